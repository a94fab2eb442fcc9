package dev.vett.app.cli;

import dev.vett.app.store.GapCount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How often a guideline's topics came up, by month, without what is so rare that it might tell of one person.
 *
 * @param months in order
 * @param topics that came up at least {@link #FEWEST} times, the most frequent first
 * @param others all the rarer ones together
 */
record GapMap(List<YearMonth> months, List<Row> topics, Row others) {
    /** A smaller number is never shown. */
    static final int FEWEST = 5;

    static final String FEW = "<" + FEWEST;

    /**
     * A topic's numbers, one a month.
     *
     * @param topic a concept's id, {@code other}, or nothing in the row of all rare ones
     */
    record Row(String topic, List<Long> amounts) {
        long total() {
            return amounts.stream().mapToLong(Long::longValue).sum();
        }

        /** A month's number, in words where it is small. */
        String shown(int month) {
            return isHidden(amounts.get(month)) ? FEW : amounts.get(month).toString();
        }

        /** All of them; only "so many or more" where the exact number would tell a hidden one. */
        String shownTotal() {
            if (isHidden(total())) {
                return FEW;
            }
            long visible = amounts.stream()
                    .filter(amount -> !isHidden(amount))
                    .mapToLong(Long::longValue)
                    .sum();
            return visible == total() ? Long.toString(visible) : Math.max(FEWEST, visible) + "+";
        }
    }

    /** The map of one pack's counts over the months up to the last one. */
    static GapMap of(List<GapCount> counts, YearMonth last, int length) {
        List<YearMonth> months = Stream.iterate(last.minusMonths(length - 1L), month -> month.plusMonths(1))
                .limit(length)
                .toList();
        Map<String, long[]> byTopic = new TreeMap<>();
        for (GapCount count : counts) {
            int month = months.indexOf(count.month());
            if (month >= 0) {
                byTopic.computeIfAbsent(count.topic(), topic -> new long[length])[month] += count.amount();
            }
        }
        List<Row> topics = new ArrayList<>();
        long[] others = new long[length];
        byTopic.forEach((topic, amounts) -> {
            Row row = row(topic, amounts);
            if (row.total() >= FEWEST) {
                topics.add(row);
            } else {
                for (int month = 0; month < length; month++) {
                    others[month] += amounts[month];
                }
            }
        });
        topics.sort(Comparator.comparing(Row::total).reversed());
        return new GapMap(months, List.copyOf(topics), row("", others));
    }

    /** The topics, and the rarer ones if there are any. */
    List<Row> rows() {
        return others.total() == 0
                ? topics
                : Stream.concat(topics.stream(), Stream.of(others)).toList();
    }

    /** The largest number of a month. */
    long largest() {
        return rows().stream()
                .flatMap(row -> row.amounts().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static Row row(String topic, long[] amounts) {
        return new Row(topic, LongStream.of(amounts).boxed().toList());
    }

    private static boolean isHidden(long amount) {
        return amount > 0 && amount < FEWEST;
    }
}
