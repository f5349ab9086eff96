package org.onewindow.casework.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.deadlines.Light;
import org.onewindow.platform.LocalisedText;

/**
 * A case in a list.
 *
 * @param applicant public name: an organisation in full, a natural person masked
 * @param dueOn     when something is next due; null when nothing is
 * @param stages    names of the open stages
 * @param changedAt when its last entry was recorded
 */
public record CaseLine(CaseNumber number, long version, CaseStatus status, LocalisedText item, String itemCode,
        String department, String applicant, Instant submittedAt, @Nullable LocalDate dueOn, Light light,
        List<LocalisedText> stages, Instant changedAt) {
    public CaseLine {
        stages = List.copyOf(stages);
    }
}
