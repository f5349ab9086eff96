package org.onewindow.catalogue.web.editing;

import java.util.List;
import org.onewindow.catalogue.editing.ItemDraft;

/** The conditions of a grant, a row each. */
final class ConditionsForm implements PartForm {
    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.rows("conditions", ask.texts("text")));
    }

    @Override
    public Sheet sheet(ItemDraft draft) {
        return new Sheet().texts("conditions", draft.requirements().conditions());
    }

    @Override
    public ItemDraft read(ItemDraft draft, Typed typed) {
        return draft.withRequirements(draft.requirements().withConditions(typed.texts("conditions")));
    }
}
