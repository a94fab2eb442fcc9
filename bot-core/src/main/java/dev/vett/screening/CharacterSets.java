package dev.vett.screening;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/** Sets of characters as {@link PatternReader} knows them: ASCII one by one, all others as one. */
final class CharacterSets {
    private CharacterSets() {}

    static BitSet all() {
        BitSet all = new BitSet();
        all.set(0, PatternReader.OTHER + 1);
        return all;
    }

    static BitSet of(int character, boolean anyCase) {
        BitSet set = new BitSet();
        set.set(Math.min(character, PatternReader.OTHER));
        if (anyCase && character < PatternReader.OTHER && Character.isLetter(character)) {
            set.set(Character.toLowerCase(character));
            set.set(Character.toUpperCase(character));
            // The Kelvin sign and the long s are cases of k and s.
            int lower = Character.toLowerCase(character);
            set.set(PatternReader.OTHER, lower == 'k' || lower == 's');
        }
        return set;
    }

    /** What {@code \d} and its like stand for; empty for an escape that is not known. */
    static Optional<BitSet> escape(char unit, boolean anyCase) {
        String known = switch (Character.toLowerCase(unit)) {
            case 'd' -> "0123456789";
            case 's' -> "\t\n\f\r ";
            case 'w' -> "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
            default -> "";
        };
        if (!known.isEmpty()) {
            BitSet set = new BitSet();
            known.chars().forEach(set::set);
            if (Character.isUpperCase(unit)) {
                set.flip(0, PatternReader.OTHER);
                set.set(PatternReader.OTHER);
            }
            return Optional.of(set);
        }
        if (!Character.isLetterOrDigit(unit)) {
            return Optional.of(of(unit, anyCase));
        }
        int at = "ntrf".indexOf(unit);
        return at < 0 ? Optional.empty() : Optional.of(of("\n\t\r\f".charAt(at), anyCase));
    }

    /** A Unicode category; for one that is not L or N and their kin, everything. */
    static BitSet category(String name, boolean negated) {
        BitSet set = new BitSet();
        boolean other = name.startsWith("^");
        for (int c = 0; c < PatternReader.OTHER; c++) {
            boolean in = switch (name.replace("^", "").toLowerCase(Locale.ROOT)) {
                case "l" -> Character.isLetter(c);
                // With (?i) the engine also takes the other case.
                case "lu", "ll", "lt" -> Character.isLetter(c);
                case "n", "nd" -> Character.isDigit(c);
                default -> true;
            };
            set.set(c, in || negated || other);
        }
        set.set(PatternReader.OTHER);
        return set;
    }
}
