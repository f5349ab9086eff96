package org.onewindow.casework.window;

import java.util.List;
import org.onewindow.catalogue.FieldError;

/** What became of an act on a list by which paper changes hands. */
public sealed interface HandoverOutcome {
    /** Done. */
    record Done(RecordNo number) implements HandoverOutcome {
    }

    /** What was typed or scanned is wrong, and why. */
    record Invalid(List<FieldError> errors) implements HandoverOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }

        static Invalid of(String field, String messageKey, Object... args) {
            return new Invalid(List.of(new FieldError(field, messageKey, List.of(args))));
        }
    }

    /** There is no such list, or it is not the actor's turn. */
    record NotAllowed() implements HandoverOutcome {
    }

    /** The list moved on meanwhile, or the command id had been used for something else. */
    record Moved() implements HandoverOutcome {
    }
}
