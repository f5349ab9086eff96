/** Tests of the doors. */
@NullMarked
package org.onewindow.accounts.web;

import org.jspecify.annotations.NullMarked;
