package dev.vett.screening;

import java.util.Map;

/** How a value is read before its check: people disguise numbers, on purpose or not. */
enum Reading {
    AS_WRITTEN {
        @Override
        String read(String value) {
            return value;
        }
    },
    /** O for 0, l and I for 1, B for 8, S for 5, Z for 2. */
    LOOKALIKES {
        @Override
        String read(String value) {
            StringBuilder digits = new StringBuilder(value.length());
            for (int i = 0; i < value.length(); i++) {
                int at = FROM.indexOf(value.charAt(i));
                digits.append(at < 0 ? value.charAt(i) : TO.charAt(at));
            }
            return digits.toString();
        }
    },
    /** "åtta fem noll sex": digits as words, in the four languages. */
    SPOKEN {
        @Override
        String read(String value) {
            StringBuilder digits = new StringBuilder();
            for (String word : Letters.lower(value).split("[^\\p{L}]+", -1)) {
                digits.append(WORDS.getOrDefault(word, ""));
            }
            return digits.toString();
        }
    };

    private static final String FROM = "OoIl|BSZ";
    private static final String TO = "00111852";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("noll", "0"),
            Map.entry("null", "0"),
            Map.entry("zero", "0"),
            Map.entry("oh", "0"),
            Map.entry("ett", "1"),
            Map.entry("en", "1"),
            Map.entry("ein", "1"),
            Map.entry("one", "1"),
            Map.entry("två", "2"),
            Map.entry("to", "2"),
            Map.entry("two", "2"),
            Map.entry("tre", "3"),
            Map.entry("three", "3"),
            Map.entry("fyra", "4"),
            Map.entry("fire", "4"),
            Map.entry("four", "4"),
            Map.entry("fem", "5"),
            Map.entry("five", "5"),
            Map.entry("sex", "6"),
            Map.entry("seks", "6"),
            Map.entry("six", "6"),
            Map.entry("sju", "7"),
            Map.entry("syv", "7"),
            Map.entry("seven", "7"),
            Map.entry("åtta", "8"),
            Map.entry("åtte", "8"),
            Map.entry("eight", "8"),
            Map.entry("nio", "9"),
            Map.entry("ni", "9"),
            Map.entry("nine", "9"),
            Map.entry("streck", "-"),
            Map.entry("bindestreck", "-"),
            Map.entry("strek", "-"),
            Map.entry("bindestrek", "-"),
            Map.entry("dash", "-"),
            Map.entry("hyphen", "-"),
            Map.entry("plus", "+"),
            Map.entry("pluss", "+"));

    abstract String read(String value);
}
