package dev.vett.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One text as the topics see it: what each sentence and each block of it holds. Not thread-safe while it is made. */
final class TopicText {
    private static final int ASIDE_REACH = 28;
    private static final int LONGEST_PLACEHOLDER = 30;

    /** What may stand between a role and its holder's name: "handläggare:", "kontaktperson för projektet är". */
    private static final Pattern LEADS =
            Pattern.compile("(?:[^.!?\\n]*(?:(?<!\\p{L})(?:är|heter|er|heter|heiter|is)|:))?"
                    + "(?:[\\s,;(–-]|(?<!\\p{L})(?:för|for|av|by|vid|ved|på|at|of|i|in|med|with|till|til|to|från|frå|fra|from|och|og"
                    + "|and|en|ett|ein|den|the|min|vår|our|my|er|din|your)(?!\\p{L}))*");

    /** What follows a name that is greeted: an end, another name, or what the writer says to them. */
    private static final Pattern GREETED = Pattern.compile(
            "\\s*(?:$|[,;:!.?\\n–-]"
                    + "|(?:och|og|and|&|jag|vi|du|ni|jeg|eg|me|dere|de|i|we|you|tack|takk|thanks|här|her|here)(?![\\p{L}\\p{N}]))");

    private static final Set<String> IDENTIFYING =
            Set.of(PersonKeys.TYPE, "national-id", "coordination-id", "date-of-birth");

    /** As people and tools write them; the safe copy's own are among them. */
    private static final Set<String> PERSON_PLACEHOLDERS = Set.of(
            "namn",
            "navn",
            "name",
            "person",
            "elev",
            "klient",
            "brukare",
            "bruker",
            "patient",
            "pasient",
            "personnummer",
            "fødselsnummer",
            "national",
            "barn",
            "barnet");

    /** Blanks of a template that no safe copy has: amount, date, reason, number of days. */
    private static final Set<String> BLANKS = Set.of(
            "belopp",
            "beløp",
            "amount",
            "datum",
            "dato",
            "date",
            "motivering",
            "begrunnelse",
            "grunngjeving",
            "reason",
            "antal",
            "tal",
            "åååå",
            "yyyy",
            "tid",
            "klockslag",
            "klokkeslett",
            "månad",
            "måned",
            "month",
            "plats",
            "stad",
            "sted",
            "xx",
            "text",
            "tekst",
            "fyll",
            "ange",
            "skriv",
            "insert");

    /** What is to be filled in or ticked. */
    private static final Pattern BLANK = Pattern.compile("_{4,}|\\.{6,}|\\[ ?\\]|☐");

    /** So many of them make a form. */
    private static final int FORM = 3;

    /** "kvinna, 52", "gutt (14)", "man, K.S., 43": somebody without a name. */
    private static final Pattern AGED = Pattern.compile(
            "(?=[bcefgjkmptw])(?<!\\p{L})(?:kvinna|kvinne|man|mann|pojke|gutt|gut|flicka|jente|kille|tjej|woman|boy|girl|elev"
                    + "|klient|client|brukare|bruker|brukar|patient|pasient|pupil)(?:,| |\\(){1,2}(?:\\p{L}\\. ?\\p{L}\\.?,? )?\\(?[1-9]\\d?(?![\\d%]| ?(?:procent|prosent|percent|st\\b))");

    /** "L.E. har", "K. S. i 7B": somebody whose name is left out. */
    private static final Pattern INITIALS =
            Pattern.compile("\\p{Lu}(?<![\\p{L}\\p{N}.]\\p{Lu})\\. ?\\p{Lu}\\.(?:\\p{Lu}\\.)?(?=[ ,](?!\\p{Lu}))");

    private final ScreenedText text;
    private final TopicWords words;
    private final Layout layout;
    private final TopicSigns[] sentences;
    private final TopicSigns[] blocks;
    private final long[] blockWith;
    private final long[] blockWithout;
    /** For each block the topics that more than one weak term speaks of. */
    private final long[] blockHints;

    private final int[] lastHint;

    /** Sentences with what the text says of itself. */
    private final BitSet claims = new BitSet();
    /** Blocks with what authorities do in real cases. */
    private final BitSet atWork = new BitSet();
    /** Sentences that hold names, numbers and labels and nothing else. */
    private final BitSet silent = new BitSet();
    /** Blocks with a day of the calendar. */
    private final BitSet dated = new BitSet();
    /** Where words stand that tell a variant, with their blocks. */
    private final Map<TopicWords.VariantWord, TreeMap<Integer, Integer>> variants = new HashMap<>();

    /** "3/11", "14.2.", "2026-11-03", "14 februari", "i morgon". */
    private static final Pattern DAY = Pattern.compile(
            "(?=\\d)(?<![\\d.,/-])(?:20\\d\\d-[01]\\d-[0-3]\\d|[0-3]?\\d(?:/[01]?\\d|\\.[01]?\\d\\.)(?![\\d/])"
                    + "|[0-3]?\\d\\.? (?:jan|feb|mar|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[cs])(?:uari|ruari|s|il|i|usti|tember|ober|ember|uary|ruary|ch|e|y|ust)?(?!\\p{L}))"
                    + "|(?=[intvy])(?<!\\p{L})(?:i ?morgon|i morgen|i ?går|nästa vecka|neste (?:uke|veke)|tomorrow|yesterday|next week)(?!\\p{L})");

    TopicText(ScreenedText text, TopicWords words, DataTypes types, List<Candidate> identifiers) {
        this.text = text;
        this.words = words;
        this.layout = new Layout(text.text());
        this.sentences = new TopicSigns[layout.sentences()];
        this.blocks = new TopicSigns[layout.blocks()];
        Arrays.fill(sentences, TopicSigns.NONE);
        Arrays.fill(blocks, TopicSigns.NONE);
        this.blockWith = new long[layout.blocks()];
        this.blockWithout = new long[layout.blocks()];
        this.blockHints = new long[layout.blocks()];
        this.lastHint = new int[layout.blocks()];
        for (int hit = 0; hit < text.hits().size(); hit++) {
            mark(hit);
        }
        for (Candidate candidate : identifiers) {
            boolean identifying = IDENTIFYING.contains(candidate.type().id())
                    || candidate.type().equals(new DataType("postal-address", "resident"));
            if (identifying && types.raises(candidate.type()) && !isAside(candidate, identifiers)) {
                set(candidate.start(), candidate.confidence().raises() ? TopicWords.PERSON : TopicWords.SOMEBODY);
            }
        }
        markPlaces(identifiers);
        markPlaceholders();
        markForms();
        markSilent(identifiers);
        markAll(AGED.matcher(text.lower()));
        markAll(INITIALS.matcher(text.text()));
        Matcher day = DAY.matcher(text.lower());
        while (day.find()) {
            dated.set(layout.blockOf(layout.sentenceAt(day.start())));
        }
    }

    /** Where somebody lives is somebody: "59.83512, 10.43477 hører dårlig". */
    private void markPlaces(List<Candidate> identifiers) {
        for (Candidate candidate : identifiers) {
            if (candidate.type().id().equals("geolocation")
                    && candidate.confidence().raises()) {
                set(candidate.start(), TopicWords.SOMEBODY);
            }
        }
    }

    /** "Till Anna Berg", "Mottagare: 0789 92 12260": who, and nothing about them. */
    private void markSilent(List<Candidate> identifiers) {
        BitSet covered = new BitSet();
        BitSet holding = new BitSet();
        for (Candidate candidate : identifiers) {
            covered.set(candidate.start(), candidate.end());
            holding.set(layout.sentenceAt(candidate.start()));
        }
        holding.stream().filter(s -> !isRow(s) && !saysAnything(s, covered)).forEach(silent::set);
    }

    /** The cells of a table tell something in their columns. */
    private boolean isRow(int sentence) {
        String line = text.text().substring(sentenceStart(sentence), sentenceEnd(sentence));
        return line.strip().chars().anyMatch(unit -> unit == '\t' || unit == '|' || unit == ';');
    }

    /** Whether a word stands there that is no name, no label and no number. */
    private boolean saysAnything(int sentence, BitSet covered) {
        String whole = text.text();
        int end = sentenceEnd(sentence);
        int at = sentenceStart(sentence);
        while (at < end) {
            int start = at;
            while (at < end && Letters.isLetter(whole.charAt(at))) {
                at++;
            }
            boolean label = at < whole.length() && whole.charAt(at) == ':';
            boolean word = at - start > 1
                    && (!Letters.isUpper(whole.charAt(start)) || Letters.isUpper(whole.charAt(start + 1)));
            if (word && !label && !covered.get(start)) {
                return true;
            }
            at = Math.max(at, start + 1);
        }
        return false;
    }

    private void markAll(Matcher somebody) {
        while (somebody.find()) {
            set(somebody.start(), TopicWords.SOMEBODY);
        }
    }

    private void mark(int hit) {
        int word = text.hits().word(hit);
        int place = text.hits().start(hit);
        TopicSigns signs = isLabel(place, text.hits().end(hit))
                ? words.signs(word).without(TopicWords.SUBJECT)
                : words.signs(word);
        int sentence = layout.sentenceAt(place);
        int block = layout.blockOf(sentence);
        if (words.isClaim(word)) {
            claims.set(sentence);
        }
        if (words.isAtWork(word)) {
            atWork.set(block);
        }
        // The same place twice, or the same word again, is one hint.
        long known = blocks[block].terms() | blocks[block].weakTerms();
        long named = signs.terms() | signs.weakTerms();
        if (named != 0) {
            blockHints[block] |= lastHint[block] == word ? 0 : known & named;
            lastHint[block] = word;
        }
        sentences[sentence] = sentences[sentence].plus(signs);
        blocks[block] = blocks[block].plus(signs);
        blockWith[block] |= words.with(word);
        blockWithout[block] |= words.without(word);
        for (TopicWords.VariantWord variant : words.variants(word)) {
            variants.computeIfAbsent(variant, v -> new TreeMap<>()).put(place, block);
        }
    }

    /** "Ämne:" before what a mail is about says nothing of its subject itself. */
    private boolean isLabel(int start, int end) {
        String whole = text.text();
        return end < whole.length() && whole.charAt(end) == ':' && (start == 0 || whole.charAt(start - 1) == '\n');
    }

    private void set(int place, int cue) {
        int sentence = layout.sentenceAt(place);
        int block = layout.blockOf(sentence);
        TopicSigns sign = new TopicSigns(0, cue, 0, 0);
        sentences[sentence] = sentences[sentence].plus(sign);
        blocks[block] = blocks[block].plus(sign);
    }

    /**
     * A placeholder of a safe copy, or of an anonymised text, stands for a person; the blanks of a template stand for
     * nobody yet: [NAMN] beside [BELOPP] and [DATUM].
     */
    private void markPlaceholders() {
        String lower = text.lower();
        BitSet templates = new BitSet();
        List<Integer> persons = new ArrayList<>();
        for (int at = lower.indexOf('['); at >= 0; at = lower.indexOf('[', at + 1)) {
            int end = at + 1;
            while (end < lower.length()
                    && end < at + LONGEST_PLACEHOLDER
                    && (Letters.isLetter(lower.charAt(end)) || lower.charAt(end) == '-')) {
                end++;
            }
            String word = lower.substring(at + 1, end);
            if (PERSON_PLACEHOLDERS.contains(word)) {
                persons.add(at);
            } else if (BLANKS.stream().anyMatch(word::startsWith)) {
                templates.set(layout.blockOf(layout.sentenceAt(at)));
            }
        }
        for (int at : persons) {
            if (!templates.get(layout.blockOf(layout.sentenceAt(at)))) {
                set(at, TopicWords.PERSON);
            }
        }
    }

    /**
     * The lines of an empty form ask everybody: "Navn: ____", "Ja [ ] Nej [ ]". Where a person stands in the block it is filled
     * in, and nothing is said of it.
     */
    private void markForms() {
        int[] blanks = new int[blocks.length];
        Matcher blank = BLANK.matcher(text.text());
        while (blank.find()) {
            blanks[layout.blockOf(layout.sentenceAt(blank.start()))]++;
        }
        for (int s = 0; s < sentences.length; s++) {
            int block = layout.blockOf(s);
            boolean heads = block + 1 < blanks.length && layout.headingOf(block + 1) == block;
            boolean form = blanks[block] >= FORM
                    || (block > 0 && blanks[block - 1] >= FORM)
                    || (heads && blanks[block + 1] >= FORM);
            if (form && (blocks[block].cues() & TopicWords.PERSON) == 0 && !isFilledIn(s)) {
                sentences[s] = sentences[s]
                        .plus(new TopicSigns(0, TopicWords.SUBJECT, 0, 0))
                        .without(TopicWords.ROLE);
            }
        }
    }

    /** "Sykdom: kreft": an answer stands behind the colon; or the line tells of somebody, or of something that happened. */
    private boolean isFilledIn(int sentence) {
        String line = text.text()
                .substring(sentenceStart(sentence), sentenceEnd(sentence))
                .strip();
        int colon = line.indexOf(':');
        boolean answered =
                colon >= 0 && colon < line.length() - 1 && !BLANK.matcher(line).find();
        return answered
                || TopicJudge.has(sentences[sentence].cues(), TopicWords.SOMEBODY | TopicWords.SELF | TopicWords.EVENT);
    }

    /**
     * Whether a name is that of somebody who is greeted, who signs, or who only does their work. A number of a person never
     * is, nor is a second name behind the first.
     */
    private boolean isAside(Candidate name, List<Candidate> identifiers) {
        if (!name.type().id().equals(PersonKeys.TYPE)) {
            return false;
        }
        WordFinder.Hits hits = text.hits();
        for (int i = hits.firstEndingAfter(name.start() - ASIDE_REACH);
                i < hits.size() && hits.end(i) <= name.start();
                i++) {
            int cues = words.cues(hits.word(i));
            int from = hits.end(i);
            if ((cues & TopicWords.ASIDE) != 0
                    && LEADS.matcher(text.lower().substring(from, name.start())).matches()
                    && identifiers.stream().noneMatch(other -> other.start() >= from && other.end() <= name.start())
                    && ((cues & TopicWords.GREETING) == 0 || isOnlyGreeted(name))) {
                return true;
            }
        }
        return false;
    }

    /** "Hej Anna Berg," and "Hei Kari, og", not "Hej Anna Berg har sökt …". */
    private boolean isOnlyGreeted(Candidate name) {
        return GREETED.matcher(text.lower())
                .region(name.end(), Math.min(text.lower().length(), name.end() + ASIDE_REACH))
                .lookingAt();
    }

    /** Whether a sentence says of the text what it is: invented, anonymised, an exercise. */
    boolean claims(int sentence) {
        return claims.get(sentence);
    }

    /** Whether a sentence holds names, numbers and labels and nothing else. */
    boolean tellsNothing(int sentence) {
        return silent.get(sentence);
    }

    /** The blocks that tell of what authorities do in real cases. */
    BitSet atWork() {
        return atWork;
    }

    /** The blocks with a day of the calendar. */
    BitSet dated() {
        return dated;
    }

    int sentenceAt(int place) {
        return layout.sentenceAt(place);
    }

    /** The cues of all the sentences that a stretch of the text touches. */
    int cues(int from, int to) {
        int cues = 0;
        for (int s = sentenceAt(from); s <= sentenceAt(Math.max(from, to - 1)); s++) {
            cues |= sentences[s].cues();
        }
        return cues;
    }

    int sentences() {
        return sentences.length;
    }

    int blocks() {
        return blocks.length;
    }

    /** Whether a sentence holds a term of a topic that is about people, whoever they are. */
    boolean tellsOfPerson(int sentence) {
        return (sentences[sentence].terms() & words.personTopics()) != 0;
    }

    /** The same, or only a hint at one. */
    boolean hintsAtPerson(int sentence) {
        return ((sentences[sentence].terms() | sentences[sentence].weakTerms()) & words.personTopics()) != 0;
    }

    int sentenceStart(int sentence) {
        return sentence == 0 ? 0 : layout.sentenceEnd(sentence - 1);
    }

    int sentenceEnd(int sentence) {
        return layout.sentenceEnd(sentence);
    }

    int blockOf(int sentence) {
        return layout.blockOf(sentence);
    }

    TopicSigns sentence(int sentence) {
        return sentences[sentence];
    }

    TopicSigns block(int block) {
        return blocks[block];
    }

    /** The cues of the block that heads a block; none if nothing does. */
    int headingCues(int block) {
        int heading = layout.headingOf(block) < 0 ? 0 : blocks[layout.headingOf(block)].cues();
        // A heading that names somebody is not about the subject alone.
        return TopicJudge.has(heading, TopicWords.PERSON | TopicWords.SOMEBODY)
                ? heading & ~TopicWords.SUBJECT
                : heading;
    }

    /** The cues of the blocks before and after. */
    int neighbourCues(int block) {
        return (block > 0 ? blocks[block - 1].cues() : 0) | (block + 1 < blocks.length ? blocks[block + 1].cues() : 0);
    }

    /** Whether words in the block make the weak terms of a topic clear. */
    boolean with(int block, int topic) {
        return (blockWith[block] >> topic & 1) != 0;
    }

    /** Whether words in the block make a topic harmless. */
    boolean without(int block, int topic) {
        return (blockWithout[block] >> topic & 1) != 0;
    }

    /** Whether more than one term of the block speaks of a topic. */
    boolean severalHints(int block, int topic) {
        return (blockHints[block] >> topic & 1) != 0;
    }

    /** The signs of the whole text. */
    TopicSigns all() {
        TopicSigns all = TopicSigns.NONE;
        for (TopicSigns block : blocks) {
            all = all.plus(block);
        }
        return all;
    }

    /** A finding of a topic, with the variant that the words around tell. */
    Candidate finding(int topic, int start, int end, Confidence confidence) {
        return new Candidate(
                start,
                end,
                variant(topic, start),
                confidence,
                words.topic(topic).id());
    }

    /** The variant whose word stands nearest, in the block or the one beside it. */
    private DataType variant(int topic, int place) {
        int block = layout.blockOf(layout.sentenceAt(place));
        DataType type = words.topic(topic).type();
        String nearest = type.variant();
        int least = Integer.MAX_VALUE;
        for (String variant : words.topic(topic).variants().keySet()) {
            TreeMap<Integer, Integer> places = variants.get(new TopicWords.VariantWord(topic, variant));
            if (places == null) {
                continue;
            }
            int distance = Math.min(
                    distance(places.floorEntry(place), place, block),
                    distance(places.ceilingEntry(place), place, block));
            if (distance < least) {
                least = distance;
                nearest = variant;
            }
        }
        return new DataType(type.id(), nearest);
    }

    private static int distance(Map.@Nullable Entry<Integer, Integer> entry, int place, int block) {
        return entry == null || Math.abs(entry.getValue() - block) > 1
                ? Integer.MAX_VALUE
                : Math.abs(entry.getKey() - place);
    }
}
