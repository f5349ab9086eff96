/**
 * The way to a case, and the applicant's part in it. Start at {@link org.onewindow.casework.applying.Submissions}, which
 * receives applications from windows, from the public site and from other systems and opens the case. Beside it: drafts,
 * for whom one may apply, replies to a supplement notice, and what a clerk asks before receiving. Values are immutable,
 * beans are safe for use by several threads, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.applying;

import org.jspecify.annotations.NullMarked;
