package org.onewindow.casework.window;

import java.util.List;
import org.onewindow.catalogue.FieldError;

/** What became of the wish to note something. */
public sealed interface NoteOutcome {
    /** Noted, for ever. */
    record Noted(boolean repeated) implements NoteOutcome {
    }

    /** What was typed is wrong; nothing was recorded. */
    record Invalid(List<FieldError> errors) implements NoteOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** There is no such case, or the actor does not handle it. */
    record NotAllowed() implements NoteOutcome {
    }

    /** The same command id had been used for something else. */
    record CommandReused() implements NoteOutcome {
    }
}
