package dev.vett.app.cli;

import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.UsageException;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.pack.PolicyPack;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which packs and which language. */
final class PackOptions {
    @Option(names = "--packs", paramLabel = "DIR", description = "A folder of your own packs, beside the shipped ones.")
    private @Nullable Path packs;

    @Option(
            names = "--detectors",
            paramLabel = "DIR",
            description = "A folder of your own detectors, beside the shipped ones (docs/detectors.md).")
    private @Nullable Path detectors;

    @Option(names = "--pack", paramLabel = "ID", description = "The organisation, such as almhult.")
    private @Nullable String pack;

    @Option(names = "--lang", paramLabel = "LANG", description = "sv, nb, nn or en; without it the text's own.")
    private @Nullable String lang;

    @Option(
            names = "--workplace",
            paramLabel = "ID",
            description = "Where drafts come from, such as social-services; only raises.")
    private @Nullable String workplace;

    @Option(names = "--model", paramLabel = "DIR", description = "Another embedding model: model.onnx, tokenizer.json.")
    private @Nullable Path modelFolder;

    Optional<String> pack() {
        return Optional.ofNullable(pack);
    }

    Optional<String> workplace() {
        return Optional.ofNullable(workplace);
    }

    Assembly.Plan plan(Path knowledge) {
        return Assembly.Plan.of(knowledge, Optional.ofNullable(packs), pack())
                .withDetectors(Optional.ofNullable(detectors));
    }

    Model model() {
        return new Model(Optional.ofNullable(modelFolder));
    }

    /** The same; a model of one's own is loaded at once, so that a bad one shows at the start. */
    Model loadedModel() {
        Model model = model();
        if (modelFolder != null) {
            model.embedder();
        }
        return model;
    }

    /**
     * The pack that is meant.
     *
     * @throws UsageException if none is named and there are several
     */
    static PolicyPack choose(Map<String, PolicyPack> packs, Optional<String> named) {
        if (named.isEmpty() && packs.size() == 1) {
            return packs.values().iterator().next();
        }
        return named.map(packs::get)
                .orElseThrow(() ->
                        new UsageException("name an organisation with --pack: " + Assembly.names(packs.keySet())));
    }

    /** @throws UsageException if the language is none of the four */
    Optional<Language> lang() {
        return language(lang);
    }

    /**
     * What {@code --lang} says, of any command.
     *
     * @throws UsageException if the language is none of the four
     */
    static Optional<Language> language(@Nullable String code) {
        return Optional.ofNullable(code)
                .map(given -> Language.of(given).orElseThrow(() -> new UsageException("--lang is sv, nb, nn or en")));
    }

    /** The language that is asked for, else the text's, else the document's. */
    private Language language(String text, PolicyPack pack) {
        return lang().orElseGet(() -> LanguageGuess.of(text, pack.languages().get(0)));
    }

    Context context(String text, PolicyPack pack) {
        return new Context(pack.id(), language(text, pack), Audience.PRIVATE);
    }
}
