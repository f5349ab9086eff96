package org.onewindow.casework.window;

import java.util.List;
import org.onewindow.catalogue.FieldError;

/** What became of the close of a day. */
public sealed interface DayEndOutcome {
    /** Closed, or seen. */
    record Done() implements DayEndOutcome {
    }

    /** Something differs and is not explained, or what was typed is wrong. */
    record Invalid(List<FieldError> errors) implements DayEndOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** It is not the actor's window, or the actor does not manage the centre. */
    record NotAllowed() implements DayEndOutcome {
    }

    /** Somebody else closed it meanwhile, or the command id had been used for something else. */
    record Moved() implements DayEndOutcome {
    }
}
