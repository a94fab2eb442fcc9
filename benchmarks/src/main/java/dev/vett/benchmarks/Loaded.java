package dev.vett.benchmarks;

import dev.vett.Outcome;
import dev.vett.Vett;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.language.Language;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.Optional;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Vett with the shipped packs, loaded once for a benchmark. */
@State(Scope.Benchmark)
public class Loaded {
    private static final Context ALMHULT = new Context("almhult", Language.SV, Audience.PRIVATE);

    private final Knowledge knowledge = Knowledge.shipped();
    private final Model model = new Model(Optional.empty());
    private final Vett vett = Assembly.load(
                    Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), model)
            .vett();

    Outcome ask(String question) {
        return vett.handle(new Request.Ask(UserText.of(question)), ALMHULT);
    }

    Outcome check(String draft) {
        return vett.handle(new Request.Check(UserText.of(draft), false), ALMHULT);
    }

    /** Frees what was loaded. */
    @TearDown
    public void close() {
        model.close();
        knowledge.close();
    }
}
