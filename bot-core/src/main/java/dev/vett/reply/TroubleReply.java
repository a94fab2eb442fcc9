package dev.vett.reply;

import dev.vett.Outcome;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.Tone;
import dev.vett.screening.UserText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reply where nothing was read. */
final class TroubleReply {
    private TroubleReply() {}

    static Reply rejected(Setting setting, Outcome.Rejected outcome) {
        Wording words = setting.words();
        String lead = switch (outcome.problem()) {
            case EMPTY -> words.say("rejected.empty");
            case TOO_LONG -> words.say("rejected.long");
            case NOT_TEXT -> words.say("rejected.binary");
        };
        String step = switch (outcome.problem()) {
            case EMPTY -> words.say("rejected.empty.step");
            case TOO_LONG -> words.say("rejected.long.step");
            case NOT_TEXT -> words.say("rejected.binary.step");
        };
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Lead(Tone.ERROR, lead));
        if (outcome.problem() == UserText.Problem.TOO_LONG) {
            blocks.add(new Text(words.say("rejected.long.numbers", outcome.length(), UserText.LIMIT)));
        }
        if (outcome.problem() != UserText.Problem.EMPTY) {
            new KeptNote(setting).draft(Set.of()).ifPresent(blocks::add);
            blocks.add(new Text(words.say("rejected.unread")));
        }
        blocks.add(new Actions(
                Optional.of(step), List.of(setting.checkButton(words.say("button.check")), setting.askButton())));
        return setting.reply(blocks);
    }

    static List<Block> failure(Wording words, String code) {
        return List.of(
                new Lead(Tone.ERROR, words.say("failure.lead")),
                new Text(words.say("failure.unread")),
                new Actions(Optional.of(words.say("failure.step", code)), List.of()));
    }
}
