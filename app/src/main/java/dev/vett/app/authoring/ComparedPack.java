package dev.vett.app.authoring;

import dev.vett.Outcome;
import dev.vett.app.evaluation.DraftCase;
import dev.vett.app.evaluation.QuestionCase;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Model;
import dev.vett.data.PackException;
import dev.vett.data.Problems;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.pack.PackLoader;
import dev.vett.pack.PolicyPack;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A pack's folder, loaded so that it answers. */
final class ComparedPack {
    private final Path folder;
    private final PolicyPack pack;
    private final Assembly assembly;

    private ComparedPack(Path folder, PolicyPack pack, Assembly assembly) {
        this.folder = folder;
        this.pack = pack;
        this.assembly = assembly;
    }

    /**
     * Loads a pack's folder; it may include shipped packs and those beside it.
     *
     * @throws PackException if it is no pack, or anything is wrong with it
     */
    static ComparedPack load(Path folder, Assembly shipped, Assembly.Plan plan, Model model) {
        PackLoader loader = new PackLoader(shipped.screener().dataTypes());
        Problems problems = new Problems();
        Map<String, PolicyPack> others = new HashMap<>(shipped.packs());
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (Files.isRegularFile(folder.resolve("pack.yaml")) && parent != null) {
            // What is wrong with the neighbours is not asked here.
            others.putAll(loader.loadAll(parent, shipped.packs(), new Problems()));
        }
        Optional<PolicyPack> pack = loader.loadOne(folder, others, problems);
        if (problems.count() > 0 || pack.isEmpty()) {
            Problems named = new Problems();
            problems.all()
                    .forEach(problem -> named.add(place(folder, problem.file()), problem.line(), problem.message()));
            throw new PackException(named.all());
        }
        others.remove(pack.get().id());
        return new ComparedPack(folder, pack.get(), shipped.alone(pack.get(), others, plan, model));
    }

    /** Two packs of one id are told apart by their folders. */
    private static String place(Path folder, String file) {
        int slash = file.indexOf('/');
        return file.equals(folder.toString()) || slash < 0
                ? file
                : folder.resolve(file.substring(slash + 1)).toString();
    }

    PolicyPack pack() {
        return pack;
    }

    Assembly assembly() {
        return assembly;
    }

    Outcome ask(String question, Language language) {
        return assembly.vett().handle(new Request.Ask(UserText.of(question)), context(language));
    }

    Outcome check(String draft, Language language) {
        return assembly.vett().handle(new Request.Check(UserText.of(draft), false), context(language));
    }

    private Context context(Language language) {
        return new Context(pack.id(), language, Audience.PRIVATE);
    }

    /** The questions that the pack itself asks as examples or tests, with their languages. */
    Map<String, Language> questions() {
        Map<String, Language> questions = new LinkedHashMap<>();
        cases("questions.yaml").forEach(file -> {
            Problems problems = new Problems();
            QuestionCase.read(file, file.toString(), problems)
                    .forEach(one -> questions.put(one.text(), one.language()));
            problems.throwIfAny();
        });
        Stream.concat(
                        pack.hints().sections().values().stream().flatMap(section -> section.questions().stream()),
                        pack.hints().gaps().stream().flatMap(gap -> gap.questions().stream()))
                .forEach(text -> questions.putIfAbsent(
                        text, LanguageGuess.of(text, pack.languages().get(0))));
        return questions;
    }

    /** The drafts that the pack has as tests. */
    List<DraftCase> drafts() {
        return cases("drafts.yaml").flatMap(file -> drafts(file).stream()).toList();
    }

    /** @throws PackException if the file holds anything but drafts */
    static List<DraftCase> drafts(Path file) {
        Problems problems = new Problems();
        List<DraftCase> drafts = DraftCase.read(file, file.toString(), problems);
        problems.throwIfAny();
        return drafts;
    }

    private Stream<Path> cases(String name) {
        return Stream.of(folder.resolve("cases").resolve(name)).filter(Files::exists);
    }
}
