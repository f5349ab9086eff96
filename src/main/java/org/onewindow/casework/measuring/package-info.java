/**
 * What cases say of the items they are about: how many are under way, how long the decided ones took. The sums are built by
 * a reader of the journal, so that asking costs one row a version however many cases there were.
 */
@NullMarked
package org.onewindow.casework.measuring;

import org.jspecify.annotations.NullMarked;
