package org.onewindow.catalogue.publishing;

import java.util.List;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.Withdrawal;

/** What became of an attempt to publish or withdraw. */
public sealed interface PublishOutcome {
    /** Published in this version. */
    record Published(ItemCode code, int version) implements PublishOutcome {
    }

    /** Exactly this content is already the last version. */
    record Unchanged(ItemCode code, int version) implements PublishOutcome {
    }

    /** Withdrawn. */
    record Withdrew(ItemCode code, Withdrawal withdrawal) implements PublishOutcome {
    }

    /** The rules do not allow it yet. */
    record Refused(List<PublishingFailure> failures) implements PublishOutcome {
        public Refused {
            failures = List.copyOf(failures);
        }
    }

    /** The version must follow the last one, which is this; somebody else may have published meanwhile. */
    record WrongVersion(ItemCode code, int lastVersion) implements PublishOutcome {
    }

    /** There is no such item to withdraw, or it is withdrawn already. */
    record NothingToWithdraw(ItemCode code) implements PublishOutcome {
    }

    /** The actor may not change the catalogue. */
    record NotYours() implements PublishOutcome {
    }

    /** The command was used before, for something else. */
    record CommandReused() implements PublishOutcome {
    }
}
