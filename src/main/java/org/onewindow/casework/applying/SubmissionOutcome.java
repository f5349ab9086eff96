package org.onewindow.casework.applying;

import java.util.List;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Refusal;
import org.onewindow.casework.sealing.QueryCode;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;

/** What became of an application handed in. */
public sealed interface SubmissionOutcome {
    /**
     * Received: number, query code and receipt are given at this moment, which starts the five days.
     *
     * @param version  of the new case
     * @param repeated whether this command had been sent before
     */
    record Received(CaseNumber number, QueryCode queryCode, long version, boolean repeated)
            implements
                SubmissionOutcome {
    }

    /** The form or the materials are wrong; nothing was recorded. */
    record Invalid(List<FieldError> errors) implements SubmissionOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The item is unknown, not yet or no longer in force. */
    record ItemUnavailable(ItemCode item) implements SubmissionOutcome {
    }

    /** The item cannot be applied for by this kind of applicant. */
    record WrongApplicant(ApplicantKind kind) implements SubmissionOutcome {
    }

    /** The actor may not hand in for this applicant: no mandate, or no post that receives. */
    record NotAllowed() implements SubmissionOutcome {
    }

    /** The law stands against applying: a ban of art. 78 or 79 runs. */
    record Unlawful(Refusal refusal) implements SubmissionOutcome {
    }

    /** The same command id had been used for another application. */
    record CommandReused() implements SubmissionOutcome {
    }

    /** The draft is gone: sent, discarded or another account's. */
    record DraftGone() implements SubmissionOutcome {
    }
}
