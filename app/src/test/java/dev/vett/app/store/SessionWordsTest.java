package dev.vett.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.app.json.ScenarioJson;
import dev.vett.app.json.ScenarioJson.Solved;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.store.TestDatabase.Kind;
import dev.vett.app.training.Begun;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.Person;
import dev.vett.app.training.ScenarioSets;
import dev.vett.app.training.Trainers;
import dev.vett.app.training.Training;
import dev.vett.app.web.Site;
import dev.vett.app.web.WebHost;
import dev.vett.policy.Cell;
import dev.vett.policy.Status;
import dev.vett.policy.ToolDecision;
import dev.vett.quiz.Case;
import dev.vett.quiz.QuestionResult;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.ScenarioSet;
import dev.vett.quiz.Solution;
import dev.vett.quiz.Steering;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session goes on with the words that it began with, also when the pack changes and Vett is started again. */
class SessionWordsTest {
    private static final Path SHIPPED = Path.of("../knowledge/src/main/resources/vett/packs/almhult");
    private static final int ALL = 20;

    private static Knowledge knowledge;
    private static Model model;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
    }

    @AfterAll
    static void stop() {
        model.close();
        knowledge.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void areThereAfterARestartWithAnotherPack(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder.resolve("data"));
        Path scenarios = copiedPack().resolve("scenarios.yaml");
        String result;
        String before;
        try (Program program = new Program(database)) {
            Begun begun = program.playedToTheLast();
            result = "/training/s/" + begun.session() + "/result/" + begun.secret() + "?pack=my-town&lang=sv";
            before = program.get(result);
            assertThat(before).contains("class=\"situation\"", "class=\"draft\"", "class=\"prompts\"", "<blockquote");
        }
        Files.writeString(scenarios, Files.readString(scenarios).replace("sv: \"", "sv: \"Nytt! "));
        try (Program program = new Program(database)) {
            assertThat(program.get("/training/sheet?pack=my-town&lang=sv")).contains("Nytt!");
            assertThat(program.get(result)).isEqualTo(before);
            String fresh = program.playedToTheLast().session();
            assertThat(program.get("/training/s/" + fresh + "/screen?pack=my-town&lang=sv"))
                    .as("a session that begins now")
                    .contains("Nytt!");
        }
        database.run("UPDATE training_words SET words = '[{\"id\": 1}]'");
        try (Program program = new Program(database)) {
            assertThat(program.get(result))
                    .as("what cannot be read")
                    .contains("<table")
                    .doesNotContain("situation");
            program.store.delete(List.of(Store.Part.TRAINING));
        }
        assertThat(database.dump("training_words")).isEmpty();
    }

    /** Every scenario that is shipped, as it is shown. */
    @Test
    void loseNothingThatIsShown() {
        Assembly all = Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), model);
        ScenarioSets sets = new ScenarioSets(() -> all);
        List<Solved> written = Stream.concat(all.packs().keySet().stream(), Stream.of(ScenarioSet.EVERYONE))
                .flatMap(id -> sets.now(id).stream())
                .flatMap(set -> set.set().scenarios().stream().map(one -> new Solved(one, set.solution(one))))
                .toList();
        List<Solved> read = ScenarioJson.read(ScenarioJson.write(written));
        assertThat(read).hasSameSizeAs(written).hasSizeGreaterThan(50);
        for (int i = 0; i < read.size(); i++) {
            assertThat(shown(read.get(i))).isEqualTo(shown(written.get(i)));
        }
        assertThat(read)
                .anyMatch(each -> each.solution()
                        .decision()
                        .flatMap(decision -> decision.cell())
                        .filter(cell -> cell.status() == Status.INFERRED)
                        .isPresent());
    }

    private static List<Object> shown(Solved solved) {
        Scenario scenario = solved.scenario();
        Solution solution = solved.solution();
        return List.of(
                scenario.id(),
                scenario.topic(),
                scenario.situation(),
                scenario.judged().map(Case::material).filter(Case.Material.Draft.class::isInstance),
                scenario.options(),
                scenario.choices(),
                scenario.prompts(),
                solution.right(),
                solution.clauses(),
                solution.explanation(),
                solution.decision().map(ToolDecision::verdict),
                solution.decision().flatMap(ToolDecision::cell).map(Cell::clause),
                solution.decision().flatMap(ToolDecision::cell).map(Cell::status),
                solution.decision().flatMap(ToolDecision::cell).flatMap(Cell::exception));
    }

    private Path copiedPack() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("packs/my-town"));
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.sorted().toList()) {
                Path to = copy.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.writeString(to, Files.readString(file).replace("id: almhult\n", "id: my-town\n"));
                }
            }
        }
        return copy;
    }

    /** Vett from its start to its end, with the packs as they are then. */
    private final class Program implements AutoCloseable {
        private final Store store;
        private final ScenarioSets sets;
        private final Training training;
        private final WebHost host;

        Program(TestDatabase database) throws Exception {
            Assembly assembly = Assembly.load(
                    Assembly.Plan.of(knowledge.folder(), Optional.of(folder.resolve("packs")), Optional.of("my-town")),
                    model);
            store = database.open(Clock.systemUTC());
            sets = new ScenarioSets(() -> assembly);
            training = new Training(sets, store.training(), Clock.systemUTC());
            Site site =
                    new Site(() -> assembly, Optional.empty(), Optional.empty(), false, true, Optional.empty(), "test");
            Trainers anybody = new Trainers(Set.of(), Optional.empty(), true);
            host = WebHost.start("127.0.0.1", 0, site, new Classroom(sets, Optional.of(training), anybody), List.of());
        }

        /** A session of many questions, the last of them revealed; five people answer each. */
        Begun playedToTheLast() {
            Begun begun = training.start(sets.now("my-town").orElseThrow(), ALL);
            int questions = training.view(begun.session())
                    .orElseThrow()
                    .session()
                    .questions()
                    .size();
            for (int question = 0; question < questions; question++) {
                for (int person = 0; person < QuestionResult.FEWEST; person++) {
                    training.vote(begun.session(), new Person("page", "p" + person), question, 0);
                }
                training.lead(begun.session(), begun.secret(), Steering.REVEAL, question);
                if (question < questions - 1) {
                    training.lead(begun.session(), begun.secret(), Steering.NEXT, question);
                }
            }
            return begun;
        }

        String get(String path) throws IOException, InterruptedException {
            return client.send(
                            HttpRequest.newBuilder(URI.create(host.address() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        @Override
        public void close() {
            host.close();
            store.close();
        }
    }
}
