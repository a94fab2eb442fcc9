package dev.vett.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.ShippedKnowledge;
import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplacesTest {
    private static final DataTypes TYPES = DataTypes.read(ShippedKnowledge.folder(), new Problems());

    @Test
    void theShippedOnesHintAtATopic() {
        Problems problems = new Problems();
        Map<String, Workplace> workplaces = Workplaces.read(ShippedKnowledge.folder(), TYPES, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(workplaces).containsKeys("social-services", "elderly-care", "school", "pupil-health", "hr");
        assertThat(workplaces.get("pupil-health").hint()).isEqualTo(DataType.of("health/pupil"));
    }

    @Test
    void everyMistakeIsTold(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("workplaces.yaml"), """
                workplaces:
                  - id: Office
                    name: {sv: a, nb: a, nn: a, en: a}
                    hints-at: phone
                    question: {sv: a, nb: a, nn: a}
                  - id: school
                    name: {sv: a, nb: a, nn: a, en: a}
                    hints-at: health/pupil
                    question: {sv: a, nb: a, nn: a, en: a}
                  - id: school
                    name: {sv: a, nb: a, nn: a, en: a}
                    hints-at: procurement-confidential
                    question: {sv: a, nb: a, nn: a, en: a}
                """);
        Problems problems = new Problems();
        Workplaces.read(folder, TYPES, problems);

        assertThat(problems.all())
                .extracting(PackProblem::toString)
                .containsExactly(
                        "workplaces.yaml:2: an id has small letters a-z, digits and single hyphens",
                        "workplaces.yaml:4: must be a topic about a person, such as social-assistance or health/pupil",
                        "workplaces.yaml:5: 'en' is missing",
                        "workplaces.yaml:10: workplace 'school' stands here twice",
                        "workplaces.yaml:12: must be a topic about a person, such as social-assistance or health/pupil");
    }
}
