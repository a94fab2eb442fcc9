package dev.vett.reply;

import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.pack.PolicyPack;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.DataTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one reply is written with: whose guideline, for whom, in which words.
 *
 * @param audience of the reply: narrower than the context's where a draft stood in a channel
 * @param today the day on which it is written
 */
record Setting(
        PolicyPack pack,
        Context context,
        Audience audience,
        Wording words,
        DataTypes types,
        Citations citations,
        String version,
        LocalDate today) {
    Language language() {
        return context.language();
    }

    /** Whether only the user who asked sees the reply. */
    boolean forOneReader() {
        return audience == Audience.PRIVATE;
    }

    String in(LocalText text) {
        return text.in(language());
    }

    /** "the guideline", or "the presentation" where the source is a talk. */
    String document() {
        return switch (pack.document().kind()) {
            case GUIDELINE -> words.say("word.guideline");
            case PRESENTATION -> words.say("word.presentation");
        };
    }

    /** Whom to ask. */
    String role() {
        return in(pack.question().role());
    }

    /** What a guideline without tool rules does say; empty for the others. */
    List<Block> principles() {
        List<Block> blocks = new ArrayList<>();
        if (!pack.principles().isEmpty()) {
            blocks.add(new Block.Text(words.say("answer.lead", document())));
            pack.principles().forEach(clause -> blocks.add(citations.quote(clause)));
        }
        return blocks;
    }

    Reply reply(List<Block> blocks) {
        return new Reply(language(), audience, blocks);
    }

    /** A reply that a channel may be told, too, in the words of that request. */
    Reply reply(List<Block> blocks, Optional<Request.WithoutText> share) {
        return new Reply(language(), audience, blocks, share.filter(request -> forOneReader()));
    }

    Block.Button checkButton(String label) {
        return new Block.Button(label, new Block.Target.Form(Block.Target.Box.CHECK));
    }

    /** Gives the draft back with placeholders. */
    Block.Button copyButton() {
        return new Block.Button(words.say("button.copy"), new Block.Target.Form(Block.Target.Box.COPY));
    }

    Block.Button askButton() {
        return new Block.Button(words.say("button.ask"), new Block.Target.Form(Block.Target.Box.ASK));
    }

    /** Opens the place that names whom to ask, where the document does. */
    Optional<Block.Button> contactButton() {
        return pack.question().section().map(section -> citations.open(pack.id(), section));
    }
}
