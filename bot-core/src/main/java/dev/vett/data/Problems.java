package dev.vett.data;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one load. Not thread-safe. */
public final class Problems {
    private final List<PackProblem> list = new ArrayList<>();

    public void add(String file, int line, String message) {
        list.add(new PackProblem(file, line, message));
    }

    /** Takes over what another load collected. */
    public void addAll(Problems others) {
        list.addAll(others.list);
    }

    /** All problems so far, by file and line. */
    public List<PackProblem> all() {
        return list.stream().sorted().distinct().toList();
    }

    public int count() {
        return list.size();
    }

    /**
     * Ends a load that found anything.
     *
     * @throws PackException if there is any problem
     */
    public void throwIfAny() {
        if (!list.isEmpty()) {
            throw new PackException(all());
        }
    }
}
