package dev.vett.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses which of the four languages a text is in, from its function words, letters and endings. Made for questions of a
 * few words; a word that several languages share counts for each of them, but less.
 */
public final class LanguageGuess {
    /** Only so many words are read: more change nothing. */
    private static final int WORDS_READ = 300;

    // Bounded: a letter may become two in lower case, and Java then copies the whole word.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{1,64}");

    private static final Map<Language, String> WORDS =
            Map.of(Language.SV, """
            och att det är en ett jag ja du vi ni får kan ska skall vad hur vem när var varför inte med för på till av om
            från som den de dom mig mej min mitt mina din ditt dina sig dem något någon några eller men här också vilken
            vilket vilka gäller måste behöver använda använder vill kunna finns säger utan själv åt blir bli har hade ha
            in i man oss er vår våra detta denna dessa göra gör mycket bara innan efter under över sedan än hej tack fråga
            svar riktlinje riktlinjen riktlinjer riktlinjerna verktyg personuppgifter uppgifter anställd anställda chef
            elever elev möte klistra mata skriva skicka texten bild bilder ansvarar ansvar åsikt veta vet funkar fungerar
            ar far nar fran nagon nagot anvanda galler maste vart själva tycker ens ju nog sånt
            """, Language.NB, """
            og at det er en et jeg du vi dere får kan skal hva hvordan hvem når hvor hvorfor ikke med for på til av om fra
            som den de meg min mitt mine din ditt dine seg dem noe noen eller men her også hvilken hvilket hvilke gjelder
            må trenger bruke bruker vil kunne finnes sier uten selv blir bli har hadde ha inn i man oss vår våre dette
            denne disse gjøre gjør mye bare før etter under over siden enn hei takk spørsmål svar retningslinje
            retningslinjen retningslinjer retningslinjene verktøy verktøyene personopplysninger opplysninger ansatt
            ansatte leder elever elev møte lime skrive sende teksten bilde bilder ansvarlig ansvar vite vet fungerer å
            være vært kommunen lov fa ma gjore vaere
            """, Language.NN, """
            og at det er ein ei eit eg du vi me de dykk får kan skal kva korleis kven når kvar kor kvifor ikkje med for på
            til av om frå som den dei meg min mitt mine din ditt dine seg noko nokon nokre eller men her òg også kva gjeld
            må treng bruke bruka brukar vil kunne finst seier utan sjølv blir vert bli har hadde ha inn i ein oss vår våre
            dette denne desse gjere gjer mykje berre før etter under over sidan enn hei takk spørsmål svar retningslinje
            retningslinja retningslinjer retningslinjene verktøy verktya personopplysningar opplysningar tilsett tilsette
            leiar elevar elev møte lime skrive sende teksten bilete bilda ansvarleg ansvar vite veit fungerer å vere vore
            kommunen lov eigne eigen kjem ikkje fleire saman fra korfor
            """, Language.EN, """
            and that the is a an i you we can may shall should what how who when where why not with for on to of about from
            as it they me my your them something anyone or but here also which does do did must need use using want could
            are be have has been without am if in at our this there any some would will us so allowed okay rules rule
            guideline guidelines say says said tool tools text data share put into people work write paste answer before
            after translate document documents person personal information responsible whom
            """);

    /** Endings that only some of the languages have. */
    private static final Map<String, List<Language>> ENDINGS = Map.of(
            "tion", List.of(Language.SV, Language.EN),
            "tionen", List.of(Language.SV),
            "sjon", List.of(Language.NB, Language.NN),
            "sjonen", List.of(Language.NB, Language.NN),
            "leg", List.of(Language.NN),
            "ane", List.of(Language.NN),
            "inga", List.of(Language.NN),
            "orna", List.of(Language.SV),
            "erna", List.of(Language.SV),
            "ing", List.of(Language.EN));

    private static final Map<String, List<Language>> BY_WORD = byWord();

    private LanguageGuess() {}

    /** The text's language; the fallback where nothing in the text speaks for another one more than for it. */
    public static Language of(String text, Language fallback) {
        Map<Language, Double> votes = new EnumMap<>(Language.class);
        Matcher matcher = WORD.matcher(text);
        for (int read = 0; read < WORDS_READ && matcher.find(); read++) {
            vote(matcher.group().toLowerCase(Locale.ROOT), votes);
        }
        Language best = fallback;
        // A tie between the Norwegians is settled for bokmål, by order; the fallback comes first of all.
        for (Language language : List.of(Language.SV, Language.NB, Language.NN, Language.EN)) {
            if (votes.getOrDefault(language, 0.0) > votes.getOrDefault(best, 0.0) + 1e-9) {
                best = language;
            }
        }
        return best;
    }

    private static void vote(String word, Map<Language, Double> votes) {
        share(BY_WORD.getOrDefault(word, List.of()), 1, votes);
        if (word.indexOf('ä') >= 0 || word.indexOf('ö') >= 0) {
            share(List.of(Language.SV), 0.6, votes);
        } else if (word.indexOf('æ') >= 0 || word.indexOf('ø') >= 0) {
            share(List.of(Language.NB, Language.NN), 0.8, votes);
        } else if (word.indexOf('å') >= 0) {
            share(List.of(Language.SV, Language.NB, Language.NN), 0.3, votes);
        }
        if (word.length() > 5 && !BY_WORD.containsKey(word)) {
            ENDINGS.forEach((ending, languages) -> {
                if (word.endsWith(ending)) {
                    share(languages, 0.3, votes);
                }
            });
        }
    }

    private static void share(List<Language> languages, double weight, Map<Language, Double> votes) {
        // A word that all Scandinavians share still tells them from English.
        languages.forEach(language -> votes.merge(language, weight / languages.size(), Double::sum));
    }

    private static Map<String, List<Language>> byWord() {
        Map<String, List<Language>> byWord = new HashMap<>();
        for (Language language : Language.values()) {
            Arrays.stream(WORDS.getOrDefault(language, "").split("\\s+", -1))
                    .distinct()
                    .forEach(word -> {
                        byWord.computeIfAbsent(word, each -> new ArrayList<>()).add(language);
                    });
        }
        return Map.copyOf(byWord);
    }
}
