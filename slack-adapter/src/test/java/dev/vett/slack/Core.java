package dev.vett.slack;

import dev.vett.Outcome;
import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.reply.Replies;
import dev.vett.reply.Reply;
import dev.vett.reply.ReplyWriter;
import dev.vett.reply.Shipped;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.SafeCopy;
import dev.vett.screening.Screener;
import dev.vett.screening.Screening;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/**
 * Answers with the real screener, policy and wording, and remembers what was asked. Questions, which need an index, all get
 * the same answer of Linköping's guideline.
 */
final class Core implements BiFunction<Request, Context, Reply> {
    static final String PACK = "almhult";
    static final Shipped SHIPPED = Shipped.load();
    static final Replies REPLIES = new Replies(SHIPPED);

    private static final Screener SCREENER = screener();
    private static final ReplyWriter WRITER =
            new ReplyWriter(SHIPPED.packs(), SHIPPED.types(), "1.0", Clock.systemUTC());

    /** A request and where it came from. */
    record Asked(Request request, Context context) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();

    @Override
    public Reply apply(Request request, Context context) {
        asked.add(new Asked(request, context));
        PolicyPack pack = Objects.requireNonNull(SHIPPED.packs().get(context.pack()));
        if (request instanceof Request.Check check) {
            if (check.text().problem().isPresent()) {
                return WRITER.write(
                        new Outcome.Rejected(
                                check.text().problem().get(), check.text().length()),
                        context);
            }
            Screening screening = SCREENER.screen(check.text());
            Evidence evidence = Evidence.of(screening.findings(), screening.persons());
            return WRITER.write(
                    new Outcome.Checked(
                            screening,
                            decide(pack, evidence),
                            check.safeCopy()
                                    ? Optional.of(copied(check, screening, evidence, context))
                                    : Optional.empty()),
                    context);
        }
        if (request instanceof Request.Resolve resolve) {
            return WRITER.write(new Outcome.Resolved(decide(pack, resolve.evidence())), context);
        }
        if (request instanceof Request.Open open) {
            return WRITER.write(
                    new Outcome.Opened(
                            open.pack(),
                            Optional.ofNullable(SHIPPED.packs().get(open.pack()))
                                    .flatMap(of -> of.guideline().section(open.section()))),
                    context);
        }
        if (request instanceof Request.Ask) {
            Reply answer = REPLIES.reply("answered-linkoping", context.language());
            return new Reply(answer.language(), context.audience(), answer.blocks());
        }
        return WRITER.write(
                new Outcome.Helped(request instanceof Request.About ? Outcome.Topic.ABOUT : Outcome.Topic.HELP),
                context);
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    static SlackSettings settings(Optional<URI> apiUrl) {
        return settings(apiUrl, Posts.SECRET);
    }

    static SlackSettings settings(Optional<URI> apiUrl, String signingSecret) {
        return new SlackSettings(
                Optional.of(signingSecret),
                Optional.empty(),
                Optional.of("xoxb-vett"),
                Optional.empty(),
                PackChoice.read(PACK),
                Map.of(PACK, Language.SV),
                apiUrl,
                Optional.empty(),
                false,
                false);
    }

    static SlackAdapter adapter(SlackSettings settings, BiFunction<Request, Context, Reply> answers) {
        return new SlackAdapter(settings, around(answers));
    }

    static SlackAdapter.Around around(BiFunction<Request, Context, Reply> answers) {
        return new SlackAdapter.Around(
                answers,
                Optional.empty(),
                feedback -> {},
                notice -> {},
                Posts.CLOCK,
                Duration.ofSeconds(20),
                Duration.ofMillis(50));
    }

    private static Decision decide(PolicyPack pack, Evidence evidence) {
        return pack.policy().orElseThrow().decide(evidence);
    }

    private static Outcome.Copied copied(Request.Check check, Screening screening, Evidence evidence, Context context) {
        SafeCopy copy = SCREENER.safeCopy(check.text(), screening, context.language());
        Evidence left = evidence.copied(Evidence.of(copy.remaining(), 0), SHIPPED.types());
        return new Outcome.Copied(
                copy, decide(Objects.requireNonNull(SHIPPED.packs().get(context.pack())), left));
    }

    private static Screener screener() {
        Problems problems = new Problems();
        Screener screener = Screener.read(ShippedKnowledge.folder(), List.of(), problems);
        problems.throwIfAny();
        return screener;
    }
}
