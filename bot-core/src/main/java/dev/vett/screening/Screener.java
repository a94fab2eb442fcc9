package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.language.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what must not leave: pass one identifiers, secrets and people, pass two sensitive content. Immutable; every
 * detector is data from the knowledge folder.
 */
public final class Screener {
    private final DataTypes types;
    private final WordFinder finder;
    private final PatternDetector patterns;
    private final NameDetector names;
    private final Addresses addresses;
    private final TopicDetector topics;
    private final List<String> ids;
    private final List<Example> examples;

    private Screener(
            DataTypes types,
            WordFinder finder,
            PatternDetector patterns,
            NameDetector names,
            Addresses addresses,
            TopicDetector topics,
            List<String> ids,
            List<Example> examples) {
        this.types = types;
        this.finder = finder;
        this.patterns = patterns;
        this.names = names;
        this.addresses = addresses;
        this.topics = topics;
        this.ids = List.copyOf(ids);
        this.examples = List.copyOf(examples);
    }

    /**
     * Reads all detectors, topics and names.
     *
     * @param knowledge the folder {@code vett/}, on disk or in a jar
     * @param ownDetectors an installation's detector files, or folders of them
     * @param problems gets what is wrong, as file:line: message; the examples are not run here, see
     *     {@link #checkExamples}
     */
    public static Screener read(Path knowledge, List<Path> ownDetectors, Problems problems) {
        DataTypes types = DataTypes.read(knowledge, problems);
        WordFinder.Builder words = new WordFinder.Builder();
        List<DetectorFile> files = new ArrayList<>();
        for (Path path : KnowledgeFolder.files(knowledge.resolve("detectors"), ".yaml", "detectors", problems)) {
            files.add(DetectorFile.read(path, "detectors/" + KnowledgeFolder.fileName(path), types, words, problems));
        }
        for (Path own : ownDetectors) {
            List<Path> list = Files.isDirectory(own)
                    ? KnowledgeFolder.files(own, ".yaml", own.toString(), problems)
                    : List.of(own);
            for (Path path : list) {
                files.add(DetectorFile.read(path, KnowledgeFolder.fileName(path), types, words, problems));
            }
        }
        List<DetectorFile.Trigger> triggers = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (DetectorFile file : files) {
            triggers.addAll(file.triggers());
            examples.addAll(file.examples());
            for (String id : file.ids()) {
                if (!ids.add(id)) {
                    problems.add("detectors", 1, "detector '" + id + "' stands in two files");
                }
            }
        }
        NameLexicon lexicon = NameLexicon.read(knowledge, problems);
        NameDetector names = new NameDetector(lexicon, LinearModel.read(knowledge, LinearModel.SMALL_NAMES, problems));
        ids.add(NameDetector.ID);
        TopicWords.Reader topics = new TopicWords.Reader(knowledge, types, words, problems);
        for (Topic topic : topics.topics()) {
            examples.addAll(topic.examples());
            ids.add(topic.id());
        }
        WordFinder finder = words.build();
        return new Screener(
                types,
                finder,
                new PatternDetector(triggers, words.size()),
                names,
                Addresses.read(knowledge, lexicon.table(), problems),
                new TopicDetector(
                        types,
                        topics.build(),
                        TopicModel.read(knowledge, problems),
                        MarkingWords.read(knowledge, problems),
                        LinearModel.read(knowledge, LinearModel.MARKINGS, problems),
                        lexicon.plainlyInvented()),
                new ArrayList<>(ids),
                examples);
    }

    /** Runs every {@code matches} and {@code ignores} of the data files; for lint and tests, not for a start. */
    public void checkExamples() {
        for (Example example : examples) {
            example.check(screen(UserText.of(example.text())));
        }
    }

    List<Example> examples() {
        return examples;
    }

    List<Rule> rules() {
        return patterns.rules();
    }

    /** The ids that findings name, in the order of the files. */
    public List<String> detectorIds() {
        return ids;
    }

    public DataTypes dataTypes() {
        return types;
    }

    /** Finds identifiers, secrets, people and sensitive content. A text that cannot be read has no findings. */
    public Screening screen(UserText text) {
        return screen(text, OwnData.none());
    }

    /** The same without what is the organisation's own. */
    public Screening screen(UserText text, OwnData own) {
        if (text.problem().isPresent()) {
            return new Screening(List.of(), 0, text.length(), Lines.of(text.text()));
        }
        ScreenedText screened = read(text);
        List<Candidate> found = topics.find(screened, identifiers(screened, own));
        int persons = persons(screened, found);
        List<Finding> findings = new ArrayList<>();
        for (Candidate c : found) {
            findings.add(new Finding(
                    screened.normalized().original(c.start(), c.end()), c.type(), c.confidence(), c.detector()));
        }
        return new Screening(findings, persons, text.length(), Lines.of(text.text()));
    }

    private List<Candidate> identifiers(ScreenedText screened, OwnData own) {
        List<Candidate> candidates = new ArrayList<>();
        patterns.find(screened, candidates);
        names.find(screened, candidates);
        List<Candidate> resolved = Candidate.resolve(candidates);
        addresses.judge(screened.text(), resolved);
        FunctionNumbers.drop(screened.text(), resolved);
        VersionNumbers.drop(screened.text(), resolved);
        AccountNames.add(screened.text(), resolved);
        RepeatedValues.add(screened.text(), resolved);
        resolved.removeIf(found -> own.covers(found.type(), screened.text().substring(found.start(), found.end())));
        return resolved;
    }

    /** The text as detectors read it. */
    ScreenedText read(UserText text) {
        return ScreenedText.of(text.text(), finder);
    }

    /** What pass one finds. */
    List<Candidate> identifiers(ScreenedText screened) {
        return identifiers(screened, OwnData.none());
    }

    /** The text as the topics see it. */
    TopicText topicText(ScreenedText screened, List<Candidate> identifiers) {
        return topics.text(screened, identifiers);
    }

    /** What another model says of a text. */
    ModelReading reading(TopicModel model, ScreenedText screened, TopicText text) {
        return topics.reading(model, screened, text);
    }

    /** How many people the text seems to name: by name or by number, whichever is more. */
    private int persons(ScreenedText text, List<Candidate> found) {
        PersonKeys named = new PersonKeys();
        Set<String> numbers = new HashSet<>();
        for (Candidate candidate : found) {
            if (!candidate.confidence().raises() || !types.raises(candidate.type())) {
                continue;
            }
            String value = text.text().substring(candidate.start(), candidate.end());
            if (candidate.type().id().equals(PersonKeys.TYPE)) {
                named.add(value);
            } else if (candidate.type().id().equals("national-id")
                    || candidate.type().id().equals("coordination-id")) {
                String digits = value.replaceAll("[^0-9A-Za-z]", "");
                numbers.add(digits.substring(Math.max(0, digits.length() - 10)));
            }
        }
        return Math.max(named.count(), numbers.size());
    }

    /** The text with a placeholder in place of every identifier, secret and person, screened again. */
    public SafeCopy safeCopy(UserText text, Screening screening, Language language) {
        return safeCopy(text, screening, language, OwnData.none());
    }

    /** The same with what is the organisation's own left as it is. */
    public SafeCopy safeCopy(UserText text, Screening screening, Language language, OwnData own) {
        return new SafeCopier(this, language, own).copy(text, screening);
    }
}
