/** Tests of the pages of the organisation. */
@NullMarked
package org.onewindow.organisation.web;

import org.jspecify.annotations.NullMarked;
