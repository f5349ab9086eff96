/** Tests of the guided choice. */
@NullMarked
package org.onewindow.catalogue.guiding;

import org.jspecify.annotations.NullMarked;
