package dev.vett.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vett.data.PackException;
import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import dev.vett.guideline.Section;
import dev.vett.language.Language;
import dev.vett.policy.Clause;
import dev.vett.policy.Policy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackLoaderTest {
    private static final Map<String, PolicyPack> SHIPPED = TestPacks.all();

    private static final List<String> FILES =
            List.of("pack.yaml", "guideline.md", "policy.yaml", "questions.yaml", "scenarios.yaml");

    static final List<PolicyPack> PACKS = List.copyOf(SHIPPED.values());

    @TempDir
    private Path temp;

    static List<Planting> plantings() throws IOException {
        return Planting.all();
    }

    @Test
    void theFivePacksLoadWithoutProblems() {
        assertThat(SHIPPED).containsOnlyKeys("almhult", "asker", "digg", "karlstad", "linkoping");
        assertThat(SHIPPED.values())
                .filteredOn(pack -> pack.policy().isPresent())
                .extracting(PolicyPack::id)
                .containsExactly("almhult", "asker", "linkoping");
    }

    @ParameterizedTest
    @FieldSource("PACKS")
    void everyClauseIsAQuoteFromItsSection(PolicyPack pack) {
        assertThat(clauses(pack)).isNotEmpty().allSatisfy(clause -> {
            String text = pack.guideline()
                    .section(clause.section())
                    .map(Section::text)
                    .orElseThrow();
            assertThat(clause.quotes())
                    .isNotEmpty()
                    .allSatisfy(quote -> assertThat(text).contains(quote));
        });
    }

    @ParameterizedTest
    @FieldSource("PACKS")
    void theTitleIsThatOfTheGuidelineWithoutItsSubtitle(PolicyPack pack) {
        assertThat(pack.guideline().title()).startsWith(pack.document().title());
    }

    @Test
    void readsWhatThePackSays() {
        PolicyPack almhult = SHIPPED.get("almhult");
        assertThat(almhult.name()).isEqualTo("Älmhults kommun");
        assertThat(almhult.languages()).containsExactly(Language.SV);
        assertThat(almhult.classWord().in(Language.EN)).isEqualTo("level");
        assertThat(almhult.document().kind()).isEqualTo(PolicyPack.Kind.GUIDELINE);
        assertThat(almhult.document().adopted()).contains(LocalDate.of(2024, 9, 30));
        assertThat(almhult.document().version()).isEmpty();
        assertThat(almhult.review()).isEmpty();
        assertThat(almhult.question().stated()).isTrue();
        assertThat(almhult.question().section()).contains("4");
        assertThat(almhult.incident().stated()).isFalse();
        assertThat(almhult.includes()).containsExactly("digg");
        assertThat(almhult.version()).matches("[0-9a-f]{12}");
        assertThat(SHIPPED.get("digg").document().kind()).isEqualTo(PolicyPack.Kind.PRESENTATION);
        assertThat(SHIPPED.get("karlstad").principles()).hasSize(3);
    }

    @Test
    void aReviewIsARoleAndADay() throws IOException {
        PackCopy copy = PackCopy.of(temp, "digg");
        copy.replace("digg/pack.yaml", "reviewed-by: null", "reviewed-by: dataskyddsombudet\nreviewed: 2026-02-28");

        assertThat(load(copy).get("digg").review())
                .contains(new PolicyPack.Review("dataskyddsombudet", LocalDate.of(2026, 2, 28)));
    }

    @ParameterizedTest
    @MethodSource("plantings")
    void reportsThePlantedProblemAndNoOther(Planting planting) throws IOException {
        PackCopy copy = PackCopy.of(temp, Planting.PACK, "digg");
        List<Planting.Expected> expected = planting.expected(copy);

        planting.plant(copy);

        assertReported(copy.problems(), expected);
    }

    @Test
    void reportsEveryPlantedProblemInOneLoad() throws IOException {
        PackCopy copy = PackCopy.of(temp, Planting.PACK, "digg");
        List<Planting> together =
                plantings().stream().filter(planting -> !planting.alone()).toList();
        List<Planting.Expected> expected = new ArrayList<>();
        for (Planting planting : together) {
            expected.addAll(planting.expected(copy));
        }
        for (Planting planting : together) {
            planting.plant(copy);
        }
        expected.sort(Comparator.comparing(Planting.Expected::file).thenComparing(Planting.Expected::line));

        assertThat(expected).hasSizeGreaterThan(40);
        assertReported(copy.problems(), expected);
    }

    @Test
    void theExceptionListsOneProblemALine() throws IOException {
        PackCopy copy = PackCopy.of(temp, "digg");
        copy.replace("digg/pack.yaml", "id: digg", "id: imy");
        copy.replace("digg/pack.yaml", "name: Digg och IMY", "name:");
        Problems problems = new Problems();
        copy.load(problems);

        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        PackException.class, e -> assertThat(e.problems()).hasSize(2))
                .message()
                .isEqualToNormalizingNewlines("""
                        digg/pack.yaml:4: must be the name of the folder, 'digg'
                        digg/pack.yaml:5: 'name' is missing""");
    }

    @Test
    void aTypeThatOnlyManyPersonsRaiseWouldPassForOne() throws IOException {
        PackCopy copy = PackCopy.of(temp, "asker");
        copy.replace(
                "asker/policy.yaml",
                "- {types: [personal-data], quote: [\"Personopplysninger\"]}",
                "- {types: [personal-data], persons-at-least: 2, quote: [\"Personopplysninger\"]}");

        assertThat(copy.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("no step is raised by this personal data: person-name, national-id"));
    }

    @Test
    void aPackMayIncludeOneThatIsThereAlready() throws IOException {
        PackCopy copy = PackCopy.of(temp, "karlstad");
        Problems problems = new Problems();
        TestPacks.loader().loadAll(copy.folder(), SHIPPED, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(copy.problems()).extracting(PackProblem::message).containsExactly("'digg' is not another pack");
    }

    @Test
    void noPackTakesTheNameOfTheScenariosForEveryone() throws IOException {
        PackCopy copy = PackCopy.of(temp, "digg");
        copy.replace("digg/pack.yaml", "id: digg", "id: everyone");
        Files.move(temp.resolve("digg"), temp.resolve("everyone"));

        assertThat(copy.problems())
                .extracting(PackProblem::message)
                .containsExactly("'everyone' is the set of scenarios that belongs to no organisation");
    }

    @Test
    void aFolderWithoutAnyFileOfAPackIsNoPack() throws IOException {
        PackCopy copy = PackCopy.of(temp, "digg");
        Files.createDirectories(temp.resolve(".git"));
        Files.writeString(temp.resolve("README.md"), "Our packs");

        assertThat(load(copy)).containsOnlyKeys("digg");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        Problems problems = new Problems();
        Path nowhere = temp.resolve("nowhere");

        assertThat(TestPacks.loader().loadAll(nowhere, problems)).isEmpty();
        assertThat(problems.all()).containsExactly(new PackProblem(nowhere.toString(), 1, "is not a folder of packs"));
    }

    @Test
    void theMarkThatSomeWindowsEditorsWriteDoesNoHarm() throws IOException {
        PackCopy copy = PackCopy.of(temp, Planting.PACK, "digg");
        for (String name : FILES) {
            copy.write(
                    "almhult/" + name, "\uFEFF" + copy.text("almhult/" + name).replace("\n", "\r\n"));
        }

        assertThat(load(copy).get("almhult").policy()).isPresent();
    }

    @Test
    void theVersionChangesWithEveryFile() throws IOException {
        PackCopy copy = PackCopy.of(temp, Planting.PACK, "digg");
        List<String> versions =
                new ArrayList<>(List.of(load(copy).get("almhult").version()));
        assertThat(versions).containsExactly(SHIPPED.get("almhult").version());
        for (String name : FILES) {
            copy.write("almhult/" + name, copy.text("almhult/" + name) + "\n");
            versions.add(load(copy).get("almhult").version());
        }

        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void packsInAJarAreThoseOfTheFolder() throws IOException {
        URI jar = URI.create("jar:" + temp.resolve("packs.jar").toUri());
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path packs = Files.createDirectories(inside.getPath("/vett/packs"));
            PackCopy copy = PackCopy.of(packs, SHIPPED.keySet().toArray(String[]::new));

            assertThat(load(copy).values())
                    .extracting(PolicyPack::id, PolicyPack::version)
                    .isEqualTo(SHIPPED.values().stream()
                            .map(pack -> tuple(pack.id(), pack.version()))
                            .toList());
        }
    }

    private static Map<String, PolicyPack> load(PackCopy copy) {
        Problems problems = new Problems();
        Map<String, PolicyPack> packs = copy.load(problems);
        assertThat(problems.all()).isEmpty();
        return packs;
    }

    private static void assertReported(List<PackProblem> reported, List<Planting.Expected> expected) {
        String both = "reported:\n" + lines(reported) + "\nexpected:\n" + lines(expected);
        assertThat(reported).as(both).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            PackProblem problem = reported.get(i);
            assertThat(expected.get(i).is(problem.file(), problem.line(), problem.message()))
                    .as("%s\nis not\n%s\n%s", problem, expected.get(i), both)
                    .isTrue();
        }
    }

    private static String lines(List<?> list) {
        return String.join("\n", list.stream().map(Object::toString).toList());
    }

    private static List<Clause> clauses(PolicyPack pack) {
        Stream<Clause> ofPolicy = pack.policy().stream().flatMap(PackLoaderTest::clauses);
        return Stream.concat(pack.principles().stream(), ofPolicy).toList();
    }

    private static Stream<Clause> clauses(Policy policy) {
        return Stream.of(
                        policy.steps().stream()
                                .flatMap(step -> Stream.concat(
                                        Stream.of(step.clause()),
                                        step.raisedBy().stream()
                                                .flatMap(rule -> Stream.concat(
                                                        Stream.of(rule.clause()),
                                                        rule.ask().stream()
                                                                .flatMap(ask -> ask.question().clause().stream()))))),
                        policy.cells().stream()
                                .flatMap(cell -> Stream.concat(Stream.of(cell.clause()), cell.exception().stream())))
                .flatMap(stream -> stream);
    }
}
