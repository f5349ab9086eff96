package org.onewindow.casework.window;

import java.util.List;
import org.onewindow.catalogue.FieldError;

/** What became of the wish to give somebody a list to take home. */
public sealed interface EnquiryOutcome {
    /**
     * Noticed.
     *
     * @param renewed whether an earlier notice of the same enquiry was known
     * @param fresh   materials that the earlier notice had not named; the notice is marked for supervision
     */
    record Noticed(RecordNo number, boolean renewed, List<String> fresh) implements EnquiryOutcome {
        public Noticed {
            fresh = List.copyOf(fresh);
        }
    }

    /** What was typed is wrong; nothing was recorded. */
    record Invalid(List<FieldError> errors) implements EnquiryOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The actor receives nothing for this item. */
    record NotAllowed() implements EnquiryOutcome {
    }

    /** The item is unknown or not in force. */
    record ItemUnavailable() implements EnquiryOutcome {
    }

    /** The same command id had been used for something else. */
    record CommandReused() implements EnquiryOutcome {
    }

    /** Somebody else renewed or followed the earlier notice meanwhile. */
    record Moved() implements EnquiryOutcome {
    }
}
