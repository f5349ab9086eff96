/**
 * Clean-up of the catalogue (事项清理). A round orders measures by a document: items are cancelled, delegated to counties,
 * merged or restored, fees cancelled, suspended or lowered. One person proposes it, another confirms it; then each
 * measure becomes what it means for the item, a withdrawal or a version that begins on the effective day. Start at
 * {@link org.onewindow.catalogue.cleanup.CleanupRounds}. Beside it stand the retained list
 * ({@link org.onewindow.catalogue.cleanup.RetainedList}) and the ledger of re-engineering
 * ({@link org.onewindow.catalogue.cleanup.Ledger}), both computed from the catalogue. Values are immutable, beans are safe
 * for use by several threads, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.catalogue.cleanup;

import org.jspecify.annotations.NullMarked;
