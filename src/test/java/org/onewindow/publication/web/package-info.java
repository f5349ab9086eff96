/** Tests of the public pages on a running application. */
@NullMarked
package org.onewindow.publication.web;

import org.jspecify.annotations.NullMarked;
