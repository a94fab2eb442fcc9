package dev.vett.screening;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to do if something happens, told to whoever reads it: "Märker du att en kollega luktar alkohol tar du upp det med
 * chefen." Nobody in particular is meant, unless the sentence names somebody, points back at them, or tells what happened.
 * Used once.
 */
final class Instructions {
    private static final String BEGINS = "^\\s*(?:(?:\\d{1,2}[.)]|[-–•*])\\s*)?(?:Vidare: ?)?";

    private static final Pattern CONDITION = Pattern.compile(BEGINS
            + "(?:(?:(?:Om|När|Ifall|Hvis|Dersom|Når) |(?!(?:Han|Hon|Hun|Ho|Den|Det|De|Jag|Jeg|Eg|Vi|Du|Ni|Hur|Har du|Har ni|Kan|Ska|Skal|Vill du|Vil du|Får) )"
            + "\\p{Lu}\\p{Ll}*r |(?:Är|Får|Vill|Vil|Skulle) )[^.!?\\n]*?(?<!\\p{L})(?:\\p{L}+r|ska|skal|bör|bør|måste|må|kan|låt) (?:du|ni|man|dere|ein|chefen|lederen|leiaren)(?!\\p{L})"
            + "|(?:Så|Slik|Sånn) (?:här |her )?\\p{Ll}+r (?:du|man|vi|ein)(?!\\p{L})"
            + "|(?:Om|När|Hvis|Dersom|Når|If|When) (?:en|ett|et|ei|ein|eit|a|an|någon|noen|nokon|someone|somebody) )");

    /** Back at somebody, or once more. */
    private static final Pattern PARTICULAR = Pattern.compile(
            "(?<!\\p{L})(?:han|hon|henne|honom|hans|hennes|hun|ham|ho|hennar|he|she|him|her|his|igen|igjen|again|denna|dette|denne|just nu|akkurat nå)(?!\\p{L})|\\d");

    private static final Pattern ANYBODY = Pattern.compile(
            "(?<!\\p{L})(?:den som|någon|noen|nokon|en|ett|et|ei|ein|eit|someone|anyone|han eller hon|hun eller han|han eller hun)(?!\\p{L})");

    private static final int LONGEST = 400;

    private static final int MARKED = TopicWords.PERSON | TopicWords.EVENT | TopicWords.SELF;

    private final BitSet sentences = new BitSet();

    Instructions(String text, TopicText read) {
        for (int s = 0; s < read.sentences(); s++) {
            String sentence = text.substring(read.sentenceStart(s), read.sentenceEnd(s));
            Matcher condition = CONDITION.matcher(sentence);
            if (!TopicJudge.has(read.sentence(s).cues(), MARKED)
                    && !sentence.strip().endsWith("?")
                    && sentence.length() <= LONGEST
                    && condition.lookingAt()
                    && !particular(sentence)) {
                sentences.set(s);
            }
        }
    }

    private static boolean particular(String sentence) {
        String lower = Letters.lower(sentence).replaceFirst(BEGINS, "");
        return PARTICULAR.matcher(lower).find() && !ANYBODY.matcher(lower).find();
    }

    /** Whether the text gives more than one. */
    boolean several() {
        return sentences.cardinality() > 1;
    }

    /** Whether a sentence says what to do in a case that may come. */
    boolean in(int sentence) {
        return sentences.get(sentence);
    }
}
