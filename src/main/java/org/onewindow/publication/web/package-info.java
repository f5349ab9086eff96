/** The home page and the pages of the public register. Public; nothing here needs an account. */
@NullMarked
package org.onewindow.publication.web;

import org.jspecify.annotations.NullMarked;
