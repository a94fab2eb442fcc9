package dev.vett;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
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
import dev.vett.planted.Finding;
import dev.vett.planted.KnowsTheCheckDigits;
import dev.vett.planted.KnowsTheModel;
import dev.vett.planted.LogsAnError;
import dev.vett.planted.LogsAnErrorFluently;
import dev.vett.planted.PackManager;
import dev.vett.planted.PrintsAStackTrace;
import dev.vett.planted.ReadsMarkdown;
import dev.vett.planted.ReadsYaml;
import dev.vett.planted.RemembersTheLastText;
import dev.vett.planted.SpeaksHttp;
import dev.vett.planted.SpeaksSql;
import dev.vett.planted.Talks;
import dev.vett.planted.WritesJson;
import dev.vett.planted.one.First;
import dev.vett.planted.two.Second;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/** The walls between the rooms of the core. A rule that its planted violation does not break proves nothing. */
class BoundariesTest {
    private static final JavaClasses CORE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.vett");

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
                        "no network and no database",
                        nobody("java.net.http..", "com.sun.net..", "java.sql..", "javax.sql..", "java.rmi.."),
                        SpeaksHttp.class,
                        SpeaksSql.class),
                new Boundary(
                        "no program around it: web server, command line, JSON, chat platform",
                        nobody(
                                "jakarta..",
                                "javax.servlet..",
                                "org.eclipse.jetty..",
                                "picocli..",
                                "com.fasterxml.jackson..",
                                "com.google.gson..",
                                "com.slack..",
                                "com.microsoft.bot..",
                                "ch.qos.logback.."),
                        WritesJson.class),
                new Boundary(
                        "the embedding model and Lucene only in guideline",
                        only("guideline", "dev.langchain4j..", "ai.onnxruntime..", "ai.djl..", "org.apache.lucene.."),
                        KnowsTheModel.class),
                new Boundary("Markdown only in guideline", only("guideline", "org.commonmark.."), ReadsMarkdown.class),
                new Boundary(
                        "check digits and linear-time patterns only in screening",
                        only(
                                "screening",
                                "com.google.re2j..",
                                "dev.personnummer..",
                                "no.bekk.bekkopen..",
                                "org.iban4j..",
                                "com.google.i18n.phonenumbers..",
                                "org.apache.commons.validator.."),
                        KnowsTheCheckDigits.class),
                new Boundary("YAML only in data", only("data", "org.snakeyaml.."), ReadsYaml.class),
                new Boundary(
                        "no cycle between packages",
                        slices().assignedFrom(new Packages()).should().beFreeOfCycles(),
                        First.class,
                        Second.class),
                new Boundary("nothing on standard output", NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, Talks.class),
                new Boundary(
                        "no static state that changes",
                        fields().that().areStatic().should().beFinal(),
                        RemembersTheLastText.class),
                new Boundary(
                        "no class named Manager, Helper, Util, Impl or Service",
                        noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service)"),
                        PackManager.class),
                new Boundary(
                        "no throwable is logged or printed: its message may hold a user's text",
                        noClasses().should().accessTargetWhere(describe("shows a throwable", BoundariesTest::shows)),
                        LogsAnError.class,
                        LogsAnErrorFluently.class,
                        PrintsAStackTrace.class),
                new Boundary(
                        "what screening finds has no room for text",
                        noFields()
                                .that()
                                .areDeclaredInClassesThat(describe(
                                        "are findings",
                                        type -> Set.of("Finding", "Span", "Screening")
                                                .contains(type.getSimpleName())))
                                .and()
                                .areNotStatic()
                                .and()
                                .doNotHaveName("detector")
                                .should()
                                .haveRawType(describe("that holds text", BoundariesTest::holdsText)),
                        Finding.class));
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void holds(Boundary boundary) {
        boundary.rule().check(CORE);
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

    private static ArchRule nobody(String... packages) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
    }

    private static ArchRule only(String room, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.vett." + room + "..")
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

    private static boolean holdsText(JavaClass type) {
        return type.isAssignableTo(CharSequence.class)
                || type.isEquivalentTo(char[].class)
                || type.isEquivalentTo(Object.class);
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
