package org.onewindow.catalogue.web.editing;

import java.util.List;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.deadlines.WorkingDays;

/**
 * The limits. The days of a general rule are the law's and are not asked; where no law sets a limit, the promise stands
 * for it.
 */
final class LimitsForm implements PartForm {
    private static final int ORDINARY = 20;
    private static final int JOINT = 45;
    private static final String SPECIAL = StatutoryRule.SPECIAL_LAW.name();

    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.radios("rule", StatutoryRule.class, "catalogue.edit.rule."),
                ask.limit("statutory").when("rule", SPECIAL), ask.texts("specialBasis").when("rule", SPECIAL),
                ask.limit("promised"));
    }

    @Override
    public Sheet sheet(ItemDraft draft) {
        var limits = draft.limits();
        if (limits == null) {
            return new Sheet().put("statutory.unit", "WORKING").put("promised.unit", "WORKING");
        }
        var sheet = new Sheet().put("rule", limits.rule()).limit("promised", limits.promised());
        return limits.rule() == StatutoryRule.SPECIAL_LAW
                ? sheet.limit("statutory", limits.statutory()).text("specialBasis", limits.specialBasis())
                : sheet.put("statutory.unit", "WORKING");
    }

    @Override
    public ItemDraft read(ItemDraft draft, Typed typed) {
        var rule = typed.choice(StatutoryRule.class, "rule");
        var promised = typed.limit("promised");
        return draft.withLimits(switch (rule) {
            case ORDINARY_20 -> new Limits(new WorkingDays(ORDINARY), rule, promised, null);
            case JOINT_45 -> new Limits(new WorkingDays(JOINT), rule, promised, null);
            case SPECIAL_LAW -> new Limits(typed.limit("statutory"), rule, promised,
                    typed.text("specialBasis", Typed.SHORT));
            case NONE -> new Limits(promised, rule, promised, null);
        });
    }
}
