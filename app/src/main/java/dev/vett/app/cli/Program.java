package dev.vett.app.cli;

import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** What every command works with: settings, standard input and output. */
record Program(Settings settings, InputStream rawInput, PrintStream out, PrintStream err, Clock clock) {

    /** Work with everything that answers. */
    interface Work {
        void with(Answers answers) throws IOException;
    }

    /** Standard input as UTF-8, without the byte order mark that Windows puts in front. */
    Reader input() throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(rawInput, StandardCharsets.UTF_8));
        int first = reader.read();
        if (first >= 0 && first != 0xFEFF) {
            reader.unread(first);
        }
        return reader;
    }

    /** Puts together what answers, does the work, and gives the exit code. */
    int answering(PackOptions packs, Work work) throws IOException {
        try (Knowledge knowledge = Knowledge.shipped();
                Model model = packs.model()) {
            work.with(new Answers(Assembly.load(packs.plan(knowledge.folder()).at(clock), model), out));
        }
        return ExitCode.DONE;
    }
}
