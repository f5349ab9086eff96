/**
 * Who comes to the centre: natural persons, organisations, and the agents who act for them. The module owns personal
 * data. Values are pure (official numbers with their check characters, names, masks); rows are sealed under one key per
 * party, found by keyed digests, and every reading is written into an access log. Erasing a party destroys its key.
 * Start at {@code Parties}. Values are immutable; nothing is nullable unless marked.
 */
@ApplicationModule(displayName = "Parties", allowedDependencies = {"journal", "platform"})
@NullMarked
package org.onewindow.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
