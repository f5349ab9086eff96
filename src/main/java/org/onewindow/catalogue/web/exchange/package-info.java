/**
 * Pages of lists: handing one in for trial or in earnest, watching how far it is, reading what became of each line, and
 * taking the items in force away as a list. Only whoever may write items comes here.
 */
@NullMarked
package org.onewindow.catalogue.web.exchange;

import org.jspecify.annotations.NullMarked;
