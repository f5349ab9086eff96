/** The page on which an auditor has the journal recomputed. */
@NullMarked
package org.onewindow.journal.web;

import org.jspecify.annotations.NullMarked;
