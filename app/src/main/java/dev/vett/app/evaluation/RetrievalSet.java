package dev.vett.app.evaluation;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.guideline.Guideline;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A public set of questions and the texts that answer them, in the format of SQuAD, as a guideline: every paragraph of
 * every text is a section, headed by the text's title.
 *
 * <p>A paragraph is a line of a context with at least five words; shorter ones are headings and cells of tables. A context
 * that stands in the file again is read once. The title is the entry's, or else the context's first line, which then is no
 * paragraph.
 *
 * @param paragraphs how many sections the guideline has
 * @param leftOut how many questions have no answer within one paragraph
 * @param language of most of the texts
 */
public record RetrievalSet(
        Guideline guideline, List<Question> questions, int paragraphs, int leftOut, Language language) {
    private static final int LEAST_WORDS = 5;
    private static final int MOST_BYTES = 5_000_000;
    /** The index of so many fits into the memory that Vett is started with. */
    private static final int MOST_PARAGRAPHS = 1_500;

    /**
     * A question.
     *
     * @param right the sections with an answer; never empty
     */
    public record Question(String text, Set<String> right) {
        public Question {
            right = Set.copyOf(right);
        }
    }

    public RetrievalSet {
        questions = List.copyOf(questions);
    }

    /** Reads a file; JSON is YAML. What is wrong is reported, and the set is not to be used then. */
    public static RetrievalSet read(Path file, Problems problems) throws IOException {
        String name = file.toString();
        Reader reader = new Reader();
        if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
            problems.add(name, 1, "is larger than 5 MB");
        } else {
            for (YamlNode entry :
                    YamlNode.read(file, name, problems).require("data").items()) {
                Optional<String> title = entry.optional("title").map(YamlNode::text);
                entry.require("paragraphs").items().forEach(paragraph -> reader.read(title, paragraph));
            }
        }
        if (reader.paragraphs > MOST_PARAGRAPHS) {
            problems.add(name, 1, "has more than " + MOST_PARAGRAPHS + " paragraphs");
        } else if (problems.count() == 0 && reader.questions.isEmpty()) {
            problems.add(name, 1, "has no question with an answer in a paragraph of five words or more");
        }
        return reader.set(name);
    }

    /** A paragraph and where it stands in its context. */
    private record Paragraph(String id, int start, int end) {
        boolean holds(int from, int to) {
            return start <= from && to <= end;
        }
    }

    private static final class Reader {
        /** Any of these may be escaped in Markdown, so that nothing of a paragraph is markup. */
        private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

        private final StringBuilder markdown = new StringBuilder("# –\n");
        private final Map<String, List<Paragraph>> byContext = new LinkedHashMap<>();
        private final List<Question> questions = new ArrayList<>();
        private int paragraphs;
        private int leftOut;

        void read(Optional<String> title, YamlNode node) {
            String context = node.require("context").text();
            if (title.isEmpty() && !context.contains("\n")) {
                node.problem("the entry has no 'title', and the context is a single line");
            }
            List<Paragraph> own = byContext.computeIfAbsent(context, unused -> paragraphs(title, context));
            for (YamlNode question : node.require("qas").items()) {
                Set<String> right = new HashSet<>();
                for (YamlNode answer : question.require("answers").items()) {
                    String text = answer.require("text").text();
                    int from = start(context, text, answer);
                    own.stream()
                            .filter(paragraph -> paragraph.holds(from, from + text.length()))
                            .forEach(paragraph -> right.add(paragraph.id()));
                }
                String text = question.require("question").text();
                if (right.isEmpty()) {
                    leftOut++;
                } else {
                    questions.add(new Question(text, right));
                }
            }
        }

        /** In UTF-16 units; the format counts characters. */
        private static int start(String context, String text, YamlNode answer) {
            int characters = answer.require("answer_start").number(0, MOST_BYTES);
            if (characters <= context.codePointCount(0, context.length())) {
                int start = context.offsetByCodePoints(0, characters);
                if (context.startsWith(text, start)) {
                    return start;
                }
            }
            answer.problem("the answer does not stand at 'answer_start' in the context");
            return 0;
        }

        private List<Paragraph> paragraphs(Optional<String> title, String context) {
            List<Paragraph> own = new ArrayList<>();
            String heading = title.orElseGet(() -> context.lines().findFirst().orElse(""));
            int end = -1;
            for (String line : context.split("\n", -1)) {
                int start = end + 1;
                end = start + line.length();
                boolean isTitle = title.isEmpty() && start == 0;
                if (!isTitle && line.strip().split("\\s+").length >= LEAST_WORDS) {
                    paragraphs++;
                    own.add(new Paragraph("p" + paragraphs, start, end));
                    markdown.append("\n## <a id=\"p").append(paragraphs).append("\"></a> ");
                    markdown.append(escaped(heading))
                            .append("\n\n")
                            .append(escaped(line))
                            .append('\n');
                }
            }
            return own;
        }

        private static String escaped(String line) {
            return PUNCTUATION.matcher(line.strip()).replaceAll("\\\\$0");
        }

        RetrievalSet set(String name) {
            return new RetrievalSet(
                    Guideline.parse(markdown.toString(), name, new Problems()),
                    questions,
                    paragraphs,
                    leftOut,
                    LanguageGuess.of(String.join("\n", byContext.keySet()), Language.SV));
        }
    }
}
