package org.onewindow.casework.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.casework.Refusal;
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

    /** Arguments that are said differently are kept in both languages. */
    static List<FieldError> of(SubmissionOutcome outcome) {
        return switch (outcome) {
            case SubmissionOutcome.Received _ -> List.of();
            case SubmissionOutcome.Invalid(var errors) -> errors;
            case SubmissionOutcome.ItemUnavailable _ -> List.of(unavailable());
            case SubmissionOutcome.WrongApplicant _ -> List.of(of("wrong-applicant"));
            case SubmissionOutcome.NotAllowed _ -> List.of(of("not-allowed"));
            case SubmissionOutcome.Unlawful(var refusal) -> List.of(new FieldError("", refusal.reason().messageKey(),
                    both(refusal)));
            case SubmissionOutcome.CommandReused _,SubmissionOutcome.DraftGone _ -> List.of(of("reused"));
        };
    }

    private static List<Object> both(Refusal refusal) {
        var zh = refusal.words(Locale.SIMPLIFIED_CHINESE);
        var en = refusal.words(Locale.ENGLISH);
        var args = new ArrayList<Object>();
        for (int i = 0; i < zh.length; i++) {
            args.add(zh[i] instanceof String word && en[i] instanceof String other && !word.equals(other)
                    ? Map.of("zh", word, "en", other)
                    : zh[i]);
        }
        return args;
    }

    private static FieldError of(String what) {
        return new FieldError("", "casework.batch.error." + what, List.of());
    }
}
