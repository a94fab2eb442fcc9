package dev.vett.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a pattern of RE2 syntax into the states of a nondeterministic automaton (Thompson, Communications of the ACM 11,
 * 1968) that accepts at least what the pattern matches: places such as {@code \b} count as true, and all characters
 * beyond Latin-1 as one. Used once.
 */
final class PatternReader {
    /** One state: a step on a character, or a fork without one. */
    record State(BitSet characters, int next, int other) {
        boolean isFork() {
            return characters.isEmpty();
        }
    }

    /**
     * What was read.
     *
     * @param longest the longest match in characters, or {@link #ENDLESS}
     * @param exact whether it accepts exactly what the pattern matches, in a text of Latin-1
     */
    record Program(List<State> states, int start, int accept, int longest, boolean exact) {
        Program {
            states = List.copyOf(states);
        }
    }

    /** Stands for every character beyond Latin-1. */
    static final int OTHER = 256;

    static final int ENDLESS = 100_000;

    private static final int MOST_STATES = 6000;
    private static final BitSet NOTHING = new BitSet();

    /** A piece of the automaton, built backwards: {@code to} makes it lead to a state. */
    private interface Piece {
        int to(int next);

        default int longest() {
            return 0;
        }
    }

    private record Sized(Piece piece, int longest) implements Piece {
        @Override
        public int to(int next) {
            return piece.to(next);
        }
    }

    /** The pattern holds something that this reader does not know. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super(null, null, false, false);
        }
    }

    private final String regex;
    private final List<State> states = new ArrayList<>();
    /** Many states step on the same characters, and share them. */
    private final Map<BitSet, BitSet> sets = new HashMap<>();

    private int at;
    private boolean anyCase;
    private boolean dotAll;
    /** Whether more is accepted than the pattern matches: a place such as the end of a line is always taken for true. */
    private boolean loose;

    private PatternReader(String regex) {
        this.regex = regex;
    }

    /** The automaton of a pattern; empty if the pattern holds what only the engine itself knows. */
    static Optional<Program> read(String regex) {
        PatternReader reader = new PatternReader(regex);
        try {
            Piece whole = reader.alternatives();
            if (reader.at < regex.length()) {
                return Optional.empty();
            }
            int accept = reader.add(new State(NOTHING, -1, -1));
            int start = whole.to(accept);
            return Optional.of(
                    new Program(reader.states, start, accept, Math.min(whole.longest(), ENDLESS), !reader.loose));
        } catch (Unknown e) {
            return Optional.empty();
        }
    }

    private int add(State state) {
        if (states.size() >= MOST_STATES) {
            throw new Unknown();
        }
        states.add(state);
        return states.size() - 1;
    }

    private Piece alternatives() {
        boolean outerCase = anyCase;
        boolean outerDot = dotAll;
        Piece left = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            Piece first = left;
            Piece second = sequence();
            left = new Sized(
                    next -> add(new State(NOTHING, first.to(next), second.to(next))),
                    Math.max(first.longest(), second.longest()));
        }
        anyCase = outerCase;
        dotAll = outerDot;
        return left;
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        int longest = 0;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Piece piece = repeated(one());
            pieces.add(piece);
            longest += piece.longest();
        }
        return new Sized(
                next -> {
                    int target = next;
                    for (int i = pieces.size() - 1; i >= 0; i--) {
                        target = pieces.get(i).to(target);
                    }
                    return target;
                },
                longest);
    }

    private Piece repeated(Piece piece) {
        Piece result = piece;
        while (at < regex.length()) {
            char unit = regex.charAt(at);
            if (unit == '*' || unit == '+' || unit == '?') {
                at++;
                result = repeat(result, unit == '+' ? 1 : 0, unit == '?' ? 1 : ENDLESS);
            } else if (unit == '{') {
                int close = regex.indexOf('}', at);
                String inside = close < 0 ? "" : regex.substring(at + 1, close);
                if (!inside.matches("\\d{1,4}(?:,\\d{0,4})?")) {
                    return result;
                }
                String[] parts = inside.split(",", -1);
                int least = Integer.parseInt(parts[0]);
                int most = parts.length == 1 ? least : parts[1].isEmpty() ? ENDLESS : Integer.parseInt(parts[1]);
                at = close + 1;
                result = repeat(result, least, most);
            } else {
                return result;
            }
            if (at < regex.length() && regex.charAt(at) == '?') {
                at++;
            }
        }
        return result;
    }

    private Piece repeat(Piece piece, int least, int most) {
        return new Sized(
                next -> {
                    int target = next;
                    if (most == ENDLESS) {
                        // The loop needs a state of its own to lead back to.
                        int loop = add(new State(NOTHING, next, next));
                        states.set(loop, new State(NOTHING, piece.to(loop), next));
                        target = loop;
                    } else {
                        for (int i = least; i < most; i++) {
                            target = add(new State(NOTHING, piece.to(target), next));
                        }
                    }
                    for (int i = 0; i < least; i++) {
                        target = piece.to(target);
                    }
                    return target;
                },
                most == ENDLESS ? ENDLESS : Math.min(ENDLESS, piece.longest() * most));
    }

    private Piece one() {
        char unit = regex.charAt(at++);
        return switch (unit) {
            case '(' -> group();
            case '[' -> step(listed());
            case '.' -> step(dot());
            case '^', '$' -> place();
            case '\\' -> escaped();
            case '*', '+', '?' -> throw new Unknown();
            default -> step(CharacterSets.of(unit, anyCase));
        };
    }

    private Piece step(BitSet characters) {
        return characters.isEmpty()
                ? next -> add(new State(NOTHING, -1, -1))
                : new Sized(next -> add(new State(sets.computeIfAbsent(characters, set -> set), next, -1)), 1);
    }

    private Piece place() {
        loose = true;
        return next -> next;
    }

    private BitSet dot() {
        BitSet all = CharacterSets.all();
        all.set('\n', dotAll);
        return all;
    }

    private Piece group() {
        boolean outerCase = anyCase;
        boolean outerDot = dotAll;
        if (regex.startsWith("?P<", at) || regex.startsWith("?<", at)) {
            at = end('>');
        } else if (regex.startsWith("?", at)) {
            at++;
            boolean on = true;
            while (at < regex.length() && regex.charAt(at) != ':' && regex.charAt(at) != ')') {
                char flag = regex.charAt(at++);
                if (flag == '-') {
                    on = false;
                } else if (flag == 'i') {
                    anyCase = on;
                } else if (flag == 's') {
                    dotAll = on;
                } else if (flag != 'm') {
                    throw new Unknown();
                }
            }
            if (at < regex.length() && regex.charAt(at++) == ')') {
                // The flags hold to the end of the group that they stand in.
                return next -> next;
            }
        }
        Piece inner = alternatives();
        if (at >= regex.length() || regex.charAt(at++) != ')') {
            throw new Unknown();
        }
        anyCase = outerCase;
        dotAll = outerDot;
        return inner;
    }

    private int end(char unit) {
        int found = regex.indexOf(unit, at);
        if (found < 0) {
            throw new Unknown();
        }
        return found + 1;
    }

    private Piece escaped() {
        if (at < regex.length() && "bBAz".indexOf(regex.charAt(at)) >= 0) {
            at++;
            return place();
        }
        return step(escape());
    }

    /** The characters that an escape stands for, inside and outside of brackets. */
    private BitSet escape() {
        if (at >= regex.length()) {
            throw new Unknown();
        }
        char unit = regex.charAt(at++);
        if (unit == 'p' || unit == 'P') {
            String name = regex.substring(at, at + 1);
            at++;
            if (name.equals("{")) {
                int close = end('}');
                name = regex.substring(at, close - 1);
                at = close;
            }
            // The engine takes the other case, too, but not in every category.
            loose |= anyCase;
            BitSet category =
                    CharacterSets.category(name.replace("^", ""), anyCase).orElseThrow(Unknown::new);
            return unit == 'P' ^ name.startsWith("^") ? CharacterSets.allBut(category) : category;
        }
        if (unit == 'x') {
            return hexadecimal();
        }
        return CharacterSets.escape(unit, anyCase).orElseThrow(Unknown::new);
    }

    private BitSet hexadecimal() {
        String digits;
        if (regex.startsWith("{", at)) {
            int close = end('}');
            digits = regex.substring(at + 1, close - 1);
            at = close;
        } else if (at + 2 <= regex.length()) {
            digits = regex.substring(at, at + 2);
            at += 2;
        } else {
            throw new Unknown();
        }
        if (!digits.matches("[0-9A-Fa-f]{1,6}")) {
            throw new Unknown();
        }
        return CharacterSets.of(Math.min(Integer.parseInt(digits, 16), 0xFFFF), anyCase);
    }

    private BitSet listed() {
        BitSet set = new BitSet();
        boolean negated = regex.startsWith("^", at);
        at += negated ? 1 : 0;
        boolean first = true;
        while (at < regex.length() && (first || regex.charAt(at) != ']')) {
            first = false;
            if (regex.startsWith("[:", at)) {
                throw new Unknown();
            }
            char from = regex.charAt(at++);
            if (from == '\\') {
                set.or(escape());
            } else if (at + 1 < regex.length() && regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                char to = regex.charAt(at + 1);
                at += 2;
                if (to == '\\' || to < from) {
                    throw new Unknown();
                }
                for (int c = from; c <= Math.min(to, OTHER); c++) {
                    set.or(CharacterSets.of(c, anyCase));
                }
                if (to >= OTHER) {
                    set.set(OTHER);
                }
            } else {
                set.or(CharacterSets.of(from, anyCase));
            }
        }
        if (at++ >= regex.length()) {
            throw new Unknown();
        }
        return negated ? CharacterSets.allBut(set) : set;
    }
}
