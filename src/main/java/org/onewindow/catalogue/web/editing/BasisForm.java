package org.onewindow.catalogue.web.editing;

import java.util.List;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.editing.ItemDraft;

/** The legal basis, a law a row. An article is given only where its text was read. */
final class BasisForm implements PartForm {
    private static final String NAME = "basis";

    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.rows(NAME, ask.texts("law"), ask.number("article").left(), ask.number("paragraph").left()));
    }

    @Override
    public Sheet sheet(ItemDraft draft) {
        return of(draft.basis());
    }

    static Sheet of(List<LegalBasis> basis) {
        var sheet = new Sheet();
        for (int at = 0; at < basis.size(); at++) {
            var one = basis.get(at);
            sheet.text(Sheet.row(NAME, at, "law"), one.law()).put(Sheet.row(NAME, at, "article"), one.article())
                    .put(Sheet.row(NAME, at, "paragraph"), one.paragraph());
        }
        return sheet;
    }

    @Override
    public ItemDraft read(ItemDraft draft, Typed typed) {
        return draft.withBasis(typed.rows(NAME).stream().map(BasisForm::basis).toList());
    }

    private static LegalBasis basis(Typed row) {
        var article = row.numberOrNull("article", 1, 999);
        var paragraph = row.numberOrNull("paragraph", 1, 99);
        if (paragraph != null && article == null) {
            row.wrong("article", "article-first");
        }
        return new LegalBasis(row.text("law", Typed.SHORT), article, article == null ? null : paragraph);
    }
}
