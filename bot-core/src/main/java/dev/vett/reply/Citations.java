package dev.vett.reply;

import dev.vett.guideline.Section;
import dev.vett.pack.PolicyPack;
import dev.vett.policy.Clause;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Citation;
import dev.vett.reply.Block.Quote;
import dev.vett.reply.Block.Target;
import dev.vett.request.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where words stand, as people are told.
 *
 * @param packs every pack that can be cited, by id
 * @param own the pack that answers; the others are layers and labelled as theirs
 */
record Citations(Map<String, PolicyPack> packs, PolicyPack own, Wording words) {
    private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:\\.\\d+)*)(?:/(.+))?");
    private static final Pattern HEADING_NUMBER = Pattern.compile("^\\d+(?:\\.\\d+)*\\.?\\s+");
    private static final Pattern TRAILING_NUMBER = Pattern.compile(".*/(\\d+)");
    private static final Pattern ACRONYM = Pattern.compile("\\b(?:ai|ki|it)\\b");

    /** Document, section, adopting body and date: for words that stand alone. */
    Citation full(String packId, String section) {
        PolicyPack pack = pack(packId);
        String label = words.say("citation", pack.document().title(), place(pack, section), origin(pack));
        return new Citation(
                packId, section, isOwn(pack.id()) ? label : words.say("citation.layer", pack.name(), label));
    }

    /** The shortest place that can be found, for the lines that are read in five seconds. */
    Citation brief(String packId, String section) {
        PolicyPack pack = pack(packId);
        return new Citation(pack.id(), section, whose(pack, briefPlace(pack, section)));
    }

    /** A clause for the lines that are read in five seconds. */
    Quote briefQuote(Clause clause) {
        PolicyPack pack = pack(clause.pack());
        String place = brief(clause.pack(), clause.section()).label();
        String label =
                pack.document().kind() == PolicyPack.Kind.PRESENTATION ? words.say("place.presentation", place) : place;
        return new Quote(text(clause), Optional.empty(), new Citation(pack.id(), clause.section(), label));
    }

    /** A clause behind a line of verdicts, with the shortest place that can be found. */
    Quote lineQuote(Clause clause) {
        return new Quote(text(clause), Optional.empty(), brief(clause.pack(), clause.section()));
    }

    /** A clause among others of the same document, where that is named once for all; of two documents each names its own. */
    Quote quote(Clause clause) {
        Citation citation = twoDocuments()
                ? full(clause.pack(), clause.section())
                : new Citation(own.id(), clause.section(), place(own, clause.section()));
        return new Quote(text(clause), Optional.empty(), citation);
    }

    /** Whether clauses of another pack decide, too: the own one tightens that. */
    private boolean twoDocuments() {
        return own.overlayOf().isPresent();
    }

    private String whose(PolicyPack pack, String place) {
        return twoDocuments() ? words.say("place.layer", place, pack.name()) : place;
    }

    /** A button that opens a section. */
    Button open(String packId, String section) {
        return new Button(
                words.say("button.read", named(packId, section)), new Target.Send(new Request.Open(packId, section)));
    }

    /** A section as people find it in its document, and whose document that is if not the own. */
    String named(String packId, String section) {
        PolicyPack pack = pack(packId);
        String title = titled(pack, section);
        return isOwn(packId) ? title : words.say("place.layer", title, pack.name());
    }

    /** The own document, who adopted it and when. */
    String document() {
        return words.say("source.document", own.document().title(), origin(own));
    }

    /** The document whose rules the own one tightens, who adopted it and when; empty if the own one stands alone. */
    Optional<String> parentDocument() {
        return parent().map(above ->
                words.say("source.parent", above.document().title(), origin(above), above.name(), own.name()));
    }

    Optional<PolicyPack> parent() {
        return own.overlayOf().map(this::pack);
    }

    /** Whether it is a layer that binds nobody here: neither the own document nor the one that it tightens. */
    boolean isLayer(String packId) {
        return !isOwn(packId) && !own.overlayOf().equals(Optional.of(packId));
    }

    boolean isOwn(String packId) {
        return own.id().equals(packId);
    }

    PolicyPack pack(String id) {
        @Nullable PolicyPack pack = packs.get(id);
        return pack == null ? own : pack;
    }

    /** The exact pieces; what was left out between them shows. */
    private static String text(Clause clause) {
        return String.join(" … ", clause.quotes());
    }

    private String origin(PolicyPack pack) {
        PolicyPack.Document document = pack.document();
        if (document.kind() == PolicyPack.Kind.PRESENTATION) {
            return words.say("origin.presentation");
        }
        Optional<String> date = document.adopted().map(words::date);
        return document.adoptedBy()
                .map(body -> date.map(day -> words.say("origin.stated", body, day))
                        .orElseGet(() -> words.say("origin.body", body)))
                .orElseGet(
                        () -> date.map(day -> words.say("origin.date", day)).orElseGet(() -> words.say("origin.none")));
    }

    /** "§3", "§3, item 2", "§3, Internal - level 2", or the last two headings where the document has no numbers. */
    private String place(PolicyPack pack, String section) {
        Matcher numbered = NUMBERED.matcher(section);
        if (!numbered.matches()) {
            return path(pack, section);
        }
        String number = words.say("place.number", numbered.group(1));
        @Nullable String rest = numbered.group(2);
        if (rest == null) {
            return number;
        }
        return isNumber(rest)
                ? words.say("place.item", number, rest)
                : words.say("place.part", number, title(pack, section));
    }

    private String briefPlace(PolicyPack pack, String section) {
        Matcher numbered = NUMBERED.matcher(section);
        if (!numbered.matches()) {
            return beforeColon(path(pack, section));
        }
        String number = words.say("place.number", numbered.group(1));
        @Nullable String rest = numbered.group(2);
        return rest != null && isNumber(rest) ? words.say("place.item", number, rest) : number;
    }

    /** The last two headings, since the last one alone may stand in a document many times. */
    private String path(PolicyPack pack, String section) {
        List<String> heading = heading(pack, section);
        if (heading.size() < 2) {
            return title(pack, section);
        }
        String parent = calm(heading.get(heading.size() - 2));
        Matcher item = TRAILING_NUMBER.matcher(section);
        // A rule that the document numbers without saying so in the heading: "AI-vettreglene, item 6".
        return item.matches()
                ? words.say("place.item", parent, item.group(1))
                : words.say("place.part", parent, title(pack, section));
    }

    private String titled(PolicyPack pack, String section) {
        if (!NUMBERED.matcher(section).matches()) {
            return path(pack, section);
        }
        String title = HEADING_NUMBER.matcher(title(pack, section)).replaceFirst("");
        return words.say("place.titled", briefPlace(pack, section), title);
    }

    private String title(PolicyPack pack, String section) {
        List<String> heading = heading(pack, section);
        return calm(heading.get(heading.size() - 1));
    }

    /** A heading in capitals is set in lower case: in a sentence it would shout. */
    private String calm(String heading) {
        if (heading.chars().anyMatch(Character::isLowerCase)) {
            return heading;
        }
        String lower = heading.toLowerCase(words.locale());
        return words.capital(
                ACRONYM.matcher(lower).replaceAll(found -> found.group().toUpperCase(words.locale())));
    }

    private static List<String> heading(PolicyPack pack, String section) {
        return pack.guideline().section(section).map(Section::heading).orElse(List.of(section));
    }

    private static String beforeColon(String title) {
        int colon = title.indexOf(':');
        return colon > 0 ? title.substring(0, colon) : title;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
