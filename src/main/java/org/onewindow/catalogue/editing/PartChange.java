package org.onewindow.catalogue.editing;

/**
 * A change of one part of a draft. Two persons may write different parts of the same draft at the same time; only who
 * writes over what somebody else wrote into the same part is stopped.
 */
public interface PartChange {
    /** What the part says in a draft, as a text that is equal if and only if the part is. */
    String mark(ItemDraft draft);

    /** What the writer saw of the part. */
    String seen();

    /** The draft with the part changed. */
    ItemDraft on(ItemDraft draft);
}
