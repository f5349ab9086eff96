package org.onewindow.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.onewindow.platform.OneWindowTime;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/** Marks a further copy of a paper as 补打, on every page, so that two originals never go about. */
final class Reprint {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");
    private static final float FROM_EDGE = 40;
    private static final float SIZE = 10;

    private Reprint() {
    }

    static byte[] mark(byte[] pdf, PaperFonts fonts, int copy, Instant at) {
        var words = "补打　第" + copy + "次打印　" + MINUTE.format(at.atZone(OneWindowTime.ZONE));
        var out = new ByteArrayOutputStream();
        try (var reader = new PdfReader(pdf)) {
            var stamper = new PdfStamper(reader, out);
            var font = fonts.stampFont();
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                var size = reader.getPageSizeWithRotation(page);
                var content = stamper.getOverContent(page);
                content.beginText();
                content.setFontAndSize(font, SIZE);
                content.showTextAligned(PdfContentByte.ALIGN_RIGHT, words, size.getRight() - FROM_EDGE,
                        size.getTop() - FROM_EDGE + SIZE, 0);
                content.endText();
            }
            stamper.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a paper that was made here cannot be read", e);
        }
        return out.toByteArray();
    }
}
