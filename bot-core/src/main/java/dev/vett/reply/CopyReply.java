package dev.vett.reply;

import dev.vett.Outcome;
import dev.vett.policy.Decision;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Note;
import dev.vett.reply.Block.Text;
import dev.vett.screening.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The safe copy, what the guideline says of it, and what to do with it. Used once.
 *
 * @param original what the guideline says of the draft itself
 * @param actions for the draft itself
 */
record CopyReply(Setting setting, Outcome.Copied copied, Decision original, Actions actions) {

    List<Block> quick() {
        Wording words = setting.words();
        Decision decision = copied.decision();
        Kinds kinds = new Kinds(setting, Optional.empty());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Copy(words.say("copy.title"), copied.copy().text()));
        Set<DataType> remaining = remaining();
        Optional<Block> question = new QuestionBlock(setting, decision, kinds).block();
        decision.classification().ifPresent(classification -> {
            blocks.add(new Text(words.say("copy.says")));
            blocks.add(tools().block());
        });
        if (!remaining.isEmpty() && question.isEmpty()) {
            blocks.add(new Note(true, words.say("copy.remaining", kinds.phrase(remaining))));
        } else if (question.isEmpty()) {
            blocks.add(new Note(false, words.say("copy.read")));
        }
        question.ifPresent(blocks::add);
        blocks.add(decision.classification()
                .map(classification ->
                        new NextStep(setting, decision, classification, Occasion.CHECKED, tools(), kinds).actions())
                .orElse(actions)
                .without(Block.Target.Box.COPY));
        return blocks;
    }

    List<Block> details() {
        List<Block> blocks = new ArrayList<>();
        if (copied.decision().tools().equals(original.tools())) {
            return blocks;
        }
        copied.decision().classification().ifPresent(classification -> {
            blocks.add(new Text(setting.words().say("copy.says")));
            blocks.addAll(new DecisionDetails(
                            setting, copied.decision(), classification, tools(), new Kinds(setting, Optional.empty()))
                    .blocks());
        });
        return blocks;
    }

    private ToolWords tools() {
        return new ToolWords(setting, copied.decision(), Occasion.CHECKED);
    }

    private Set<DataType> remaining() {
        Set<DataType> remaining = new TreeSet<>(copied.decision().evidence().certain());
        remaining.removeIf(type -> !setting.types().raises(type));
        return remaining;
    }
}
