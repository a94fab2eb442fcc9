package dev.vett;

import dev.vett.guideline.Hints;
import dev.vett.guideline.Passage;
import dev.vett.guideline.Section;
import dev.vett.policy.Cell;
import dev.vett.policy.Clause;
import dev.vett.policy.Decision;
import dev.vett.screening.DataType;
import dev.vett.screening.SafeCopy;
import dev.vett.screening.Screening;
import dev.vett.screening.UserText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The result of a request, before anybody words it. */
public sealed interface Outcome {

    /**
     * What a question found.
     *
     * @param passages the best first, whatever the outcome
     * @param decision what the policy says, when the question names a tool or a kind of information
     * @param pasted types of personal data or secrets that stand in the question itself
     */
    record Search(List<Passage> passages, Optional<Decision> decision, Set<DataType> pasted) {
        public Search {
            passages = List.copyOf(passages);
            pasted = Set.copyOf(pasted);
        }

        /** The same with the sections whose clauses decide before the others. */
        Search decidedFirst() {
            List<Clause> deciding = decision.stream()
                    .flatMap(each -> each.tools().stream())
                    .flatMap(tool -> tool.cell().stream())
                    .map(Cell::clause)
                    .toList();
            List<Passage> ordered = new ArrayList<>(passages);
            ordered.sort(Comparator.comparing(passage -> deciding.stream()
                    .noneMatch(clause -> clause.pack().equals(passage.pack())
                            && clause.section().equals(passage.section()))));
            return new Search(ordered, decision, pasted);
        }

        /** Nothing was searched for. */
        public static Search empty() {
            return new Search(List.of(), Optional.empty(), Set.of());
        }
    }

    /** What "helped" was about. */
    enum Topic {
        GREETING,
        HELP,
        ABOUT
    }

    /** An outcome of a question that was looked up. */
    sealed interface Searched extends Outcome {
        Search search();
    }

    /** The guideline answers. */
    record Answered(Search search) implements Searched {
        @Override
        public String kind() {
            return "answered";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answered(this);
        }
    }

    /** Sections come close; the user judges whether they answer. */
    record ClosestSections(Search search) implements Searched {
        @Override
        public String kind() {
            return "closest-sections";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closestSections(this);
        }
    }

    /** The guideline does not say; the gap tells what was asked for, when it is a known one. */
    record NotCovered(Search search, Optional<Hints.Gap> gap) implements Searched {
        @Override
        public String kind() {
            return "not-covered";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notCovered(this);
        }
    }

    /** The question is not about the guideline. */
    record OffTopic(Search search) implements Searched {
        @Override
        public String kind() {
            return "off-topic";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.offTopic(this);
        }
    }

    /** A safe copy, and what the policy says of it. */
    record Copied(SafeCopy copy, Decision decision) {}

    /** A draft was screened and the policy decided. */
    record Checked(Screening screening, Decision decision, Optional<Copied> safeCopy) implements Outcome {
        @Override
        public String kind() {
            return "checked";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.checked(this);
        }
    }

    /** A deciding question was answered and the policy decided again, without the draft. */
    record Resolved(Decision decision) implements Outcome {
        @Override
        public String kind() {
            return "resolved";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resolved(this);
        }
    }

    /** The verdict on a draft for others, who have not seen it. */
    record Shared(Decision decision) implements Outcome {
        @Override
        public String kind() {
            return "shared";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shared(this);
        }
    }

    /** The text was not read. */
    record Rejected(UserText.Problem problem, int length) implements Outcome {
        @Override
        public String kind() {
            return "rejected";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rejected(this);
        }
    }

    /** A section was opened; empty if the guideline no longer has it. */
    record Opened(String pack, Optional<Section> section) implements Outcome {
        @Override
        public String kind() {
            return "opened";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opened(this);
        }
    }

    /** A greeting, a cry for help, or a question about Vett itself. */
    record Helped(Topic topic) implements Outcome {
        @Override
        public String kind() {
            return "helped";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.helped(this);
        }
    }

    /** The stable name of this kind, as in {@code docs/json.md}. */
    String kind();

    <R> R accept(Visitor<R> visitor);

    /** One method a kind: a new kind does not compile until every reader handles it. */
    interface Visitor<R> {
        R answered(Answered outcome);

        R closestSections(ClosestSections outcome);

        R notCovered(NotCovered outcome);

        R offTopic(OffTopic outcome);

        R checked(Checked outcome);

        R resolved(Resolved outcome);

        R shared(Shared outcome);

        R rejected(Rejected outcome);

        R opened(Opened outcome);

        R helped(Helped outcome);
    }
}
