/** Tests of the accounts. */
@NullMarked
package org.onewindow.accounts;

import org.jspecify.annotations.NullMarked;
