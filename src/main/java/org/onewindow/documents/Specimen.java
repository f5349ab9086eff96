package org.onewindow.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/** Marks every page of a preview as 样张 across the text, so that none is ever taken for a paper. */
final class Specimen {
    static final String WORDS = "样张　预览　不具法律效力";

    private static final float SIZE = 44;
    private static final float SLOPE = 45;
    private static final float OPACITY = 0.22f;
    private static final Color RED = new Color(0xb5, 0x12, 0x1b);

    private Specimen() {
    }

    static byte[] mark(byte[] pdf, PaperFonts fonts) {
        var out = new ByteArrayOutputStream();
        try (var reader = new PdfReader(pdf)) {
            var stamper = new PdfStamper(reader, out);
            var font = fonts.stampFont();
            var pale = new PdfGState();
            pale.setFillOpacity(OPACITY);
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                var size = reader.getPageSizeWithRotation(page);
                var content = stamper.getOverContent(page);
                content.saveState();
                content.setGState(pale);
                content.beginText();
                content.setColorFill(RED);
                content.setFontAndSize(font, SIZE);
                content.showTextAligned(PdfContentByte.ALIGN_CENTER, WORDS, size.getWidth() / 2, size.getHeight() / 2,
                        SLOPE);
                content.endText();
                content.restoreState();
            }
            stamper.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a paper that was made here cannot be read", e);
        }
        return out.toByteArray();
    }
}
