package dev.vett.screening;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.iban4j.CountryCode;
import org.iban4j.Iban;

/** Identifiers made up by the rules of their authorities, each with the ways in which people write it. */
enum GeneratedId {
    SE_PERSONNUMMER("pnr ", true, "national-id") {
        @Override
        String next(Random random) {
            return luhn(String.format(
                    "19%02d%02d%02d%03d", random.nextInt(100), month(random), day(random), 1 + random.nextInt(979)));
        }

        @Override
        List<Function<String, String>> forms() {
            return SWEDISH;
        }
    },
    SE_COORDINATION("samordningsnummer ", true, "coordination-id") {
        @Override
        String next(Random random) {
            return luhn(String.format(
                    "19%02d%02d%02d%03d", random.nextInt(100), month(random), 60 + day(random), random.nextInt(1000)));
        }

        @Override
        List<Function<String, String>> forms() {
            return SWEDISH;
        }
    },
    SE_TEST_NUMBER("pnr ", true, "national-id") {
        @Override
        String next(Random random) {
            return luhn(String.format(
                    "%04d%02d%02d%03d",
                    1890 + random.nextInt(130), month(random), day(random), 980 + random.nextInt(20)));
        }

        @Override
        List<Function<String, String>> forms() {
            return SWEDISH;
        }
    },
    SE_TEST_COORDINATION("samordningsnummer ", true, "coordination-id") {
        @Override
        String next(Random random) {
            return luhn(String.format(
                    "%04d%02d%02d%03d",
                    1900 + random.nextInt(120), random.nextInt(13), 60 + random.nextInt(32), 980 + random.nextInt(20)));
        }

        @Override
        List<Function<String, String>> forms() {
            return SWEDISH;
        }
    },
    NO_FODSELSNUMMER("fnr ", true, "national-id") {
        @Override
        String next(Random random) {
            return norwegian(random, 0, new int[] {0, 40, 65, 80}[random.nextInt(4)]);
        }

        @Override
        List<Function<String, String>> forms() {
            return NORWEGIAN;
        }
    },
    NO_D_NUMMER("D-nummer ", true, "coordination-id") {
        @Override
        String next(Random random) {
            return norwegian(random, 40, new int[] {0, 40, 80}[random.nextInt(3)]);
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(n -> n, n -> cut(n, " ", 6), n -> cut(n, "\u00A0", 6), n -> cut(n, "-", 6));
        }
    },
    SE_ORGANISATION("org.nr ", true, "organisation-number") {
        @Override
        String next(Random random) {
            return luhn(String.format("55%d%06d", 2 + random.nextInt(8), random.nextInt(1_000_000)));
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(n -> n, n -> cut(n, "-", 6), n -> cut(n, "\u2013", 6));
        }
    },
    NO_ORGANISATION("org.nr ", true, "organisation-number") {
        @Override
        String next(Random random) {
            String number = "";
            while (number.isEmpty()) {
                number = mod11(String.format("9%07d", random.nextInt(10_000_000)), "32765432");
            }
            return number;
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(n -> n, n -> cut(n, " ", 3, 6), n -> cut(n, "\u00A0", 3, 6));
        }
    },
    NO_ACCOUNT("kontonummer ", true, "bank-account") {
        @Override
        String next(Random random) {
            String number = "";
            while (number.isEmpty()) {
                number = mod11(
                        String.format("%04d%06d", 1000 + random.nextInt(8999), random.nextInt(1_000_000)),
                        "5432765432");
            }
            return number;
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(n -> n, n -> cut(n, " ", 4, 6), n -> cut(n, ".", 4, 6), n -> cut(n, "\u00A0", 4, 6));
        }
    },
    SE_ACCOUNT("kontonummer ", false, "bank-account") {
        @Override
        String next(Random random) {
            return String.format("%04d%09d", 1100 + random.nextInt(8899), 100_000_000 + random.nextInt(899_999_999));
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(n -> cut(n, "-", 4), n -> cut(n, " ", 4), n -> cut(n, ", ", 4), n -> cut(n, " ", 4, 7, 10));
        }
    },
    BANKGIRO("bankgiro ", true, "bank-account") {
        @Override
        String next(Random random) {
            return luhn(String.format("%07d", 1_000_000 + random.nextInt(8_999_999)));
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(n -> n, n -> cut(n, "-", 4), n -> cut(n, "\u2013", 4));
        }
    },
    PLUSGIRO("plusgiro ", true, "bank-account") {
        @Override
        String next(Random random) {
            // 90 begins the public accounts of collections.
            return luhn(String.format("%06d", 100_000 + random.nextInt(799_999)));
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(
                    n -> cut(n, "-", 6),
                    n -> n.substring(0, 2) + " "
                            + cut(n.substring(2), " ", 2).replaceFirst("(..) (..)(.)", "$1 $2-$3"));
        }
    },
    SE_MOBILE("mobil ", false, "phone") {
        @Override
        String next(Random random) {
            return "07" + "02369".charAt(random.nextInt(5))
                    + String.format("%07d", 1_000_000 + random.nextInt(8_999_999));
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(
                    n -> n,
                    n -> cut(n, "-", 3),
                    n -> cut(n, "-", 3).replaceFirst("(\\d{3})(\\d\\d)(\\d\\d)$", "$1 $2 $3"),
                    n -> cut(n, " ", 3, 6, 8),
                    n -> "+46" + n.substring(1),
                    n -> "+46 (0)" + cut(n.substring(1), " ", 2, 5, 7),
                    n -> "0046" + n.substring(1));
        }
    },
    NO_MOBILE("tlf ", false, "phone") {
        @Override
        String next(Random random) {
            return "4" + (1 + random.nextInt(7)) + String.format("%06d", random.nextInt(1_000_000));
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(
                    n -> n,
                    n -> cut(n, " ", 3, 5),
                    n -> cut(n, " ", 2, 4, 6),
                    n -> "+47 " + n,
                    n -> "+47" + cut(n, "\u00A0", 3, 5));
        }
    },
    SE_PLATE("regnr ", false, "vehicle-plate") {
        @Override
        String next(Random random) {
            String letters = "ABCDEFGHJKLMNOPRSTUWXYZ";
            StringBuilder plate = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                plate.append(letters.charAt(random.nextInt(letters.length())));
            }
            plate.append(random.nextInt(10)).append(random.nextInt(10));
            return plate.append(random.nextBoolean() ? "7" : "K").toString();
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(n -> n, n -> cut(n, " ", 3), n -> cut(n, "-", 3), n -> n.toLowerCase(Locale.ROOT));
        }
    },
    NO_PLATE("kjennemerke ", false, "vehicle-plate") {
        @Override
        String next(Random random) {
            return "EL" + (10_000 + random.nextInt(89_999));
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(n -> n, n -> cut(n, " ", 2), n -> cut(n, "\u00A0", 2));
        }
    },
    IBAN("IBAN ", false, "iban") {
        @Override
        String next(Random random) {
            return new Iban.Builder(random)
                    .countryCode(CountryCode.SE)
                    .buildRandom()
                    .toString();
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(n -> n, n -> cut(n, " ", 4, 8, 12, 16, 20));
        }
    },
    EMAIL("", false, "email") {
        @Override
        String next(Random random) {
            return "anna" + random.nextInt(100) + ".berg@" + "abcdefgh".charAt(random.nextInt(8)) + "kommun.se";
        }

        @Override
        List<Function<String, String>> forms() {
            return List.of(
                    n -> n,
                    n -> n.replace("@", "&#64;"),
                    n -> n.replace("@", " (at) "),
                    n -> n.replace("@", "\uFF20"),
                    n -> n.replace("a", "\u0430"));
        }
    };

    /** Twelve digits in, every way of writing them out. */
    private static final List<Function<String, String>> SWEDISH = List.of(
            n -> n,
            n -> cut(n, "-", 8),
            n -> n.substring(2),
            n -> cut(n.substring(2), "-", 6),
            n -> cut(n.substring(2), "+", 6),
            n -> cut(n.substring(2), "\u2013", 6),
            n -> cut(n.substring(2), " - ", 6),
            n -> cut(n.substring(2), " ", 6),
            n -> cut(n, "\u00A0", 8),
            n -> cut(n.substring(2), "-\n", 6),
            n -> cut(n, " ", 4, 6, 8),
            n -> cut(n, "-", 4, 6, 8),
            n -> cut(n, " ", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            n -> cut(n.substring(2), "\u200B", 3, 7),
            n -> cut(n, "\u00AD", 5),
            n -> cut(n, "&#45;", 8),
            n -> shifted(n, '\uFF10'),
            n -> shifted(n, '\u0660'));

    private static final List<Function<String, String>> NORWEGIAN = List.of(
            n -> n,
            n -> cut(n, " ", 6),
            n -> cut(n, "\u00A0", 6),
            n -> cut(n, "-", 6),
            n -> cut(n, ".", 2, 4).replaceFirst("(\\d{5})$", " $1"),
            n -> cut(n, " ", 2, 4, 6),
            n -> cut(n, "\n", 6),
            n -> cut(n, " ", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            n -> cut(n, "\u200B", 4),
            n -> shifted(n, '\uFF10'));

    private final String label;
    private final boolean checked;
    private final String type;

    GeneratedId(String label, boolean checked, String type) {
        this.label = label;
        this.checked = checked;
        this.type = type;
    }

    abstract String next(Random random);

    abstract List<Function<String, String>> forms();

    String label() {
        return label;
    }

    boolean checked() {
        return checked;
    }

    /** The id of the data type that it must be found as. */
    String type() {
        return type;
    }

    private static int month(Random random) {
        return 1 + random.nextInt(12);
    }

    private static int day(Random random) {
        return 1 + random.nextInt(28);
    }

    private static String norwegian(Random random, int dayMore, int monthMore) {
        String number = "";
        while (number.isEmpty()) {
            number = NorwegianNumbers.complete(String.format(
                    "%02d%02d%02d%03d",
                    dayMore + day(random), monthMore + month(random), random.nextInt(40), random.nextInt(500)));
        }
        return number;
    }

    private static String luhn(String digits) {
        try {
            String last = digits.length() > 9 ? digits.substring(digits.length() - 9) : digits;
            return digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(last);
        } catch (CheckDigitException e) {
            throw new AssertionError(e);
        }
    }

    private static String mod11(String digits, String weights) {
        int sum = 0;
        for (int i = 0; i < weights.length(); i++) {
            sum += (weights.charAt(i) - '0') * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? "" : digits + check;
    }

    private static String cut(String value, String separator, int... places) {
        StringBuilder cut = new StringBuilder(value);
        for (int i = places.length - 1; i >= 0; i--) {
            cut.insert(places[i], separator);
        }
        return cut.toString();
    }

    /** The same digits of another script. */
    private static String shifted(String digits, char zero) {
        StringBuilder shifted = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            shifted.append((char) (zero + (digits.charAt(i) - '0')));
        }
        return shifted.toString();
    }
}
