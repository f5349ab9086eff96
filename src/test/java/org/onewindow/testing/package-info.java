/** What tests of every module share: a real database that costs milliseconds. */
@NullMarked
package org.onewindow.testing;

import org.jspecify.annotations.NullMarked;
