package dev.vett.reply;

import dev.vett.language.Language;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person is told, before any platform draws it.
 *
 * @param audience who may see it: narrower than who could have seen the request, where a draft stood in a channel
 * @param share the request whose reply tells a channel the same without anything of the user's text; empty where there is
 *     nothing to share
 */
public record Reply(Language language, Audience audience, List<Block> blocks, Optional<Request.WithoutText> share) {
    public Reply {
        blocks = List.copyOf(blocks);
    }

    /** A reply that is not to be shared. */
    public Reply(Language language, Audience audience, List<Block> blocks) {
        this(language, audience, blocks, Optional.empty());
    }

    /** All blocks, with those that are folded away in the place of their details. */
    public List<Block> unfolded() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Details details ? details.blocks().stream() : Stream.of(block))
                .toList();
    }
}
