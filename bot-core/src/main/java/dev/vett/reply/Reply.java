package dev.vett.reply;

import dev.vett.language.Language;
import dev.vett.request.Audience;
import java.util.List;

/** What a person is told, before any platform draws it. */
public record Reply(Language language, Audience audience, List<Block> blocks) {
    public Reply {
        blocks = List.copyOf(blocks);
    }
}
