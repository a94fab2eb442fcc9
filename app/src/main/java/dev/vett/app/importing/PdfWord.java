package dev.vett.app.importing;

/**
 * A word where it stands on a page, in points from the upper left corner.
 *
 * @param y of the line that it stands on
 * @param size of its letters
 */
record PdfWord(double x, double end, double y, double size, boolean bold, String text) {
    double middle() {
        return (x + end) / 2;
    }
}
