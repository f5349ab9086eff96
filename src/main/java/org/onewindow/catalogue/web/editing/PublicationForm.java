package org.onewindow.catalogue.web.editing;

import java.util.List;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.editing.ItemDraft;

/** How much of a case is public, and from when to when the version may be applied for. */
final class PublicationForm implements PartForm {
    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.day("validFrom"), ask.day("validTo").left(),
                ask.radios("publication", PublicationClass.class, "catalogue.edit.publication."));
    }

    @Override
    public Sheet sheet(ItemDraft draft) {
        var validity = draft.validity();
        var sheet = new Sheet().put("publication", draft.publication());
        return validity == null ? sheet : sheet.put("validFrom", validity.from()).put("validTo", validity.to());
    }

    @Override
    public ItemDraft read(ItemDraft draft, Typed typed) {
        var from = typed.day("validFrom");
        var to = typed.dayOrNull("validTo");
        if (to != null && to.isBefore(from)) {
            typed.wrong("validTo", "ends-first");
            to = null;
        }
        return draft.withPublication(typed.choice(PublicationClass.class, "publication"), new Validity(from, to));
    }
}
