package dev.vett.data;

import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be used; the message lists every problem, one a line. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<PackProblem> problems;

    public PackException(List<PackProblem> problems) {
        super(problems.stream().map(PackProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
