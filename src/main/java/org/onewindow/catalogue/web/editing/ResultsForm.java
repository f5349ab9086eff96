package org.onewindow.catalogue.web.editing;

import java.util.List;
import org.onewindow.catalogue.editing.ItemDraft;

/** What the applicant receives, a row each. */
final class ResultsForm implements PartForm {
    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.rows("results", ask.texts("text")));
    }

    @Override
    public Sheet sheet(ItemDraft draft) {
        return new Sheet().texts("results", draft.results());
    }

    @Override
    public ItemDraft read(ItemDraft draft, Typed typed) {
        return draft.withResults(typed.texts("results"));
    }
}
