/** Tests of the pages of lists. */
@NullMarked
package org.onewindow.catalogue.web.exchange;

import org.jspecify.annotations.NullMarked;
