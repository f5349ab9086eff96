/** The list of all items and drafts at the desk, on a page and as a workbook; a draft itself is opened in the editor. */
@NullMarked
package org.onewindow.catalogue.web.editing.list;

import org.jspecify.annotations.NullMarked;
