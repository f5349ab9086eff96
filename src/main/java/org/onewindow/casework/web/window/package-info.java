/**
 * What happens at a window beside the acts of a case, as pages: enquiries, notes, hand-over, collection, the close of the
 * day, the day without a system. Parses, calls one façade, renders.
 */
@NullMarked
package org.onewindow.casework.web.window;

import org.jspecify.annotations.NullMarked;
