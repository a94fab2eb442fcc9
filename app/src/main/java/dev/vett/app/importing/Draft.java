package dev.vett.app.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document as it was read.
 *
 * @param title empty if the document does not show which of its texts is the title
 * @param remarks on the document as a whole
 */
record Draft(Optional<String> title, List<Piece> pieces, List<String> remarks) {
    Draft {
        pieces = List.copyOf(pieces);
        remarks = List.copyOf(remarks);
    }

    Draft with(List<Piece> changed) {
        return new Draft(title, changed, remarks);
    }

    /**
     * The same with a title and no other heading of the highest level: the first heading becomes the title where it is the
     * only one of its level; otherwise all headings move below the title.
     */
    Draft titled() {
        int top = headings(pieces).stream().mapToInt(Piece.Heading::level).min().orElse(1);
        List<Piece> body = new ArrayList<>(pieces);
        Optional<String> found = title;
        boolean alone = headings(pieces).stream()
                        .filter(heading -> heading.level() == top)
                        .count()
                == 1;
        Optional<Piece> first =
                body.stream().filter(piece -> !(piece instanceof Piece.Remark)).findFirst();
        if (found.isEmpty() && alone && first.isPresent() && first.get() instanceof Piece.Heading heading) {
            if (heading.level() == top && headings(pieces).size() > 1) {
                found = Optional.of(heading.text());
                body.remove(heading);
            }
        }
        if (found.isEmpty() && first.isPresent() && first.get() instanceof Piece.Paragraph paragraph) {
            if (paragraph.text().length() <= 150) {
                found = Optional.of(paragraph.text());
                body.remove(paragraph);
            }
        }
        int highest =
                headings(body).stream().mapToInt(Piece.Heading::level).min().orElse(2);
        List<Piece> moved = body.stream()
                .map(piece -> piece instanceof Piece.Heading heading
                        ? new Piece.Heading(Math.min(6, heading.level() - highest + 2), heading.text())
                        : piece)
                .toList();
        return new Draft(found, moved, remarks);
    }

    private static List<Piece.Heading> headings(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece.Heading.class::isInstance)
                .map(Piece.Heading.class::cast)
                .toList();
    }
}
