/**
 * The papers that the acts of a case give, and the files that came with it. Start at
 * {@link org.onewindow.casework.papers.CasePapers}: a paper is worded from the facts as they stood at its act, rendered
 * when first asked for, and kept. Who may have one is asked of {@code reading}. Values are immutable, beans are safe for
 * use by several threads, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.papers;

import org.jspecify.annotations.NullMarked;
