package dev.vett.reply;

import dev.vett.reply.Block.Note;
import dev.vett.request.Audience;
import dev.vett.screening.DataType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What to do now that a text stands in a message that the chat platform keeps. */
record KeptNote(Setting setting) {
    private static final String SECRET = "secret";

    /** Below a draft; empty where nobody keeps the text. */
    Optional<Block> draft(Collection<DataType> found) {
        return note(setting.words().say("kept.draft"), found);
    }

    /** Below a question that holds these; empty where nobody keeps the text. */
    Optional<Block> question(Collection<DataType> pasted) {
        String kinds = new Kinds(setting, Optional.empty()).phrase(pasted);
        return note(setting.words().say("kept.question", kinds), pasted);
    }

    private Optional<Block> note(String remove, Collection<DataType> types) {
        if (!setting.context().kept()) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>(List.of(remove));
        if (types.stream().anyMatch(type -> type.id().equals(SECRET))) {
            sentences.add(setting.words().say("kept.secret"));
        }
        if (setting.context().audience() == Audience.CHANNEL) {
            sentences.add(setting.words()
                    .say("kept.others", setting.in(setting.pack().incident().role())));
        }
        return Optional.of(new Note(true, String.join(" ", sentences)));
    }
}
