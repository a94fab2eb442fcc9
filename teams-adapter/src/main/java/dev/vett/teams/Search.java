package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Citation;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import dev.vett.teams.CardButtons.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The search from where a message is written: a section that is chosen stands there as a card with its source. */
final class Search {
    /** Says that the search was opened and nothing typed yet. */
    private static final String OPENED = "initialRun";

    private static final int MOST = 8;
    /** One line of the list. */
    private static final int LONGEST_PREVIEW = 60;

    private final Desk desk;
    private final Words words;

    Search(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    ObjectNode answer(Visit visit) {
        String query = query(visit.value());
        if (query.isBlank()) {
            return line(words.say(visit.language(), "search.empty"));
        }
        Context context = visit.context(query, Audience.PRIVATE);
        Reply reply = desk.reply(new Request.Ask(UserText.of(query)), context);
        Map<Citation, Block.Quote> found = new LinkedHashMap<>();
        quotes(reply).forEach(quote -> found.putIfAbsent(quote.citation(), quote));
        if (found.isEmpty()) {
            // The guideline does not say: what the reply offers then is whom to ask.
            return line(lead(reply));
        }
        // Sections that are offered and not quoted.
        reply.blocks().stream()
                .flatMap(Search::buttons)
                .filter(open -> found.keySet().stream()
                        .noneMatch(known -> known.pack().equals(open.pack())
                                && known.section().equals(open.section())))
                .limit(MOST)
                .flatMap(open -> quotes(desk.reply(open, context)))
                .forEach(quote -> found.putIfAbsent(quote.citation(), quote));
        return results(visit, reply, found.values().stream().limit(MOST).toList());
    }

    private static String query(JsonNode value) {
        for (JsonNode parameter : value.path("parameters")) {
            if (!OPENED.equals(parameter.path("name").asText())) {
                return parameter.path("value").asText("");
            }
        }
        return "";
    }

    private static Stream<Block.Quote> quotes(Reply reply) {
        return reply.blocks().stream().filter(Block.Quote.class::isInstance).map(Block.Quote.class::cast);
    }

    private static Stream<Request.Open> buttons(Block block) {
        return block instanceof Block.Actions actions
                ? actions.buttons().stream()
                        .map(Button::target)
                        .filter(target -> target instanceof Target.Send send && send.request() instanceof Request.Open)
                        .map(target -> (Request.Open) ((Target.Send) target).request())
                : Stream.empty();
    }

    private static String lead(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Lead.class::isInstance)
                .map(block -> ((Block.Lead) block).text())
                .findFirst()
                .orElse("Vett");
    }

    private ObjectNode results(Visit visit, Reply reply, List<Block.Quote> quotes) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode results = response.putObject("composeExtension")
                .put("type", "result")
                .put("attachmentLayout", "list")
                .putArray("attachments");
        for (Block.Quote quote : quotes) {
            Reply card = new Reply(reply.language(), Audience.CHANNEL, List.of(quote));
            ObjectNode result = Message.attached(
                    desk.cards(card, visit.pack(), Surface.INSERTED).get(0));
            result.putObject("preview")
                    .put("contentType", "application/vnd.microsoft.card.thumbnail")
                    .putObject("content")
                    .put("title", cut(quote.emphasis().orElse(quote.text())))
                    .put("text", quote.citation().label());
            results.add(result);
        }
        return response;
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_PREVIEW
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_PREVIEW)) + "…";
    }

    /** The response that shows words and no results. */
    static ObjectNode line(String text) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("composeExtension").put("type", "message").put("text", text);
        return response;
    }
}
