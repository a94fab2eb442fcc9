package dev.vett.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.vett.app.planted.DrawsCodes;
import dev.vett.app.planted.Frames;
import dev.vett.app.planted.KnowsTheModel;
import dev.vett.app.planted.LogsAnError;
import dev.vett.app.planted.ParsesArguments;
import dev.vett.app.planted.PrintsAStackTrace;
import dev.vett.app.planted.ReadsDocuments;
import dev.vett.app.planted.RemembersTheLastText;
import dev.vett.app.planted.ServesPages;
import dev.vett.app.planted.SettingsHelper;
import dev.vett.app.planted.SpeaksSql;
import dev.vett.app.planted.Talks;
import dev.vett.app.planted.WritesJson;
import dev.vett.app.planted.one.First;
import dev.vett.app.planted.two.Second;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/** The walls between the rooms of the program. A rule that its planted violation does not break proves nothing. */
class AppBoundariesTest {
    private static final JavaClasses APP =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.vett.app");

    /** A rule and classes that break it. */
    record Boundary(String name, ArchRule rule, List<Class<?>> planted) {
        Boundary(String name, ArchRule rule, Class<?>... planted) {
            this(name, rule, List.of(planted));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Boundary> boundaries() {
        return Stream.of(
                new Boundary(
                        "Jackson only in json and web",
                        only(List.of("json", "web"), "com.fasterxml.jackson.."),
                        WritesJson.class),
                new Boundary("Jetty only in web", only(List.of("web"), "org.eclipse.jetty.."), ServesPages.class),
                new Boundary("QR codes only in web", only(List.of("web"), "com.google.zxing.."), DrawsCodes.class),
                new Boundary("picocli only in cli", only(List.of("cli"), "picocli.."), ParsesArguments.class),
                new Boundary(
                        "PDFBox and XML only in importing",
                        only(List.of("importing"), "org.apache.pdfbox..", "javax.xml..", "org.w3c.dom.."),
                        ReadsDocuments.class),
                new Boundary(
                        "the core's libraries stay in the core",
                        only(
                                List.of(),
                                "dev.langchain4j..",
                                "ai.onnxruntime..",
                                "ai.djl..",
                                "org.apache.lucene..",
                                "org.commonmark..",
                                "org.snakeyaml..",
                                "com.google.re2j..",
                                "dev.personnummer..",
                                "no.bekk..",
                                "org.iban4j..",
                                "com.google.i18n..",
                                "org.apache.commons.."),
                        KnowsTheModel.class),
                new Boundary(
                        "databases only in store",
                        only(
                                List.of("store"),
                                "java.sql..",
                                "javax.sql..",
                                "org.h2..",
                                "org.postgresql..",
                                "com.zaxxer..",
                                "org.flywaydb.."),
                        SpeaksSql.class),
                new Boundary(
                        "no framework",
                        only(List.of(), "org.springframework..", "jakarta..", "javax.servlet..", "javax.swing.."),
                        Frames.class),
                new Boundary(
                        "no cycle between packages",
                        slices().assignedFrom(new Packages()).should().beFreeOfCycles(),
                        First.class,
                        Second.class),
                new Boundary(
                        "standard streams only in main: commands write to the ones that they are given",
                        noClasses().that().doNotBelongToAnyOf(Main.class).should(ACCESS_STANDARD_STREAMS),
                        Talks.class),
                new Boundary(
                        "no static state that changes",
                        fields().that().areStatic().should().beFinal(),
                        RemembersTheLastText.class),
                new Boundary(
                        "no class named Manager, Helper, Util, Impl or Service",
                        noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service)"),
                        SettingsHelper.class),
                new Boundary(
                        "no throwable is logged or printed: its message may hold a user's text",
                        noClasses().should().accessTargetWhere(describe("shows a throwable", AppBoundariesTest::shows)),
                        LogsAnError.class,
                        PrintsAStackTrace.class));
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void holds(Boundary boundary) {
        boundary.rule().check(APP);
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void findsThePlantedViolations(Boundary boundary) {
        JavaClasses together = new ClassFileImporter().importClasses(boundary.planted());
        for (Class<?> planted : boundary.planted()) {
            assertThat(boundary.rule().evaluate(together).getFailureReport().getDetails())
                    .as("%s breaks the rule", planted.getSimpleName())
                    .anyMatch(detail -> detail.contains(planted.getName()));
        }
    }

    private static ArchRule only(List<String> rooms, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms.stream()
                        .map(room -> "dev.vett.app." + room + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static boolean shows(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (owner.isAssignableTo(Throwable.class)) {
            return access.getName().equals("printStackTrace");
        }
        boolean logs = owner.isAssignableTo(Logger.class) || owner.isAssignableTo(LoggingEventBuilder.class);
        return logs && access.getTarget().getDescription().contains("Throwable");
    }

    /** Every package is a slice of its own. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
