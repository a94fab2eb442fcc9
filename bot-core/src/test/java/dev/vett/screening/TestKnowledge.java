package dev.vett.screening;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import java.nio.file.Path;
import java.util.List;

/** The shipped knowledge, read once for all tests. */
final class TestKnowledge {
    static final Problems PROBLEMS = new Problems();
    static final Screener SCREENER = Screener.read(folder(), List.of(), PROBLEMS);

    private TestKnowledge() {}

    static Path folder() {
        return ShippedKnowledge.folder();
    }

    static Screening screen(String text) {
        return SCREENER.screen(UserText.of(text));
    }
}
