package org.onewindow.casework.window;

import java.util.List;
import org.onewindow.casework.ActOutcome;
import org.onewindow.catalogue.FieldError;

/** What became of the wish to hand out a result. */
public sealed interface CollectionOutcome {
    /** Handed out; the proof of delivery has this number. */
    record Collected(String paperNo, boolean repeated) implements CollectionOutcome {
    }

    /** What was typed is wrong; nothing was recorded. */
    record Invalid(List<FieldError> errors) implements CollectionOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The act of delivery was refused; why is said by casework. */
    record Refused(ActOutcome outcome) implements CollectionOutcome {
    }

    /** There is no such case, or the actor may not hand out its result. */
    record NotAllowed() implements CollectionOutcome {
    }
}
