package dev.vett.screening;

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

    private static final Set<String> IDENTIFYING =
            Set.of(PersonKeys.TYPE, "national-id", "coordination-id", "date-of-birth");

    /** "kvinna, 52", "gutt (14)", "man, K.S., 43": somebody without a name. */
    private static final Pattern AGED = Pattern.compile(
            "(?=[bcefgjkmptw])(?<!\\p{L})(?:kvinna|kvinne|man|mann|pojke|gutt|gut|flicka|jente|kille|tjej|woman|boy|girl|elev"
                    + "|klient|client|brukare|bruker|brukar|patient|pasient|pupil)(?:,| |\\(){1,2}(?:\\p{L}\\. ?\\p{L}\\.?,? )?\\(?[1-9]\\d?(?![\\d%]| ?(?:procent|prosent|percent|st\\b))");

    /** "L.E. har", "K. S. i 7B": somebody whose name is left out. */
    private static final Pattern INITIALS =
            Pattern.compile("\\p{Lu}(?<![\\p{L}\\p{N}.]\\p{Lu})\\. ?\\p{Lu}\\.(?:\\p{Lu}\\.)?(?=[ ,](?!\\p{Lu}))");

    /** "3/11", "14.2.", "2026-11-03", "14 februari", "i morgon". */
    private static final Pattern DAY = Pattern.compile(
            "(?=\\d)(?<![\\d.,/-])(?:20\\d\\d-[01]\\d-[0-3]\\d|[0-3]?\\d(?:/[01]?\\d|\\.[01]?\\d\\.)(?![\\d/])"
                    + "|[0-3]?\\d\\.? (?:jan|feb|mar|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[cs])(?:uari|ruari|s|il|i|usti|tember|ober|ember|uary|ruary|ch|e|y|ust)?(?!\\p{L}))"
                    + "|(?=[intvy])(?<!\\p{L})(?:i ?morgon|i morgen|i ?går|nästa vecka|neste (?:uke|veke)|tomorrow|yesterday|next week)(?!\\p{L})");

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
    private final BitSet silent;
    /** Blocks with a day of the calendar. */
    private final BitSet dated = new BitSet();
    /** Where words stand that tell a variant, with their blocks. */
    private final Map<TopicWords.VariantWord, TreeMap<Integer, Integer>> variants = new HashMap<>();

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
        this.silent = SilentSentences.of(text.text(), layout, identifiers);
        for (int hit = 0; hit < text.hits().size(); hit++) {
            mark(hit);
        }
        AsideNames asides = new AsideNames(text, words, identifiers);
        for (Candidate candidate : identifiers) {
            boolean identifying = IDENTIFYING.contains(candidate.type().id())
                    || candidate.type().equals(new DataType("postal-address", "resident"));
            if (identifying && types.raises(candidate.type()) && !asides.holds(candidate)) {
                set(candidate.start(), candidate.confidence().raises() ? TopicWords.PERSON : TopicWords.SOMEBODY);
            }
        }
        markPlaces(identifiers);
        Blanks blanks = new Blanks(text.lower(), layout);
        blanks.persons().forEach(place -> set(place, TopicWords.PERSON));
        markForms(blanks);
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
     * The lines of an empty form ask everybody: "Navn: ____", "Ja [ ] Nej [ ]". Where a person stands in the block it is filled
     * in, and nothing is said of it.
     */
    private void markForms(Blanks blanks) {
        for (int s = 0; s < sentences.length; s++) {
            int block = layout.blockOf(s);
            if (blanks.isForm(block) && (blocks[block].cues() & TopicWords.PERSON) == 0 && !isFilledIn(s)) {
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
        boolean answered = colon >= 0 && colon < line.length() - 1 && !Blanks.isIn(line);
        return answered
                || TopicJudge.has(sentences[sentence].cues(), TopicWords.SOMEBODY | TopicWords.SELF | TopicWords.EVENT);
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
        return layout.sentenceStart(sentence);
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
