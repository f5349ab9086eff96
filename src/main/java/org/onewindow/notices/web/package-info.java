/** The applicant's messages and channels, and the system administrator's view of what is on its way. */
@NullMarked
package org.onewindow.notices.web;

import org.jspecify.annotations.NullMarked;
