package dev.vett.reply;

import dev.vett.pack.PolicyPack;
import java.util.Optional;

/** Shipped packs with one thing changed. */
final class Packs {
    private Packs() {}

    static PolicyPack withDocument(PolicyPack pack, PolicyPack.Document document) {
        return copy(pack, document, pack.review());
    }

    static PolicyPack reviewed(PolicyPack pack, PolicyPack.Review review) {
        return copy(pack, pack.document(), Optional.of(review));
    }

    private static PolicyPack copy(PolicyPack pack, PolicyPack.Document document, Optional<PolicyPack.Review> review) {
        return new PolicyPack(
                pack.id(),
                pack.name(),
                pack.languages(),
                pack.overlayOf(),
                pack.classWord(),
                document,
                review,
                pack.reviewBy(),
                pack.question(),
                pack.incident(),
                pack.includes(),
                pack.guideline(),
                pack.hints(),
                pack.own(),
                pack.principles(),
                pack.policy(),
                pack.scenarios(),
                pack.version());
    }
}
