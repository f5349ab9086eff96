package org.onewindow.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the journal remembers of an item in the stream {@code item/<code>}: the module's published language. */
public sealed interface ItemFact {
    /** The item it is about. */
    ItemCode code();

    /**
     * A version was published.
     *
     * @param digest SM3 of its content, in hexadecimal
     */
    record ItemPublished(ItemCode code, int version, String digest, LocalDate validFrom, @Nullable LocalDate validTo)
            implements
                ItemFact {
    }

    /**
     * The item was withdrawn; running cases are still decided.
     *
     * @param on the first day on which it may no longer be applied for
     */
    record ItemWithdrawn(ItemCode code, LocalDate on, @Nullable ItemCode successor) implements ItemFact {
    }
}
