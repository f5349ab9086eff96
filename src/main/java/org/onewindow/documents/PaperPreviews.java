package org.onewindow.documents;

import org.onewindow.documents.wording.PaperForm;
import org.onewindow.documents.wording.Wording;
import org.springframework.stereotype.Component;

/** Shows what papers of a wording would look like, with invented people, each page marked as a specimen (样张). */
@Component
public final class PaperPreviews {
    private final PaperRenderer renderer;

    PaperPreviews(PaperRenderer renderer) {
        this.renderer = renderer;
    }

    /** The specimen as a PDF. */
    public byte[] pdf(PaperForm form, Wording wording) {
        return Specimen.mark(renderer.render(SpecimenPapers.of(form), wording), renderer.fonts());
    }
}
