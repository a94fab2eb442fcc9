package dev.vett.app.evaluation;

/**
 * A case that did not come out as labelled.
 *
 * @param what is wrong with it, without its text
 */
public record Miss(String pack, String id, int line, String what) {
    @Override
    public String toString() {
        return pack + " " + id + ": " + what;
    }
}
