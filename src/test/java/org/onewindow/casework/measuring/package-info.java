@NullMarked
package org.onewindow.casework.measuring;

import org.jspecify.annotations.NullMarked;
