/**
 * Who may act where: the tree of centres, units, windows and posts, the staff and the days on which each of them holds a
 * post, is absent, stands in for a colleague or acts under a delegation. Start at {@link org.onewindow.organisation.Organisation}; everything that is read
 * comes from the immutable {@link org.onewindow.organisation.OrganisationView}, a copy renewed within a second. All
 * public types are safe for use by several threads; nothing is nullable unless marked.
 */
@ApplicationModule(displayName = "Organisation", allowedDependencies = {"journal", "platform"})
@NullMarked
package org.onewindow.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
