package dev.vett.screening;

/** Completes nine digits to a fødselsnummer with the two check digits of Skatteetaten. */
final class NorwegianNumbers {
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private NorwegianNumbers() {}

    /** Empty if a check digit would be ten. */
    static String complete(String nine) {
        int first = digit(nine, FIRST);
        int second = first > 9 ? 10 : digit(nine + first, SECOND);
        return second > 9 ? "" : nine + first + second;
    }

    private static int digit(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
