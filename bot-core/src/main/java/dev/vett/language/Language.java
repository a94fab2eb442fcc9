package dev.vett.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that Vett speaks. */
public enum Language {
    SV,
    NB,
    NN,
    EN;

    /** The BCP 47 code: {@code sv}, {@code nb}, {@code nn}, {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a BCP 47 tag such as {@code nb-NO}; {@code no} is read as bokmål. Empty for any other. */
    public static Optional<Language> of(String tag) {
        String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (code) {
            case "sv" -> Optional.of(SV);
            case "nb", "no" -> Optional.of(NB);
            case "nn" -> Optional.of(NN);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** This language first, then those that its readers understand best. */
    public List<Language> andNeighbours() {
        return switch (this) {
            case SV -> List.of(SV, NB, NN, EN);
            case NB -> List.of(NB, NN, SV, EN);
            case NN -> List.of(NN, NB, SV, EN);
            case EN -> List.of(EN, SV, NB, NN);
        };
    }
}
