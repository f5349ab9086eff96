/** Tests of the catalogue's pages and API on a running application. */
@NullMarked
package org.onewindow.catalogue.web;

import org.jspecify.annotations.NullMarked;
