package org.onewindow.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
 * @param notes      what the implementation list says beyond that; null for nothing
 */
public record MaterialRequirement(String code, LocalisedText name, boolean required, Set<MaterialForm> forms,
        int copies, LocalisedText source, @Nullable LocalisedText standard, boolean blankForm,
        @Nullable Condition neededWhen, @Nullable Notes notes) {
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

    /** Without notes. */
    public MaterialRequirement(String code, LocalisedText name, boolean required, Set<MaterialForm> forms, int copies,
            LocalisedText source, @Nullable LocalisedText standard, boolean blankForm,
            @Nullable Condition neededWhen) {
        this(code, name, required, forms, copies, source, standard, blankForm, neededWhen, null);
    }

    /** Whether somebody who gave these answers must hand it in. */
    public boolean isRequired(Map<String, String> answers) {
        return required && !isWaived() && isNeeded(answers);
    }

    /** Whether nobody hands it in, because the agency gets it otherwise. */
    public boolean isWaived() {
        return waiver() != null;
    }

    /** Why it need not be handed in (免提交理由); null where it must. */
    public @Nullable LocalisedText waiver() {
        return notes == null ? null : notes.waiver();
    }

    /**
     * What the implementation list says of a material beyond its name and form.
     *
     * @param source  who issues it (来源渠道)
     * @param waiver  why nobody need hand it in: data sharing, an electronic licence, a commitment; null where one must.
     *                What can be had by sharing may not be demanded, article 7 of the Regulation on Online Government
     *                Services
     * @param sample  what a filled-in one looks like, in words (示例样表)
     * @param filling how to fill it in (填报须知)
     * @param basis   on which it may be demanded
     */
    public record Notes(SourceKind source, @Nullable LocalisedText waiver, @Nullable LocalisedText sample,
            @Nullable LocalisedText filling, List<LegalBasis> basis) {
        public Notes {
            basis = List.copyOf(basis);
        }
    }

    /** Who issues a material. */
    public enum SourceKind {
        /** 申请人自备. */
        APPLICANT,
        /** 政府部门核发. */
        GOVERNMENT,
        /** 其他. */
        OTHER
    }

    /** Whether it concerns somebody who gave these answers at all. */
    public boolean isNeeded(Map<String, String> answers) {
        return neededWhen == null || neededWhen.holds(answers);
    }
}
