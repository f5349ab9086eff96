package org.onewindow.catalogue;

import java.util.List;
import org.onewindow.platform.LocalisedText;

/**
 * What the guide (办事指南) says beyond requirements and procedure.
 *
 * @param summary    one or two sentences: what one gets and what for
 * @param keywords   everyday words by which people look for the item, in either language
 * @param where      address and window
 * @param hours      when the window is manned
 * @param phone      for questions
 * @param complaints how to complain
 * @param visits     how often the applicant must come in person, 0 when everything can be done from home
 */
public record Guidance(LocalisedText summary, List<String> keywords, LocalisedText where, LocalisedText hours,
        String phone, LocalisedText complaints, int visits, Collection collection, List<Question> questions) {

    public Guidance {
        keywords = List.copyOf(keywords);
        questions = List.copyOf(questions);
        if (visits < 0 || visits > 9) {
            throw new IllegalArgumentException("visits: " + visits);
        }
    }
}
