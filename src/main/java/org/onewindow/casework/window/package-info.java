/**
 * What happens at a window beside the acts of a case, with a trace of each: enquiries that are sent home with a list,
 * calls and attempts to influence, where the paper of a case is, collection, the close of the day, and the day on which
 * the system stands still. Each has a façade ({@link org.onewindow.casework.window.Enquiries} and its neighbours), a
 * stream of its own in the journal ({@link org.onewindow.casework.window.WindowFact}) and tables of its own; a case is
 * read and moved only through the façades of casework. Values are immutable, beans are safe for use by several threads,
 * nothing is null unless marked.
 */
@NamedInterface("window")
@NullMarked
package org.onewindow.casework.window;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
