package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.request.RequestCode;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a button of a card carries: a request and the language of the card. Reading it never trusts it.
 *
 * @param code empty if the data say no request
 * @param language empty if the data name none
 */
record ButtonData(Optional<RequestCode> code, Optional<Language> language) {
    /** Of {@code Action.Execute}; data of another bot's card have another. */
    static final String VERB = "vett";

    private static final String CODE = "code";
    private static final String LANGUAGE = "lang";

    static ObjectNode write(RequestCode code, Language language) {
        return JsonNodeFactory.instance.objectNode().put(CODE, code.write()).put(LANGUAGE, language.code());
    }

    /** Of an {@code adaptiveCard/action} invoke's value. */
    static ButtonData ofInvoke(JsonNode value) {
        JsonNode action = value.path("action");
        ButtonData data = ofSubmit(action.path("data"));
        return VERB.equals(action.path("verb").asText()) ? data : new ButtonData(Optional.empty(), data.language());
    }

    /** Of the value of the message that {@code Action.Submit} sends. */
    static ButtonData ofSubmit(JsonNode data) {
        return new ButtonData(
                Optional.of(data.path(CODE))
                        .filter(JsonNode::isTextual)
                        .flatMap(code -> RequestCode.read(code.asText())),
                Arrays.stream(Language.values())
                        .filter(language ->
                                language.code().equals(data.path(LANGUAGE).asText()))
                        .findFirst());
    }
}
