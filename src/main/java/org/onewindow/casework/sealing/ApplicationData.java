package org.onewindow.casework.sealing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.parties.PartyDetails;

/**
 * What the applicant said: who they are, who acts for them, and the answers of the form. Personal data; kept sealed.
 *
 * @param agent     the natural person who acts for the applicant, or null
 * @param queryCode given at submission, so that a receipt can be printed again
 */
public record ApplicationData(PartyDetails applicant, PartyDetails.@Nullable NaturalPerson agent,
        Map<String, String> answers, @Nullable QueryCode queryCode) {
    public ApplicationData {
        answers = Map.copyOf(answers);
    }
}
