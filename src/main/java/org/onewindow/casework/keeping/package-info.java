/**
 * What is owed to a case after it is over: proof that its rows are what the journal says
 * ({@link org.onewindow.casework.keeping.CaseVerifier}), and the end of its data when retention ends
 * ({@link org.onewindow.casework.keeping.Erasures}). Beans are safe for use by several threads, nothing is null unless
 * marked.
 */
@NullMarked
package org.onewindow.casework.keeping;

import org.jspecify.annotations.NullMarked;
