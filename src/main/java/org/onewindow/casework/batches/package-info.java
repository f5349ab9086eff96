/**
 * Like applications from one spreadsheet (批量申报). Start at {@link org.onewindow.casework.batches.Batches}: a spreadsheet is
 * read and every row checked as handing it in would check it, then {@code BatchFiling} hands in one row after the other
 * through {@code Submissions}. Another system orders all of that in one wish by
 * {@link org.onewindow.casework.batches.BatchOrders}, one request at a time. A row is the same wish whenever the same
 * account sends it for the same item, so that a spreadsheet sent again adds nothing. Values are immutable, beans are safe
 * for use by several threads, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.batches;

import org.jspecify.annotations.NullMarked;
