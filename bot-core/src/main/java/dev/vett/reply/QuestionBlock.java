package dev.vett.reply;

import dev.vett.policy.Answer;
import dev.vett.policy.DecidingQuestion;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Question;
import dev.vett.reply.Block.Target;
import dev.vett.request.Request;
import dev.vett.request.Workplace;
import dev.vett.screening.DataType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one question that a decision hangs on, with buttons that carry the evidence and the answer. */
record QuestionBlock(Setting setting, Decision decision, Kinds kinds) {

    /** The question of the first tool that hangs on one. */
    Optional<DecidingQuestion> open() {
        return decision.tools().stream()
                .flatMap(tool -> tool.question().stream())
                .findFirst();
    }

    Optional<Block> block() {
        return open().map(question -> {
            Evidence evidence = decision.evidence();
            String text = question.asksWho()
                    ? setting.words().say("question.identifiable")
                    : question.confirms().map(this::confirming).orElseGet(() -> setting.in(question.text()));
            return new Question(
                    text,
                    question.clause().map(clause -> setting.citations().brief(clause.pack(), clause.section())),
                    List.of(
                            answer("answer.yes", evidence.answered(question.id(), Answer.YES)),
                            answer("answer.no", evidence.answered(question.id(), Answer.NO)),
                            answer("answer.unknown", evidence.answered(question.id(), Answer.DONT_KNOW))));
        });
    }

    /** Sensitive content is about somebody, or it is not what the guideline means. */
    private String confirming(DataType type) {
        Evidence evidence = decision.evidence();
        Optional<Workplace> workplace = setting.context()
                .workplace()
                .filter(place -> place.hint().equals(type))
                .filter(place -> !evidence.possible().contains(type));
        if (workplace.isPresent()) {
            return setting.in(workplace.get().question());
        }
        boolean aboutSomebody =
                setting.types().isContent(type) && setting.types().aboutPerson(type);
        return setting.words()
                .say(aboutSomebody ? "question.confirm.person" : "question.confirm", kinds.phrase(Set.of(type)));
    }

    private Button answer(String label, Evidence evidence) {
        return new Button(setting.words().say(label), new Target.Send(new Request.Resolve(evidence)));
    }
}
