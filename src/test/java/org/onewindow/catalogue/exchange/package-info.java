/** Tests of the exchange of lists. */
@NullMarked
package org.onewindow.catalogue.exchange;

import org.jspecify.annotations.NullMarked;
