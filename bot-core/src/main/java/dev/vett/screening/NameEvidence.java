package dev.vett.screening;

import java.util.regex.Pattern;

/** What stands right beside a name and tells that it is a person: an age, an id, a pronoun soon after. Not thread-safe. */
final class NameEvidence {
    /** So many words later a pronoun still speaks of the same person. */
    private static final int SOON = 14;

    private static final int LONGEST_PHONE = 22;
    private static final int FEWEST_DIGITS = 7;
    private static final int ID_DIGITS = 10;
    private static final int LONGEST_OFFICE = 6;

    private static final Pattern CLASS = Pattern.compile(
            " (?:i|på|in|from|från|fra|frå) (?:klass |klasse |åk |class |year )?\\d{1,2} ?[a-f](?![\\p{L}\\d])"
                    + "|(?: in|,) (?:year|grade) \\d{1,2}(?!\\d)| i (?:åk|årskurs|klass) ?\\d(?!\\d)"
                    + "| [ip]å? \\d{1,2}\\. (?:trinn|klasse)");

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;

    NameEvidence(Tokens tokens, NameLexicon lexicon, NameSurroundings around) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
    }

    /** "Tobias (15) was", "Conny (lgh 3)", "Gavin Thorburn (coordination number": enough for a listed name. */
    boolean described(int end) {
        return around.aged(end) || aside(end) || inClass(end);
    }

    /** "Alva i 4B glömde": a pupil. */
    private boolean inClass(int end) {
        String lower = tokens.lower();
        return CLASS.matcher(lower).region(tokens.end(end - 1), lower.length()).lookingAt();
    }

    /** "(lgh 3", "(f. 1948", ", född 1956": what only a person has. */
    private boolean aside(int end) {
        if (end >= tokens.size() || !lexicon.asides().contains(tokens.word(end))) {
            return false;
        }
        char gap = tokens.gap(end);
        boolean birth = tokens.word(end).length() > 3 && gap == ',';
        return (gap == '(' && tokens.start(end) - tokens.end(end - 1) <= 2) || birth;
    }

    /** "det är X Y, jag mejlar", "jag heter X", "this is X, I". */
    boolean introduced(int i, int end) {
        if (i > 0 && tokens.gap(i) == ',' && end < tokens.size() && tokens.gap(end) == ',') {
            // "Jag, X Y, äger": between commas the writer gives the own name.
            return isSpeaker(i - 1) && !lexicon.pronouns().contains(tokens.word(i - 1));
        }
        if (i == 0 || tokens.gap(i) != ' ') {
            return false;
        }
        String before = tokens.word(i - 1);
        if (lexicon.introductions().contains(before)) {
            return i > 1
                    && (isSpeaker(i - 2)
                            || tokens.gap(i - 1) == ','
                            || lexicon.roles().contains(tokens.word(i - 2)));
        }
        boolean is = before.equals("är") || before.equals("er") || before.equals("is");
        return is
                && i > 1
                && ((isNaming(i - 2) && i > 2 && isMine(i - 3))
                        || (isPresenting(i - 2) && (beginsWithMe(end) || greeted(i - 2))));
    }

    /** "till X Y som sökte", "text X Y, +46", "X Y, x.y@": one writes, calls or replies to people only. */
    boolean reached(int i, int end) {
        return applied(i, end) || numbered(i, end);
    }

    /** "X Y, 070-1740631", "X Y, x.y@": what belongs to one person stands straight after. */
    boolean numbered(int i, int end) {
        return digits(end) >= FEWEST_DIGITS || mailed(i, end);
    }

    /** "Innehavare X Y, 19090527-1474": the same, sure enough where a sentence begins. */
    boolean identified(int i, int end) {
        return (digits(end) >= ID_DIGITS
                        && tokens.end(end - 1) < tokens.lower().length()
                        && tokens.lower().charAt(tokens.end(end - 1)) == ',')
                || mailed(i, end);
    }

    /** "Solbritt Vekelsång, parkenheten, 08-46500412": a line of its own with a name, an office and a number. */
    boolean signs(int i, int end) {
        String lower = tokens.lower();
        int start = tokens.start(i);
        int at = tokens.end(end - 1);
        boolean line = start == 0 || lower.charAt(start - 1) == '\n' || lower.charAt(start - 1) == '/';
        if (!line || !lower.startsWith(", ", at)) {
            return false;
        }
        int words = 0;
        int k = end;
        while (k < tokens.size() && words < LONGEST_OFFICE && !tokens.upper(k) && tokens.gap(k) != '\n') {
            words++;
            k++;
        }
        return words > 0 && words < LONGEST_OFFICE && digits(k) >= FEWEST_DIGITS;
    }

    /** "Från: Göthe Sandlyck": nobody but a person stands after it, or an office. */
    boolean isSender(int i) {
        return i > 0 && tokens.gap(i) == ':' && lexicon.senders().contains(tokens.word(i - 1));
    }

    private boolean applied(int i, int end) {
        boolean to = i > 0 && lexicon.prepositions().contains(tokens.word(i - 1)) && tokens.gap(i) == ' ';
        if (!to || end + 1 >= tokens.size() || (tokens.gap(end) != ' ' && tokens.gap(end) != ',')) {
            return false;
        }
        boolean who = tokens.word(end).equals("som") || tokens.word(end).equals("who");
        String does = tokens.word(end + 1);
        boolean human = lexicon.isHuman(does);
        return (who && (human || lexicon.contacts().contains(does)))
                || (tokens.gap(end) == ',' && lexicon.pronouns().contains(tokens.word(end)));
    }

    /** How many digits of one number stand straight after, but for a comma and a word for it. */
    private int digits(int end) {
        String lower = tokens.lower();
        int at = tokens.end(end - 1);
        int digits = 0;
        if (end < tokens.size()
                && tokens.gap(end) != ' '
                && lexicon.phoneWords().contains(tokens.word(end))) {
            at = tokens.end(end) + (tokens.dotted(end) ? 1 : 0);
        }
        int limit = Math.min(lower.length(), at + LONGEST_PHONE);
        boolean began = false;
        for (int k = at; k < limit; k++) {
            char unit = lower.charAt(k);
            if (Letters.isDigit(unit)) {
                digits++;
                began = true;
            } else if (began ? " -/()".indexOf(unit) < 0 : " ,(+:".indexOf(unit) < 0) {
                break;
            }
        }
        return digits;
    }

    /** Straight after: an address that begins with the first word of the name. */
    private boolean mailed(int i, int end) {
        String lower = tokens.lower();
        int at = tokens.end(end - 1);
        while (at < lower.length() && at < tokens.end(end - 1) + 3 && " ,(<:\t".indexOf(lower.charAt(at)) >= 0) {
            at++;
        }
        return lower.startsWith(tokens.word(i) + ".", at);
    }

    private boolean isSpeaker(int i) {
        String word = tokens.word(i);
        return word.equals("jag")
                || word.equals("jeg")
                || word.equals("eg")
                || lexicon.pronouns().contains(word);
    }

    private boolean isNaming(int i) {
        return lexicon.namings().contains(tokens.word(i))
                || tokens.word(i).equals("namn")
                || tokens.word(i).equals("navn");
    }

    private boolean isMine(int i) {
        String word = tokens.word(i);
        return word.equals("mitt") || word.equals("my") || lexicon.pronouns().contains(word);
    }

    private boolean isPresenting(int i) {
        String word = tokens.word(i);
        return word.equals("det") || word.equals("detta") || word.equals("dette") || word.equals("this");
    }

    private boolean beginsWithMe(int end) {
        return end < tokens.size()
                && tokens.gap(end) == ','
                && (isSpeaker(end) || tokens.word(end).equals("i"));
    }

    private boolean greeted(int i) {
        return i > 0 && lexicon.greetings().contains(tokens.word(i - 1));
    }

    /** Whether "hon", "han", "she" follows soon, before another name could be meant. */
    boolean pronounFollows(int end) {
        return follows(end, false);
    }

    /** "Desmond, this is ... your": somebody is addressed at the beginning of a text or a quotation. */
    boolean addressed(int i) {
        int next = i + 1;
        return tokens.sentenceStart(i)
                && next < tokens.size()
                && tokens.gap(next) == ','
                && !tokens.upper(next)
                && follows(next, true);
    }

    private boolean follows(int from, boolean address) {
        for (int k = from; k < tokens.size() && k < from + SOON * (address ? 4 : 1); k++) {
            if (tokens.gap(k) == '\n' || (tokens.upper(k) && tokens.is(k, NameTable.COMMON) && !pronoun(k))) {
                return false;
            }
            if (address ? lexicon.addresses().contains(tokens.word(k)) : pronoun(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean pronoun(int k) {
        return lexicon.pronouns().contains(tokens.word(k));
    }
}
