/** Tests of the wording of papers. */
@NullMarked
package org.onewindow.documents.wording;

import org.jspecify.annotations.NullMarked;
