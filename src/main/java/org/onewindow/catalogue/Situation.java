package org.onewindow.catalogue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.platform.LocalisedText;

/**
 * One situation of an item (情形): what the same item means for somebody whose answers meet every condition, with a promise
 * of its own where that is shorter.
 *
 * @param code     unique within the item
 * @param when     on fields of the form, at least one
 * @param promised shorter than the item's own promise; null where that holds
 */
public record Situation(String code, LocalisedText name, List<Condition> when, @Nullable TimeLimit promised) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Situation {
        when = List.copyOf(when);
        if (!CODE.matcher(code).matches() || when.isEmpty()) {
            throw new IllegalArgumentException("situation " + code + " with " + when.size() + " conditions");
        }
    }

    /** Whether somebody who gave these answers is in it. */
    public boolean isOf(Map<String, String> answers) {
        return when.stream().allMatch(condition -> condition.holds(answers));
    }
}
