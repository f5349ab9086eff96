/**
 * Statutory handling of applications, from submission to archive. Start at {@link org.onewindow.casework.Casework} (every
 * act on a case). What an act may do is one table, {@code CaseTransitions}; what a case is follows from its facts alone,
 * {@link org.onewindow.casework.CaseFact}. The pure core ({@code CaseFile}, {@code CaseDecisions},
 * {@code CaseTransitions}) knows no database and no clock. Capabilities have packages of their own, each of which uses
 * this one and none of which this one uses: {@code applying}, {@code batches}, {@code reading}, {@code marking},
 * {@code measuring}, {@code papers}, {@code keeping}, {@code timekeeping}, {@code window}, {@code telling};
 * only {@code sealing} and {@code terms} lie below. Types marked {@code @NamedInterface("core")} are public for these
 * packages and for nobody else. Values are immutable, beans are safe for use by several threads, nothing is null unless
 * marked.
 */
@ApplicationModule(displayName = "Casework", allowedDependencies = {"platform", "catalogue", "catalogue::counting",
        "catalogue::discretion", "catalogue::drawing", "deadlines",
        "deadlines::calendar", "documents", "documents::wording",
        "journal", "organisation", "parties"})
@NullMarked
package org.onewindow.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
