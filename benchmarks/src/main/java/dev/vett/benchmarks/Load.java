package dev.vett.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What the load programs have in common: what people write, and how it is told what came of it. */
final class Load {
    static final List<String> QUESTIONS = List.of(
            "Får jag klistra in ett mötesprotokoll i ChatGPT?",
            "vem ansvarar om svaret blir fel",
            "kan jag översätta ett brev till en förälder med copilot",
            "måste man skriva att en bild är gjord med ai",
            "hur länge är det öppet på biblioteket på lördag",
            "can I use it for patient records?");

    static final String SHORT = "Hej Anna Berg! Ditt personnummer 19090527-1474 saknas i ansökan, ring 070-1740605.";

    static final String LONG = (SHORT + " Vi behöver också veta vilken skola det gäller och från vilken dag. ")
            .repeat(30)
            .substring(0, 3_000);

    private Load() {}

    static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    static String percentiles(Queue<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return "none";
        }
        return Arrays.stream(new double[] {0.5, 0.95, 0.99, 1})
                .mapToObj(share -> String.format(
                        "%s %d ms",
                        share == 1 ? "max" : "p" + Math.round(share * 100),
                        TimeUnit.NANOSECONDS.toMillis(sorted[(int) Math.ceil(share * sorted.length) - 1])))
                .collect(Collectors.joining(", "));
    }
}
