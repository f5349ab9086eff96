/**
 * What can be applied for: service items as immutable, published versions with guide, materials, form fields,
 * procedure, limits, fees and basis. An item is published by {@link org.onewindow.catalogue.Catalogue} after every one
 * of {@link org.onewindow.catalogue.PublishingRules#ALL} is satisfied; cases that run keep the version they began with.
 * The types are immutable and safe for use by several threads; nothing is nullable unless marked.
 */
@ApplicationModule(displayName = "Catalogue", allowedDependencies = {"documents", "organisation", "deadlines",
        "journal", "platform"})
@NullMarked
package org.onewindow.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
