package dev.vett.screening;

/** One text in the forms that detectors need; made once a screening. */
record ScreenedText(NormalizedText normalized, String text, String lower, WordFinder.Hits hits) {
    static ScreenedText of(String original, WordFinder finder) {
        NormalizedText normalized = NormalizedText.of(original);
        String text = normalized.text();
        String lower = Letters.lower(text);
        return new ScreenedText(normalized, text, lower, finder.find(lower));
    }

    @Override
    public String toString() {
        return "ScreenedText[" + text.length() + " characters]";
    }
}
