package dev.vett.screening;

import dev.vett.data.Problems;
import java.nio.file.Path;
import java.util.List;

/** What is known of an address beyond its pattern: where it ends, who stands beside it, whose it is. Immutable, linear. */
final class Addresses {
    private final AddressTails tails;
    private final BesideNames beside;
    private final AddressOwners owners;

    private Addresses(AddressWords words, NameTable names) {
        this.tails = new AddressTails(words, names);
        this.beside = new BesideNames(words);
        this.owners = new AddressOwners(words);
    }

    static Addresses read(Path knowledge, NameTable names, Problems problems) {
        return new Addresses(AddressWords.read(knowledge, problems), names);
    }

    /** Lengthens, lifts and drops addresses among what was found, which stands in the order of the text. */
    void judge(String text, List<Candidate> found) {
        tails.add(text, found);
        beside.lift(text, found);
        owners.tell(text, found);
    }
}
