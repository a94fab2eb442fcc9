package dev.vett.training;

import dev.vett.language.Language;
import dev.vett.quiz.Move;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Training as an adapter reaches it. All of it is called from several threads, and may throw when the store cannot be used.
 *
 * @param asked answers "train" with a private message of its own; with the place, if others read there
 * @param moved answers a button
 * @param cards the cards of a session that may look otherwise than before, in the order to hang them; none if there is no
 *     such session
 * @param posts where they hang
 */
public record Room(
        BiFunction<Learner, Optional<String>, Told> asked,
        BiFunction<Learner, Move, Told> moved,
        BiFunction<String, Language, List<Card>> cards,
        Posts posts) {}
