/** The page that shows the organisation to its own people. */
@NullMarked
package org.onewindow.organisation.web;

import org.jspecify.annotations.NullMarked;
