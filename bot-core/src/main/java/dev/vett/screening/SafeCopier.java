package dev.vett.screening;

import dev.vett.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes one safe copy: the same value gets the same placeholder throughout. Used once, not thread-safe. */
final class SafeCopier {
    /** A placeholder may join what stood apart, so a copy is screened and mended again, but not for ever. */
    private static final int ROUNDS = 4;

    private final Screener screener;
    private final Language language;
    private final OwnData own;
    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final PersonKeys persons = new PersonKeys();

    SafeCopier(Screener screener, Language language, OwnData own) {
        this.screener = screener;
        this.language = language;
        this.own = own;
    }

    SafeCopy copy(UserText original, Screening first) {
        UserText text = original;
        Screening screening = first;
        for (int round = 0; round < ROUNDS; round++) {
            List<Finding> replaced = replaceable(screening);
            if (replaced.isEmpty() || text.problem().isPresent()) {
                break;
            }
            text = UserText.of(replace(text.text(), replaced));
            screening = screener.screen(text, own);
        }
        return new SafeCopy(text, screening.findings());
    }

    /** Everything but sensitive content, which no placeholder removes, and names that are nobody's personal data. */
    private List<Finding> replaceable(Screening screening) {
        DataTypes types = screener.dataTypes();
        return screening.findings().stream()
                .filter(finding -> !types.isContent(finding.type()) && types.raises(finding.type()))
                .toList();
    }

    private String replace(String text, List<Finding> findings) {
        List<Finding> outer = new ArrayList<>();
        for (Finding finding : findings) {
            Finding last = outer.isEmpty() ? null : outer.get(outer.size() - 1);
            if (last == null || !last.span().overlaps(finding.span())) {
                outer.add(finding);
            } else if (finding.span().end() > last.span().end()) {
                outer.set(
                        outer.size() - 1,
                        new Finding(
                                new Span(last.span().start(), finding.span().end()),
                                last.type(),
                                last.confidence(),
                                last.detector()));
            }
        }
        for (Finding finding : outer) {
            if (finding.type().id().equals(PersonKeys.TYPE)) {
                persons.add(
                        text.substring(finding.span().start(), finding.span().end()));
            }
        }
        StringBuilder copy = new StringBuilder(text.length());
        int at = 0;
        for (Finding finding : outer) {
            copy.append(text, at, finding.span().start());
            copy.append(placeholder(
                    finding.type(),
                    text.substring(finding.span().start(), finding.span().end())));
            at = finding.span().end();
        }
        return copy.append(text, at, text.length()).toString();
    }

    private String placeholder(DataType type, String value) {
        String word = screener.dataTypes().placeholder(type, language);
        String key = type.id().equals(PersonKeys.TYPE) ? persons.key(value) : compact(value);
        return placeholders.computeIfAbsent(
                word + ' ' + key, k -> "[" + word + " " + counts.merge(word, 1, Integer::sum) + "]");
    }

    /** Letters and digits only, so that two ways of writing one number are one. */
    private static String compact(String value) {
        StringBuilder kept = new StringBuilder();
        String folded = NormalizedText.of(value).text().toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            if (Letters.isWord(folded.charAt(i)) || folded.charAt(i) == '@') {
                kept.append(folded.charAt(i));
            }
        }
        return kept.toString();
    }
}
