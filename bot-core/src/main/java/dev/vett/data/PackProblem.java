package dev.vett.data;

/** One thing that is wrong in a data file. The file is named relative to the folder that was loaded; lines count from 1. */
public record PackProblem(String file, int line, String message) implements Comparable<PackProblem> {
    @Override
    public int compareTo(PackProblem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
