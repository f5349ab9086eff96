/**
 * The pages on which the centre writes its items: the editor of a draft part by part, the check before publishing,
 * withdrawing and restoring; the list of items is {@code list}. A form is a list of {@link org.onewindow.catalogue.web.editing.Question}, shown
 * by one template; what stands in its fields is a {@link org.onewindow.catalogue.web.editing.Sheet}, whether it comes
 * from a draft or from a reader who has just typed it, so that nothing typed is lost.
 */
@NullMarked
package org.onewindow.catalogue.web.editing;

import org.jspecify.annotations.NullMarked;
