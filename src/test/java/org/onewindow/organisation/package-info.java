/** Tests of the organisation. */
@NullMarked
package org.onewindow.organisation;

import org.jspecify.annotations.NullMarked;
