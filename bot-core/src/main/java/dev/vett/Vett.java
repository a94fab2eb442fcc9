package dev.vett;

import dev.vett.Outcome.Search;
import dev.vett.guideline.Found;
import dev.vett.guideline.GuidelineIndex;
import dev.vett.guideline.Lexicon;
import dev.vett.guideline.Tier;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.request.Workplace;
import dev.vett.screening.DataType;
import dev.vett.screening.SafeCopy;
import dev.vett.screening.Screener;
import dev.vett.screening.Screening;
import dev.vett.screening.UserText;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole product: a request becomes an outcome.
 *
 * <p>Keeps nothing of what it is given. Immutable and thread-safe; new packs are a new {@code Vett}.
 */
public final class Vett {
    private static final Logger LOG = LoggerFactory.getLogger(Vett.class);

    private final Map<String, Organisation> organisations;
    private final Screener screener;
    private final QuestionReader questions;
    private final DraftReader drafts;
    private final Lexicon lexicon;
    private final Consumer<Unanswered> unanswered;

    /** Puts the parts together; nobody is told of what stays unanswered. */
    public Vett(Map<String, Organisation> organisations, Screener screener, Lexicon lexicon) {
        this(organisations, screener, lexicon, question -> {});
    }

    /**
     * Puts the parts together.
     *
     * @param organisations by the id of their pack
     * @param unanswered is told, by several threads, what questions were about that the guideline does not answer; should
     *     take no time
     */
    public Vett(
            Map<String, Organisation> organisations,
            Screener screener,
            Lexicon lexicon,
            Consumer<Unanswered> unanswered) {
        this.organisations = Map.copyOf(organisations);
        this.screener = screener;
        this.lexicon = lexicon;
        this.unanswered = unanswered;
        this.questions = new QuestionReader(lexicon);
        this.drafts = new DraftReader(lexicon);
    }

    /**
     * Answers a request.
     *
     * @throws NoSuchElementException if the context names a pack that is not here
     */
    public Outcome handle(Request request, Context context) {
        Organisation organisation = organisation(context.pack());
        if (request instanceof Request.Ask ask) {
            Outcome outcome = ask(ask.text(), organisation, context);
            if (outcome instanceof Outcome.NotCovered || outcome instanceof Outcome.ClosestSections) {
                tell(outcome, ask.text(), context);
            }
            return outcome;
        }
        if (request instanceof Request.Check check) {
            return check(check.text(), check.safeCopy(), organisation.pack(), context);
        }
        if (request instanceof Request.Resolve resolve) {
            return new Outcome.Resolved(decide(organisation.pack(), resolve.evidence()));
        }
        if (request instanceof Request.Share share) {
            return new Outcome.Shared(decide(organisation.pack(), share.evidence()));
        }
        if (request instanceof Request.Open open) {
            return new Outcome.Opened(open.pack(), organisation.section(open.pack(), open.section()));
        }
        return new Outcome.Helped(request instanceof Request.About ? Outcome.Topic.ABOUT : Outcome.Topic.HELP);
    }

    /** The pack of that id. */
    public Optional<PolicyPack> pack(String id) {
        return Optional.ofNullable(organisations.get(id)).map(Organisation::pack);
    }

    private Organisation organisation(String pack) {
        Organisation organisation = organisations.get(pack);
        if (organisation == null) {
            throw new NoSuchElementException("no such pack");
        }
        return organisation;
    }

    /** A draft in a message that the platform keeps is checked, for nobody meant to ask it. */
    private Outcome ask(UserText text, Organisation organisation, Context context) {
        if (text.problem().isPresent()) {
            return new Outcome.Rejected(text.problem().get(), text.length());
        }
        Language language = context.language();
        String question = question(text);
        Optional<Outcome.Topic> smalltalk = questions.smalltalk(question, language);
        if (smalltalk.isPresent()) {
            return new Outcome.Helped(smalltalk.get());
        }
        Screening screening = screener.screen(text, organisation.pack().own());
        Evidence said = Evidence.of(screening.findings(), 0);
        Set<DataType> pasted = said.certain().stream()
                .filter(type -> !screener.dataTypes().isContent(type))
                .collect(Collectors.toSet());
        boolean personal = pasted.stream().anyMatch(screener.dataTypes()::raises);
        if (context.kept() && drafts.isDraft(text.text(), personal, language)) {
            return checked(text, screening, false, organisation.pack(), context);
        }
        Found found = organisation.index().search(question, language);
        Optional<QuestionReader.Asked> asked =
                organisation.pack().policy().flatMap(policy -> questions.decide(policy, question, said, language));
        Search search = new Search(found.passages(), asked.map(QuestionReader.Asked::decision), pasted);
        if (asked.isPresent() && decides(asked.get(), found)) {
            return asked.get().uncovered() && found.tier() != Tier.ANSWER
                    ? new Outcome.NotCovered(search, found.gap())
                    : new Outcome.Answered(search.decidedFirst());
        }
        return switch (found.tier()) {
            case ANSWER -> new Outcome.Answered(search);
            case CLOSEST -> new Outcome.ClosestSections(search);
            case NOT_COVERED -> new Outcome.NotCovered(search, found.gap());
            case OFF_TOPIC -> new Outcome.OffTopic(search);
        };
    }

    /** What follows is screened, but is rarely part of the question. */
    private static String question(UserText text) {
        return text.text().substring(0, Math.min(text.length(), GuidelineIndex.MOST_READ));
    }

    /** The answer is there, and nothing that goes wrong with the telling may take it away. */
    private void tell(Outcome outcome, UserText text, Context context) {
        try {
            unanswered.accept(Unanswered.of(outcome, question(text), context, lexicon));
        } catch (RuntimeException e) {
            LOG.warn("an unanswered question was not counted: {}", e.getClass().getName());
        }
    }

    /**
     * "May I …?" about a tool or a kind of information is answered by the policy, whatever the search thinks; a known gap
     * comes first unless the question says what the information is.
     */
    private static boolean decides(QuestionReader.Asked asked, Found found) {
        boolean gap = found.gap().isPresent();
        return found.tier() != Tier.OFF_TOPIC && (asked.mayI() ? asked.settled() || !gap : asked.settled() && !gap);
    }

    private Outcome check(UserText text, boolean withCopy, PolicyPack pack, Context context) {
        if (text.problem().isPresent()) {
            return new Outcome.Rejected(text.problem().get(), text.length());
        }
        return checked(text, screener.screen(text, pack.own()), withCopy, pack, context);
    }

    private Outcome checked(UserText text, Screening screening, boolean withCopy, PolicyPack pack, Context context) {
        Evidence evidence = Evidence.of(screening.findings(), screening.persons())
                .at(context.workplace().map(Workplace::hint));
        Optional<Outcome.Copied> copy =
                withCopy ? Optional.of(copy(text, screening, evidence, pack, context)) : Optional.empty();
        return new Outcome.Checked(screening, decide(pack, evidence), copy);
    }

    private Outcome.Copied copy(
            UserText text, Screening screening, Evidence evidence, PolicyPack pack, Context context) {
        SafeCopy copy = screener.safeCopy(text, screening, context.language(), pack.own());
        Evidence left = Evidence.of(copy.remaining(), screening.persons());
        return new Outcome.Copied(copy, decide(pack, evidence.copied(left, screener.dataTypes())));
    }

    private static Decision decide(PolicyPack pack, Evidence evidence) {
        return pack.policy().map(policy -> policy.decide(evidence)).orElseGet(() -> Decision.withoutPolicy(evidence));
    }
}
