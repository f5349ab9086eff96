package org.onewindow.catalogue.web.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.web.Option;

/** The stages of the procedure, a form each. Stages with the number of the same step run side by side. */
final class StageForms implements MemberForm<StageForms.Placed> {
    /** A stage in its step, from 1. */
    record Placed(int step, Stage stage) {
    }

    @Override
    public List<Placed> members(ItemDraft draft) {
        var procedure = draft.procedure();
        var placed = new ArrayList<Placed>();
        if (procedure != null) {
            for (int at = 0; at < procedure.groups().size(); at++) {
                var step = at + 1;
                procedure.groups().get(at).stages().forEach(stage -> placed.add(new Placed(step, stage)));
            }
        }
        return placed;
    }

    @Override
    public ItemDraft with(ItemDraft draft, List<Placed> members) {
        var steps = new TreeMap<Integer, List<Stage>>();
        members.stream().sorted(Comparator.comparingInt(Placed::step))
                .forEach(one -> steps.computeIfAbsent(one.step(), _ -> new ArrayList<>()).add(one.stage()));
        return draft.withProcedure(
                steps.isEmpty() ? null : new Procedure(steps.values().stream().map(StageGroup::new).toList()));
    }

    @Override
    public String key(Placed member) {
        return member.stage().code();
    }

    @Override
    public String stem() {
        return "stage";
    }

    @Override
    public LocalisedText name(Placed member) {
        return member.stage().name();
    }

    @Override
    public String told(Placed member, Ask ask) {
        var post = member.stage().post();
        var held = ask.organisation().post(post).map(one -> one.name().in(ask.locale())).orElse(post.value());
        return ask.say("catalogue.edit.stage.told", member.step(),
                ask.say("catalogue.edit.stageKind." + member.stage().kind()), held, member.stage().limit().days());
    }

    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.number("step"), ask.texts("name"),
                ask.choice("stageKind", StageKind.class, "catalogue.edit.stageKind."),
                ask.choice("post", posts(ask)), ask.limit("stageLimit"), ask.condition("walkedWhen"),
                ask.choice("discretion", tables(ask)).left());
    }

    private static List<Option> tables(Ask ask) {
        return ask.draft().requirements().tables().stream()
                .map(table -> Option.of(table.code(), table.name().in(ask.locale()))).toList();
    }

    /** The posts of the department first, then all others, each with its department. */
    private static List<Option> posts(Ask ask) {
        var own = ask.draft().department();
        var view = ask.organisation();
        return view.posts().stream().sorted(Comparator.comparing(post -> !post.department().equals(own)))
                .map((Post post) -> Option.of(post.code().value(),
                        ask.say("catalogue.post",
                                view.department(post.department()).map(one -> one.name().in(ask.locale())).orElse(""),
                                post.name().in(ask.locale()))))
                .toList();
    }

    @Override
    public Sheet sheet(Placed member) {
        var stage = member.stage();
        return new Sheet().put("step", member.step()).text("name", stage.name()).put("stageKind", stage.kind())
                .put("post", stage.post()).limit("stageLimit", stage.limit())
                .condition("walkedWhen", stage.condition()).put("discretion", stage.discretion());
    }

    @Override
    public Sheet blank(ItemDraft draft) {
        var procedure = draft.procedure();
        return new Sheet().put("step", procedure == null ? 1 : procedure.groups().size() + 1).put("stageLimit.unit",
                "WORKING");
    }

    @Override
    public Placed read(ItemDraft draft, Typed typed, String key) {
        var post = typed.one("post");
        var isPost = post.matches("[0-9A-Z]{3}-[0-9A-Z]{2,4}");
        if (!isPost) {
            typed.wrong("post", "choose");
        }
        var step = typed.number("step", 1, Procedure.MAX_GROUPS);
        if (members(draft).stream().filter(one -> one.step() == step && !key(one).equals(key))
                .count() >= StageGroup.MAX_STAGES) {
            typed.wrong("step", "too-many", StageGroup.MAX_STAGES);
        }
        return new Placed(step,
                new Stage(key, typed.choice(StageKind.class, "stageKind"), typed.text("name", Typed.SHORT),
                        new PostCode(isPost ? post : "000-SL"), typed.limit("stageLimit"),
                        typed.condition("walkedWhen", draft.requirements().fields()),
                        typed.has("discretion") ? typed.one("discretion") : null));
    }

    /** A step goes up as a whole: what runs side by side stays so. */
    @Override
    public ItemDraft raised(ItemDraft draft, String key) {
        var member = find(draft, key);
        if (member == null || member.step() == 1) {
            return draft;
        }
        var step = member.step();
        return with(draft, members(draft).stream()
                .map(one -> one.step() == step
                        ? new Placed(step - 1, one.stage())
                        : one.step() == step - 1 ? new Placed(step, one.stage()) : one)
                .toList());
    }
}
