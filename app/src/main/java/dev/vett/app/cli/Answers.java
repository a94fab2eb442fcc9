package dev.vett.app.cli;

import dev.vett.Outcome;
import dev.vett.app.json.JsonLines;
import dev.vett.app.json.JsonLines.BadLine;
import dev.vett.app.json.JsonLines.Item;
import dev.vett.app.json.OutcomeJson;
import dev.vett.app.json.OutcomeJson.Answer;
import dev.vett.app.setup.Assembly;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.Reply;
import dev.vett.reply.TextRenderer;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.request.Workplace;
import dev.vett.screening.UserText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers requests of the command line: as text for people, as JSON for programs. */
final class Answers {
    private final Assembly assembly;
    private final PrintStream out;

    Answers(Assembly assembly, PrintStream out) {
        this.assembly = assembly;
        this.out = out;
    }

    Map<String, PolicyPack> packs() {
        return assembly.packs();
    }

    List<String> reviewsDue(Clock clock) {
        return assembly.reviewsDue(clock);
    }

    /** Where the options say that drafts come from. */
    Optional<Workplace> workplace(PackOptions options) {
        return assembly.workplace(options.workplace());
    }

    void print(Request request, Context context, OutputOptions output) {
        if (output.json()) {
            out.println(new OutcomeJson().pretty(answer(request, context)));
            return;
        }
        Reply reply = assembly.replies().write(assembly.vett().handle(request, context), context);
        out.print(output.details() ? TextRenderer.render(reply) : TextRenderer.fold(reply, OutputOptions.DETAILS));
    }

    /** Answers every line; a line without pack or language takes the given ones, else its text's own language. */
    void runLines(Reader input, PackOptions packs, Optional<Language> lang, Function<UserText, Request> request)
            throws IOException {
        Optional<Workplace> workplace = workplace(packs);
        new JsonLines().run(input, out, item -> {
            PolicyPack asked = pack(item, packs.pack());
            Language language = item.lang()
                    .or(() -> lang)
                    .orElseGet(() -> LanguageGuess.of(
                            item.text().text(), asked.languages().get(0)));
            Context context = new Context(asked.id(), language, Audience.PRIVATE).at(workplace);
            return answer(request.apply(item.text()), context);
        });
    }

    private PolicyPack pack(Item item, Optional<String> preset) throws BadLine {
        String known = Assembly.names(assembly.packs().keySet());
        Optional<String> id = item.pack().or(() -> preset);
        if (id.isEmpty() && assembly.packs().size() > 1) {
            throw new BadLine(Optional.of(item.id()), "no-pack", "name a 'pack': " + known);
        }
        String named = id.orElseGet(() -> assembly.packs().keySet().iterator().next());
        PolicyPack pack = assembly.packs().get(named);
        if (pack == null) {
            throw new BadLine(Optional.of(item.id()), "unknown-pack", "'pack' is one of " + known);
        }
        return pack;
    }

    private Answer answer(Request request, Context context) {
        long start = System.nanoTime();
        Outcome outcome = assembly.vett().handle(request, context);
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Answer(outcome, context, assembly.pack(context.pack()), millis);
    }
}
