package org.onewindow.catalogue.web.editing;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.Situation;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.platform.LocalisedText;

/** The situations, a form each. */
final class SituationForms implements MemberForm<Situation> {
    private static final String WHEN = "when";

    @Override
    public List<Situation> members(ItemDraft draft) {
        return draft.requirements().situations();
    }

    @Override
    public ItemDraft with(ItemDraft draft, List<Situation> members) {
        return draft.withRequirements(draft.requirements().withSituations(members));
    }

    @Override
    public String key(Situation member) {
        return member.code();
    }

    @Override
    public String stem() {
        return "s";
    }

    @Override
    public LocalisedText name(Situation member) {
        return member.name();
    }

    @Override
    public String told(Situation member, Ask ask) {
        var promised = member.promised();
        return ask.say("catalogue.edit.situation.told", member.when().size(), promised == null ? 0 : 1,
                promised == null ? 0 : promised.days());
    }

    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.texts("name"), ask.rows(WHEN, ask.condition("condition")),
                ask.limit("ownPromise").left());
    }

    @Override
    public Sheet sheet(Situation member) {
        var sheet = new Sheet().text("name", member.name()).limit("ownPromise", member.promised());
        for (int at = 0; at < member.when().size(); at++) {
            sheet.condition(Sheet.row(WHEN, at, "condition"), member.when().get(at));
        }
        return sheet;
    }

    @Override
    public Sheet blank(ItemDraft draft) {
        return new Sheet().put("ownPromise.unit", "WORKING");
    }

    @Override
    public Situation read(ItemDraft draft, Typed typed, String key) {
        var when = new ArrayList<Condition>();
        for (var row : typed.rows(WHEN)) {
            var condition = row.condition("condition", draft.requirements().fields());
            if (condition != null) {
                when.add(condition);
            } else if (!row.has("condition.field")) {
                row.wrong("condition.field", "choose");
            }
        }
        if (when.isEmpty()) {
            typed.wrong(WHEN, "conditions");
            when.add(new FieldEquals("none", "none"));
        }
        return new Situation(key, typed.text("name", Typed.SHORT), when, typed.limitOrNull("ownPromise"));
    }
}
