/**
 * What can be applied for: service items as immutable, published versions with guide, materials, form fields,
 * procedure, limits, fees and basis. {@link org.onewindow.catalogue.Catalogue} finds them; how an item comes in is the
 * package {@code publishing}, which uses this one and is not used by it, like {@code editing}, {@code exchange},
 * {@code cleanup}, {@code guiding} and {@code drawing}; {@code finding} and {@code discretion} lie below and know no items.
 * Cases that run keep the version they began with.
 * The types are immutable and safe for use by several threads; nothing is nullable unless marked.
 */
@ApplicationModule(displayName = "Catalogue", allowedDependencies = {"documents", "organisation", "deadlines",
        "journal", "platform"})
@NullMarked
package org.onewindow.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
