package dev.vett.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody thinks of a reply. Says nothing of who that is or of what was typed: it is only ever counted.
 *
 * @param pack whose guideline answered
 * @param section that the reply quoted first, by id
 */
public record Feedback(String pack, Subject subject, Optional<String> section, Opinion opinion) {
    private static final Pattern CODE =
            Pattern.compile("opinion\\|([a-z_]{1,30})\\|([a-z0-9_-]{1,60})\\|([a-z]{1,20})\\|([a-z0-9./_-]{0,200})");

    /** What the reply was about. */
    public enum Subject {
        QUESTION,
        DRAFT
    }

    /** What they think, or why they did not like it. */
    public enum Opinion {
        GOOD,
        /** Not good, and no reason given. */
        BAD,
        /** It answers something else. */
        BESIDE_THE_POINT,
        /** It is hard to understand. */
        UNCLEAR,
        /** The verdict is stricter than the guideline, or a finding is wrong. */
        TOO_STRICT,
        /** The verdict is more lenient than the guideline, or a finding is missing. */
        TOO_LENIENT;

        /** As it stands in codes and forms. */
        public String id() {
            return Feedback.id(this);
        }

        /** The opinion of this id; empty if there is none. */
        public static Optional<Opinion> of(String id) {
            return Stream.of(values())
                    .filter(opinion -> opinion.id().equals(id))
                    .findFirst();
        }
    }

    /** The same with another opinion. */
    public Feedback with(Opinion other) {
        return new Feedback(pack, subject, section, other);
    }

    /** As a short string, for the value of a button. */
    public String write() {
        return String.join("|", "opinion", opinion.id(), pack, id(subject), section.orElse(""));
    }

    /** What {@link #write} wrote; it comes back from outside, so whatever else it is, is empty. */
    public static Optional<Feedback> read(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Subject> subject = Stream.of(Subject.values())
                .filter(value -> id(value).equals(matcher.group(3)))
                .findFirst();
        Optional<String> section = Optional.of(matcher.group(4)).filter(id -> !id.isEmpty());
        return Opinion.of(matcher.group(1))
                .flatMap(opinion -> subject.map(about -> new Feedback(matcher.group(2), about, section, opinion)));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
