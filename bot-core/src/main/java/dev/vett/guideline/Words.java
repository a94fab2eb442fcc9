package dev.vett.guideline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as lower-case words. */
final class Words {
    private static final Pattern
            WORD = // A version or section number; bounded, because java.util.regex recurses once a repetition.
            Pattern.compile("\\d+(?:\\.\\d+){1,9}|[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** The words of a text in order, lower case; a number with dots is one word, hyphens separate. */
    static List<String> of(String text) {
        String plain = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Writes the Danish and Norwegian vowels as the Swedish ones: æ becomes ä, ø becomes ö. */
    static String kindred(String word) {
        return word.replace('æ', 'ä').replace('ø', 'ö');
    }

    /**
     * Folds what the Scandinavian languages write differently and people leave out on foreign keyboards: å, ä and æ become
     * a, ö and ø become o, other marks go.
     */
    static String fold(String word) {
        boolean ascii = true;
        for (int i = 0; i < word.length() && ascii; i++) {
            ascii = word.charAt(i) < 128;
        }
        if (ascii) {
            return word;
        }
        String folded = word.replace('æ', 'a').replace('ø', 'o');
        return MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
    }
}
