package org.onewindow.catalogue.web.editing;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.PartChange;

/** A change of what one form of the editor shows. */
record SectionChange(String seen, Function<ItemDraft, String> marking,
        UnaryOperator<ItemDraft> changing) implements PartChange {
    @Override
    public String mark(ItemDraft draft) {
        return marking.apply(draft);
    }

    @Override
    public ItemDraft on(ItemDraft draft) {
        return changing.apply(draft);
    }
}
