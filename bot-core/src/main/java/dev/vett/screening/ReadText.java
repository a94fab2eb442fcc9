package dev.vett.screening;

/** A text with all that is read of it before the topics are looked for. */
record ReadText(
        ScreenedText screened,
        TopicText text,
        TopicWords words,
        ModelReading reading,
        InventedPeople invented,
        EmptyFields fields,
        AnsweredQuestions questions,
        Instructions instructions) {

    static ReadText of(
            ScreenedText screened, TopicText text, TopicWords words, ModelReading reading, InventedPeople invented) {
        String whole = screened.text();
        return new ReadText(
                screened,
                text,
                words,
                reading,
                invented,
                new EmptyFields(whole, text),
                new AnsweredQuestions(whole, text),
                new Instructions(whole, text));
    }

    /** Whether a sentence is asked of everybody: the field of a form, a question with its answer. One that names somebody is not. */
    boolean asksEverybody(int sentence) {
        return (fields.in(sentence) || questions.in(sentence))
                && !TopicJudge.has(text.sentence(sentence).cues(), TopicWords.PERSON);
    }
}
