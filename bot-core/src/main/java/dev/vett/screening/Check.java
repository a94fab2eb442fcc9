package dev.vett.screening;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.re2j.Pattern;
import dev.personnummer.Options;
import dev.personnummer.Personnummer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.bekk.bekkopen.banking.KidnummerValidator;
import no.bekk.bekkopen.banking.KontonummerValidator;
import no.bekk.bekkopen.org.OrganisasjonsnummerValidator;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.iban4j.IbanUtil;

/**
 * The checks that a detector file may name: a closed list, because a check is code. Each names its authority.
 *
 * <p>Separators are removed before a check. Library exceptions echo their input, so none leaves this class.
 */
enum Check {
    /** Skatteverket: personnummer, Luhn over ten digits and a real date; library dev.personnummer. */
    SE_PERSONNUMMER {
        @Override
        boolean holds(String value) {
            try {
                return Personnummer.valid(Reading.COMPACT.read(value), WITHOUT_COORDINATION);
            } catch (NumberFormatException e) {
                // The library, on the serial 000.
                return false;
            }
        }
    },
    /**
     * Skatteverket: samordningsnummer, day + 60, Luhn. Skatteverket's own test numbers hold months 00 and days that do
     * not exist, so the date is not checked; the library's date check is therefore not used.
     */
    SE_COORDINATION {
        @Override
        boolean holds(String value) {
            String ten = lastTen(value);
            int day = number(ten, 4, 6);
            return number(ten, 2, 4) <= 12 && day >= 60 && day <= 91 && luhn(ten);
        }
    },
    /** Skatteverket: interimspersonnummer, a letter for the first of the last four, counted as 1 in Luhn. */
    SE_INTERIM {
        @Override
        boolean holds(String value) {
            String ten = letters(value);
            if (ten.length() < 10) {
                return false;
            }
            ten = ten.substring(ten.length() - 10);
            String digits = ten.substring(0, 6) + "1" + ten.substring(7);
            return digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    && number(digits, 2, 4) >= 1
                    && number(digits, 2, 4) <= 12
                    && luhn(digits);
        }
    },
    /** Bolagsverket: organisationsnummer, Luhn, third digit at least 2. */
    SE_ORGANISATION {
        @Override
        boolean holds(String value) {
            String ten = lastTen(value);
            return ten.charAt(2) >= '2' && luhn(ten);
        }
    },
    /** Skatteverket: VAT number, the ten digits of an organisation or of a person, and 01. */
    SE_VAT {
        @Override
        boolean holds(String value) {
            String twelve = digits(value);
            if (twelve.length() != 12 || !twelve.endsWith("01")) {
                return false;
            }
            String ten = twelve.substring(0, 10);
            return SE_ORGANISATION.holds(ten) || SE_PERSONNUMMER.holds(ten);
        }
    },
    /**
     * Skatteetaten and Norsk helsenett: fødselsnummer and its family. D-number day + 40, H-number month + 40, test
     * numbers month + 80 (Skatteetaten), + 65 (Norsk helsenett), + 40 (NAV). Library nocommons for the plain ones; the
     * checksum of the others is the same, mod 11, and from 2032 the first check digit may leave remainder 0 to 3.
     */
    NO_FODSELSNUMMER {
        @Override
        boolean holds(String value) {
            String eleven = digits(value);
            return eleven.length() == 11 && (FodselsnummerValidator.isValid(eleven) || isFamily(eleven));
        }
    },
    /** Norsk helsenett: FH-nummer, first digit 8 or 9, the two check digits of a fødselsnummer. */
    NO_FH_NUMBER {
        @Override
        boolean holds(String value) {
            String eleven = digits(value);
            return eleven.length() == 11 && eleven.charAt(0) >= '8' && mod11(eleven, false);
        }
    },
    /** Brønnøysundregistrene: organisasjonsnummer, nine digits, mod 11; library nocommons. */
    NO_ORGANISATION {
        @Override
        boolean holds(String value) {
            return OrganisasjonsnummerValidator.isValid(digits(value));
        }
    },
    /** Finans Norge: kontonummer, eleven digits, mod 11; library nocommons. */
    NO_ACCOUNT {
        @Override
        boolean holds(String value) {
            return KontonummerValidator.isValid(digits(value));
        }
    },
    /** Nets: KID, 2 to 25 digits, mod 10 or mod 11; library nocommons. */
    NO_KID {
        @Override
        boolean holds(String value) {
            return KidnummerValidator.isValid(digits(value));
        }
    },
    /** ISO/IEC 7812-1 annex B; Bankgirot for bankgiro, plusgiro and OCR; library commons-validator. */
    LUHN {
        @Override
        boolean holds(String value) {
            return luhn(digits(value));
        }
    },
    /** ISO/IEC 7812: a number range of a known card brand, and Luhn; library commons-validator. */
    CARD {
        @Override
        boolean holds(String value) {
            return CARDS.isValid(digits(value));
        }
    },
    /** ISO 13616; library iban4j. */
    IBAN {
        @Override
        boolean holds(String value) {
            return IbanUtil.isValid(letters(value));
        }
    },
    /** The national numbering plans (PTS, Nkom) as libphonenumber holds them; numbers with + by their own plan. */
    PHONE {
        @Override
        boolean holds(String value) {
            String compact = value.replace("(0)", "");
            boolean international = compact.startsWith("+") || compact.startsWith("00");
            if (compact.startsWith("00")) {
                compact = "+" + compact.substring(2);
            }
            return international ? phone(compact, "ZZ") : phone(compact, "SE") || phone(compact, "NO");
        }
    },
    /** As {@link #PHONE}, Norwegian numbers only. */
    NO_PHONE {
        @Override
        boolean holds(String value) {
            return phone(value, "NO");
        }
    },
    /** As {@link #PHONE}, Swedish numbers only. */
    SE_PHONE {
        @Override
        boolean holds(String value) {
            return phone(value.replace("(0)", ""), "SE");
        }
    },
    /** RFC 791; library commons-validator. */
    IPV4 {
        @Override
        boolean holds(String value) {
            return InetAddressValidator.getInstance().isValidInet4Address(value);
        }
    },
    /** RFC 4291; library commons-validator. */
    IPV6 {
        @Override
        boolean holds(String value) {
            return InetAddressValidator.getInstance().isValidInet6Address(value);
        }
    },
    /** A day of the Gregorian calendar, year first or day first, between 1850 and today's century's end. */
    DATE {
        @Override
        boolean holds(String value) {
            return isDate(value);
        }
    },
    /** Digits only: the rest of a number whose date stands elsewhere. */
    DIGITS {
        @Override
        boolean holds(String value) {
            return digits(value).length() == value.length();
        }
    },
    /** As {@link #DIGITS}, the last four of a personnummer, and no year. */
    FOUR_DIGITS {
        @Override
        boolean holds(String value) {
            int number = number(value, 0, value.length());
            return value.length() == 4 && number >= 0 && (number < 1990 || number > 2039);
        }
    },
    /** Shannon entropy of at least three bits a character, and no plain word: a generated key. */
    RANDOM {
        @Override
        boolean holds(String value) {
            return entropy(value) >= 3.0 && value.chars().anyMatch(Character::isDigit);
        }
    };

    private static final Options WITHOUT_COORDINATION = new Options(false, false);
    private static final CreditCardValidator CARDS = new CreditCardValidator(CreditCardValidator.AMEX
            + CreditCardValidator.VISA
            + CreditCardValidator.MASTERCARD
            + CreditCardValidator.DISCOVER
            + CreditCardValidator.DINERS);
    /** "19 85-03-12", as on a form where the century is printed. */
    private static final Pattern SPLIT_CENTURY = Pattern.compile("^(18|19|20) (\\d\\d[-./]?\\d\\d[-./]?\\d\\d)$");

    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    /** Whether the value passes; never throws, never shows the value. */
    abstract boolean holds(String value);

    private static boolean luhn(String digits) {
        return digits.length() > 1 && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    private static boolean isFamily(String eleven) {
        int day = number(eleven, 0, 2);
        int month = number(eleven, 2, 4);
        int plainDay = day > 40 ? day - 40 : day;
        int plainMonth = month > 80 ? month - 80 : month > 65 ? month - 65 : month > 40 ? month - 40 : month;
        return plainDay >= 1 && plainDay <= 31 && plainMonth >= 1 && plainMonth <= 12 && mod11(eleven, true);
    }

    /** Mod 11 with the two weight rows of Skatteetaten; a remainder that would need the digit 10 never fits. */
    private static boolean mod11(String eleven, boolean widened) {
        int first = eleven.charAt(9) - '0';
        for (int i = 0; i < FIRST.length; i++) {
            first += FIRST[i] * (eleven.charAt(i) - '0');
        }
        int second = eleven.charAt(10) - '0';
        for (int i = 0; i < SECOND.length; i++) {
            second += SECOND[i] * (eleven.charAt(i) - '0');
        }
        return second % 11 == 0 && (first % 11 == 0 || (widened && first % 11 <= 3));
    }

    private static boolean phone(String value, String region) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(value, region);
            return region.equals("ZZ") ? phones.isValidNumber(number) : phones.isValidNumberForRegion(number, region);
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static boolean isDate(String written) {
        String value = SPLIT_CENTURY.matcher(written).replaceFirst("$1$2");
        String[] parts = value.split("[^0-9]+", -1);
        try {
            if (parts.length == 1 && parts[0].length() == 8) {
                return realDate(number(value, 0, 4), number(value, 4, 6), number(value, 6, 8))
                        || realDate(number(value, 4, 8), number(value, 2, 4), number(value, 0, 2));
            }
            if (parts.length == 1 && parts[0].length() == 6) {
                return realDate(1900 + number(value, 0, 2), number(value, 2, 4), number(value, 4, 6))
                        || realDate(1900 + number(value, 4, 6), number(value, 2, 4), number(value, 0, 2));
            }
            if (parts.length != 3) {
                return false;
            }
            int first = number(parts[0], 0, parts[0].length());
            int month = number(parts[1], 0, parts[1].length());
            int last = number(parts[2], 0, parts[2].length());
            if (parts[0].length() == 4) {
                return realDate(first, month, last);
            }
            boolean yearFirst = parts[0].length() == 2 && parts[2].length() == 2 && realDate(1900 + first, month, last);
            return yearFirst || realDate(parts[2].length() == 2 ? 1900 + last : last, month, first);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean realDate(int year, int month, int day) {
        if (year < 1850 || year > 2099 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static double entropy(String value) {
        if (value.isEmpty()) {
            return 0;
        }
        Map<Character, Integer> counts = new HashMap<>();
        for (int i = 0; i < value.length(); i++) {
            counts.merge(value.charAt(i), 1, Integer::sum);
        }
        double bits = 0;
        for (int count : counts.values()) {
            double share = (double) count / value.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }

    private static String digits(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (Letters.isDigit(value.charAt(i))) {
                kept.append(value.charAt(i));
            }
        }
        return kept.toString();
    }

    private static String letters(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (Letters.isWord(value.charAt(i))) {
                kept.append(Character.toUpperCase(value.charAt(i)));
            }
        }
        return kept.toString();
    }

    private static String lastTen(String value) {
        String digits = digits(value);
        return digits.length() < 10 ? "0000000001" : digits.substring(digits.length() - 10);
    }

    /** The number in a range of digits; -1 if it is none. Never throws: number parsers echo what they read. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (i >= text.length() || !Letters.isDigit(text.charAt(i)) || number > 10_000_000) {
                return -1;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        return from == to ? -1 : number;
    }
}
