/**
 * The wording of the papers (文书模板): what is fixed text, what the system fills in, and how two persons change it. A
 * wording is plain text with named places; nothing in it is ever evaluated. Version 1 of each is part of the product,
 * later ones are the centre's; none is ever changed, and a paper names the version that it was given by. Start at
 * {@link org.onewindow.documents.wording.Wordings} for reading, at {@link org.onewindow.documents.wording.WordingChanges}
 * for changes. Beans are safe for several threads; nothing is null unless marked.
 */
@NamedInterface("wording")
@NullMarked
package org.onewindow.documents.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
