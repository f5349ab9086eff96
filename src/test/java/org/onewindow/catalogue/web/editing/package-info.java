@NullMarked
package org.onewindow.catalogue.web.editing;

import org.jspecify.annotations.NullMarked;
