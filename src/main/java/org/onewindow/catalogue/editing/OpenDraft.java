package org.onewindow.catalogue.editing;

/** A draft as somebody opened it, with its line in the list, which tells the revision and who wrote it last. */
public record OpenDraft(ItemDraft draft, DraftLine line) {
}
