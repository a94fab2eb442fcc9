package dev.vett.delivery;

/** The latest events by id: a platform sends one again when it has waited too long for an answer. Thread-safe. */
public interface SeenEvents {

    /** Whether the event is new. Returns well before a platform would send it again, and never throws. */
    boolean add(String id);

    /** Lets the event come again. */
    void forget(String id);

    /** Those of this program alone. */
    static SeenEvents inMemory() {
        return new SeenHere();
    }
}
