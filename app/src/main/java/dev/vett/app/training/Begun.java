package dev.vett.app.training;

/**
 * A session that has just begun.
 *
 * @param session its id, in the addresses that everybody in it sees
 * @param code by which people join
 * @param secret who knows it leads the session; it is shown to nobody else, and not stored
 */
public record Begun(String session, String code, String secret) {
    @Override
    public String toString() {
        return "Begun";
    }
}
