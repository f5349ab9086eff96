package org.onewindow.casework.web.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.reading.CaseLine;

/**
 * One line of the work list as it is shown.
 *
 * @param submittedOn legal day of the submission
 * @param daysLeft working days until it is due, negative when past; null when nothing is due
 * @param news     {@code NEW} or {@code CHANGED} since the last look, else empty
 */
record WorkRow(CaseLine line, LocalDate submittedOn, @Nullable Integer daysLeft, String news) {
}
