/** Tests of the catalogue: rules at their boundaries, forms against hostile input, publishing on a real database. */
@NullMarked
package org.onewindow.catalogue;

import org.jspecify.annotations.NullMarked;
