package dev.vett.reply;

import dev.vett.policy.Classification;
import dev.vett.policy.Decision;
import dev.vett.policy.Removal;
import dev.vett.screening.DataType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What would be enough to take out of a draft, in words; empty where no removal helps. */
record WayDown(Setting setting, Decision decision, Kinds kinds) {

    /** As the next step, short: the line above it names what raised the class. */
    Optional<String> step(Classification classification) {
        Set<DataType> named = classification.reasons().stream()
                .filter(reason -> reason.step().equals(classification.certain()))
                .flatMap(reason -> reason.types().stream())
                .collect(Collectors.toSet());
        return removal().flatMap(removal -> {
            if (removal.types().equals(named)) {
                return Optional.of(setting.words()
                        .say(person(removal) ? "next.enough.these" : "next.enough.these.other", reached(removal)));
            }
            return kinds.canList(removal.types())
                    ? Optional.of(setting.words().say("next.enough", kinds.phrase(removal.types()), reached(removal)))
                    : Optional.empty();
        });
    }

    /** "Taking this out is enough: the name (line 1). The text is then level 1, if nobody can tell who it is about." */
    Optional<String> whole() {
        return removal().map(removal -> {
            if (!kinds.canList(removal.types())) {
                return setting.words().say("enough.all", reached(removal));
            }
            return setting.words()
                    .say(person(removal) ? "enough" : "enough.other", kinds.phrase(removal.types()), reached(removal));
        });
    }

    private Optional<Removal> removal() {
        return setting.pack().policy().flatMap(policy -> policy.enough(decision.evidence()));
    }

    private String reached(Removal removal) {
        return new ClassWords(setting).name(removal.reached());
    }

    private boolean person(Removal removal) {
        return removal.types().stream().anyMatch(setting.types()::aboutPerson);
    }
}
