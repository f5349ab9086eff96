/**
 * Drawings of flows from their words alone: where every box, gateway and line of a series-parallel flow lies, in units of
 * a drawing, for a page or for a file that another program draws. It knows no business: a module says what stands in the
 * boxes. Start at {@link org.onewindow.platform.drawing.FlowChart}. Values are immutable and safe for use by several
 * threads; nothing is nullable unless marked.
 */
@NullMarked
package org.onewindow.platform.drawing;

import org.jspecify.annotations.NullMarked;
