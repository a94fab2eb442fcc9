package dev.vett.guideline;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every heading and table row its id, by the rules of {@code knowledge/README.md}. Headings are told in the order
 * of the document. Not thread-safe.
 */
final class SectionIds {
    private static final Pattern NUMBER = Pattern.compile("^(\\d+(?:\\.\\d+)*)[.):]?(?=\\s|$)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private record Open(int level, String id, String number) {
        boolean numbered() {
            return !number.isEmpty();
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();

    /** The id of the next heading. */
    String heading(int level, String text, Optional<String> anchor) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        Matcher matcher = NUMBER.matcher(text);
        String number = matcher.find() ? matcher.group(1) : "";
        String prefix = number.isEmpty() ? prefixOfSlug() : prefixOfNumber(number);
        String own = anchor.orElse(number.isEmpty() ? slug(text) : number);
        String id = prefix.isEmpty() ? own : prefix + "/" + own;
        open.push(new Open(level, id, number));
        return id;
    }

    static String row(String section, String firstCell, Optional<String> anchor) {
        return section + "/" + anchor.orElseGet(() -> slug(firstCell));
    }

    /** Lower-case ASCII letters and digits with single hyphens between; {@code section} if nothing of that is left. */
    static String slug(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("æ", "ae").replace('ø', 'o');
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = EDGES.matcher(NOT_WORD.matcher(plain).replaceAll("-")).replaceAll("");
        return plain.isEmpty() ? "section" : plain;
    }

    private String prefixOfNumber(String number) {
        for (Open above : open) {
            if (above.numbered()) {
                return number.startsWith(above.number() + ".") ? "" : above.id();
            }
        }
        return "";
    }

    private String prefixOfSlug() {
        Open above = open.peek();
        return above == null || above.numbered() ? "" : above.id();
    }
}
