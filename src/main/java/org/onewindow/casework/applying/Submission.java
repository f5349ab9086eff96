package org.onewindow.casework.applying;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.casework.terms.Source;
import org.onewindow.catalogue.ItemCode;

/**
 * An application as it is handed in.
 *
 * @param agent     the person who acts for the applicant, or null
 * @param materials what is handed in with it
 * @param channel   by which way
 * @param source    the other system that relays it, or null
 */
public record Submission(ItemCode item, ApplicantEntry applicant, @Nullable ApplicantEntry agent,
        Map<String, String> answers, List<MaterialReceipt> materials, Channel channel, @Nullable Source source) {
    public Submission {
        answers = Map.copyOf(answers);
        materials = List.copyOf(materials);
    }
}
