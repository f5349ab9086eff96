package org.onewindow.casework.batches;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.catalogue.FieldError;
import org.onewindow.documents.FolderId;

/**
 * One row of a spreadsheet and what became of it.
 *
 * @param line   its number in the spreadsheet, as its reader counts
 * @param number the case that it became, now or by an earlier spreadsheet; null if none
 */
public record BatchLine(int line, State state, @Nullable CaseNumber number, @Nullable FolderId folder,
        Content content) {
    /** What became of a row. */
    public enum State {
        /** Nothing stands against it. */
        READY,
        /** Something has to be put right. */
        WRONG,
        /** It says what an earlier row of the same spreadsheet says. */
        REPEATED,
        /** The account handed it in before. */
        KNOWN,
        /** Handed in. */
        FILED,
        /** Refused when it was handed in, though nothing stood against it before. */
        REFUSED
    }

    /**
     * What a row says and what is wrong with it.
     *
     * @param reference the sender's own number of the row; empty for none
     * @param applicant as typed, or the one for whom the batch is
     * @param agent     who acts for the applicant; null where the applicant acts
     * @param answers   by field, tidy
     * @param errors    what has to be put right
     */
    public record Content(String reference, ApplicantEntry applicant, @Nullable ApplicantEntry agent,
            Map<String, String> answers, List<FieldError> errors) {
        public Content {
            answers = Map.copyOf(answers);
            errors = List.copyOf(errors);
        }

        Content with(List<FieldError> found) {
            return new Content(reference, applicant, agent, answers, found);
        }
    }

    BatchLine in(State now, @Nullable CaseNumber became, List<FieldError> errors) {
        return new BatchLine(line, now, became, folder, content.with(errors));
    }
}
