@NullMarked
package org.onewindow.catalogue.cleanup;

import org.jspecify.annotations.NullMarked;
