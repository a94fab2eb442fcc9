package dev.vett.slack;

import dev.vett.language.Language;
import dev.vett.quiz.Move;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Target.Box;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a button tells when it is clicked: in its id the language of the reply that it stands in, in its value ids. Reading
 * trusts neither: whatever was not written here is empty.
 *
 * @param language in which to go on
 */
record ButtonCode(Language language, Deed deed) {
    private static final Pattern ID = Pattern.compile("vett:([a-z]{2}):[0-9]{1,4}");
    private static final String FORM = "form|";
    private static final String SHARE = "share|";
    private static final String MORE_ROOM = "room";
    private static final String HOME = "home";

    /** What a button does. */
    sealed interface Deed {
        /** Answers another request where the button stands. */
        record Send(RequestCode request) implements Deed {}

        /** Does something in the training. */
        record Train(Move move) implements Deed {}

        /** Opens a form. */
        record Form(Box box) implements Deed {}

        /** Tells the channel the reply to this request. */
        record Share(RequestCode request) implements Deed {}

        /** Makes room for a longer draft. */
        record MoreRoom() implements Deed {}

        /** Shows the home in the button's language. */
        record Home() implements Deed {}

        /** Counts what somebody thinks of a reply. */
        record Judge(Feedback feedback) implements Deed {}
    }

    /** The id of a button, which no other one in the reply may have. */
    static String id(Language language, int number) {
        return "vett:" + language.code() + ":" + number;
    }

    static String value(String pack, Target target) {
        if (target instanceof Target.Train train) {
            return train.move().write();
        }
        return target instanceof Target.Send send
                ? new RequestCode(pack, send.request()).write()
                : FORM + name(((Target.Form) target).box());
    }

    static String share(String pack, Request.WithoutText request) {
        return SHARE + new RequestCode(pack, request).write();
    }

    static String moreRoom() {
        return MORE_ROOM;
    }

    static String home() {
        return HOME;
    }

    static Optional<ButtonCode> read(String id, String value) {
        Matcher matcher = ID.matcher(id);
        Optional<Language> language = matcher.matches() ? Language.of(matcher.group(1)) : Optional.empty();
        return language.flatMap(known -> deed(value).map(deed -> new ButtonCode(known, deed)));
    }

    private static Optional<Deed> deed(String value) {
        if (value.equals(MORE_ROOM)) {
            return Optional.of(new Deed.MoreRoom());
        }
        if (value.equals(HOME)) {
            return Optional.of(new Deed.Home());
        }
        if (value.startsWith(FORM)) {
            return named(Box.values(), value.substring(FORM.length())).map(Deed.Form::new);
        }
        if (value.startsWith(SHARE)) {
            return RequestCode.read(value.substring(SHARE.length())).map(Deed.Share::new);
        }
        Optional<Move> move = Move.read(value);
        if (move.isPresent()) {
            return move.map(Deed.Train::new);
        }
        Optional<Feedback> feedback = Feedback.read(value);
        return feedback.isPresent()
                ? feedback.map(Deed.Judge::new)
                : RequestCode.read(value).map(Deed.Send::new);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(value -> name(value).equals(name)).findFirst();
    }

    /** As it stands in ids. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
