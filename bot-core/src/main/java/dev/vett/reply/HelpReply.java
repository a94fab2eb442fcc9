package dev.vett.reply;

import dev.vett.Outcome;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Details;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.Tone;
import dev.vett.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Vett says of itself. */
final class HelpReply {
    private final Setting setting;
    private final Wording words;

    HelpReply(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    Reply helped(Outcome.Helped outcome) {
        return switch (outcome.topic()) {
            case GREETING -> help("help.greeting");
            case HELP -> help("help.lead");
            case ABOUT -> about();
        };
    }

    private Reply help(String lead) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Lead(Tone.INFORMATION, words.say(lead)));
        blocks.add(new Text(purpose()));
        blocks.add(new Text(words.say("help.use")));
        blocks.add(new Text(words.say("help.privacy")));
        blocks.add(actions(new Button(words.say("button.about"), new Target.Send(new Request.About()))));
        SourceNotes source = new SourceNotes(setting);
        blocks.addAll(source.quick());
        List<Block> details = new ArrayList<>();
        setting.pack().policy().ifPresent(policy -> {
            details.add(new Text(words.say("help.rules")));
            details.addAll(new RuleTable(setting, policy).all());
        });
        details.addAll(setting.principles());
        details.add(new Text(words.say("help.contact", setting.role())));
        details.addAll(source.details());
        blocks.add(new Details(words.say("details.more"), details));
        return setting.reply(blocks);
    }

    /**
     * Purpose, how it works, what weighed most, known weaknesses, versions: the list that Karlstad's guideline asks of
     * everyone who uses AI (vagledande-principer/vi-sakerstaller-hallbar-ai).
     */
    private Reply about() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Lead(Tone.INFORMATION, words.say("about.lead")));
        blocks.add(new Text(purpose()));
        blocks.add(new Text(words.say("about.weak")));
        blocks.add(new Text(words.say("help.privacy")));
        blocks.add(actions(new Button(words.say("button.help"), new Target.Send(new Request.Help()))));
        SourceNotes source = new SourceNotes(setting);
        blocks.addAll(source.quick());
        List<Block> details = new ArrayList<>();
        details.add(new Text(words.say("about.how.check")));
        details.add(new Text(words.say("about.how.ask")));
        details.add(new Text(words.say("about.weighed")));
        details.add(new Text(words.say("about.bias")));
        details.add(new Text(words.say("about.responsible")));
        details.add(new Text(words.say("help.contact", setting.role())));
        details.addAll(source.details());
        blocks.add(new Details(words.say("details.more"), details));
        return setting.reply(blocks);
    }

    private String purpose() {
        PolicyPack pack = setting.pack();
        return switch (pack.document().kind()) {
            case GUIDELINE -> words.say("help.purpose", pack.name());
            case PRESENTATION -> words.say("help.purpose.presentation", pack.name());
        };
    }

    private Actions actions(Button last) {
        return new Actions(
                Optional.empty(), List.of(setting.askButton(), setting.checkButton(words.say("button.check")), last));
    }
}
