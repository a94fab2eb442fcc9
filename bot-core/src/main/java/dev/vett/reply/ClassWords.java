package dev.vett.reply;

import dev.vett.policy.Step;

/** What a step or its information class is called, with the pack's own word for a class. */
record ClassWords(Setting setting) {

    /** "Internal, level 2" where classes are numbered, "category Restricted (Begrenset)" where they have names. */
    String name(Step step) {
        String word = setting.in(setting.pack().classWord());
        String name = setting.in(step.className());
        if (isNumber(step.classId()) && !word.isEmpty()) {
            return setting.words().say("class.numbered", name, word, step.classId());
        }
        // A pack that gives the class a name apart from the step's has written it to stand alone.
        if (word.isEmpty() || !step.className().equals(step.name())) {
            return name;
        }
        return setting.words().say("class.named", word, withOriginal(step, name));
    }

    /** The step itself, where two steps share a class. */
    String row(Step step) {
        return step.className().equals(step.name()) ? name(step) : setting.in(step.name());
    }

    /** The guideline's own word beside a translated one, so that people find it in the document. */
    private String withOriginal(Step step, String name) {
        String original = step.className().in(setting.pack().languages().get(0));
        return original.equals(name) ? name : setting.words().say("class.original", name, original);
    }

    private static boolean isNumber(String id) {
        return id.chars().allMatch(Character::isDigit);
    }
}
