package dev.vett.screening;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded characters (RFC 3986, section 2.1) in web addresses and forms. Used for one text. */
final class PercentCodes {
    private final String text;
    private int wordEnd;
    private boolean decodes;

    PercentCodes(String text) {
        this.text = text;
    }

    /** The character that is written at a place, or -1. Places must be asked about in order. */
    int at(int place) {
        if (place + 2 >= text.length() || octet(place) < 0 || !isEncoded(place)) {
            return -1;
        }
        int first = octet(place);
        if (first < 0x80) {
            return first >= ' ' && first != 0x7F ? first : -1;
        }
        byte[] bytes = new byte[first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2];
        for (int i = 0; i < bytes.length; i++) {
            int octet = octet(place + 3 * i);
            if (octet < 0) {
                return -1;
            }
            bytes[i] = (byte) octet;
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Character.codePointAt(decoded, 0);
        } catch (CharacterCodingException e) {
            return -1;
        }
    }

    /** How many units the character takes in the text. */
    static int length(int character) {
        return character < 0x80 ? 3 : character < 0x800 ? 6 : character < 0x10000 ? 9 : 12;
    }

    private int octet(int place) {
        if (place + 2 >= text.length() || text.charAt(place) != '%') {
            return -1;
        }
        int high = Character.digit(text.charAt(place + 1), 16);
        int low = Character.digit(text.charAt(place + 2), 16);
        return high < 0 || low < 0 || text.charAt(place + 2) > 'f' ? -1 : high * 16 + low;
    }

    /** "10%20" alone is a percentage: only an address, a form, or a word with several codes is encoded. */
    private boolean isEncoded(int place) {
        if (place < wordEnd) {
            return decodes;
        }
        int codes = 0;
        boolean address = false;
        // What stands before the first code of a word belongs to it, as in https://…
        for (int i = place - 1; i >= Math.max(0, place - 200) && text.charAt(i) > ' '; i--) {
            char unit = text.charAt(i);
            address |= unit == '/' || unit == '?' || unit == '=' || unit == '&';
        }
        int end = place;
        while (end < text.length() && text.charAt(end) > ' ') {
            codes += octet(end) >= 0 ? 1 : 0;
            end++;
        }
        wordEnd = end;
        decodes = address || codes > 1;
        return decodes;
    }
}
