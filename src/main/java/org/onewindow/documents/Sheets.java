package org.onewindow.documents;

import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the sheets that a window prints beside the papers of a case. */
@Component
public final class Sheets {
    private final PaperRenderer renderer;

    Sheets(PaperRenderer renderer) {
        this.renderer = renderer;
    }

    /** The sheet as a PDF. */
    public byte[] pdf(Sheet sheet) {
        var values = new HashMap<String, Object>();
        values.put("p", sheet);
        values.put("author", sheet.centre());
        values.put("barcodes", sheet.numbers().stream().collect(Collectors.toMap(Objects::toString, Codes::barcode)));
        return renderer.pdf(sheet.template(), values, sheet.on());
    }
}
