/**
 * What of a case is kept secret, and how it is sealed under the key of the case: the application with its personal data,
 * the free text of acts, the query code. The lowest part of casework: it knows no case, and every other part may use it.
 * Values are immutable, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.sealing;

import org.jspecify.annotations.NullMarked;
