package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.quiz.Move;
import dev.vett.reply.Block.Target.Box;
import dev.vett.request.Feedback;
import dev.vett.request.RequestCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a button does. Its data are ids and the language of the card that it stands in, never text of a user; they come back
 * from outside, so reading them trusts nothing.
 */
sealed interface Deed {
    /** Of {@code Action.Execute}; data of another bot's card have another. */
    String VERB = "vett";

    /** Answers another request. */
    record Send(RequestCode request) implements Deed {}

    /** Opens a form. */
    record Open(Box box) implements Deed {}

    /**
     * Takes what was written into the form.
     *
     * @param kept whether the text stands in a message of who fills it in, too
     */
    record Fill(Box box, boolean kept) implements Deed {}

    /** Tells the chat the reply to this request. */
    record Share(RequestCode request) implements Deed {}

    /** Does something in the training. */
    record Train(Move move) implements Deed {}

    /** Counts what somebody thinks of a reply. */
    record Judge(Feedback feedback) implements Deed {}

    /** The data of a button. */
    default ObjectNode data(Language language) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (this instanceof Send send) {
            data.put("code", send.request().write());
        } else if (this instanceof Open open) {
            data.put("open", id(open.box()));
        } else if (this instanceof Fill fill) {
            data.put("fill", id(fill.box())).put("kept", fill.kept());
        } else if (this instanceof Share share) {
            data.put("share", share.request().write());
        } else if (this instanceof Train train) {
            data.put("train", train.move().write());
        } else if (this instanceof Judge judge) {
            data.put("judge", judge.feedback().write());
        }
        return data.put("lang", language.code());
    }

    /** What the data say; empty if that is nothing that a button of Vett says. */
    static Optional<Deed> read(JsonNode data) {
        Optional<Deed> send = code(data, "code").map(Send::new);
        return send.or(() -> code(data, "share").map(Share::new))
                .or(() -> box(data, "open").map(Open::new))
                .or(() -> box(data, "fill")
                        .map(box -> new Fill(box, data.path("kept").asBoolean())))
                .or(() -> text(data, "train").flatMap(Move::read).map(Train::new))
                .or(() -> text(data, "judge").flatMap(Feedback::read).map(Judge::new));
    }

    /** The language of the card; empty if the data name none. */
    static Optional<Language> language(JsonNode data) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(data.path("lang").asText()))
                .findFirst();
    }

    private static Optional<RequestCode> code(JsonNode data, String field) {
        return text(data, field).flatMap(RequestCode::read);
    }

    private static Optional<Box> box(JsonNode data, String field) {
        return text(data, field)
                .flatMap(id -> Arrays.stream(Box.values())
                        .filter(box -> id(box).equals(id))
                        .findFirst());
    }

    private static Optional<String> text(JsonNode data, String field) {
        return Optional.of(data.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static String id(Box box) {
        return box.name().toLowerCase(Locale.ROOT);
    }
}
