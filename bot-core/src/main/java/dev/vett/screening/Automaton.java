package dev.vett.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells quickly, in one step a character, where a pattern cannot match, so that the engine need not look there. Never
 * misses a match; the engine has the last word on what is found.
 *
 * <p>A deterministic automaton whose states are made when a text first needs them, as RE2 itself does in C++ (RE2/J does
 * not). Safe for many threads: a step that another thread has not published yet reads as 0 and is taken under the lock.
 */
final class Automaton {
    /** More states than this would not pay; the automaton then lets everything through. */
    private static final int MOST_STATES = 2000;

    /** So many steps a start are worth it. */
    private static final int STEPS = 16;

    /** The state of the empty set. A state is its number doubled, plus one if a match may end there. */
    private static final int DEAD = 2;

    private final PatternReader.Program program;
    private final boolean anywhere;
    private final byte[] classes;
    private final int width;
    /** For each state the next one by class of character; 0 = not known yet. */
    private final int[][] rows = new int[MOST_STATES + 2][];

    private final List<BitSet> sets = new ArrayList<>();
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final int first;
    private volatile boolean full;

    private Automaton(PatternReader.Program program, boolean anywhere, byte[] classes, int width) {
        this.program = program;
        this.anywhere = anywhere;
        this.classes = classes;
        this.width = width;
        // No state has the number 0, which stands for a step that is not known.
        sets.add(new BitSet());
        number(new BitSet());
        BitSet start = new BitSet();
        close(program.start(), start);
        this.first = number(start);
    }

    /** The automaton of a pattern whose match begins at the place that is asked about; empty if it has none. */
    static Optional<Automaton> of(String regex) {
        Optional<PatternReader.Program> program = PatternReader.read(regex);
        if (program.isEmpty()) {
            return Optional.empty();
        }
        // Many states step on the same characters.
        List<BitSet> steps = program.get().states().stream()
                .map(PatternReader.State::characters)
                .distinct()
                .toList();
        byte[] classes = new byte[PatternReader.OTHER + 1];
        Map<BitSet, Integer> kinds = new HashMap<>();
        for (int c = 0; c <= PatternReader.OTHER; c++) {
            BitSet in = new BitSet();
            for (int step = 0; step < steps.size(); step++) {
                in.set(step, steps.get(step).get(c));
            }
            kinds.putIfAbsent(in, kinds.size());
            classes[c] = (byte) (int) kinds.get(in);
        }
        return kinds.size() > Byte.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new Automaton(program.get(), false, classes, kinds.size()));
    }

    /** One of the same pattern whose match may begin at any place; they share what they know of the pattern. */
    Automaton fromAnywhere() {
        return new Automaton(program, true, classes, width);
    }

    /** The longest match in characters, or {@link PatternReader#ENDLESS}. */
    int longest() {
        return program.longest();
    }

    /** Whether what it accepts in a range is what the pattern matches, so that the engine need not be asked. */
    boolean isExact(String text, int from, int to) {
        return program.exact()
                && !full
                && IntStream.range(from, to).allMatch(i -> text.charAt(i) < PatternReader.OTHER);
    }

    /** Whether a match may lie in a range. */
    boolean mayMatch(String text, int from, int to) {
        int state = first;
        if (accepts(state)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            state = step(state, text.charAt(i));
            if (accepts(state) || (state == DEAD && full)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first place from which a match may lie in a range; {@code to + 1} if there is none. Gives up, and lets the
     * engine look from there, where starts are long alive: a long text would cost its square.
     */
    int nextStart(String text, int from, int to) {
        int steps = 0;
        for (int start = from; start < to; start++) {
            int state = first;
            for (int i = start; i < to && !accepts(state) && state != DEAD; i++) {
                state = step(state, text.charAt(i));
                steps++;
            }
            if (accepts(state) || full || steps > STEPS * (start - from + STEPS)) {
                return start;
            }
        }
        return accepts(first) ? Math.max(from, to) : to + 1;
    }

    /** The last place where a match from a start may end within these bounds, or -1. */
    int lastEnd(String text, int start, Bounds bounds) {
        int state = first;
        int last = -1;
        int length = text.length();
        for (int i = start; i < length; i++) {
            state = step(state, text.charAt(i));
            if (state == DEAD) {
                break;
            }
            if (accepts(state) && bounds.fit(text, start, i + 1)) {
                last = i + 1;
            }
        }
        return full ? Math.min(length, start + program.longest()) : last;
    }

    private static boolean accepts(int state) {
        return (state & 1) == 1;
    }

    private int step(int state, char unit) {
        if (Character.isLowSurrogate(unit)) {
            // A pair is one character.
            return state;
        }
        int[] row = rows[state >> 1];
        int kind = classes[Math.min(unit, PatternReader.OTHER)];
        int next = row == null ? 0 : row[kind];
        return next == 0 ? slowStep(state, kind) : next;
    }

    private synchronized int slowStep(int state, int kind) {
        if (full) {
            return DEAD;
        }
        int character = sample(kind);
        BitSet next = new BitSet();
        BitSet set = sets.get(state >> 1);
        for (int s = set.nextSetBit(0); s >= 0; s = set.nextSetBit(s + 1)) {
            PatternReader.State step = program.states().get(s);
            if (step.characters().get(character)) {
                close(step.next(), next);
            }
        }
        if (anywhere) {
            close(program.start(), next);
        }
        int number = number(next);
        int[] row = rows[state >> 1];
        if (row == null) {
            row = new int[width];
            rows[state >> 1] = row;
        }
        row[kind] = number;
        return number;
    }

    /** Any character of a class stands for all of them. */
    private int sample(int kind) {
        int character = 0;
        while (classes[character] != kind) {
            character++;
        }
        return character;
    }

    private int number(BitSet set) {
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        if (sets.size() >= MOST_STATES) {
            full = true;
            return DEAD;
        }
        int number = sets.size() * 2 + (set.get(program.accept()) ? 1 : 0);
        sets.add(set);
        numbers.put(set, number);
        return number;
    }

    /** Adds a state and all that it leads to without a character. */
    private void close(int state, BitSet into) {
        int[] stack = new int[program.states().size() + 1];
        int size = 0;
        stack[size++] = state;
        while (size > 0) {
            int s = stack[--size];
            if (s < 0 || into.get(s)) {
                continue;
            }
            into.set(s);
            PatternReader.State step = program.states().get(s);
            if (step.isFork()) {
                if (size + 2 > stack.length) {
                    stack = Arrays.copyOf(stack, stack.length * 2);
                }
                stack[size++] = step.next();
                stack[size++] = step.other();
            }
        }
    }
}
