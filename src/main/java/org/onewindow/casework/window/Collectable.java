package org.onewindow.casework.window;

import java.time.Instant;
import org.onewindow.casework.CaseNumber;
import org.onewindow.platform.LocalisedText;

/**
 * A result that waits to be collected.
 *
 * @param applicant public name
 * @param since     since when it has been waiting: decided, or told
 * @param days      whole days since then
 * @param told      whether the applicant was told that it is ready
 */
public record Collectable(CaseNumber caseNumber, LocalisedText item, String department, String applicant,
        Instant since, long days, boolean told) {
}
