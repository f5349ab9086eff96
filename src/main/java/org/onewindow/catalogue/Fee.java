package org.onewindow.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Money;

/**
 * A fee of an item (收费项目). Charged only by law and at the published standard, articles 58 and 59 of the
 * Administrative Licensing Law.
 *
 * @param standard  the rate in words (收费标准)
 * @param amount    of one case, where the standard is one figure
 * @param basis     the documents that set it
 * @param reduction who pays less or nothing, if anybody
 * @param when      on the form; charged always where there is none
 */
public record Fee(LocalisedText name, LocalisedText standard, @Nullable Money amount, LocalisedText basis,
        @Nullable LocalisedText reduction, @Nullable Condition when) {
    /** Whether somebody who gave these answers pays it. */
    public boolean isCharged(Map<String, String> answers) {
        return when == null || when.holds(answers);
    }
}
