package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pass two: sensitive content, from the text and what pass one found in it.
 *
 * <p>Content about a person is sensitive, content about the subject is not: a routine for sick leave, a course, a form
 * heading, statistics. So a term needs a person in its sentence or block: a name or an identifier, a pronoun, a role in
 * the definite form. A word that speaks of the subject speaks for its own block and for the blocks under its heading
 * only; nothing that a draft claims about itself counts. Immutable.
 */
final class TopicDetector {
    private static final String CUES = "topics/cues.yaml";
    private static final String CUE_FILE = "cues.yaml";

    /** Pronouns, kin, "a colleague": somebody in particular, without a name. */
    private static final int SOMEBODY = 1;
    /** Words about the subject: routine, course, statistics, template. */
    private static final int SUBJECT = 2;
    /** People in general: pupils, everyone who, you. */
    private static final int GENERAL = 4;
    /** A name, a number of a person. */
    private static final int PERSON = 8;
    /** Something that happened: yesterday, since May, on Monday. */
    private static final int EVENT = 16;
    /** Greetings, signatures and official roles: the name after it is not the one the text is about. */
    private static final int ASIDE = 32;
    /** Roles in the definite form: a case, or a rule. */
    private static final int ROLE = 64;
    /** What rules and explanations say: shall, is responsible for, means. */
    private static final int NORM = 128;

    private static final int ASIDE_REACH = 28;

    private static final Set<String> IDENTIFYING =
            Set.of(PersonKeys.TYPE, "national-id", "coordination-id", "date-of-birth");

    private final DataTypes types;
    private final List<Topic> topics;
    private final int[] cues;
    private final long[] with;
    private final long[] without;
    /** For each word the topics that it is a term of: number, and whether it is a weak one. */
    private final int[][] terms;

    private final Map<Integer, List<VariantWord>> variantWords;
    private final List<String> subjectEndings;

    private record VariantWord(int topic, String variant) {}

    private record Cues(Map<Integer, Integer> flags, List<String> subjectEndings) {}

    private TopicDetector(DataTypes types, List<Topic> topics, Cues read, int words) {
        this.types = types;
        this.topics = List.copyOf(topics);
        this.subjectEndings = List.copyOf(read.subjectEndings);
        this.cues = new int[words];
        read.flags.forEach((word, flags) -> cues[word] = flags);
        this.with = new long[words];
        this.without = new long[words];
        this.variantWords = new HashMap<>();
        List<List<Integer>> found = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            found.add(new ArrayList<>());
        }
        for (int t = 0; t < topics.size(); t++) {
            Topic topic = topics.get(t);
            int number = t;
            topic.terms().stream().forEach(word -> found.get(word).add(number * 2));
            topic.weakTerms().stream().forEach(word -> found.get(word).add(number * 2 + 1));
            topic.with().stream().forEach(word -> with[word] |= 1L << number);
            topic.without().stream().forEach(word -> without[word] |= 1L << number);
            topic.variants()
                    .forEach((variant, numbers) -> numbers.stream()
                            .forEach(word -> variantWords
                                    .computeIfAbsent(word, w -> new ArrayList<>())
                                    .add(new VariantWord(number, variant))));
        }
        this.terms = found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** What was read, waiting for the word finder to be complete. */
    static final class Reader {
        private final DataTypes types;
        private final List<Topic> topics = new ArrayList<>();
        private final Cues cues;

        Reader(Path knowledge, DataTypes types, WordFinder.Builder words, Problems problems) {
            this.types = types;
            for (Path path : KnowledgeFolder.files(knowledge.resolve("topics"), ".yaml", "topics", problems)) {
                String name = KnowledgeFolder.fileName(path);
                if (!name.equals(CUE_FILE)) {
                    topics.add(Topic.read(path, "topics/" + name, types, words, problems));
                }
            }
            if (topics.size() > Long.SIZE) {
                problems.add("topics", 1, "more than " + Long.SIZE + " topics");
            }
            this.cues = cues(YamlNode.read(knowledge.resolve(CUES), CUES, problems), words);
        }

        List<Topic> topics() {
            return topics;
        }

        TopicDetector build(int words) {
            return new TopicDetector(types, topics, cues, words);
        }

        private static Cues cues(YamlNode root, WordFinder.Builder words) {
            root.allowOnly("somebody", "role", "norm", "subject", "general", "event", "aside", "subject-endings");
            Map<Integer, Integer> flags = new HashMap<>();
            add(flags, root, "somebody", SOMEBODY, words);
            add(flags, root, "role", ROLE, words);
            add(flags, root, "norm", NORM, words);
            add(flags, root, "subject", SUBJECT, words);
            add(flags, root, "general", GENERAL, words);
            add(flags, root, "event", EVENT, words);
            add(flags, root, "aside", ASIDE, words);
            return new Cues(flags, root.require("subject-endings").texts());
        }

        private static void add(
                Map<Integer, Integer> flags, YamlNode root, String key, int flag, WordFinder.Builder words) {
            Topic.numbers(root.require(key), words).stream().forEach(word -> flags.merge(word, flag, (a, b) -> a | b));
        }
    }

    void find(ScreenedText text, List<Candidate> identifiers, List<Candidate> found) {
        if (hasTerm(text.hits())) {
            new Pass(text, identifiers).run(found);
        }
    }

    private boolean hasTerm(WordFinder.Hits hits) {
        for (int i = 0; i < hits.size(); i++) {
            if (terms[hits.word(i)].length > 0) {
                return true;
            }
        }
        return false;
    }

    /** One text: what its sentences and blocks hold. */
    private final class Pass {
        private final ScreenedText text;
        private final WordFinder.Hits hits;
        private final Layout layout;
        private final int[] sentences;
        private final int[] blocks;
        private final long[] blockWith;
        private final long[] blockWithout;
        /** For each block the topics that one weak term, and more than one, speaks of. */
        private final long[] blockHint;

        private final long[] blockHints;
        private final int[] lastHint;
        /** Where words stand that tell a variant, by topic and variant. */
        private final Map<VariantWord, TreeMap<Integer, Integer>> variants = new HashMap<>();

        Pass(ScreenedText text, List<Candidate> identifiers) {
            this.text = text;
            this.hits = text.hits();
            this.layout = new Layout(text.text());
            this.sentences = new int[layout.sentences()];
            this.blocks = new int[layout.blocks()];
            this.blockWith = new long[layout.blocks()];
            this.blockWithout = new long[layout.blocks()];
            this.blockHint = new long[layout.blocks()];
            this.blockHints = new long[layout.blocks()];
            this.lastHint = new int[layout.blocks()];
            for (int i = 0; i < hits.size(); i++) {
                mark(i);
            }
            for (Candidate candidate : identifiers) {
                boolean identifying = IDENTIFYING.contains(candidate.type().id())
                        || candidate.type().equals(new DataType("postal-address", "resident"));
                if (identifying && types.raises(candidate.type())) {
                    int flag = candidate.confidence().raises() ? PERSON : SOMEBODY;
                    if (!isAside(candidate)) {
                        set(candidate.start(), flag);
                    }
                }
            }
            placeholders();
        }

        private void mark(int hit) {
            int word = hits.word(hit);
            int sentence = layout.sentenceAt(hits.start(hit));
            int block = layout.blockOf(sentence);
            sentences[sentence] |= cues[word];
            blocks[block] |= cues[word];
            blockWith[block] |= with[word];
            blockWithout[block] |= without[word];
            for (int term : terms[word]) {
                long bit = 1L << (term / 2);
                // The same place twice, or the same word again, is one hint.
                if ((blockHint[block] & bit) != 0 && lastHint[block] != word) {
                    blockHints[block] |= bit;
                }
                blockHint[block] |= bit;
                lastHint[block] = word;
            }
            for (VariantWord variant : variantWords.getOrDefault(word, List.of())) {
                variants.computeIfAbsent(variant, v -> new TreeMap<>()).put(hits.start(hit), block);
            }
        }

        private void set(int place, int flag) {
            int sentence = layout.sentenceAt(place);
            sentences[sentence] |= flag;
            blocks[layout.blockOf(sentence)] |= flag;
        }

        /** A placeholder of a safe copy, or of an anonymised text, stands for a person. */
        private void placeholders() {
            String all = text.text();
            int at = all.indexOf('[');
            while (at >= 0) {
                int end = at + 1;
                while (end < all.length()
                        && end < at + 30
                        && (Letters.isLetter(all.charAt(end)) || all.charAt(end) == '-')) {
                    end++;
                }
                String word = all.substring(at + 1, end);
                if (PERSON_PLACEHOLDERS.contains(word)) {
                    set(at, PERSON);
                }
                at = all.indexOf('[', at + 1);
            }
        }

        private boolean isAside(Candidate name) {
            int from = name.start() - ASIDE_REACH;
            for (int i = hits.firstEndingAfter(from); i < hits.size() && hits.end(i) <= name.start(); i++) {
                if ((cues[hits.word(i)] & ASIDE) != 0
                        && text.text().substring(hits.end(i), name.start()).indexOf('.') < 0) {
                    return true;
                }
            }
            return false;
        }

        void run(List<Candidate> found) {
            List<Candidate> topicsFound = new ArrayList<>();
            for (int i = 0; i < hits.size(); i++) {
                for (int term : terms[hits.word(i)]) {
                    judge(i, term / 2, term % 2 == 1, topicsFound);
                }
            }
            topicsFound.sort(Comparator.comparing(Candidate::detector)
                    .thenComparing(Candidate::start)
                    .thenComparing(Candidate::end, Comparator.reverseOrder())
                    .thenComparing(Candidate::confidence));
            Candidate last = null;
            for (Candidate candidate : topicsFound) {
                if (last != null && last.detector().equals(candidate.detector()) && last.overlaps(candidate)) {
                    continue;
                }
                found.add(candidate);
                last = candidate;
            }
        }

        private void judge(int hit, int number, boolean weak, List<Candidate> result) {
            int start = wordStart(hits.start(hit));
            int end = wordEnd(hits.end(hit));
            String word = text.lower().substring(start, end);
            if (subjectEndings.stream().anyMatch(ending -> word.length() > ending.length() && word.endsWith(ending))) {
                return;
            }
            Topic topic = topics.get(number);
            int sentence = layout.sentenceAt(hits.start(hit));
            int block = layout.blockOf(sentence);
            if ((blockWithout[block] & (1L << number)) != 0) {
                return;
            }
            boolean mention = !topic.person() && PLURALS.contains(word.substring(hits.end(hit) - start));
            boolean clear = !(weak || mention) || (blockWith[block] & (1L << number)) != 0;
            // Several hints about one person are as good as a clear word.
            clear |= topic.person() && (blockHints[block] & (1L << number)) != 0 && (blocks[block] & PERSON) != 0;
            Confidence confidence =
                    topic.person() ? aboutPerson(sentence, block, clear) : aboutMatter(sentence, block, clear, weak);
            if (confidence != null) {
                result.add(new Candidate(start, end, variant(number, start, block), confidence, topic.id()));
            }
        }

        /** How sure it is that a term speaks of somebody in particular; null if it does not. */
        private @Nullable Confidence aboutPerson(int sentence, int block, boolean clear) {
            int here = sentences[sentence];
            int around = blocks[block];
            int heading = layout.headingOf(block) < 0 ? 0 : blocks[layout.headingOf(block)];
            boolean subject = ((here | heading) & SUBJECT) != 0;
            boolean inGeneral = (here & GENERAL) != 0;
            if ((here & PERSON) != 0) {
                return (here & SUBJECT) != 0 && (here & (SOMEBODY | EVENT)) == 0
                        ? Confidence.POSSIBLE
                        : Confidence.LIKELY;
            }
            if (subject || (around & SUBJECT) != 0) {
                return null;
            }
            boolean person = (around & PERSON) != 0;
            boolean somebody = (here & SOMEBODY) != 0 || role(here, around);
            if (inGeneral && !somebody) {
                return null;
            }
            if (person || somebody) {
                if (inGeneral && !person) {
                    return clear ? Confidence.POSSIBLE : null;
                }
                return clear || (person && somebody) ? Confidence.LIKELY : Confidence.POSSIBLE;
            }
            if ((here & NORM) != 0 && (around & EVENT) == 0) {
                return null;
            }
            if ((around & SOMEBODY) != 0 || role(around, around)) {
                return clear ? Confidence.LIKELY : null;
            }
            int near = neighbours(block);
            if ((near & PERSON) != 0) {
                return clear ? Confidence.LIKELY : Confidence.POSSIBLE;
            }
            if (clear && ((near & SOMEBODY) != 0 || role(near, near) || (here & EVENT) != 0)) {
                return Confidence.POSSIBLE;
            }
            return null;
        }

        /** A role means somebody unless the words around it are those of a rule and nothing has happened. */
        private static boolean role(int here, int around) {
            return (here & ROLE) != 0 && ((here & NORM) == 0 || (around & (EVENT | SOMEBODY)) != 0);
        }

        private int neighbours(int block) {
            return (block > 0 ? blocks[block - 1] : 0) | (block + 1 < blocks.length ? blocks[block + 1] : 0);
        }

        /** Content that is not about a person: a procurement, a contract, a plan, a marking. */
        private @Nullable Confidence aboutMatter(int sentence, int block, boolean clear, boolean weak) {
            int heading = layout.headingOf(block) < 0 ? 0 : blocks[layout.headingOf(block)];
            if (((sentences[sentence] | heading) & SUBJECT) != 0 || !clear) {
                return null;
            }
            boolean inGeneral = (sentences[sentence] & (GENERAL | NORM)) != 0;
            return !inGeneral ? Confidence.LIKELY : weak ? null : Confidence.POSSIBLE;
        }

        /** The variant whose word stands nearest, in the block or the one beside it. */
        private DataType variant(int topic, int place, int block) {
            DataType type = topics.get(topic).type();
            String nearest = type.variant();
            int least = Integer.MAX_VALUE;
            for (String variant : topics.get(topic).variants().keySet()) {
                TreeMap<Integer, Integer> places = variants.get(new VariantWord(topic, variant));
                if (places == null) {
                    continue;
                }
                Map.Entry<Integer, Integer> before = places.floorEntry(place);
                Map.Entry<Integer, Integer> after = places.ceilingEntry(place);
                int distance = Math.min(distance(before, place, block), distance(after, place, block));
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

        private int wordStart(int place) {
            int at = place;
            while (at > 0 && at > place - 40 && Letters.isWord(text.text().charAt(at - 1))) {
                at--;
            }
            return at;
        }

        private int wordEnd(int place) {
            int at = place;
            while (at < text.text().length()
                    && at < place + 40
                    && Letters.isWord(text.text().charAt(at))) {
                at++;
            }
            return at;
        }
    }

    /** "Beredskapsplaner": documents of a kind, not this one. */
    private static final Set<String> PLURALS = Set.of("er", "ar", "or", "r", "erna", "arna", "ene");

    /** As people and tools write them; the safe copy's own are among them. */
    private static final Set<String> PERSON_PLACEHOLDERS = Set.of(
            "NAMN",
            "NAVN",
            "NAME",
            "PERSON",
            "ELEV",
            "KLIENT",
            "BRUKARE",
            "BRUKER",
            "PATIENT",
            "PASIENT",
            "PERSONNUMMER",
            "FØDSELSNUMMER",
            "NATIONAL",
            "BARN",
            "BARNET",
            "namn",
            "navn",
            "name",
            "Namn",
            "Navn",
            "Name");
}
