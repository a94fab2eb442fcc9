package dev.vett.screening;

import java.util.Map;

/** Lower-case words with flags, looked up by a range of a text without making a string. Immutable. */
final class NameTable {
    /** A given name. */
    static final int GIVEN = 1;
    /** A family name. */
    static final int FAMILY = 2;
    /** Also an ordinary word, a place or a product. */
    static final int WORD = 4;
    /** A place, an organisation, a product: no person. */
    static final int PLACE = 8;
    /** Never part of a name. */
    static final int NEVER = 16;

    /** A given name that is common in Sweden or Norway: it may stand alone. */
    static final int COMMON = 32;

    /** A family name that is common in Sweden or Norway. */
    static final int COMMON_FAMILY = 64;

    /** A word that a text without capital letters may mean as a name. */
    static final int SMALL = 128;

    /** A name of people that is a place, too, where the words around say so. */
    static final int LOCALITY = 256;

    private final String[] keys;
    private final int[] flags;
    private final int mask;

    NameTable(Map<String, Integer> entries) {
        int capacity = Integer.highestOneBit(Math.max(16, entries.size() * 3)) * 2;
        this.keys = new String[capacity];
        this.flags = new int[capacity];
        this.mask = capacity - 1;
        entries.forEach((key, value) -> {
            int slot = hash(key, 0, key.length()) & mask;
            while (flags[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            flags[slot] = value;
        });
    }

    /** The flags of a word that is in lower case already; 0 if it is unknown. */
    int flags(String lower, int start, int end) {
        int slot = hash(lower, start, end) & mask;
        while (flags[slot] != 0) {
            String key = keys[slot];
            if (key.length() == end - start && lower.startsWith(key, start)) {
                return flags[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash ^ (hash >>> 15);
    }
}
