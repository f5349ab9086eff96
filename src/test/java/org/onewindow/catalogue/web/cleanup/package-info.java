@NullMarked
package org.onewindow.catalogue.web.cleanup;

import org.jspecify.annotations.NullMarked;
