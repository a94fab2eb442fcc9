package dev.vett.request;

import dev.vett.policy.Answer;
import dev.vett.policy.Evidence;
import dev.vett.screening.DataType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request without text as a short string, for the value of a button; with the pack, so that a button keeps its meaning
 * when another organisation is chosen meanwhile.
 *
 * <p>It comes back from outside, so reading it never trusts it: whatever {@link #write} would not have written is empty.
 *
 * @param pack that the request is for
 */
public record RequestCode(String pack, Request.WithoutText request) {
    /** In UTF-16 units; what Slack takes as the value of a button. */
    public static final int LONGEST = 2_000;

    private static final int MOST_PERSONS = 100_000;
    private static final String FIELD = "|";
    private static final String ITEM = ",";
    private static final String PAIR = "=";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9./_-]{0,199}");
    private static final String OPEN = "open";
    private static final String RESOLVE = "resolve";
    private static final String SHARE = "share";
    private static final String HELP = "help";
    private static final String ABOUT = "about";

    /** The string. */
    public String write() {
        if (request instanceof Request.Resolve resolve) {
            return RESOLVE + FIELD + pack + FIELD + evidence(resolve.evidence());
        }
        if (request instanceof Request.Share share) {
            return SHARE + FIELD + pack + FIELD + evidence(share.evidence());
        }
        if (request instanceof Request.Open open) {
            return String.join(FIELD, OPEN, pack, open.pack(), open.section());
        }
        return String.join(FIELD, request instanceof Request.About ? ABOUT : HELP, pack);
    }

    /** The short form, and the long one for what few drafts have. */
    private static String evidence(Evidence evidence) {
        String found = String.join(
                FIELD,
                items(evidence.certain()),
                items(evidence.possible()),
                String.valueOf(evidence.persons()),
                evidence.answers().entrySet().stream()
                        .map(answer -> answer.getKey()
                                + PAIR
                                + answer.getValue().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(ITEM)));
        String more = String.join(
                FIELD,
                items(evidence.verified()),
                items(evidence.dismissed()),
                items(evidence.replaced()),
                evidence.workplace().map(DataType::toString).orElse(""));
        return more.equals(FIELD.repeat(3)) ? found : found + FIELD + more;
    }

    /** What the string says; empty if it is not one of these. */
    public static Optional<RequestCode> read(String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        String[] fields = code.split(Pattern.quote(FIELD), -1);
        if (fields.length < 2 || !isId(fields[1])) {
            return Optional.empty();
        }
        return request(fields).map(request -> new RequestCode(fields[1], request));
    }

    private static Optional<Request.WithoutText> request(String[] fields) {
        return switch (fields[0] + fields.length) {
            case HELP + 2 -> Optional.of(new Request.Help());
            case ABOUT + 2 -> Optional.of(new Request.About());
            case OPEN + 4 ->
                isId(fields[2]) && isId(fields[3])
                        ? Optional.of(new Request.Open(fields[2], fields[3]))
                        : Optional.empty();
            case RESOLVE + 6, RESOLVE + 10 -> evidence(fields).map(Request.Resolve::new);
            case SHARE + 6, SHARE + 10 -> evidence(fields).map(Request.Share::new);
            default -> Optional.empty();
        };
    }

    /** Evidence that no draft can have is none: what is verified is certain, and only what was found is dismissed. */
    private static Optional<Evidence> evidence(String[] fields) {
        boolean isLong = fields.length > 6;
        Optional<Set<DataType>> certain = types(fields[2]);
        Optional<Set<DataType>> possible = types(fields[3]);
        Optional<Integer> persons = persons(fields[4]);
        Optional<Map<String, Answer>> answers = answers(fields[5]);
        Optional<Set<DataType>> verified = types(isLong ? fields[6] : "");
        Optional<Set<DataType>> dismissed = types(isLong ? fields[7] : "");
        Optional<Set<DataType>> replaced = types(isLong ? fields[8] : "");
        Optional<Set<DataType>> workplace = types(isLong ? fields[9] : "");
        boolean whole = Stream.of(certain, possible, persons, answers, verified, dismissed, replaced, workplace)
                .allMatch(Optional::isPresent);
        if (!whole
                || workplace.get().size() > 1
                || !certain.get().containsAll(verified.get())
                || !Collections.disjoint(verified.get(), dismissed.get())
                || !dismissed.get().stream()
                        .allMatch(type ->
                                certain.get().contains(type) || possible.get().contains(type))) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                certain.get(),
                verified.get(),
                possible.get(),
                persons.get(),
                answers.get(),
                dismissed.get(),
                replaced.get(),
                workplace.get().stream().findFirst()));
    }

    private static String items(Collection<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(ITEM));
    }

    private static Optional<Set<DataType>> types(String field) {
        if (field.isEmpty()) {
            return Optional.of(Set.of());
        }
        String[] ids = field.split(ITEM, -1);
        return Arrays.stream(ids).allMatch(RequestCode::isId)
                ? Optional.of(Arrays.stream(ids).map(DataType::of).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static Optional<Integer> persons(String field) {
        return Optional.of(field)
                .filter(digits -> digits.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(persons -> persons <= MOST_PERSONS);
    }

    private static Optional<Map<String, Answer>> answers(String field) {
        Map<String, Answer> answers = new TreeMap<>();
        if (field.isEmpty()) {
            return Optional.of(answers);
        }
        for (String item : field.split(ITEM, -1)) {
            String[] pair = item.split(PAIR, -1);
            Optional<Answer> answer = pair.length == 2 && isId(pair[0]) ? answer(pair[1]) : Optional.empty();
            if (answer.isEmpty() || answers.put(pair[0], answer.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(answers);
    }

    private static Optional<Answer> answer(String word) {
        return Arrays.stream(Answer.values())
                .filter(answer -> answer.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
