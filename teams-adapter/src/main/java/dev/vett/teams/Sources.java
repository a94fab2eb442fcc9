package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.reply.Block;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The quoted sections of a reply as citations of a message (learn.microsoft.com, "Bot messages with AI-generated content",
 * section "Citations").
 *
 * <p>Without the label for generated text: a quote is the guideline's own words.
 */
final class Sources {
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ABSTRACT = 160;

    private final PageLinks links;

    Sources(PageLinks links) {
        this.links = links;
    }

    /**
     * The lead of a reply that only quotes, if it can be the text of a message: Teams shows the numbers of the sources there
     * and nowhere in a card, and shows text and card as two messages. A verdict stays with its card.
     */
    static Optional<Block.Lead> lead(Reply reply) {
        return Optional.of(reply)
                .filter(any -> !quotes(any).isEmpty())
                .flatMap(any -> any.blocks().stream().findFirst())
                .filter(Block.Lead.class::isInstance)
                .map(Block.Lead.class::cast)
                .filter(lead -> lead.tone() == Block.Tone.INFORMATION && !AdaptiveCard.isMarkup(lead.text()));
    }

    /** Makes the lead the text of the message, with numbers that open the sources. */
    void cite(Block.Lead lead, Reply reply, ObjectNode message) {
        List<Block.Quote> quotes = quotes(reply);
        ObjectNode entity = message.withArrayProperty("entities")
                .addObject()
                .put("type", "https://schema.org/Message")
                .put("@type", "Message")
                .put("@context", "https://schema.org")
                .put("@id", "");
        ArrayNode claims = entity.putArray("citation");
        for (Block.Quote quote : quotes) {
            Block.Citation citation = quote.citation();
            ObjectNode appearance = claims.addObject()
                    .put("@type", "Claim")
                    .put("position", claims.size())
                    .putObject("appearance")
                    .put("@type", "DigitalDocument")
                    .put("name", cut(citation.label(), LONGEST_NAME))
                    .put("abstract", cut(quote.text().replaceAll("\\s+", " ").strip(), LONGEST_ABSTRACT));
            links.section(citation.pack(), citation.section()).ifPresent(url -> appearance.put("url", url));
        }
        // The words of a reply matter more than a second way to its sources.
        while (claims.size() > 1 && Json.bytes(message).length > CardPages.MOST_MESSAGE_BYTES - CardPages.IDS_BYTES) {
            claims.remove(claims.size() - 1);
        }
        String numbers = IntStream.rangeClosed(1, claims.size())
                .mapToObj(i -> "[" + i + "]")
                .collect(Collectors.joining(" "));
        message.put("text", lead.text() + " " + numbers).put("summary", lead.text());
    }

    /** One of each section, of those that are not folded away. */
    private static List<Block.Quote> quotes(Reply reply) {
        Map<String, Block.Quote> bySection = new LinkedHashMap<>();
        for (Block block : reply.blocks()) {
            if (block instanceof Block.Quote quote) {
                bySection.putIfAbsent(
                        quote.citation().pack() + "#" + quote.citation().section(), quote);
            }
        }
        return bySection.values().stream().limit(MOST).toList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest - 2).replaceFirst("[\\uD800-\\uDBFF]$", "") + "…";
    }

    /** The section that the reply quotes first, by id. */
    static Optional<String> first(Reply reply) {
        return quotes(reply).stream().map(quote -> quote.citation().section()).findFirst();
    }
}
