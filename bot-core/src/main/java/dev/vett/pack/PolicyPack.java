package dev.vett.pack;

import dev.vett.guideline.Guideline;
import dev.vett.guideline.Hints;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.policy.Clause;
import dev.vett.policy.Policy;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.ScenarioSet;
import dev.vett.screening.OwnData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One organisation's guideline as Vett uses it. Immutable.
 *
 * @param id the name of its folder
 * @param name the organisation
 * @param languages of the document
 * @param classWord the guideline's own word for a class; empty when it has none
 * @param overlayOf the pack whose rules this one tightens; empty for a pack that stands alone
 * @param review who at the organisation has checked the pack; empty when nobody has
 * @param reviewBy the day by which somebody must check it again
 * @param includes ids of packs that are searched too, labelled as theirs
 * @param own what it has made public about itself
 * @param principles what a guideline without tool rules does say about handling information
 * @param policy empty when the guideline gives no tool rules
 * @param scenarios for the training; may be empty
 * @param version short hash of the pack's files: which version answered
 */
public record PolicyPack(
        String id,
        String name,
        List<Language> languages,
        Optional<String> overlayOf,
        LocalText classWord,
        Document document,
        Optional<Review> review,
        Optional<LocalDate> reviewBy,
        Contact question,
        Contact incident,
        List<String> includes,
        Guideline guideline,
        Hints hints,
        OwnData own,
        List<Clause> principles,
        Optional<Policy> policy,
        List<Scenario> scenarios,
        String version) {
    public PolicyPack {
        languages = List.copyOf(languages);
        includes = List.copyOf(includes);
        principles = List.copyOf(principles);
        scenarios = List.copyOf(scenarios);
    }

    /** The training of this organisation. */
    public ScenarioSet scenarioSet() {
        return new ScenarioSet(id, version, scenarios, policy, own);
    }

    /** How many days before {@link #reviewBy} people are told. */
    public static final int REVIEW_NOTICE = 30;

    /** Whether the day by which it must be checked again is past. */
    public boolean reviewIsOverdue(LocalDate today) {
        return reviewBy.filter(day -> day.isBefore(today)).isPresent();
    }

    /** Whether that day is past or near. */
    public boolean reviewIsDue(LocalDate today) {
        return reviewBy.filter(day -> !day.isAfter(today.plusDays(REVIEW_NOTICE)))
                .isPresent();
    }

    /** What the source document is. */
    public enum Kind {
        /** An adopted guideline. */
        GUIDELINE,
        /** A talk about a guideline: not the adopted text. */
        PRESENTATION
    }

    /**
     * The source document as it describes itself; empty where it does not say.
     *
     * @param adopted the date of the decision
     * @param reference such as "§ 97"
     * @param note what a reader must know; may be empty
     */
    public record Document(
            String title,
            Kind kind,
            Optional<String> adoptedBy,
            Optional<LocalDate> adopted,
            Optional<String> reference,
            Optional<LocalDate> validFrom,
            Optional<String> version,
            LocalText note) {}

    /** The role at the organisation that has checked the pack, and when. */
    public record Review(String role, LocalDate date) {}

    /**
     * Whom to ask.
     *
     * @param stated whether the document names this role; otherwise it is a suggestion
     * @param section where it is named
     */
    public record Contact(LocalText role, boolean stated, Optional<String> section) {}
}
