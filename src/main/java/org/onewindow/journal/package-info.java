/**
 * The one append-only record of every official act (全过程留痕). Start at {@link org.onewindow.journal.Journal}, which
 * appends entries together with the snapshot they change in a single statement, and at
 * {@link org.onewindow.journal.JournalReader}, the only way in which a module reacts to what happened below it.
 * Entries are chained by SM3 within their stream from the first one on; {@link org.onewindow.journal.JournalVerifier}
 * proves it. Values are immutable, beans are safe for use by several threads, nothing is null unless marked.
 */
@ApplicationModule(displayName = "Journal", allowedDependencies = {"platform"})
@NullMarked
package org.onewindow.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
