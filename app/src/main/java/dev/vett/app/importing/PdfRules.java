package dev.vett.app.importing;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the straight lines of one page: drawn, or as thin boxes that are filled. */
final class PdfRules extends PDFGraphicsStreamEngine {
    private static final double THIN = 2.5;
    private static final double SHORTEST = 6;
    /** More than a table has; a drawing. */
    private static final int MOST = 20_000;

    private final double left;
    private final double top;
    private final List<PdfPage.Rule> rules = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private Point2D at = new Point2D.Double();
    private Point2D start = new Point2D.Double();

    private PdfRules(PDPage page) {
        super(page);
        left = page.getCropBox().getLowerLeftX();
        top = page.getCropBox().getUpperRightY();
    }

    /** The lines of a page; none of a page that is turned, where they would stand elsewhere than the words. */
    static List<PdfPage.Rule> of(PDPage page) throws IOException {
        if (page.getRotation() != 0) {
            return List.of();
        }
        PdfRules engine = new PdfRules(page);
        engine.processPage(page);
        return engine.rules;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        line(p0, p1);
        line(p1, p2);
        line(p2, p3);
        line(p3, p0);
        at = p0;
        start = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Double(x, y);
        start = at;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D to = new Point2D.Double(x, y);
        line(at, to);
        at = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        at = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        line(at, start);
        at = start;
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        path.forEach(line -> keep(line[0], line[1], line[2], line[3]));
        path.clear();
    }

    /** A filled path is a rule only if it is thin; the shading of a cell is none, but its edges are where rules would be. */
    @Override
    public void fillPath(int rule) {
        if (!path.isEmpty()) {
            double x1 = path.stream()
                    .mapToDouble(line -> Math.min(line[0], line[2]))
                    .min()
                    .orElse(0);
            double x2 = path.stream()
                    .mapToDouble(line -> Math.max(line[0], line[2]))
                    .max()
                    .orElse(0);
            double y1 = path.stream()
                    .mapToDouble(line -> Math.min(line[1], line[3]))
                    .min()
                    .orElse(0);
            double y2 = path.stream()
                    .mapToDouble(line -> Math.max(line[1], line[3]))
                    .max()
                    .orElse(0);
            if (y2 - y1 <= THIN) {
                keep(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2);
            } else if (x2 - x1 <= THIN) {
                keep((x1 + x2) / 2, y1, (x1 + x2) / 2, y2);
            }
        }
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        strokePath();
    }

    @Override
    public void shadingFill(COSName name) {
        // No line.
    }

    @Override
    public void drawImage(PDImage image) {
        // No line.
    }

    @Override
    public void clip(int rule) {
        // Nothing is drawn.
    }

    private void line(Point2D from, Point2D to) {
        if (path.size() < MOST) {
            path.add(new double[] {from.getX() - left, top - from.getY(), to.getX() - left, top - to.getY()});
        }
    }

    private void keep(double x1, double y1, double x2, double y2) {
        if (rules.size() >= MOST) {
            return;
        }
        if (Math.abs(y1 - y2) <= 1 && Math.abs(x1 - x2) >= SHORTEST) {
            rules.add(new PdfPage.Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (Math.abs(x1 - x2) <= 1 && Math.abs(y1 - y2) >= SHORTEST) {
            rules.add(new PdfPage.Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }
}
