package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever is spoken of and whatever stands around it, something sensitive about them is found, and the subject alone is not:
 * {@code phrasings.yaml}, {@code harmless-phrasings.yaml} and {@code claimed-phrasings.yaml} give frames, persons and statements,
 * and all of them are put together; of {@code nameless-phrasings.yaml} every third one.
 */
class PhrasingsTest {
    private static final Set<String> NO_CONTENT = Set.of("person-name", "national-id", "date-of-birth");

    /** So many may only ask. */
    private static final double MOST_POSSIBLE = 0.1;

    /** Where two people are named in a sentence before, what follows may be about them. */
    private static final double MOST_FALSE_ALARMS = 0.1;

    /** Of what is told of somebody without a name. */
    private static final double LEAST_NAMELESS = 0.85;

    private static final double MOST_NAMELESS_ALARMS = 0.15;

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "nn", "en"})
    void isFoundHoweverItIsSaid(String language) throws URISyntaxException {
        YamlNode said = read("phrasings.yaml").require(language);
        List<String> missed = new ArrayList<>();
        int all = 0;
        int possible = 0;
        for (String frame : said.require("frames").texts()) {
            for (String who : said.require("who").texts()) {
                for (String says : said.require("says").texts()) {
                    String text = frame.replace("{who}", who).replace("{says}", says);
                    List<Confidence> found = content(text);
                    all++;
                    if (found.isEmpty()) {
                        missed.add(text);
                    } else if (found.stream().noneMatch(Confidence::raises)) {
                        possible++;
                    }
                }
            }
        }
        assertThat((double) possible / all).as("only asks").isLessThan(MOST_POSSIBLE);
        // One in five hundred is a combination that nobody says.
        assertThat(missed).hasSizeLessThanOrEqualTo(all / 500);
    }

    /** "The new payroll officer", "user B": somebody whom no name tells. */
    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "nn", "en"})
    void isFoundOfSomebodyWithoutAName(String language) throws URISyntaxException {
        YamlNode said = read("nameless-phrasings.yaml").require(language);
        List<String> who = said.require("who").texts();
        assertThat(found(who, said.require("says").texts(), false)).as("found").isGreaterThan(LEAST_NAMELESS);
        assertThat(found(who, said.require("fine").texts(), true))
                .as("raised without need")
                .isLessThan(MOST_NAMELESS_ALARMS);
    }

    /** The share of the sentences in which something is found; every third one is read. */
    private static double found(List<String> who, List<String> says, boolean raising) {
        int all = 0;
        int found = 0;
        for (int w = 0; w < who.size(); w++) {
            String subject = who.get(w).substring(0, 1).toUpperCase(Locale.ROOT)
                    + who.get(w).substring(1);
            for (int s = w % 3; s < says.size(); s += 3) {
                List<Confidence> content = content(subject + " " + says.get(s));
                all++;
                found += (raising ? content.stream().anyMatch(Confidence::raises) : !content.isEmpty()) ? 1 : 0;
            }
        }
        return (double) found / all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void whatIsSaidOfNobodyIsNotFound(String language) throws URISyntaxException {
        YamlNode said = read("harmless-phrasings.yaml").require(language);
        int all = 0;
        int found = 0;
        for (String frame : said.require("frames").texts()) {
            for (String says : said.require("says").texts()) {
                all++;
                found += content(frame.replace("{says}", says)).stream().anyMatch(Confidence::raises) ? 1 : 0;
            }
        }
        assertThat((double) found / all).isLessThan(MOST_FALSE_ALARMS);
    }

    /** "Invented", "anonymised", "a role-play": what looks real is found, the content or at least the person. */
    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "nn", "en"})
    void aClaimNeverHidesWhatLooksReal(String language) throws URISyntaxException {
        YamlNode said = read("claimed-phrasings.yaml").require(language);
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (String frame : said.require("frames").texts()) {
            for (String who : said.require("who").texts()) {
                for (String says : said.require("says").texts()) {
                    for (String more : said.require("more").texts()) {
                        String text = frame.replace("{who}", who)
                                .replace("{says}", says)
                                .replace("{more}", more);
                        all++;
                        if (isTakenForInvented(text)) {
                            missed.add(text);
                        }
                    }
                }
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(all / 100);
    }

    /** "Make a dialogue of this" above a draft: nothing that looks real is taken for a tale. */
    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void whatHeadsADraftNeverHidesWhatLooksReal(String language) throws URISyntaxException {
        YamlNode said = read("headed-phrasings.yaml").require(language);
        List<String> missed = new ArrayList<>();
        for (String head : said.require("heads").texts()) {
            for (String says : said.require("says").texts()) {
                if (isTakenForInvented(head + says)) {
                    missed.add(head + says);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static boolean isTakenForInvented(String text) {
        return TestKnowledge.screen(text).findings().stream()
                .noneMatch(finding -> finding.confidence().raises()
                        && !finding.type().variant().equals("fictional")
                        && !finding.type().variant().equals("historical"));
    }

    /** How sure each finding of sensitive content is. */
    private static List<Confidence> content(String text) {
        return TestKnowledge.screen(text).findings().stream()
                .filter(finding -> !NO_CONTENT.contains(finding.type().id()))
                .map(Finding::confidence)
                .toList();
    }

    private static YamlNode read(String name) throws URISyntaxException {
        Problems problems = new Problems();
        Path file = Path.of(
                Objects.requireNonNull(PhrasingsTest.class.getResource(name)).toURI());
        YamlNode read = YamlNode.read(file, name, problems);
        problems.throwIfAny();
        return read;
    }
}
