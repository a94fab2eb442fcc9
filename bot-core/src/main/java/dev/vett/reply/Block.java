package dev.vett.reply;

import dev.vett.policy.Verdict;
import dev.vett.quiz.Move;
import dev.vett.request.Request;
import dev.vett.screening.Confidence;
import dev.vett.screening.Span;
import dev.vett.screening.UserText;
import java.util.List;
import java.util.Optional;

/** A piece of a reply. Texts are plain, never markup: a renderer escapes them for its platform. */
public sealed interface Block {

    /** What a lead is about, for its symbol. Never the only sign: the words say it too. */
    enum Tone {
        ALLOWED,
        DEPENDS,
        STOP,
        INFORMATION,
        ERROR
    }

    /** The one line that says the most. */
    record Lead(Tone tone, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lead(this);
        }
    }

    /** A paragraph. */
    record Text(String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /**
     * The guideline's own words.
     *
     * @param emphasis the sentence of {@code text} that matters most; empty when all of it does
     */
    record Quote(String text, Optional<String> emphasis, Citation citation) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /** Where a quote stands, as {@code label} tells people: document, section, adopting body and date. */
    record Citation(String pack, String section, String label) {}

    /** The verdict for each tool. */
    record Verdicts(List<ToolLine> lines) implements Block {
        public Verdicts {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.verdicts(this);
        }
    }

    /**
     * A verdict and whom it is for.
     *
     * @param tool the tool's name, or the names of several that one clause decides alike
     * @param words the verdict in words
     * @param clauses the words that decide, all from one section; empty when the guideline does not say. Where there is no
     *     room for them, the section is named: the details have the words too
     */
    record ToolLine(String tool, Verdict verdict, String words, List<Quote> clauses) {
        public ToolLine {
            clauses = List.copyOf(clauses);
        }

        /** Where it stands. */
        public Optional<Citation> citation() {
            return clauses.stream().map(Quote::citation).findFirst();
        }
    }

    /** What was found in the draft, without its text. */
    record Findings(String title, List<FindingLine> lines) implements Block {
        public Findings {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.findings(this);
        }
    }

    /**
     * One finding.
     *
     * @param what the kind of data in words
     * @param line of the draft, from 1
     * @param where the line in words
     * @param sureness the confidence in words
     */
    record FindingLine(String what, int line, String where, Confidence confidence, String sureness, Span span) {}

    /**
     * A deciding question with its answers as buttons.
     *
     * @param asked where the guideline itself asks it
     */
    record Question(String text, Optional<Citation> asked, List<Button> answers) implements Block {
        public Question {
            answers = List.copyOf(answers);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.question(this);
        }
    }

    /**
     * What the user can do next.
     *
     * @param next the one step that is suggested, in words, since not every step is a button ("wait and ask"); empty when
     *     the step is to answer the question above
     * @param buttons the one that serves {@code next} first
     */
    record Actions(Optional<String> next, List<Button> buttons) implements Block {
        public Actions {
            buttons = List.copyOf(buttons);
        }

        /** The same without the buttons that open this box. */
        Actions without(Target.Box box) {
            return new Actions(
                    next,
                    buttons.stream()
                            .filter(button -> !button.target().equals(new Target.Form(box)))
                            .toList());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.actions(this);
        }
    }

    /** A button: its label and what it does. It carries ids, never text of a user. */
    record Button(String label, Target target) {}

    /** What a button does. */
    sealed interface Target {
        /** Sends a request. */
        record Send(Request.WithoutText request) implements Target {}

        /** Does something in the training. */
        record Train(Move move) implements Target {}

        /** Opens the box for a question or for a draft. */
        record Form(Box box) implements Target {}

        /** Which box. */
        enum Box {
            ASK,
            CHECK,
            /** For a draft that comes back with placeholders. */
            COPY
        }
    }

    /** The draft with placeholders, to copy. The only block that holds text of a user: private replies only. */
    record Copy(String title, UserText text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copy(this);
        }
    }

    /** A remark beside the answer: a source label, a caveat, a warning. */
    record Note(boolean warning, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.note(this);
        }
    }

    /** Blocks that are folded away until asked for. */
    record Details(String summary, List<Block> blocks) implements Block {
        public Details {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.details(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method a kind: a new kind does not compile until every renderer draws it. */
    interface Visitor<R> {
        R lead(Lead block);

        R text(Text block);

        R quote(Quote block);

        R verdicts(Verdicts block);

        R findings(Findings block);

        R question(Question block);

        R actions(Actions block);

        R copy(Copy block);

        R note(Note block);

        R details(Details block);
    }
}
