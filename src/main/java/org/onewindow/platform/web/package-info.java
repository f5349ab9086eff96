/**
 * The face of the platform: the two layouts, the components, the language of the reader, error pages and problem
 * details. It knows no business: a module brings its pages, its words and its links, this package brings the frame in
 * which they stand. Nothing is nullable unless marked; beans are safe for use by several threads.
 */
@NullMarked
package org.onewindow.platform.web;

import org.jspecify.annotations.NullMarked;
