/** The pages that show the organisation to its own people and to everybody, and where it is arranged. */
@NullMarked
package org.onewindow.organisation.web;

import org.jspecify.annotations.NullMarked;
