/** Tests of the documents. */
@NullMarked
package org.onewindow.documents;

import org.jspecify.annotations.NullMarked;
