package org.onewindow.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures that the papers carry: bar code, QR code, and the place of the seal. Equal input makes equal bytes. */
final class Codes {
    /** Modules of quiet zone beside the bars, as the standard asks. */
    private static final int QUIET = 10;

    private Codes() {
    }

    /** Code 128 of an official number, for the gun at the counter. */
    static String barcode(String text) {
        var bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, QUIET));
        var scaled = new BitMatrix(bars.getWidth() * 2, 80);
        for (var x = 0; x < bars.getWidth(); x++) {
            if (bars.get(x, 0)) {
                scaled.setRegion(x * 2, 0, 2, 80);
            }
        }
        return picture(MatrixToImageWriter.toBufferedImage(scaled));
    }

    /** QR code of an address, with enough repair for a folded paper. */
    static String qr(String url) {
        try {
            return picture(MatrixToImageWriter.toBufferedImage(new QRCodeWriter().encode(url, BarcodeFormat.QR_CODE,
                    300,
                    300, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 1))));
        } catch (WriterException e) {
            throw new IllegalArgumentException("not an address for a QR code: " + url, e);
        }
    }

    static String picture(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }
}
