package org.onewindow.casework.batches;

import java.util.List;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.documents.StoreOutcome;

/** What came of ordering a whole batch. Of everything but {@link Kept} a call keeps nothing that it began. */
public sealed interface OrderOutcome {
    /**
     * The batch with its rows.
     *
     * @param repeated whether the same order was carried out before; then nothing was added or changed
     */
    record Kept(BatchView batch, boolean repeated) implements OrderOutcome {
    }

    /** The item cannot be applied for now. */
    record ItemUnavailable(ItemCode item) implements OrderOutcome {
    }

    /** Materials that the item does not have, or not in that form. */
    record Invalid(List<FieldError> errors) implements OrderOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The account may not act for the principal, or the item is not for this kind of applicant. */
    record NobodyFits() implements OrderOutcome {
    }

    /** The account has as many batches as it may. */
    record TooMany(int limit) implements OrderOutcome {
    }

    /** The rows cannot be taken as a whole. */
    record Unreadable(SheetOutcome.Refused why) implements OrderOutcome {
    }

    /** A shared paper was not taken in. */
    record PaperRefused(String material, StoreOutcome why) implements OrderOutcome {
    }

    /** All copies of the shared papers together are more than may be. */
    record TooMuch() implements OrderOutcome {
    }

    /** Another request carries out the same order at this moment. */
    record UnderWay() implements OrderOutcome {
    }

    /** The command was another order before. */
    record KeyReused() implements OrderOutcome {
    }
}
