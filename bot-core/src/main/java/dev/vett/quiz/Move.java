package dev.vett.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button of the training asks for in a chat. Ids only, never text of a user; {@link #write} makes a short string of it.
 *
 * <p>The string comes back from outside, so reading it trusts nothing: whatever {@link #write} would not have written is
 * empty. Who leads is known by the session's secret, which stands in the buttons of the leader's own messages alone.
 */
public sealed interface Move {
    /** The longest place, in characters. */
    int LONGEST_PLACE = 500;

    /**
     * Starts a session.
     *
     * @param length how many questions
     * @param place where its cards are to hang, as the platform names a conversation
     */
    record Begin(String set, int length, String place) implements Move {}

    /** Leads on from a question. */
    record Lead(String session, String secret, Steering steering, int question) implements Move {}

    /** Shows the leader how the session stands. */
    record Look(String session, String secret) implements Move {}

    /** "I take part". */
    record Join(String session) implements Move {}

    /** Answers a question, or changes the answer. */
    record Vote(String session, int question, int option) implements Move {}

    /**
     * Goes on with training alone; everything about it is in the button.
     *
     * @param seed of the draw; the first button has none
     * @param answers so far, a digit each
     * @param passed how many questions were gone on from
     */
    record Alone(String set, int length, Optional<Integer> seed, String answers, int passed) implements Move {}

    /** Opens the view for a projector on Vett's own page. */
    record Screen(String session) implements Move {}

    /** Opens the leader's page on Vett's own: the result to print and to take along. */
    record Result(String session, String secret) implements Move {}

    /** The string: no spaces, and short enough for the value of a button on any platform. */
    default String write() {
        if (this instanceof Begin begin) {
            return joined("begin", begin.set(), begin.length(), begin.place());
        }
        if (this instanceof Lead lead) {
            return joined("lead", lead.session(), lead.secret(), word(lead.steering()), lead.question());
        }
        if (this instanceof Look look) {
            return joined("look", look.session(), look.secret());
        }
        if (this instanceof Join join) {
            return joined("join", join.session());
        }
        if (this instanceof Vote vote) {
            return joined("vote", vote.session(), vote.question(), vote.option());
        }
        if (this instanceof Alone alone) {
            return joined(
                    "alone",
                    alone.set(),
                    alone.length(),
                    alone.seed().map(String::valueOf).orElse(""),
                    alone.answers(),
                    alone.passed());
        }
        if (this instanceof Screen screen) {
            return joined("screen", screen.session());
        }
        Result result = (Result) this;
        return joined("result", result.session(), result.secret());
    }

    /** What the string says; empty if it is not one of these. */
    static Optional<Move> read(String written) {
        String[] part = written.split(Pattern.quote(Parts.FIELD), -1);
        if (!part[0].equals(Parts.BEGIN)) {
            return Optional.empty();
        }
        return switch (String.valueOf(part.length > 1 ? part[1] : "") + (part.length - 2)) {
            case "begin3" ->
                Parts.isSet(part[2])
                                && Parts.isNumber(part[3])
                                && Parts.PLACE.matcher(part[4]).matches()
                        ? Optional.of(new Begin(part[2], Parts.number(part[3]), part[4]))
                        : Optional.empty();
            case "lead4" ->
                Parts.isId(part[2]) && Parts.isId(part[3]) && Parts.isNumber(part[5])
                        ? steering(part[4]).map(steering -> new Lead(part[2], part[3], steering, Parts.number(part[5])))
                        : Optional.empty();
            case "look2" ->
                Parts.isId(part[2]) && Parts.isId(part[3]) ? Optional.of(new Look(part[2], part[3])) : Optional.empty();
            case "join1" -> Parts.isId(part[2]) ? Optional.of(new Join(part[2])) : Optional.empty();
            case "vote3" ->
                Parts.isId(part[2]) && Parts.isNumber(part[3]) && Parts.isNumber(part[4])
                        ? Optional.of(new Vote(part[2], Parts.number(part[3]), Parts.number(part[4])))
                        : Optional.empty();
            case "alone5" ->
                Parts.isSet(part[2])
                                && Parts.isNumber(part[3])
                                && Parts.SEED.matcher(part[4]).matches()
                                && Parts.ANSWERS.matcher(part[5]).matches()
                                && Parts.isNumber(part[6])
                        ? Optional.of(new Alone(
                                part[2],
                                Parts.number(part[3]),
                                part[4].isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(part[4])),
                                part[5],
                                Parts.number(part[6])))
                        : Optional.empty();
            case "screen1" -> Parts.isId(part[2]) ? Optional.of(new Screen(part[2])) : Optional.empty();
            case "result2" ->
                Parts.isId(part[2]) && Parts.isId(part[3])
                        ? Optional.of(new Result(part[2], part[3]))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String joined(Object... parts) {
        StringBuilder written = new StringBuilder(Parts.BEGIN);
        Arrays.stream(parts).forEach(part -> written.append(Parts.FIELD).append(part));
        return written.toString();
    }

    private static String word(Steering steering) {
        return steering.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Steering> steering(String word) {
        return Arrays.stream(Steering.values())
                .filter(steering -> word(steering).equals(word))
                .findFirst();
    }

    /** What the fields of the string may hold. */
    final class Parts {
        private static final String BEGIN = "train";
        private static final String FIELD = "|";
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
        private static final Pattern SET = Pattern.compile("[a-z0-9][a-z0-9./_-]{0,199}");
        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
        private static final Pattern SEED = Pattern.compile("[0-9]{0,9}");
        private static final Pattern ANSWERS = Pattern.compile("[0-9]{0," + QuizSession.MOST_QUESTIONS + "}");
        private static final Pattern PLACE = Pattern.compile("[\\x20-\\x7B\\x7D\\x7E]{1," + LONGEST_PLACE + "}");

        private Parts() {}

        private static boolean isId(String text) {
            return ID.matcher(text).matches();
        }

        private static boolean isSet(String text) {
            return SET.matcher(text).matches();
        }

        private static boolean isNumber(String text) {
            return NUMBER.matcher(text).matches();
        }

        private static int number(String text) {
            return Integer.parseInt(text);
        }
    }
}
