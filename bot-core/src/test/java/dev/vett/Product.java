package dev.vett;

import dev.vett.data.Problems;
import dev.vett.guideline.GuidelineIndex;
import dev.vett.guideline.GuidelineIndex.Source;
import dev.vett.guideline.Lexicon;
import dev.vett.guideline.Vectors;
import dev.vett.guideline.Weights;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.Reply;
import dev.vett.reply.ReplyWriter;
import dev.vett.reply.Shipped;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.Screener;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole product with the shipped packs, as it answers while the model of meaning is not loaded yet. */
public final class Product {
    private Product() {}

    public static BiFunction<Request, Context, Reply> load() {
        Problems problems = new Problems();
        Shipped shipped = Shipped.load();
        Lexicon lexicon = Lexicon.read(ShippedKnowledge.folder(), problems);
        Screener screener = Screener.read(ShippedKnowledge.folder(), List.of(), problems);
        problems.throwIfAny();
        Map<String, Organisation> organisations = shipped.packs().values().stream()
                .map(pack -> organisation(pack, lexicon))
                .collect(Collectors.toMap(organisation -> organisation.pack().id(), Function.identity()));
        Vett vett = new Vett(organisations, screener, lexicon);
        ReplyWriter writer = new ReplyWriter(shipped.packs(), shipped.types(), "1.0", Clock.systemUTC());
        return (request, context) -> writer.write(vett.handle(request, context), context);
    }

    private static Organisation organisation(PolicyPack pack, Lexicon lexicon) {
        Source source = new Source(pack.id(), pack.guideline(), pack.hints(), true);
        return new Organisation(
                pack,
                List.of(),
                () -> GuidelineIndex.build(List.of(source), lexicon, Vectors.none(), Weights.HYBRID, Optional::empty));
    }
}
