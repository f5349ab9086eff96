package org.onewindow.documents;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes blank forms (空白表格) for those who fill in by hand; forms are free (art. 58). */
@Component
public final class BlankForms {
    /** Lines of a form: three pages; longer forms belong on a screen. */
    public static final int MAX_FIELDS = 60;
    /** When this layout came into use; it stands as the creation date, so that equal forms are equal bytes. */
    private static final LocalDate LAYOUT_OF = LocalDate.of(2026, 11, 23);

    private final PaperRenderer renderer;

    BlankForms(PaperRenderer renderer) {
        this.renderer = renderer;
    }

    /** The form as a PDF. */
    public byte[] pdf(String title, List<BlankField> fields) {
        if (fields.size() > MAX_FIELDS) {
            throw new IllegalArgumentException("a form has at most " + MAX_FIELDS + " fields");
        }
        return renderer.blankForm(title, fields, LAYOUT_OF);
    }
}
