/** The pages and the API of the catalogue: list, guide, blank forms. Public; nothing here needs an account. */
@NullMarked
package org.onewindow.catalogue.web;

import org.jspecify.annotations.NullMarked;
