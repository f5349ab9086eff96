/**
 * The pages of the clean-up of items: rounds as they are written, confirmed and read by the public, the retained list, and
 * the ledger of re-engineering.
 */
@NullMarked
package org.onewindow.catalogue.web.cleanup;

import org.jspecify.annotations.NullMarked;
