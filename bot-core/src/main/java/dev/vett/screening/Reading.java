package dev.vett.screening;

import java.util.Map;
import java.util.Set;

/** How a value is read before its check: people disguise numbers, on purpose or not. */
enum Reading {
    AS_WRITTEN {
        @Override
        String read(String value) {
            return value;
        }
    },
    /** Digits and the sign of a hundred-year-old; what separates them may be anything. */
    COMPACT {
        @Override
        String read(String value) {
            StringBuilder digits = new StringBuilder(value.length());
            for (int i = 0; i < value.length(); i++) {
                char unit = value.charAt(i);
                if (Letters.isDigit(unit) || unit == '+') {
                    digits.append(unit);
                }
            }
            return digits.toString();
        }
    },
    /** O for 0, l and I for 1, B for 8, S for 5, Z for 2, G for 6, g for 9. */
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
    /**
     * "åtta fem noll sex", "nittonhundra åttiosju", "tvåtusentolv", "noll70": digits and tens as
     * words, in the four languages; digits between them stay.
     */
    SPOKEN {
        @Override
        String read(String value) {
            StringBuilder digits = new StringBuilder();
            String lower = Letters.lower(value);
            int times = 1;
            boolean hundreds = false;
            boolean tens = false;
            int at = 0;
            while (at < lower.length()) {
                int end = at + 1;
                if (Letters.isLetter(lower.charAt(at))) {
                    while (end < lower.length() && Letters.isLetter(lower.charAt(end))) {
                        end++;
                    }
                    String word = lower.substring(at, end);
                    String number = number(word);
                    if (hundreds && !number.isEmpty() && number.length() < 3) {
                        // "sexhundra tolv" is 612.
                        digits.setLength(digits.length() - number.length());
                    } else if (tens && number.length() == 1 && !number.equals("0")) {
                        // "eighty-five" is 85.
                        digits.setLength(digits.length() - 1);
                    }
                    digits.append(number.repeat(times));
                    hundreds = number.endsWith("00") || (hundreds && AND.contains(word));
                    times = TIMES.getOrDefault(word, 1);
                    tens = word.endsWith("ty") && !number.isEmpty();
                } else {
                    if (Letters.isDigit(lower.charAt(at)) || lower.charAt(at) == '+') {
                        digits.append(lower.charAt(at));
                    }
                    hundreds &= lower.charAt(at) == ' ';
                    tens &= lower.charAt(at) == ' ' || lower.charAt(at) == '-';
                }
                at = end;
            }
            return digits.toString();
        }
    };

    private static final Set<String> AND = Set.of("och", "og", "and");

    /** "double six": 66. */
    private static final Map<String, Integer> TIMES =
            Map.of("double", 2, "dubbel", 2, "dubbelt", 2, "dobbel", 2, "dobbelt", 2, "triple", 3, "trippel", 3);

    private static final String FROM = "OoQDIil|!BSsZzGbgq";
    private static final String TO = "000011111855226699";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("noll", "0"),
            Map.entry("null", "0"),
            Map.entry("zero", "0"),
            Map.entry("oh", "0"),
            Map.entry("ett", "1"),
            Map.entry("en", "1"),
            Map.entry("ein", "1"),
            Map.entry("éin", "1"),
            Map.entry("én", "1"),
            Map.entry("eitt", "1"),
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
            Map.entry("nolla", "0"),
            Map.entry("nought", "0"),
            Map.entry("etta", "1"),
            Map.entry("tvåa", "2"),
            Map.entry("trea", "3"),
            Map.entry("femma", "5"),
            Map.entry("sexa", "6"),
            Map.entry("sjua", "7"),
            Map.entry("nia", "9"),
            Map.entry("streck", "-"),
            Map.entry("bindestreck", "-"),
            Map.entry("strek", "-"),
            Map.entry("bindestrek", "-"),
            Map.entry("dash", "-"),
            Map.entry("hyphen", "-"),
            Map.entry("plus", "+"),
            Map.entry("pluss", "+"));

    private static final Map<String, String> TENS = Map.ofEntries(
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("thirteen", "13"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("sixteen", "16"),
            Map.entry("seventeen", "17"),
            Map.entry("eighteen", "18"),
            Map.entry("nineteen", "19"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"),
            Map.entry("tio", "10"),
            Map.entry("ti", "10"),
            Map.entry("elva", "11"),
            Map.entry("elleve", "11"),
            Map.entry("tolv", "12"),
            Map.entry("tretton", "13"),
            Map.entry("tretten", "13"),
            Map.entry("fjorton", "14"),
            Map.entry("fjorten", "14"),
            Map.entry("femton", "15"),
            Map.entry("femten", "15"),
            Map.entry("sexton", "16"),
            Map.entry("seksten", "16"),
            Map.entry("sjutton", "17"),
            Map.entry("sytten", "17"),
            Map.entry("arton", "18"),
            Map.entry("atten", "18"),
            Map.entry("nitton", "19"),
            Map.entry("nitten", "19"),
            Map.entry("aderton", "18"),
            Map.entry("tjuge", "20"),
            Map.entry("fyrti", "40"),
            Map.entry("sexti", "60"),
            Map.entry("sjutti", "70"),
            Map.entry("nittonhundra", "19"),
            Map.entry("nittenhundre", "19"),
            Map.entry("tjugohundra", "20"),
            Map.entry("tjugo", "20"),
            Map.entry("tjue", "20"),
            Map.entry("trettio", "30"),
            Map.entry("tretti", "30"),
            Map.entry("tredve", "30"),
            Map.entry("fyrtio", "40"),
            Map.entry("førti", "40"),
            Map.entry("femtio", "50"),
            Map.entry("femti", "50"),
            Map.entry("sextio", "60"),
            Map.entry("seksti", "60"),
            Map.entry("sjuttio", "70"),
            Map.entry("sytti", "70"),
            Map.entry("åttio", "80"),
            Map.entry("åtti", "80"),
            Map.entry("nittio", "90"),
            Map.entry("nitti", "90"));

    /** The length of "noll" and "null". */
    private static final int ZERO = 4;

    /** The length of "hundra" and "hundre". */
    private static final int HUNDRED = 6;

    /** The length of "tusen". */
    private static final int THOUSAND = 5;

    private static String number(String word) {
        String plain = WORDS.getOrDefault(word, TENS.getOrDefault(word, ""));
        int hundred = plain.isEmpty() ? word.indexOf("hundr") : -1;
        if (hundred >= 0 && hundred + HUNDRED <= word.length()) {
            String rest = number(word.substring(hundred + HUNDRED));
            return (hundred == 0 ? "1" : number(word.substring(0, hundred)))
                    + "0".repeat(2 - Math.min(2, rest.length()))
                    + rest;
        }
        int thousand = plain.isEmpty() ? word.indexOf("tusen") : -1;
        if (thousand > 0) {
            // "tvåtusentolv" is 2012, "totusenogtolv" too.
            String rest = word.substring(thousand + THOUSAND);
            String last = number(rest.replaceFirst("^(?:och|og)", ""));
            return number(word.substring(0, thousand)) + "0".repeat(3 - Math.min(3, last.length())) + last;
        }
        if (plain.isEmpty() && (word.startsWith("noll") || word.startsWith("null"))) {
            // "nollsju noll": 070.
            String rest = number(word.substring(ZERO));
            plain = rest.isEmpty() ? "" : "0" + rest;
        }
        // The longest beginning first: "nittioåtta" is ninety and eight, not "nitti" and "oåtta".
        for (int cut = word.length() - 1; cut > 2 && plain.isEmpty(); cut--) {
            String tens = TENS.getOrDefault(word.substring(0, cut), "");
            String ones = WORDS.getOrDefault(word.substring(cut), "");
            if (tens.endsWith("0") && !tens.equals("10") && ones.matches("[1-9]")) {
                plain = tens.charAt(0) + ones;
            }
        }
        return plain;
    }

    abstract String read(String value);
}
