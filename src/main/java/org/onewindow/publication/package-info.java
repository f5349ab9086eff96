/**
 * The public site and the public register of cases (办件公示). The register is built by one reader of the journal and
 * obeys the publication class of the item version; natural persons are masked always, and what looks like personal data
 * is held back. Start at {@link org.onewindow.publication.Register}; that it says no more and no less than the journal
 * is checked by {@link org.onewindow.publication.RegisterCheck}. Values are immutable, beans are safe for use by several
 * threads, nothing is null unless marked.
 */
@ApplicationModule(displayName = "Publication", allowedDependencies = {"casework", "catalogue", "journal", "platform"})
@NullMarked
package org.onewindow.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
