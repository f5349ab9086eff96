@NullMarked
package org.onewindow.catalogue.editing;

import org.jspecify.annotations.NullMarked;
