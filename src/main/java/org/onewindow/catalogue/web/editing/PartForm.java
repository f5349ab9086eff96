package org.onewindow.catalogue.web.editing;

import java.util.List;
import org.onewindow.catalogue.editing.ItemDraft;

/** One part of a draft as one form. */
interface PartForm {
    /** What is asked. */
    List<Question> questions(Ask ask);

    /** What the draft says, in the fields of the form. */
    Sheet sheet(ItemDraft draft);

    /** The draft with what was typed; counts only if nothing was wrong with it. */
    ItemDraft read(ItemDraft draft, Typed typed);
}
