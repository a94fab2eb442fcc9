package dev.vett.reply;

import dev.vett.policy.Cell;
import dev.vett.policy.Status;
import dev.vett.policy.Strength;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Quote;
import java.util.Optional;

/** A verdict in words, as the clause behind it puts it. */
record VerdictWords(Setting setting) {

    String of(Verdict verdict, Optional<Cell> cell) {
        Wording words = setting.words();
        boolean inferred = inferred(cell);
        return switch (verdict) {
            case ALLOWED ->
                inferred ? words.say("verdict.allowed.inferred") : words.say("verdict.allowed", setting.document());
            case ALLOWED_IF -> words.say("verdict.if");
            case NEEDS_APPROVAL -> words.say(inferred ? "verdict.approval.inferred" : "verdict.approval");
            case NOT_COVERED -> words.say("verdict.silent", setting.document(), setting.role());
            case NOT_ALLOWED -> {
                boolean should = cell.map(Cell::strength).orElse(Strength.MUST) == Strength.SHOULD;
                yield words.say(inferred ? "verdict.not.inferred" : should ? "verdict.not.should" : "verdict.not");
            }
        };
    }

    /** In a table of rules, which says in one place whom to ask. */
    String inTable(Verdict verdict, Optional<Cell> cell) {
        return verdict == Verdict.NOT_COVERED
                ? setting.words().say("verdict.silent.row", setting.document())
                : of(verdict, cell);
    }

    /** Nothing was found, so that the permission rests on an assumption. */
    String ofAssumed(Optional<Cell> cell) {
        return inferred(cell)
                ? setting.words().say("verdict.allowed.inferred.assumed")
                : setting.words().say("verdict.allowed.assumed");
    }

    Optional<Quote> clause(Optional<Cell> cell) {
        return cell.map(found -> setting.citations().lineQuote(found.clause()));
    }

    private static boolean inferred(Optional<Cell> cell) {
        return cell.map(Cell::status).orElse(Status.EXPLICIT) == Status.INFERRED;
    }
}
