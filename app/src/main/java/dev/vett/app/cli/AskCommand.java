package dev.vett.app.cli;

import dev.vett.app.setup.UsageException;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "ask",
        description = "Answers a question on an organisation's AI guideline.",
        footer = {"", "Example: vett ask --pack almhult \"Får jag klistra in ett mötesprotokoll i ChatGPT?\""})
final class AskCommand implements Callable<Integer> {
    @Mixin
    private PackOptions packs = new PackOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The question; not with --jsonl.")
    private List<String> words = List.of();

    private final Program program;

    AskCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        output.refuseText(!words.isEmpty());
        if (!output.jsonl() && words.isEmpty()) {
            throw new UsageException("the question is missing; see --help");
        }
        Optional<Language> language = packs.lang();
        if (output.jsonl()) {
            return program.answering(
                    packs, answers -> answers.runLines(program.input(), packs, language, Request.Ask::new));
        }
        String question = String.join(" ", words);
        return program.answering(packs, answers -> {
            PolicyPack pack = PackOptions.choose(answers.packs(), packs.pack());
            Context context = packs.context(question, pack);
            answers.print(new Request.Ask(UserText.of(question)), context, output);
        });
    }
}
