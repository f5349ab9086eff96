package org.onewindow.catalogue;

import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.platform.LocalisedText;

/**
 * The statutory limit (法定时限) and the promise (承诺时限) of an item.
 *
 * @param statutory    the longest time the law allows; equal to the promise where {@code rule} is
 *                     {@link StatutoryRule#NONE}
 * @param specialBasis the law that sets the limit, where it is a special one
 */
public record Limits(TimeLimit statutory, StatutoryRule rule, TimeLimit promised,
        @Nullable LocalisedText specialBasis) {

    /** Whether any law sets a limit, so that there is a statutory due date to show. */
    public boolean isStatutory() {
        return rule != StatutoryRule.NONE;
    }

    /**
     * How much shorter the promise is than the statute (压缩率), in whole per cent; 0 where no statute sets a limit or a
     * special one sets none but the same day.
     */
    public int savedPercent() {
        return isStatutory() && statutory.days() > 0
                ? (statutory.days() - promised.days()) * 100 / statutory.days()
                : 0;
    }

    /** Where the statutory limit of an item comes from. */
    public enum StatutoryRule {
        /** Twenty working days, article 42(1) of the Administrative Licensing Law. */
        ORDINARY_20,
        /** Forty-five working days of unified, joint or centralised handling, articles 26(2) and 42(2). */
        JOINT_45,
        /** Another law or regulation sets the limit (法律、法规另有规定), and is named. */
        SPECIAL_LAW,
        /** No law sets a limit; only the promise binds. */
        NONE
    }
}
