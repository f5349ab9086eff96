@NullMarked
package org.onewindow.catalogue.discretion;

import org.jspecify.annotations.NullMarked;
