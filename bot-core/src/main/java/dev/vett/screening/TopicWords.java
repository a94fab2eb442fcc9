package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What each word of the word finder means to the topics: a cue, a field, a term of a topic. Immutable. */
final class TopicWords {
    /** Pronouns, kin, "a colleague": somebody in particular, without a name. */
    static final int SOMEBODY = 1;
    /** Words about the subject: routine, course, statistics, template. */
    static final int SUBJECT = 2;
    /** People in general: pupils, everyone who, you. */
    static final int GENERAL = 4;
    /** A name, a number of a person; set by what pass one found, not by a word. */
    static final int PERSON = 8;
    /** Something that happened: yesterday, since May, on Monday. */
    static final int EVENT = 16;
    /** Greetings, signatures and official roles: the name after it is not the one the text is about. */
    static final int ASIDE = 32;
    /** Roles in the definite form: a case, or a rule. */
    static final int ROLE = 64;
    /** What rules and explanations say: shall, is responsible for, means. */
    static final int NORM = 128;
    /** The writer: somebody in this sentence, not in the rest of the text. */
    static final int SELF = 256;

    /** Greetings: what they greet, and nothing behind it, is not the one the text is about. */
    static final int GREETING = 512;

    /** What a text says of itself: invented, anonymised, an exercise. No sign of the model, and no evidence. */
    static final int CLAIM = 1 << 30;

    /** What authorities do in real cases: home visit, placement, foster home. No sign of the model. */
    static final int AT_WORK = 1 << 29;

    private static final String CUES = "topics/cues.yaml";
    private static final String FIELDS = "topics/fields.yaml";

    /** A word that tells a variant of a topic. */
    record VariantWord(int topic, String variant) {}

    private static final int[] NONE = {};

    private final List<Topic> topics;
    private final TopicSigns[] signs;
    private final long[] with;
    private final long[] without;
    /** For each word the topics that it is a term of: twice the number, and one more if it is a weak one. */
    private final int[][] terms;

    private final Map<Integer, List<VariantWord>> variants = new HashMap<>();
    private final List<String> subjectEndings;
    private final long personTopics;
    private final BitSet claims = new BitSet();
    private final BitSet atWork = new BitSet();

    private TopicWords(Reader read, int words) {
        this.topics = List.copyOf(read.topics);
        this.subjectEndings = List.copyOf(read.subjectEndings);
        read.cues.forEach((word, cues) -> {
            claims.set(word, (cues & CLAIM) != 0);
            atWork.set(word, (cues & AT_WORK) != 0);
        });
        this.with = new long[words];
        this.without = new long[words];
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
                            .forEach(word -> variants.computeIfAbsent(word, w -> new ArrayList<>())
                                    .add(new VariantWord(number, variant))));
        }
        this.terms = found.stream()
                .map(list -> list.isEmpty()
                        ? NONE
                        : list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.personTopics = IntStream.range(0, topics.size())
                .filter(t -> topics.get(t).person())
                .mapToLong(t -> 1L << t)
                .reduce(0, (a, b) -> a | b);
        this.signs = IntStream.range(0, words)
                .mapToObj(
                        word -> signs(read.fields.getOrDefault(word, 0L), read.cues.getOrDefault(word, 0), terms[word]))
                .toArray(TopicSigns[]::new);
    }

    private static TopicSigns signs(long fields, int cues, int[] terms) {
        long strong = 0;
        long weak = 0;
        for (int term : terms) {
            if (term % 2 == 0) {
                strong |= 1L << (term / 2);
            } else {
                weak |= 1L << (term / 2);
            }
        }
        return new TopicSigns(fields, cues & ~(CLAIM | AT_WORK), strong, weak);
    }

    /** What was read, waiting for the word finder to be complete. */
    static final class Reader {
        private final List<Topic> topics = new ArrayList<>();
        private final Map<Integer, Integer> cues = new HashMap<>();
        private final Map<Integer, Long> fields = new HashMap<>();
        private final List<String> subjectEndings;
        private final WordFinder.Builder words;

        Reader(Path knowledge, DataTypes types, WordFinder.Builder words, Problems problems) {
            this.words = words;
            for (Path path : KnowledgeFolder.files(knowledge.resolve("topics"), ".yaml", "topics", problems)) {
                String name = "topics/" + KnowledgeFolder.fileName(path);
                if (!name.equals(CUES) && !name.equals(FIELDS)) {
                    topics.add(Topic.read(path, name, types, words, problems));
                }
            }
            if (topics.size() > Long.SIZE) {
                problems.add("topics", 1, "more than " + Long.SIZE + " topics");
            }
            YamlNode root = YamlNode.read(knowledge.resolve(CUES), CUES, problems);
            root.allowOnly(
                    "somebody",
                    "self",
                    "role",
                    "norm",
                    "subject",
                    "general",
                    "event",
                    "aside",
                    "greeting",
                    "claim",
                    "at-work",
                    "subject-endings");
            cue(root, "somebody", SOMEBODY);
            cue(root, "self", SELF);
            cue(root, "role", ROLE);
            cue(root, "norm", NORM);
            cue(root, "subject", SUBJECT);
            cue(root, "general", GENERAL);
            cue(root, "event", EVENT);
            cue(root, "aside", ASIDE);
            cue(root, "greeting", ASIDE | GREETING);
            cue(root, "claim", CLAIM);
            cue(root, "at-work", AT_WORK);
            this.subjectEndings = root.require("subject-endings").texts();
            readFields(YamlNode.read(knowledge.resolve(FIELDS), FIELDS, problems));
        }

        private void cue(YamlNode root, String key, int flag) {
            Topic.numbers(root.require(key), words).stream().forEach(word -> cues.merge(word, flag, (a, b) -> a | b));
        }

        private void readFields(YamlNode root) {
            int field = 0;
            for (YamlNode node : root.entries().values()) {
                long bit = 1L << field++;
                BitSet numbers = Topic.numbers(node, words);
                numbers.stream().forEach(word -> fields.merge(word, bit, (a, b) -> a | b));
            }
            if (field > Long.SIZE) {
                root.problem("more than " + Long.SIZE + " fields");
            }
        }

        List<Topic> topics() {
            return topics;
        }

        TopicWords build() {
            return new TopicWords(this, words.size());
        }
    }

    /** How many topics there are; their numbers begin at 0. */
    int topics() {
        return topics.size();
    }

    /** The number of the topic of that id; -1 if there is none. */
    int number(String id) {
        return IntStream.range(0, topics.size())
                .filter(t -> topics.get(t).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    Topic topic(int number) {
        return topics.get(number);
    }

    int cues(int word) {
        return signs[word].cues();
    }

    /** Topics of which the word in the same block makes a weak term clear. */
    long with(int word) {
        return with[word];
    }

    /** Topics that the word in the same block makes harmless. */
    long without(int word) {
        return without[word];
    }

    /** For each topic that the word is a term of: twice its number, and one more if it is a weak one. */
    int[] terms(int word) {
        return terms[word];
    }

    List<VariantWord> variants(int word) {
        return variants.getOrDefault(word, List.of());
    }

    TopicSigns signs(int word) {
        return signs[word];
    }

    /** The topics that are about people, as a set of bits. */
    long personTopics() {
        return personTopics;
    }

    /** Whether a word is what a text says of itself: invented, anonymised, an exercise. */
    boolean isClaim(int word) {
        return claims.get(word);
    }

    /** Whether a word tells of what authorities do in real cases. */
    boolean isAtWork(int word) {
        return atWork.get(word);
    }

    /** Whether a compound is about the subject: "sjukskrivningsrutin", "diagnosstatistik". */
    boolean endsInSubject(String word) {
        return subjectEndings.stream().anyMatch(ending -> word.length() > ending.length() && word.endsWith(ending));
    }
}
