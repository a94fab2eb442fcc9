package dev.vett.app.setup;

import dev.vett.Organisation;
import dev.vett.Unanswered;
import dev.vett.Vett;
import dev.vett.data.PackException;
import dev.vett.data.Problems;
import dev.vett.guideline.Embedder;
import dev.vett.guideline.GuidelineIndex;
import dev.vett.guideline.GuidelineIndex.Source;
import dev.vett.guideline.Hints;
import dev.vett.guideline.Lexicon;
import dev.vett.guideline.Vectors;
import dev.vett.guideline.Weights;
import dev.vett.pack.PackLoader;
import dev.vett.pack.PolicyPack;
import dev.vett.pack.SharedScenarios;
import dev.vett.quiz.ScenarioSet;
import dev.vett.reply.ReplyWriter;
import dev.vett.request.Workplace;
import dev.vett.request.Workplaces;
import dev.vett.screening.Screener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that answers, put together by plain constructor calls. Immutable; newer data is a new assembly.
 *
 * @param packs the packs that may be asked, by id
 * @param readable those and the layers that they include: the guidelines that an answer may cite
 * @param workplaces that a user may work at, by id
 * @param all the packs that were read, by id
 * @param everyone the training scenarios that belong to no organisation
 */
public record Assembly(
        Vett vett,
        Map<String, PolicyPack> packs,
        Map<String, PolicyPack> readable,
        Map<String, Workplace> workplaces,
        ReplyWriter replies,
        Screener screener,
        Lexicon lexicon,
        Map<String, PolicyPack> all,
        Map<String, Organisation> organisations,
        Vectors vectors,
        ScenarioSet everyone) {

    /**
     * What to put together.
     *
     * @param knowledge the {@code vett/} folder
     * @param ownPacks an installation's packs; one with a shipped id replaces that one
     * @param ownDetectors an installation's folder of detectors, beside the shipped ones
     * @param only the one pack that may be asked; empty for all
     * @param hints whether the packs' example questions take part in the search
     * @param clock tells which reviews are overdue
     * @param unanswered is told what questions were about that no guideline answers
     */
    public record Plan(
            Path knowledge,
            Optional<Path> ownPacks,
            Optional<Path> ownDetectors,
            Optional<String> only,
            Weights weights,
            boolean hints,
            Clock clock,
            Consumer<Unanswered> unanswered) {
        /** The same with the computer's own clock; nobody is told of what stays unanswered. */
        public Plan(
                Path knowledge,
                Optional<Path> ownPacks,
                Optional<Path> ownDetectors,
                Optional<String> only,
                Weights weights,
                boolean hints) {
            this(
                    knowledge,
                    ownPacks,
                    ownDetectors,
                    only,
                    weights,
                    hints,
                    Clock.system(ZoneId.systemDefault()),
                    question -> {});
        }

        /** All of it, as users get it. */
        public static Plan of(Path knowledge, Optional<Path> ownPacks, Optional<String> only) {
            return new Plan(knowledge, ownPacks, Optional.empty(), only, Weights.HYBRID, true);
        }

        /** The same by another clock. */
        public Plan at(Clock other) {
            return new Plan(knowledge, ownPacks, ownDetectors, only, weights, hints, other, unanswered);
        }

        /** The same with detectors of an installation's own. */
        public Plan withDetectors(Optional<Path> folder) {
            return new Plan(knowledge, ownPacks, folder, only, weights, hints, clock, unanswered);
        }

        /** The same, telling somebody what stays unanswered. */
        public Plan telling(Consumer<Unanswered> other) {
            return new Plan(knowledge, ownPacks, ownDetectors, only, weights, hints, clock, other);
        }
    }

    /**
     * Loads what the plan says.
     *
     * @throws PackException if any data is wrong; it lists every problem
     * @throws UsageException if the plan's only pack does not exist
     */
    public static Assembly load(Plan plan, Model model) {
        return load(plan, CompiledVectors.of(plan.ownPacks()), model);
    }

    /** The same with vectors from elsewhere. */
    public static Assembly load(Plan plan, Vectors vectors, Model model) {
        Problems problems = new Problems();
        Problems lexiconProblems = new Problems();
        // The two large pieces of data side by side: half a second less at every start.
        CompletableFuture<Lexicon> reading =
                CompletableFuture.supplyAsync(() -> Lexicon.read(plan.knowledge(), lexiconProblems));
        Screener screener = Screener.read(plan.knowledge(), ownDetectors(plan), problems);
        PackLoader loader = new PackLoader(screener.dataTypes());
        Map<String, PolicyPack> shipped = loader.loadAll(plan.knowledge().resolve("packs"), problems);
        ScenarioSet everyone = SharedScenarios.read(plan.knowledge(), shipped, problems);
        Map<String, PolicyPack> all = withOwn(plan, loader, shipped, problems);
        Map<String, Workplace> workplaces = Workplaces.read(plan.knowledge(), screener.dataTypes(), problems);
        Lexicon lexicon = reading.join();
        problems.addAll(lexiconProblems);
        problems.throwIfAny();

        return put(plan, all, offered(all, plan.only()), screener, lexicon, workplaces, vectors, everyone, model);
    }

    /**
     * The same with the packs as they are now; everything else is taken over.
     *
     * @throws PackException if any of them is wrong; it lists every problem
     * @throws UsageException if the plan's only pack does not exist
     */
    Assembly reloaded(Plan plan, Model model) {
        Problems problems = new Problems();
        PackLoader loader = new PackLoader(screener.dataTypes());
        Map<String, PolicyPack> shipped = loader.loadAll(plan.knowledge().resolve("packs"), problems);
        Map<String, PolicyPack> now = withOwn(plan, loader, shipped, problems);
        problems.throwIfAny();
        return put(plan, now, offered(now, plan.only()), screener, lexicon, workplaces, vectors, everyone, model);
    }

    /** The same with every vector that its search needs: those that are missing are computed. */
    public Assembly complete(Plan plan, Model model) {
        Embedder embedder = model.embedder();
        return missingVectors(embedder.model()).isEmpty() ? this : with(plan, completeVectors(embedder), model);
    }

    /** The same packs with more vectors; their files are not read again, since they may have changed meanwhile. */
    Assembly with(Plan plan, Vectors more, Model model) {
        return put(plan, all, packs, screener, lexicon, workplaces, more, everyone, model);
    }

    /** The same for one pack alone, which may include what is there; its search is complete. */
    public Assembly alone(PolicyPack pack, Map<String, PolicyPack> others, Plan plan, Model model) {
        Map<String, PolicyPack> all = new LinkedHashMap<>(others);
        all.put(pack.id(), pack);
        return put(plan, all, Map.of(pack.id(), pack), screener, lexicon, workplaces, vectors, everyone, model)
                .complete(plan, model);
    }

    private static Assembly put(
            Plan plan,
            Map<String, PolicyPack> all,
            Map<String, PolicyPack> offered,
            Screener screener,
            Lexicon lexicon,
            Map<String, Workplace> workplaces,
            Vectors vectors,
            ScenarioSet everyone,
            Model model) {
        Map<String, PolicyPack> readable = new LinkedHashMap<>(offered);
        Map<String, Organisation> organisations = new LinkedHashMap<>();
        offered.forEach((id, pack) -> {
            List<PolicyPack> layers = pack.includes().stream()
                    .flatMap(included -> Optional.ofNullable(all.get(included)).stream())
                    .toList();
            layers.forEach(layer -> readable.put(layer.id(), layer));
            List<Source> sources = Stream.concat(
                            Stream.of(source(pack, true, plan.hints())),
                            layers.stream().map(layer -> layer(layer, pack, plan.hints())))
                    .toList();
            organisations.put(
                    id,
                    new Organisation(
                            pack,
                            layers,
                            () -> GuidelineIndex.build(sources, lexicon, vectors, plan.weights(), model)));
        });
        return new Assembly(
                new Vett(organisations, screener, lexicon, plan.unanswered()),
                offered,
                readable,
                workplaces,
                new ReplyWriter(all, screener.dataTypes(), Version.text(), plan.clock()),
                screener,
                lexicon,
                all,
                organisations,
                vectors,
                everyone);
    }

    private static List<Path> ownDetectors(Plan plan) {
        plan.ownDetectors().filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new UsageException("--detectors (VETT_DETECTORS) names no folder");
        });
        return plan.ownDetectors().stream().toList();
    }

    /**
     * The pack of that id.
     *
     * @throws NoSuchElementException if it is not offered
     */
    public PolicyPack pack(String id) {
        return Optional.ofNullable(packs.get(id)).orElseThrow();
    }

    /**
     * The workplace of that id; none where none is named.
     *
     * @throws UsageException if it is unknown
     */
    public Optional<Workplace> workplace(Optional<String> id) {
        if (id.isPresent() && !workplaces.containsKey(id.get())) {
            throw new UsageException(
                    "--workplace (VETT_WORKPLACE) is unknown; there are " + names(workplaces.keySet()));
        }
        return id.map(workplaces::get);
    }

    /** What must be checked again by the organisations themselves, soon or long since; one sentence a pack. */
    public List<String> reviewsDue(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return readable.values().stream()
                .filter(pack -> pack.reviewIsDue(today))
                .map(pack -> pack.id() + ": " + reviewDue(pack, today))
                .toList();
    }

    /** What is said of a pack that must be checked again. */
    public static String reviewDue(PolicyPack pack, LocalDate today) {
        return "its review " + (pack.reviewIsOverdue(today) ? "was" : "is") + " due by "
                + pack.reviewBy().map(LocalDate::toString).orElse("")
                + "; whoever has checked it sets 'reviewed' and 'review-by' in pack.yaml";
    }

    /** Ids for a message, in order. */
    public static String names(Collection<String> ids) {
        return String.join(", ", ids.stream().sorted().toList());
    }

    /** The texts that the search has no vector for; until there are none, it goes without the embedding. */
    public Set<String> missingVectors(String model) {
        return organisations.values().stream()
                .flatMap(organisation -> organisation.index().missing(model).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Exactly the vectors that the search uses; missing ones are computed, a few milliseconds each. */
    public Vectors completeVectors(Embedder embedder) {
        Vectors complete = vectors.with(Vectors.compute(embedder, missingVectors(embedder.model())));
        return complete.only(organisations.values().stream()
                .flatMap(organisation -> organisation.index().texts().stream())
                .toList());
    }

    private static Map<String, PolicyPack> withOwn(
            Plan plan, PackLoader loader, Map<String, PolicyPack> shipped, Problems problems) {
        Map<String, PolicyPack> packs = new LinkedHashMap<>(shipped);
        plan.ownPacks().ifPresent(folder -> packs.putAll(loader.loadAll(folder, packs, problems)));
        return packs;
    }

    private static Map<String, PolicyPack> offered(Map<String, PolicyPack> all, Optional<String> only) {
        if (only.isEmpty()) {
            return all;
        }
        PolicyPack pack = all.get(only.get());
        if (pack == null) {
            throw new UsageException("there is no such pack; there are " + names(all.keySet()));
        }
        return Map.of(pack.id(), pack);
    }

    /** A pack that another includes; what a department tightens is its own rules as well. */
    private static Source layer(PolicyPack layer, PolicyPack by, boolean hints) {
        if (!by.overlayOf().equals(Optional.of(layer.id()))) {
            return source(layer, false, hints);
        }
        return new Source(layer.id(), layer.guideline(), hints ? ClosedGaps.of(layer, by) : Hints.none(), true);
    }

    private static Source source(PolicyPack pack, boolean own, boolean hints) {
        return new Source(pack.id(), pack.guideline(), hints ? pack.hints() : Hints.none(), own);
    }
}
