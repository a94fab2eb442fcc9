package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.request.Feedback;
import dev.vett.request.Feedback.Opinion;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What people think of the replies: Teams' thumbs below a message, and why if one points down. Only counted: where Teams
 * asks for words of one's own, they are not read.
 */
final class Opinions {
    private static final String LIKE = "like";
    private static final String DISLIKE = "dislike";

    private final Forms forms;
    private final Words words;
    private final Answered answered;
    private final Consumer<Feedback> counter;

    Opinions(Forms forms, Words words, Answered answered, Consumer<Feedback> counter) {
        this.forms = forms;
        this.words = words;
        this.answered = answered;
        this.counter = counter;
    }

    /** Teams asks what a thumb opens. */
    ObjectNode open(Visit visit) {
        Optional<Feedback> judged = judged(visit);
        String reaction = reaction(visit.value().path("data").path("actionValue"));
        if (judged.isEmpty()) {
            return Dialog.end(words.say(visit.language(), "judge.late"));
        }
        if (DISLIKE.equals(reaction)) {
            return forms.why(judged.get().with(Opinion.BAD), visit.language()).response();
        }
        counter.accept(judged.get().with(Opinion.GOOD));
        return Dialog.end(words.say(visit.language(), "judge.thanks"));
    }

    /** What was answered, in Vett's form or in Teams' own. */
    ObjectNode submit(Visit visit) {
        JsonNode value = visit.value().path("actionValue");
        JsonNode form = Json.object(value.path("feedback").asText())
                .map(JsonNode.class::cast)
                .orElseGet(() -> value.path("feedback"));
        Optional<Feedback> judged = Deed.read(form)
                .filter(Deed.Judge.class::isInstance)
                .map(deed -> ((Deed.Judge) deed).feedback())
                .or(() -> judged(visit));
        String reaction = reaction(value);
        if (LIKE.equals(reaction) || DISLIKE.equals(reaction)) {
            Opinion opinion =
                    LIKE.equals(reaction) ? Opinion.GOOD : Forms.reason(form).orElse(Opinion.BAD);
            judged.map(about -> about.with(opinion)).ifPresent(counter);
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private Optional<Feedback> judged(Visit visit) {
        return answered.of(
                visit.activity().getConversation().getId(),
                Optional.ofNullable(visit.activity().getReplyToId()));
    }

    private static String reaction(JsonNode value) {
        return value.path("reaction").asText();
    }
}
