package dev.vett.training;

import dev.vett.reply.Reply;

/**
 * A message of a session that everybody in the channel sees.
 *
 * @param number {@link #FIRST}, a question's number from 0, or the number of questions for the result
 */
public record Card(int number, Reply reply) {
    /** The card that the others hang below: what this is, and "I take part". */
    public static final int FIRST = -1;
}
