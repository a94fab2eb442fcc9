package dev.vett.app.cli;

import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Screens a draft before it is pasted into an AI tool.",
        footer = {"", "Example: vett check --pack almhult draft.txt", "         pbpaste | vett check --pack asker -"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private PackOptions packs = new PackOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--safe-copy", description = "Add the draft with placeholders in place of what was found.")
    private boolean safeCopy;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The draft, or - for standard input (the default).")
    private String file = "-";

    private final Program program;

    CheckCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        output.refuseText(!file.equals("-"));
        Optional<Language> language = packs.lang();
        if (output.jsonl()) {
            return program.answering(
                    packs,
                    answers -> answers.runLines(
                            program.input(), packs, language, text -> new Request.Check(text, safeCopy)));
        }
        UserText draft = TextInput.read(file, program.rawInput());
        return program.answering(packs, answers -> {
            PolicyPack pack = PackOptions.choose(answers.packs(), packs.pack());
            Context context = packs.context(draft.text(), pack).at(answers.workplace(packs));
            answers.print(new Request.Check(draft, safeCopy), context, output);
        });
    }
}
