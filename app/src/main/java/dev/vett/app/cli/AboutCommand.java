package dev.vett.app.cli;

import dev.vett.pack.PolicyPack;
import dev.vett.request.Request;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "about",
        description =
                "Tells what Vett is for, how it works, what weighs most, what it cannot do, and which version answers.",
        footer = {"", "Example: vett about --pack karlstad --details"})
final class AboutCommand implements Callable<Integer> {
    @Mixin
    private PackOptions packs = new PackOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Program program;

    AboutCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        output.refuseLines();
        return program.answering(packs, answers -> {
            PolicyPack pack = PackOptions.choose(answers.packs(), packs.pack());
            answers.print(new Request.About(), packs.context("", pack), output);
        });
    }
}
