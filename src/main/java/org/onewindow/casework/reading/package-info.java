/**
 * What people see of a case: the case itself, lists, the search at a window, all in the reader's language. Who sees how
 * much is decided in {@link org.onewindow.casework.reading.CaseViews}, once. Nothing here moves a case; what may be done
 * next is asked of the pure core by trying. Values are immutable, beans are safe for use by several threads, nothing is
 * null unless marked.
 */
@NullMarked
package org.onewindow.casework.reading;

import org.jspecify.annotations.NullMarked;
