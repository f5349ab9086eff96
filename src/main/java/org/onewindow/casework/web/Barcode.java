package org.onewindow.casework.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.oned.Code128Writer;
import java.util.Map;

/**
 * The bar code (Code 128) of an official number as the path of a drawing, for screens; papers carry their own.
 *
 * @param width in modules, quiet zones included
 * @param path  of the bars, one module high
 */
record Barcode(int width, String path) {
    /** Modules of quiet zone on each side, as the standard asks. */
    private static final int QUIET = 10;

    static Barcode of(String number) {
        var bars = new Code128Writer().encode(number, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN,
                2 * QUIET));
        var path = new StringBuilder();
        for (int x = 0; x < bars.getWidth(); x++) {
            if (bars.get(x, 0)) {
                path.append('M').append(x).append(" 0h1v1h-1z");
            }
        }
        return new Barcode(bars.getWidth(), path.toString());
    }
}
