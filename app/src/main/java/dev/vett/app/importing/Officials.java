package dev.vett.app.importing;

import dev.vett.screening.Finding;
import dev.vett.screening.OwnData;
import dev.vett.screening.Screener;
import dev.vett.screening.UserText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the officials whom a document names: roles belong in a pack, their names do not. */
final class Officials {
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:dokument|kontakt|process|text|sak)?(?:ansvarig|ansvarlig|ansvarleg|ägare|eier|eigar|person)"
                    + "(?:\\s+(?:handläggare|tjänsteman|förvaltning|funktion|enhet|chef|politiker|nämnd))?(?:\\s+för .{1,40})?"
                    + "|handläggare|saksbehandler|saksbehandlar|kontakt(?:person|uppgifter)?|författare|forfatter|forfattar"
                    + "|(?:upprättad|framtagen|fastställd|beslutad|antagen|godkänd|granskad|utfärdad|reviderad|skriven)(?: av)?"
                    + "|(?:utarbeidet|utarbeidd|vedtatt|vedteke|godkjent|revidert)(?: av)?"
                    + "|(?:document )?owner|author|contact(?: person)?|case officer|responsible"
                    + "|(?:approved|adopted|prepared|reviewed|written|decided)(?: by)?"
                    + "|dokumenttyp(?:e)?|dokumentnamn|dokumentnavn|dokumentinformation|diarienummer|dnr|ärendenummer|saksnummer|version|versjon"
                    + "|beslutsdatum|beslutsinstans|datum|dato|date|giltig(?:hetstid)?(?: från| till och med| till)?|gäller(?: från| för| till)?"
                    + "|gyldig(?: fra)?|gjelder(?: fra)?|valid from|revideras|senast reviderad|nästa revidering|status|målgrupp");

    private static final Set<String> CONTACTS = Set.of("email", "phone");
    private static final Pattern LABELED = Pattern.compile("([^:]{3,60}):\\s*(.*)");
    /** Two or three capitalised words and nothing else. */
    private static final Pattern NAME_FORM = Pattern.compile(
            "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?: (?:\\p{Lu}\\.|von|af|de))*(?: \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?){1,2}");

    private static final Pattern PERSON_LABEL = Pattern.compile(
            "(?iu).*(?:handläggare|saksbehandl|kontakt|författare|forfatt|ansvar|ägare|eier|eigar|upprättad|framtagen|granskad|skriven"
                    + "|utarbei|owner|author|contact|prepared|reviewed|written|officer|godkänd|godkjent|approved).*");

    private final Screener screener;

    Officials(Screener screener) {
        this.screener = screener;
    }

    /** Whether a text is the label of a line on the document itself, such as "Dokumentansvarig". */
    static boolean isLabel(String text) {
        return LABEL.matcher(text.replaceFirst("\\s*:$", "").strip()).matches();
    }

    /** Whether a text seems to name a person or how to reach one. */
    boolean names(String text) {
        return !spans(text).isEmpty();
    }

    /** A labelled line without the names in it; empty if the text is no such line or names nobody. */
    Optional<String> withoutNames(String text) {
        Matcher labeled = LABELED.matcher(text);
        if (!labeled.matches() || !isLabel(labeled.group(1))) {
            return Optional.empty();
        }
        String label = labeled.group(1).strip();
        StringBuilder rest = new StringBuilder(text);
        spans(text).stream()
                .filter(finding -> finding.span().start() > label.length())
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.span().start())
                        .reversed())
                .forEach(finding -> rest.delete(
                        finding.span().start(),
                        Math.min(rest.length(), finding.span().end())));
        String value = rest.substring(Math.min(rest.length(), text.indexOf(':') + 1));
        if (PERSON_LABEL.matcher(label).matches()) {
            value = withoutNameForms(value);
        }
        String tidy = value.replaceAll("\\(\\s*\\)|<\\s*>", "")
                .replaceAll("\\s*[,;/]\\s*(?=[,;/]|$)", "")
                .replaceAll("^[\\s,;/–-]+|[\\s,;/–-]+$", "")
                .replaceAll("\\s+", " ");
        String before = labeled.group(2).strip();
        return tidy.equals(before) ? Optional.empty() : Optional.of(tidy.isEmpty() ? "" : label + ": " + tidy);
    }

    private static String withoutNameForms(String value) {
        StringBuilder kept = new StringBuilder();
        for (String part : value.split(",", -1)) {
            if (!NAME_FORM.matcher(part.strip()).matches()) {
                kept.append(kept.length() == 0 ? "" : ",").append(part);
            }
        }
        return kept.toString();
    }

    private List<Finding> spans(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return screener.screen(UserText.of(text), OwnData.none()).findings().stream()
                .filter(finding -> finding.type().id().equals("person-name")
                        ? finding.type().optionalVariant().isEmpty()
                        : CONTACTS.contains(finding.type().id()))
                .toList();
    }
}
