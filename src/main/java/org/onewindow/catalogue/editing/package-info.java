/**
 * Items that are still being written: drafts, typed on a page or read from a list, that may lack parts until they are
 * published; and the difference between two versions, which reads like a notice of amendment. Start at
 * {@link org.onewindow.catalogue.editing.ItemDrafts}. A draft has no legal effect and is not journalled. Values are
 * immutable, beans are safe for use by several threads, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.catalogue.editing;

import org.jspecify.annotations.NullMarked;
