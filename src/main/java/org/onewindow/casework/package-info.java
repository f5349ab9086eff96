/**
 * Statutory handling of applications, from submission to archive. Start at {@link org.onewindow.casework.Submissions}
 * (draft, receive, submit) and {@link org.onewindow.casework.Casework} (every act on a case). What an act may do is one
 * table, {@code CaseTransitions}; what a case is follows from its facts alone, {@link org.onewindow.casework.CaseFact}.
 * The pure core ({@code CaseFile}, {@code CaseDecisions}, {@code CaseTransitions}) knows no database and no clock.
 * Values are immutable, beans are safe for use by several threads, nothing is null unless marked.
 */
@ApplicationModule(displayName = "Casework", allowedDependencies = {"platform", "catalogue", "deadlines", "documents",
        "journal", "organisation", "parties"})
@NullMarked
package org.onewindow.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
