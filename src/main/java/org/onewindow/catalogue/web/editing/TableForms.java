package org.onewindow.catalogue.web.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.discretion.Cell;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.catalogue.discretion.DiscretionTable.Outcome;
import org.onewindow.catalogue.discretion.DiscretionTable.Rule;
import org.onewindow.catalogue.discretion.Input;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.web.editing.Question.Kind;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.web.Option;

/**
 * The discretion tables, a form each. Which columns the rules have follows from the inputs chosen, which outcomes they
 * offer from those named; so a new table is saved first without rules.
 */
final class TableForms implements MemberForm<DiscretionTable> {
    private static final String INPUTS = "inputs";
    private static final String OUTCOMES = "outcomes";
    private static final String RULES = "rules";
    private static final String CELL = "cell";
    private static final int CELL_LENGTH = 60;

    @Override
    public List<DiscretionTable> members(ItemDraft draft) {
        return draft.requirements().tables();
    }

    @Override
    public ItemDraft with(ItemDraft draft, List<DiscretionTable> members) {
        return draft.withRequirements(draft.requirements().withTables(members));
    }

    @Override
    public String key(DiscretionTable member) {
        return member.code();
    }

    @Override
    public String stem() {
        return "table";
    }

    @Override
    public LocalisedText name(DiscretionTable member) {
        return member.name();
    }

    /** A new table has columns for its rules once it is saved; one with rules is looked through. */
    @Override
    public String then(DiscretionTable member) {
        return "/" + member.code() + (member.rules().isEmpty() ? "" : "/check");
    }

    @Override
    public String saved(DiscretionTable member) {
        return member.rules().isEmpty() ? "catalogue.edit.table.saved" : "catalogue.edit.saved";
    }

    @Override
    public String told(DiscretionTable member, Ask ask) {
        return ask.say("catalogue.edit.table.told", member.inputs().size(), member.rules().size());
    }

    @Override
    public List<Question> questions(Ask ask) {
        return questions(ask, new Sheet());
    }

    @Override
    public List<Question> questions(Ask ask, Sheet sheet) {
        var form = ask.draft().requirements().inputs();
        var inputs = sheet.all(INPUTS).stream().map(form::get).filter(Objects::nonNull)
                .limit(DiscretionTable.MAX_INPUTS).toList();
        var first = List.of(ask.texts("name"), ask.texts("tableBasis"),
                ask.checks(INPUTS, form.values().stream()
                        .map(input -> Option.of(input.field(), input.label().in(ask.locale()))).toList()),
                ask.rows(OUTCOMES, ask.texts("outcomeName"),
                        ask.choice("leads", Leads.class, "catalogue.edit.leads.")));
        if (inputs.isEmpty()) {
            return first;
        }
        var columns = Stream.concat(inputs.stream().map(input -> cell(ask, input)),
                Stream.of(ask.choice("concludes", outcomes(sheet, ask)))).toArray(Question[]::new);
        return Stream.concat(first.stream(), Stream.of(ask.rows(RULES, columns))).toList();
    }

    private static Question cell(Ask ask, Input input) {
        var label = input.label().in(ask.locale());
        return switch (input) {
            case Input.Numbers _ -> new Question(Kind.TEXT, CELL + input.field(), label,
                    ask.say("catalogue.edit.cell.number.hint"), true, List.of(), CELL_LENGTH, List.of(), null, null);
            case Input.Choice choice -> new Question(Kind.CHECKS, CELL + input.field(), label,
                    ask.say("catalogue.edit.cell.choice.hint"), true, choice.options().entrySet().stream()
                            .map(option -> Option.of(option.getKey(), option.getValue().in(ask.locale()))).toList(),
                    0, List.of(), null, null);
        };
    }

    private static List<Option> outcomes(Sheet sheet, Ask ask) {
        var options = new ArrayList<Option>();
        for (int at = 0; at < sheet.rows(OUTCOMES); at++) {
            var zh = sheet.one(Sheet.row(OUTCOMES, at, "outcomeName.zh"));
            var en = sheet.one(Sheet.row(OUTCOMES, at, "outcomeName.en"));
            if (!zh.isBlank()) {
                options.add(Option.of(zh.strip(), new LocalisedText(zh, en).in(ask.locale())));
            }
        }
        return options;
    }

    @Override
    public Sheet sheet(DiscretionTable member) {
        var sheet = new Sheet().text("name", member.name()).text("tableBasis", member.basis());
        sheet.putAll(INPUTS, member.inputs());
        for (int at = 0; at < member.outcomes().size(); at++) {
            var outcome = member.outcomes().get(at);
            sheet.text(Sheet.row(OUTCOMES, at, "outcomeName"), outcome.name())
                    .put(Sheet.row(OUTCOMES, at, "leads"), outcome.leads());
        }
        for (int at = 0; at < member.rules().size(); at++) {
            var rule = member.rules().get(at);
            for (int column = 0; column < member.inputs().size(); column++) {
                cell(sheet, Sheet.row(RULES, at, CELL + member.inputs().get(column)), rule.when().get(column));
            }
            sheet.put(Sheet.row(RULES, at, "concludes"),
                    member.outcome(rule.outcome()).map(one -> one.name().zh()).orElse(null));
        }
        return sheet;
    }

    private static void cell(Sheet sheet, String name, Cell cell) {
        switch (cell) {
            case Cell.Any _ -> sheet.put(name, null);
            case Cell.OneOf(var answers) -> sheet.putAll(name, answers);
            case Cell.Range range -> sheet.put(name, range.notation());
        }
    }

    @Override
    public Sheet blank(ItemDraft draft) {
        return new Sheet();
    }

    /** Inputs stay in the order that they had; further ones follow in the order of the form. */
    @Override
    public DiscretionTable read(ItemDraft draft, Typed typed, String key) {
        var old = find(draft, key);
        var form = draft.requirements().inputs();
        var chosen = typed.all(INPUTS);
        var inputs = Stream.concat(old == null ? Stream.empty() : old.inputs().stream(), form.keySet().stream())
                .filter(chosen::contains).filter(form::containsKey).distinct().toList();
        if (inputs.isEmpty() || inputs.size() > DiscretionTable.MAX_INPUTS) {
            typed.wrong(INPUTS, inputs.isEmpty() ? "choose-some" : "too-many", DiscretionTable.MAX_INPUTS);
        }
        var outcomes = outcomes(typed, old);
        var isLawful = !inputs.isEmpty() && inputs.size() <= DiscretionTable.MAX_INPUTS;
        return new DiscretionTable(key, typed.text("name", Typed.SHORT), typed.text("tableBasis", Typed.SHORT),
                isLawful ? inputs : List.of("none"), outcomes,
                isLawful ? rules(typed, inputs.stream().map(form::get).toList(), outcomes) : List.of());
    }

    /** An outcome that keeps its words keeps its code, because facts hold codes. */
    private static List<Outcome> outcomes(Typed typed, @Nullable DiscretionTable old) {
        var before = old == null ? List.<Outcome>of() : old.outcomes();
        var outcomes = new ArrayList<Outcome>();
        var next = 1;
        for (var row : typed.rows(OUTCOMES)) {
            var name = row.text("outcomeName", Typed.SHORT);
            var leads = row.choice(Leads.class, "leads");
            if (outcomes.stream().anyMatch(one -> one.name().zh().equals(name.zh()))) {
                row.wrong("outcomeName.zh", "twice");
                continue;
            }
            var same = before.stream().filter(one -> one.name().zh().equals(name.zh())).findFirst().orElse(null);
            while (same == null && isTaken("o" + next, before, outcomes)) {
                next++;
            }
            outcomes.add(new Outcome(same == null ? "o" + next : same.code(), name, leads));
        }
        if (outcomes.isEmpty()) {
            typed.wrong(OUTCOMES, "outcomes");
        }
        if (outcomes.size() > DiscretionTable.MAX_OUTCOMES) {
            typed.wrong(OUTCOMES, "too-many", DiscretionTable.MAX_OUTCOMES);
        }
        return outcomes.stream().limit(DiscretionTable.MAX_OUTCOMES).toList();
    }

    private static boolean isTaken(String code, List<Outcome> before, List<Outcome> now) {
        return Stream.concat(before.stream(), now.stream()).anyMatch(one -> one.code().equals(code));
    }

    private static List<Rule> rules(Typed typed, List<Input> inputs, List<Outcome> outcomes) {
        return typed.rows(RULES).stream().limit(DiscretionTable.MAX_RULES).map(row -> {
            var cells = inputs.stream().map(input -> cell(row, input)).toList();
            var outcome = outcomes.stream().filter(one -> one.name().zh().equals(row.one("concludes"))).findFirst();
            if (outcome.isEmpty()) {
                row.wrong("concludes", "choose");
            }
            return new Rule(cells, outcome.map(Outcome::code).orElse("none"));
        }).toList();
    }

    private static Cell cell(Typed row, Input input) {
        var name = CELL + input.field();
        return switch (input) {
            case Input.Choice choice -> {
                var some = choice.options().keySet().stream().filter(row.all(name)::contains).toList();
                yield some.isEmpty() || some.size() == choice.options().size() ? Cell.ANY : new Cell.OneOf(some);
            }
            case Input.Numbers _ -> number(row, name);
        };
    }

    /** A range as people type it: full-width signs, a bare number, 以上 and 以下 as ≥ and ≤. */
    private static Cell number(Typed row, String name) {
        var text = row.one(name).replace('（', '(').replace('）', ')').replace("≥", ">=").replace("≤", "<=")
                .replace('＞', '>').replace('＜', '<').replace('［', '[').replace('］', ']');
        try {
            var cell = text.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")
                    ? Cell.point(new BigDecimal(text))
                    : Cell.parse(text);
            if (!(cell instanceof Cell.OneOf)) {
                return cell;
            }
        } catch (IllegalArgumentException notACell) {
            // told below
        }
        row.wrong(name, "cell");
        return Cell.ANY;
    }
}
