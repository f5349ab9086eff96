package org.onewindow.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;

/**
 * One material of an item (申请材料). Nothing outside the published list may be demanded, article 31 of the
 * Administrative Licensing Law.
 *
 * @param code       unique within the item
 * @param forms      in which it may be handed in, at least one
 * @param copies     how many
 * @param source     where the applicant gets it (来源渠道)
 * @param standard   what the clerk checks it against (受理标准)
 * @param blankForm  whether the centre offers a blank form of it
 * @param neededWhen on the form; needed always where there is none
 */
public record MaterialRequirement(String code, LocalisedText name, boolean required, Set<MaterialForm> forms,
        int copies, LocalisedText source, @Nullable LocalisedText standard, boolean blankForm,
        @Nullable Condition neededWhen) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public MaterialRequirement {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("material code: " + code);
        }
        forms = Collections.unmodifiableSet(EnumSet.copyOf(forms));
        if (copies < 1 || copies > 99) {
            throw new IllegalArgumentException("copies of " + code + ": " + copies);
        }
    }

    /** Whether somebody who gave these answers must hand it in. */
    public boolean isRequired(Map<String, String> answers) {
        return required && isNeeded(answers);
    }

    /** Whether it concerns somebody who gave these answers at all. */
    public boolean isNeeded(Map<String, String> answers) {
        return neededWhen == null || neededWhen.holds(answers);
    }
}
