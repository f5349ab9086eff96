/** Pages and interface of cases, tried as browsers and other systems would. */

@NullMarked
package org.onewindow.casework.web;

import org.jspecify.annotations.NullMarked;
