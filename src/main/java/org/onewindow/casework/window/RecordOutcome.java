package org.onewindow.casework.window;

import java.util.List;
import org.onewindow.catalogue.FieldError;

/** What became of an act on a list by which paper changes hands, on a slip or an outage. */
public sealed interface RecordOutcome {
    /** Done; the number of the list, the batch, the slip or the outage. */
    record Done(RecordNo number) implements RecordOutcome {
    }

    /** What was typed or scanned is wrong, and why. */
    record Invalid(List<FieldError> errors) implements RecordOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }

        static Invalid of(String field, String messageKey, Object... args) {
            return new Invalid(List.of(new FieldError(field, messageKey, List.of(args))));
        }
    }

    /** There is none of that number, or it is not the actor's turn. */
    record NotAllowed() implements RecordOutcome {
    }

    /** Somebody else did it meanwhile, or the command id had been used for something else. */
    record Moved() implements RecordOutcome {
    }
}
