package org.onewindow.casework.batches;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.catalogue.FieldError;

/** What stands against a row, in the form of errors beside its cells. */
final class Objections {
    private Objections() {
    }

    static FieldError unavailable() {
        return of("unavailable");
    }

    /** The row could not be handed in for a fault of the platform. */
    static FieldError failed() {
        return of("failed");
    }

    static List<FieldError> of(SubmissionOutcome outcome, Locale locale) {
        return switch (outcome) {
            case SubmissionOutcome.Received _ -> List.of();
            case SubmissionOutcome.Invalid(var errors) -> errors;
            case SubmissionOutcome.ItemUnavailable _ -> List.of(unavailable());
            case SubmissionOutcome.WrongApplicant _ -> List.of(of("wrong-applicant"));
            case SubmissionOutcome.NotAllowed _ -> List.of(of("not-allowed"));
            case SubmissionOutcome.Unlawful(var refusal) -> List.of(new FieldError("", refusal.reason().messageKey(),
                    Stream.of(refusal.words(locale)).map(Object.class::cast).toList()));
            case SubmissionOutcome.CommandReused _,SubmissionOutcome.DraftGone _ -> List.of(of("reused"));
        };
    }

    private static FieldError of(String what) {
        return new FieldError("", "casework.batch.error." + what, List.of());
    }
}
