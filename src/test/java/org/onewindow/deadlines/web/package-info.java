/** Tests of the pages and the interface of the deadlines. */
@NullMarked
package org.onewindow.deadlines.web;

import org.jspecify.annotations.NullMarked;
