package org.onewindow.catalogue;

import java.time.LocalDate;

/** How an item stands on a day. */
public sealed interface ItemStanding {
    /** It may be applied for, in this version. */
    record InForce(ServiceItem item) implements ItemStanding {
    }

    /** It was published but may not be applied for yet. */
    record NotYet(ServiceItem item, LocalDate from) implements ItemStanding {
    }

    /** Its last version has run out without another. */
    record Expired(ServiceItem item, LocalDate to) implements ItemStanding {
    }

    /** It was withdrawn; the version is the last one, for readers of old links. */
    record Withdrawn(ServiceItem item, Withdrawal withdrawal) implements ItemStanding {
    }

    /** There never was an item with the code. */
    record Unknown() implements ItemStanding {
    }
}
