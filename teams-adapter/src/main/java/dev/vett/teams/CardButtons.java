package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.quiz.Move;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.reply.PageLinks;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import java.util.Optional;

/**
 * Where the buttons of a card lead.
 *
 * @param pack that the reply is from
 */
record CardButtons(String pack, PageLinks links, Surface surface) {

    /** Where a card stands. */
    enum Surface {
        /** In a message of the bot. */
        CHAT,
        /** In a dialog, where every button gives the dialog another card. */
        DIALOG,
        /** In a message of a person, in a chat that the bot may not be in. */
        INSERTED
    }

    /** The card's action for a button; empty for one that is not needed or not possible there. */
    Optional<ObjectNode> action(Button button, Language language) {
        if (button.target() instanceof Target.Form form) {
            return form(button.label(), form, language);
        }
        if (button.target() instanceof Target.Send send) {
            return send(button.label(), send.request(), language);
        }
        return train(button.label(), ((Target.Train) button.target()).move(), language);
    }

    private Optional<ObjectNode> send(String label, Request.WithoutText request, Language language) {
        Optional<String> page =
                request instanceof Request.Open open ? links.section(open.pack(), open.section()) : Optional.empty();
        if (page.isPresent()) {
            return page.map(url -> CardAction.openUrl(label, url));
        }
        Deed deed = new Deed.Send(new RequestCode(pack, request));
        return switch (surface) {
            case INSERTED -> Optional.empty();
            case DIALOG -> Optional.of(CardAction.submit(label, deed, language));
            case CHAT ->
                Optional.of(
                        // A decision takes the place of the one before; whatever else is asked for is a new message.
                        request instanceof Request.Resolve
                                ? CardAction.execute(label, deed, language)
                                : CardAction.submit(label, deed, language));
        };
    }

    /** Training is in messages of the bot alone; what leads to a page needs one. */
    private Optional<ObjectNode> train(String label, Move move, Language language) {
        Optional<String> page = links.training(move);
        if (page.isPresent()) {
            return page.map(url -> CardAction.openUrl(label, url));
        }
        return surface != Surface.CHAT || move instanceof Move.Screen || move instanceof Move.Result
                ? Optional.empty()
                : Optional.of(CardAction.execute(label, new Deed.Train(move), language));
    }

    /** In a chat one simply types a question. */
    private Optional<ObjectNode> form(String label, Target.Form form, Language language) {
        if (form.box() == Target.Box.ASK || surface == Surface.INSERTED) {
            return Optional.empty();
        }
        Deed deed = new Deed.Open(form.box());
        return Optional.of(links.drafts(pack)
                .map(url -> CardAction.openUrl(label, url))
                .orElseGet(() -> surface == Surface.DIALOG
                        ? CardAction.submit(label, deed, language)
                        : CardAction.dialog(label, deed, language)));
    }
}
