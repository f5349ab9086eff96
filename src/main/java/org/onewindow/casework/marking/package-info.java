/**
 * What supervision looks at in red (标红), found in the facts of cases and kept as a list: a second notice that names new
 * defects, silence that became acceptance, a signed sheet confirmed late or not at all, a wrong intake that was voided, a
 * departure from a discretion table.
 * Nothing here decides and nothing here can be removed but by building the list anew from the journal. Start at
 * {@link org.onewindow.casework.marking.Marks}. Beans are safe for use by several threads, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.marking;

import org.jspecify.annotations.NullMarked;
