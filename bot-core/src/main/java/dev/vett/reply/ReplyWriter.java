package dev.vett.reply;

import dev.vett.Outcome;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.screening.DataTypes;
import dev.vett.screening.UserText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;

/** Words outcomes for people. Immutable and thread-safe; new packs are a new writer. */
public final class ReplyWriter {
    private final Map<String, PolicyPack> packs;
    private final DataTypes types;
    private final String version;
    private final Clock clock;
    private final Map<Language, Wording> wordings = Wording.all();

    /**
     * @param packs by id: those that answer and the layers that they cite
     * @param version of the program, told with every reply
     * @param clock tells whether a pack's review is overdue
     */
    public ReplyWriter(Map<String, PolicyPack> packs, DataTypes types, String version, Clock clock) {
        this.packs = Map.copyOf(packs);
        this.types = types;
        this.version = version;
        this.clock = clock;
    }

    /**
     * What a person is told of an outcome; in private what is about a draft that stands in a message, wherever that is.
     *
     * @throws NoSuchElementException if the context names a pack that is not here
     */
    public Reply write(Outcome outcome, Context context) {
        return outcome.accept(new Writer(setting(context, audience(outcome, context))));
    }

    /**
     * What a person is told when Vett itself has failed.
     *
     * @param code under which the log holds the failure
     */
    public static Reply failure(String code, Context context) {
        return new Reply(
                context.language(), context.audience(), TroubleReply.failure(Wording.read(context.language()), code));
    }

    /** A reply that shows what a draft holds is not for those who could read the draft by mistake. */
    private static Audience audience(Outcome outcome, Context context) {
        boolean draft = outcome instanceof Outcome.Checked
                || (outcome instanceof Outcome.Searched searched
                        && !searched.search().pasted().isEmpty())
                || (outcome instanceof Outcome.Rejected rejected && rejected.problem() != UserText.Problem.EMPTY);
        return context.kept() && draft ? Audience.PRIVATE : context.audience();
    }

    private Setting setting(Context context, Audience audience) {
        PolicyPack pack = packs.get(context.pack());
        if (pack == null) {
            throw new NoSuchElementException("no such pack");
        }
        Wording words = wording(context.language());
        return new Setting(
                pack,
                context,
                audience,
                words,
                types,
                new Citations(packs, pack, words),
                version,
                LocalDate.now(clock));
    }

    private Wording wording(Language language) {
        Wording wording = wordings.get(language);
        if (wording == null) {
            throw new IllegalStateException("every language has its wording");
        }
        return wording;
    }

    private record Writer(Setting setting) implements Outcome.Visitor<Reply> {
        @Override
        public Reply answered(Outcome.Answered outcome) {
            return new AnswerReply(setting).answered(outcome);
        }

        @Override
        public Reply closestSections(Outcome.ClosestSections outcome) {
            return new AnswerReply(setting).closest(outcome);
        }

        @Override
        public Reply notCovered(Outcome.NotCovered outcome) {
            return new AnswerReply(setting).notCovered(outcome);
        }

        @Override
        public Reply offTopic(Outcome.OffTopic outcome) {
            return new AnswerReply(setting).offTopic(outcome);
        }

        @Override
        public Reply checked(Outcome.Checked outcome) {
            return new CheckReply(setting).checked(outcome);
        }

        @Override
        public Reply resolved(Outcome.Resolved outcome) {
            return new CheckReply(setting).resolved(outcome);
        }

        @Override
        public Reply shared(Outcome.Shared outcome) {
            return new CheckReply(setting).shared(outcome);
        }

        @Override
        public Reply rejected(Outcome.Rejected outcome) {
            return TroubleReply.rejected(setting, outcome);
        }

        @Override
        public Reply opened(Outcome.Opened outcome) {
            return new AnswerReply(setting).opened(outcome);
        }

        @Override
        public Reply helped(Outcome.Helped outcome) {
            return new HelpReply(setting).helped(outcome);
        }
    }
}
