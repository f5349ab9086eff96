/** The rehearsal: a whole centre at work, case after case, and everything it recorded proved afterwards. */
@NullMarked
package org.onewindow.rehearsal;

import org.jspecify.annotations.NullMarked;
