package dev.vett.screening;

import java.util.BitSet;
import java.util.Optional;

/** Sets of characters as {@link PatternReader} knows them: Latin-1 one by one, all others as one. */
final class CharacterSets {
    private CharacterSets() {}

    static BitSet all() {
        BitSet all = new BitSet();
        all.set(0, PatternReader.OTHER + 1);
        return all;
    }

    /** What is not in a set; some of the characters beyond Latin-1 never are. */
    static BitSet allBut(BitSet set) {
        BitSet others = (BitSet) set.clone();
        others.flip(0, PatternReader.OTHER);
        others.set(PatternReader.OTHER);
        return others;
    }

    static BitSet of(int character, boolean anyCase) {
        BitSet set = new BitSet();
        set.set(Math.min(character, PatternReader.OTHER));
        if (anyCase && character < PatternReader.OTHER && Character.isLetter(character)) {
            set.set(Math.min(Character.toLowerCase(character), PatternReader.OTHER));
            set.set(Math.min(Character.toUpperCase(character), PatternReader.OTHER));
            // The Kelvin sign, the long s and the like are cases of k, s and other letters.
            set.set(PatternReader.OTHER);
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
            return Optional.of(Character.isUpperCase(unit) ? allBut(set) : set);
        }
        if (!Character.isLetterOrDigit(unit)) {
            return Optional.of(of(unit, anyCase));
        }
        int at = "ntrf".indexOf(unit);
        return at < 0 ? Optional.empty() : Optional.of(of("\n\t\r\f".charAt(at), anyCase));
    }

    /** A Unicode category such as L or Lu; empty for one that is not known. */
    static Optional<BitSet> category(String name, boolean anyCase) {
        BitSet set = new BitSet();
        for (int c = 0; c < PatternReader.OTHER; c++) {
            int type = Character.getType(c);
            boolean letter = Character.isLetter(c);
            switch (name) {
                case "L" -> set.set(c, letter);
                case "Lu" -> set.set(c, type == Character.UPPERCASE_LETTER || (anyCase && letter));
                case "Ll" -> set.set(c, type == Character.LOWERCASE_LETTER || (anyCase && letter));
                case "N" ->
                    set.set(
                            c,
                            Character.isDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER);
                case "Nd" -> set.set(c, Character.isDigit(c));
                default -> {
                    return Optional.empty();
                }
            }
        }
        set.set(PatternReader.OTHER);
        return Optional.of(set);
    }
}
