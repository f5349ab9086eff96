@NullMarked
package org.onewindow.journal;

import org.jspecify.annotations.NullMarked;
