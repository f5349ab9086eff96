package org.onewindow.casework.window;

import java.util.List;
import org.onewindow.catalogue.FieldError;

/** What became of an act on slips or outages. */
public sealed interface SlipOutcome {
    /** Done; the number of the outage, the batch or the slip. */
    record Done(RecordNo number) implements SlipOutcome {
    }

    /** What was typed is wrong; nothing was recorded. */
    record Invalid(List<FieldError> errors) implements SlipOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }

        static Invalid of(String field, String messageKey, Object... args) {
            return new Invalid(List.of(new FieldError(field, messageKey, List.of(args))));
        }
    }

    /** It is not the actor's to do. */
    record NotAllowed() implements SlipOutcome {
    }

    /** Somebody else did it meanwhile, or the command id had been used for something else. */
    record Moved() implements SlipOutcome {
    }
}
