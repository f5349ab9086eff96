/**
 * The public question "when is it due?" and the office's calendar test. It sees only the public types of
 * {@link org.onewindow.deadlines}; nothing is nullable unless marked.
 */
@NullMarked
package org.onewindow.deadlines.web;

import org.jspecify.annotations.NullMarked;
