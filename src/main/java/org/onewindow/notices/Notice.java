package org.onewindow.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.telling.CaseContacts.CaseContact;
import org.onewindow.notices.NoticeRules.Extra;
import org.onewindow.notices.NoticeRules.Telling;
import org.onewindow.platform.LocalisedText;

/**
 * What a message holds, as it stood when it was made; {@link LetterWords} says it. No personal data.
 *
 * @param happenedOn  the legal day of the fact
 * @param on          the day that matters first
 * @param until       the day that matters second
 * @param paper       number of the paper
 * @param phone       of the office
 * @param reviewOrgan to whom a reconsideration is addressed
 */
record Notice(LocalDate happenedOn, @Nullable LocalDate on, @Nullable LocalDate until, @Nullable String paper,
        @Nullable Extra extra, LocalisedText item, LocalisedText department, String phone, LocalisedText where,
        LocalisedText hours, String reviewOrgan, String court) {

    static Notice of(Telling telling, CaseContact about, LocalDate happenedOn) {
        return new Notice(happenedOn, telling.on(), telling.until(), telling.paper(), telling.extra(), about.item(),
                about.department(), about.phone(), about.where(), about.hours(), about.reviewOrgan(), about.court());
    }
}
