package dev.vett.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn is read back, and not drawn where no phone gets. */
class QrCodeTest {
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int PIXELS = 4;

    /** What a phone's camera makes of a picture. */
    static String read(BufferedImage picture) throws NotFoundException, ChecksumException, FormatException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    @Test
    void isReadAsTheAddressThatItWasMadeFrom() throws Exception {
        for (String address : new String[] {
            "https://vett.example.org/training/join?code=BCD234",
            "https://a-long-name-of-a-host.municipality.example.org:8443/vett/training/join?code=BCD234&pack=linkoping"
        }) {
            String svg = QrCode.svg(address, "\"<&");
            assertThat(svg).contains("aria-label=\"&quot;&lt;&amp;\"");
            assertThat(read(drawn(svg))).isEqualTo(address);
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> QrCode.svg("x".repeat(4_000), "too long"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no address for a QR code");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/training, false",
        "http://127.1.2.3/training, false",
        "http://LOCALHOST:8080/training, false",
        "http://[::1]:8080/training, false",
        "https://vett.example.org/training, true",
        "http://192.0.2.7:8080/training, true",
        "https://localhost.example.org/training, true"
    })
    void knowsWhichAddressAPhoneReaches(String page, boolean reaches) {
        assertThat(new JoinAddress(page).reachesPhones()).isEqualTo(reaches);
    }

    private static BufferedImage drawn(String svg) {
        int size = SIZE.matcher(svg)
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElseThrow();
        BufferedImage picture = new BufferedImage(size * PIXELS, size * PIXELS, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, 0xFFFFFF);
            }
        }
        RUN.matcher(svg).results().forEach(run -> blacken(picture, number(run, 1), number(run, 2), number(run, 3)));
        return picture;
    }

    private static void blacken(BufferedImage picture, int left, int top, int run) {
        for (int y = top * PIXELS; y < (top + 1) * PIXELS; y++) {
            for (int x = left * PIXELS; x < (left + run) * PIXELS; x++) {
                picture.setRGB(x, y, 0);
            }
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
