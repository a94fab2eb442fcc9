package dev.vett.screening;

import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A whole draft that says what it is about, but not where.
 *
 * <p>A model that knows a little chooses the sentence that tells it: the one that it reads as likeliest (multiple instances:
 * Dietterich, Lathrop and Lozano-Pérez, 1997). Of what the draft is not about, every sentence is an example.
 */
final class TrainingDraft {
    /** A draft is rarer than a snippet, and nearer to what people paste. */
    private static final double WEIGHT = 3;
    /** A sentence of another block, as unlikely as this, does not tell what the draft is about. */
    private static final float UNLIKELY = -2;

    /** The classes of what may be published, in the packs that have classes. */
    private static final Set<String> OPEN = Set.of("open", "1", "apen");

    private enum People {
        REAL,
        INVENTED,
        UNKNOWN
    }

    private final ScreenedText screened;
    private final TopicText text;
    /** What it tells, as {@link TopicLabels}. */
    private final int told;

    private final List<Candidate> names;
    private final People people;

    private TrainingDraft(ScreenedText screened, TopicText text, int told, List<Candidate> names, People people) {
        this.screened = screened;
        this.text = text;
        this.told = told;
        this.names = names;
        this.people = people;
    }

    /** Reads every file of drafts in the folders of a folder. */
    static List<TrainingDraft> read(Path folder, Screener screener) {
        return TrainingFiles.drafts(folder).stream()
                .map(draft -> read(draft, screener))
                .toList();
    }

    private static TrainingDraft read(YamlNode node, Screener screener) {
        List<String> topics = node.optional("topics").map(YamlNode::texts).orElse(List.of()).stream()
                .map(topic -> DataType.of(topic).id())
                .toList();
        ScreenedText screened = screener.read(UserText.of(node.require("text").text()));
        List<Candidate> identifiers = screener.identifiers(screened);
        return new TrainingDraft(
                screened,
                screener.topicText(screened, identifiers),
                TopicLabels.of(topics),
                identifiers.stream().filter(TrainingDraft::isName).toList(),
                people(node));
    }

    /** Whoever is named in a draft that may be published lives in a tale, or long ago. */
    private static People people(YamlNode node) {
        if (OPEN.contains(node.optional("class").map(YamlNode::text).orElse(""))) {
            return People.INVENTED;
        }
        return node.optional("spans").map(YamlNode::items).orElse(List.of()).stream()
                        .map(span -> DataType.of(span.require("type").text()))
                        .anyMatch(type -> type.id().equals(PersonKeys.TYPE)
                                && !type.variant().isEmpty())
                ? People.UNKNOWN
                : People.REAL;
    }

    private static boolean isName(Candidate candidate) {
        return candidate.type().id().equals(PersonKeys.TYPE)
                && candidate.type().variant().isEmpty()
                && candidate.confidence().raises();
    }

    /** Its sentences, and its blocks of several. */
    List<TrainingRow> rows(TopicModel model, Screener screener) {
        ModelReading reading = screener.reading(model, screened, text);
        int[] labels = new int[text.sentences()];
        int[] known = new int[text.sentences()];
        for (int output = 0; output < TopicLabels.OUTPUTS.size(); output++) {
            int bit = 1 << output;
            if (bit == TopicLabels.FICTION || bit == TopicLabels.CASE) {
                continue;
            }
            if ((told & bit) == 0) {
                IntStream.range(0, known.length).forEach(s -> known[s] |= bit);
            } else {
                choose(reading, output, labels, known);
            }
        }
        if (people == People.INVENTED) {
            BitSet named = named();
            IntStream.range(0, known.length)
                    .filter(s -> named.get(text.blockOf(s)))
                    .forEach(s -> known[s] &= ~TopicLabels.PERSON);
        }
        List<TrainingRow> rows = rows(labels, known);
        addPeople(rows);
        rows.add(whole());
        return rows;
    }

    /** The blocks in which people are named. What is told there of people who are invented says nothing of what is told. */
    private BitSet named() {
        BitSet blocks = new BitSet();
        names.forEach(name -> blocks.set(text.blockOf(text.sentenceAt(name.start()))));
        return blocks;
    }

    private void choose(ModelReading reading, int output, int[] labels, int[] known) {
        boolean person = TopicLabels.person(output) || 1 << output == TopicLabels.ANY;
        float[] scores = new float[labels.length];
        int likeliest = 0;
        for (int s = 0; s < scores.length; s++) {
            scores[s] = person ? reading.any(s) : reading.output(s, output);
            likeliest = scores[s] > scores[likeliest] ? s : likeliest;
        }
        for (int s = 0; s < scores.length; s++) {
            boolean elsewhere = text.blockOf(s) != text.blockOf(likeliest) && scores[s] < UNLIKELY;
            known[s] |= s == likeliest || elsewhere ? 1 << output : 0;
        }
        labels[likeliest] |= 1 << output;
    }

    private List<TrainingRow> rows(int[] labels, int[] known) {
        List<TrainingRow> rows = new ArrayList<>();
        int next;
        for (int first = 0; first < labels.length; first = next) {
            int blockLabels = 0;
            int blockKnown = TopicLabels.ALL;
            for (next = first; next < labels.length && text.blockOf(next) == text.blockOf(first); next++) {
                rows.add(row(labels[next], known[next], text.sentence(next), next, next));
                blockLabels |= labels[next];
                blockKnown &= known[next];
            }
            if (next - first > 1) {
                rows.add(row(blockLabels, blockKnown | blockLabels, text.block(text.blockOf(first)), first, next - 1));
            }
        }
        return rows;
    }

    /** Where people are named: whether they are invented, by the block alone and with the one that heads the draft. */
    private void addPeople(List<TrainingRow> rows) {
        if (people == People.UNKNOWN) {
            return;
        }
        int label = people == People.INVENTED ? TopicLabels.FICTION : 0;
        String top = unclaimed(0);
        named().stream().forEach(block -> {
            String own = unclaimed(block);
            rows.add(new TrainingRow(label, TopicLabels.FICTION, WEIGHT, text.block(block), own, 0, own.length()));
            if (block > 0) {
                String both = top + "\n" + own;
                TopicSigns signs = text.block(0).plus(text.block(block));
                rows.add(new TrainingRow(label, TopicLabels.FICTION, WEIGHT, signs, both, 0, both.length()));
            }
        });
    }

    /** All of it: whether it tells something sensitive about somebody. */
    private TrainingRow whole() {
        String all = unclaimed(s -> true);
        int label = (told & TopicLabels.ANY) == 0 ? 0 : TopicLabels.CASE;
        return new TrainingRow(label, TopicLabels.CASE, WEIGHT, text.all(), all, 0, all.length());
    }

    private String unclaimed(int block) {
        return unclaimed(s -> text.blockOf(s) == block);
    }

    /** Sentences in lower case without what the draft says of itself. */
    private String unclaimed(IntPredicate sentences) {
        return IntStream.range(0, text.sentences())
                .filter(s -> sentences.test(s) && !text.claims(s))
                .mapToObj(s -> screened.lower().substring(text.sentenceStart(s), text.sentenceEnd(s)))
                .collect(Collectors.joining());
    }

    private TrainingRow row(int labels, int known, TopicSigns signs, int first, int last) {
        return new TrainingRow(
                labels, known, WEIGHT, signs, screened.lower(), text.sentenceStart(first), text.sentenceEnd(last));
    }
}
