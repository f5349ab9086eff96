/** Tests of what is found by what people type. */
@NullMarked
package org.onewindow.catalogue.finding;

import org.jspecify.annotations.NullMarked;
