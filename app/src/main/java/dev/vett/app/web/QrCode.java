package dev.vett.app.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** An address as a picture that a phone's camera reads. */
final class QrCode {
    /** Level M survives a reflection on the wall; the white around it is four modules wide (ISO/IEC 18004). */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private QrCode() {}

    /**
     * The picture as inline SVG, black on white in every colour scheme: cameras read nothing else as surely.
     *
     * @param label what it is, for those who do not see it
     * @throws IllegalArgumentException if the address is longer than 2,000 characters or so
     */
    static String svg(String address, String label) {
        BitMatrix dark;
        try {
            dark = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no address for a QR code");
        }
        int size = dark.getWidth();
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + Html.text(label) + "\" viewBox=\"0 0 " + size + " "
                + size + "\" shape-rendering=\"crispEdges\"><rect width=\"" + size + "\" height=\"" + size
                + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path(dark) + "\"/></svg>\n";
    }

    /** One flat rectangle for each run of dark modules in a row. */
    private static String path(BitMatrix dark) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                int begin = x;
                while (x < dark.getWidth() && dark.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    int run = x - begin;
                    path.append('M').append(begin).append(' ').append(y);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                }
            }
        }
        return path.toString();
    }
}
