package org.onewindow.catalogue.editing;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.Guidance.Question;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Situation;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.catalogue.discretion.TableWords;
import org.onewindow.catalogue.editing.Amendment.Aspect;
import org.onewindow.catalogue.editing.Amendment.Trait;
import org.onewindow.catalogue.editing.Amendment.Value;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.platform.LocalisedText;

/**
 * What one version of an item says differently from another, in the order of a guide. Lists are compared by the code of
 * their members and not by place, so that a material moved up the list is no amendment.
 */
public final class ItemDifference {
    private final List<Amendment> found = new ArrayList<>();

    private ItemDifference() {
    }

    /** Everything that changed from the older to the newer one; empty if they say the same. */
    public static List<Amendment> between(ServiceItem older, ServiceItem newer) {
        var difference = new ItemDifference();
        difference.head(older, newer);
        difference.requirements(older, newer);
        difference.course(older, newer);
        difference.guide(older, newer);
        return List.copyOf(difference.found);
    }

    private void head(ServiceItem older, ServiceItem newer) {
        one(Aspect.NAME, words(older.name()), words(newer.name()));
        one(Aspect.KIND, token(older.kind()), token(newer.kind()));
        one(Aspect.HANDLING, token(older.handling()), token(newer.handling()));
        one(Aspect.DEPARTMENT, new Value.Agency(older.department()), new Value.Agency(newer.department()));
        members(Aspect.APPLICANTS, older.applicants(), newer.applicants(), ItemDifference::token);
        one(Aspect.STATUTORY_LIMIT, new Value.Limit(older.limits().statutory()),
                new Value.Limit(newer.limits().statutory()));
        one(Aspect.PROMISED_LIMIT, new Value.Limit(older.limits().promised()),
                new Value.Limit(newer.limits().promised()));
        members(Aspect.BASIS, older.basis(), newer.basis(),
                basis -> words(new LocalisedText(basis.citation(Locale.CHINA), basis.citation(Locale.ENGLISH))));
    }

    private void requirements(ServiceItem older, ServiceItem newer) {
        members(Aspect.CONDITION, older.conditions(), newer.conditions(), ItemDifference::words);
        keyed(Aspect.MATERIAL, older.materials(), newer.materials(), MaterialRequirement::code,
                MaterialRequirement::name, this::material);
        keyed(Aspect.FIELD, older.fields(), newer.fields(), FieldDefinition::code, FieldDefinition::label,
                this::field);
        keyed(Aspect.SITUATION, older.requirements().situations(), newer.requirements().situations(), Situation::code,
                Situation::name, this::situation);
        keyed(Aspect.TABLE, older.requirements().tables(), newer.requirements().tables(), DiscretionTable::code,
                DiscretionTable::name, (before, after) -> table(older, newer, before, after));
    }

    private void course(ServiceItem older, ServiceItem newer) {
        keyed(Aspect.STAGE, placed(older.procedure()), placed(newer.procedure()), one -> one.stage().code(),
                one -> one.stage().name(), (before, after) -> {
                    stage(before, after);
                    trait(Aspect.STAGE, after.stage().name(), Trait.DISCRETION, tableOf(older, before.stage()),
                            tableOf(newer, after.stage()));
                });
        keyed(Aspect.FEE, older.fees(), newer.fees(), fee -> fee.name().zh(), Fee::name, this::fee);
        members(Aspect.RESULT, older.results(), newer.results(), ItemDifference::words);
    }

    private void guide(ServiceItem older, ServiceItem newer) {
        var before = older.guidance();
        var after = newer.guidance();
        one(Aspect.SUMMARY, words(before.summary()), words(after.summary()));
        one(Aspect.VISITS, plain(before.visits()), plain(after.visits()));
        one(Aspect.WHERE, words(before.where()), words(after.where()));
        one(Aspect.HOURS, words(before.hours()), words(after.hours()));
        one(Aspect.PHONE, plain(before.phone()), plain(after.phone()));
        one(Aspect.COMPLAINTS, words(before.complaints()), words(after.complaints()));
        one(Aspect.COLLECTION, tokens(before.collection().ways()), tokens(after.collection().ways()));
        keyed(Aspect.QUESTION, before.questions(), after.questions(), one -> one.question().zh(), Question::question,
                (one, other) -> trait(Aspect.QUESTION, other.question(), Trait.ANSWER, words(one.answer()),
                        words(other.answer())));
        offer(older, newer);
        one(Aspect.PUBLICATION, token(older.publication()), token(newer.publication()));
        one(Aspect.VALID_FROM, new Value.Day(older.validFrom()), new Value.Day(newer.validFrom()));
        one(Aspect.VALID_TO, day(older.validTo()), day(newer.validTo()));
    }

    private void offer(ServiceItem older, ServiceItem newer) {
        var before = older.implemented();
        var after = newer.implemented();
        one(Aspect.PLACE, token(before.place()), token(after.place()));
        one(Aspect.WAYS, tokens(before.offering().ways()), tokens(after.offering().ways()));
        one(Aspect.ONLINE, token(before.offering().online()), token(after.offering().online()));
        one(Aspect.AREA, token(before.offering().area()), token(after.offering().area()));
        one(Aspect.LEVEL, token(before.authority().level()), token(after.authority().level()));
    }

    private void material(MaterialRequirement before, MaterialRequirement after) {
        var name = after.name();
        trait(Aspect.MATERIAL, name, Trait.NAME, words(before.name()), words(after.name()));
        trait(Aspect.MATERIAL, name, Trait.REQUIRED, yes(before.required()), yes(after.required()));
        trait(Aspect.MATERIAL, name, Trait.COPIES, plain(before.copies()), plain(after.copies()));
        trait(Aspect.MATERIAL, name, Trait.FORMS, tokens(before.forms()), tokens(after.forms()));
        trait(Aspect.MATERIAL, name, Trait.SOURCE, words(before.source()), words(after.source()));
        trait(Aspect.MATERIAL, name, Trait.STANDARD, words(before.standard()), words(after.standard()));
        trait(Aspect.MATERIAL, name, Trait.BLANK_FORM, yes(before.blankForm()), yes(after.blankForm()));
        trait(Aspect.MATERIAL, name, Trait.SAMPLE, words(sample(before)), words(sample(after)));
        trait(Aspect.MATERIAL, name, Trait.WAIVER, words(before.waiver()), words(after.waiver()));
        trait(Aspect.MATERIAL, name, Trait.CONDITION, condition(before.neededWhen()), condition(after.neededWhen()));
    }

    private void field(FieldDefinition before, FieldDefinition after) {
        var label = after.label();
        trait(Aspect.FIELD, label, Trait.NAME, words(before.label()), words(after.label()));
        trait(Aspect.FIELD, label, Trait.TYPE, token(before.type()), token(after.type()));
        trait(Aspect.FIELD, label, Trait.REQUIRED, yes(before.required()), yes(after.required()));
        trait(Aspect.FIELD, label, Trait.CHOICES, choices(before), choices(after));
        trait(Aspect.FIELD, label, Trait.CONDITION, condition(before.shownWhen()), condition(after.shownWhen()));
    }

    private void situation(Situation before, Situation after) {
        var name = after.name();
        trait(Aspect.SITUATION, name, Trait.NAME, words(before.name()), words(after.name()));
        trait(Aspect.SITUATION, name, Trait.CONDITION, new Value.When(before.when()), new Value.When(after.when()));
        trait(Aspect.SITUATION, name, Trait.PROMISE, limit(before.promised()), limit(after.promised()));
    }

    private void table(ServiceItem older, ServiceItem newer, DiscretionTable before, DiscretionTable after) {
        var name = after.name();
        trait(Aspect.TABLE, name, Trait.NAME, words(before.name()), words(after.name()));
        trait(Aspect.TABLE, name, Trait.BASIS, words(before.basis()), words(after.basis()));
        trait(Aspect.TABLE, name, Trait.RULES, rules(older, before), rules(newer, after));
    }

    private static @Nullable Value rules(ServiceItem item, DiscretionTable table) {
        return table.rules().isEmpty()
                ? null
                : words(new LocalisedText(TableWords.rules(table, item.requirements().inputs(), Locale.CHINA),
                        TableWords.rules(table, item.requirements().inputs(), Locale.ENGLISH)));
    }

    private static @Nullable Value tableOf(ServiceItem item, Stage stage) {
        return item.tableAt(stage.code()).map(DiscretionTable::name).map(ItemDifference::words).orElse(null);
    }

    private void stage(Placed one, Placed other) {
        var before = one.stage();
        var after = other.stage();
        var name = after.name();
        trait(Aspect.STAGE, name, Trait.NAME, words(before.name()), words(after.name()));
        trait(Aspect.STAGE, name, Trait.TYPE, token(before.kind()), token(after.kind()));
        trait(Aspect.STAGE, name, Trait.POST, new Value.At(before.post()), new Value.At(after.post()));
        trait(Aspect.STAGE, name, Trait.LIMIT, new Value.Limit(before.limit()), new Value.Limit(after.limit()));
        trait(Aspect.STAGE, name, Trait.CONDITION, condition(before.condition()), condition(after.condition()));
        trait(Aspect.STAGE, name, Trait.STEP, plain(one.step()), plain(other.step()));
    }

    private void fee(Fee before, Fee after) {
        var name = after.name();
        trait(Aspect.FEE, name, Trait.RATE, words(before.standard()), words(after.standard()));
        trait(Aspect.FEE, name, Trait.AMOUNT, amount(before), amount(after));
        trait(Aspect.FEE, name, Trait.BASIS, words(before.basis()), words(after.basis()));
        trait(Aspect.FEE, name, Trait.REDUCTION, words(before.reduction()), words(after.reduction()));
        trait(Aspect.FEE, name, Trait.CONDITION, condition(before.when()), condition(after.when()));
    }

    /** A stage and its place in the procedure: stages of the same step run side by side. */
    private record Placed(Stage stage, int step) {
    }

    private static List<Placed> placed(Procedure procedure) {
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < procedure.groups().size(); i++) {
            var step = i + 1;
            procedure.groups().get(i).stages().forEach(stage -> placed.add(new Placed(stage, step)));
        }
        return placed;
    }

    private void one(Aspect aspect, @Nullable Value before, @Nullable Value after) {
        add(aspect, null, null, before, after);
    }

    private void trait(Aspect aspect, LocalisedText subject, Trait trait, @Nullable Value before,
            @Nullable Value after) {
        add(aspect, subject, trait, before, after);
    }

    private void add(Aspect aspect, @Nullable LocalisedText subject, @Nullable Trait trait, @Nullable Value before,
            @Nullable Value after) {
        if (!Objects.equals(before, after)) {
            found.add(new Amendment(aspect, subject, trait, before, after));
        }
    }

    private <T> void members(Aspect aspect, Iterable<T> older, Iterable<T> newer, Function<T, Value> value) {
        var before = new LinkedHashMap<Value, T>();
        older.forEach(one -> before.put(value.apply(one), one));
        var after = new LinkedHashMap<Value, T>();
        newer.forEach(one -> after.put(value.apply(one), one));
        before.keySet().stream().filter(one -> !after.containsKey(one)).forEach(one -> one(aspect, one, null));
        after.keySet().stream().filter(one -> !before.containsKey(one)).forEach(one -> one(aspect, null, one));
    }

    private <T> void keyed(Aspect aspect, List<T> older, List<T> newer, Function<T, String> key,
            Function<T, LocalisedText> name, BiConsumer<T, T> both) {
        var before = byKey(older, key);
        var after = byKey(newer, key);
        before.forEach((code, one) -> {
            if (!after.containsKey(code)) {
                add(aspect, name.apply(one), null, words(name.apply(one)), null);
            }
        });
        after.forEach((code, one) -> {
            var known = before.get(code);
            if (known == null) {
                add(aspect, name.apply(one), null, null, words(name.apply(one)));
            } else {
                both.accept(known, one);
            }
        });
    }

    private static <T> Map<String, T> byKey(List<T> list, Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        list.forEach(one -> map.put(key.apply(one), one));
        return map;
    }

    private static @Nullable Value words(@Nullable LocalisedText text) {
        return text == null ? null : new Value.Words(text);
    }

    private static Value token(Enum<?> constant) {
        return new Value.Token(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    private static Value yes(boolean is) {
        return new Value.Token("YesNo", is ? "YES" : "NO");
    }

    private static Value plain(Object value) {
        return new Value.Plain(value.toString());
    }

    private static Value tokens(Collection<? extends Enum<?>> constants) {
        var codes = constants.stream().<String>map(Enum::name).sorted().toList();
        return new Value.Tokens(constants.iterator().next().getDeclaringClass().getSimpleName(), codes);
    }

    private static @Nullable Value limit(@Nullable TimeLimit limit) {
        return limit == null ? null : new Value.Limit(limit);
    }

    private static @Nullable Value day(@Nullable LocalDate day) {
        return day == null ? null : new Value.Day(day);
    }

    private static @Nullable Value amount(Fee fee) {
        var amount = fee.amount();
        return amount == null ? null : plain(amount.inYuan());
    }

    private static @Nullable LocalisedText sample(MaterialRequirement material) {
        var notes = material.notes();
        return notes == null ? null : notes.sample();
    }

    private static @Nullable Value choices(FieldDefinition field) {
        if (field.choices().isEmpty()) {
            return null;
        }
        return words(new LocalisedText(
                field.choices().stream().map(one -> one.label().zh()).collect(joining("、")),
                field.choices().stream().map(one -> one.label().in(Locale.ENGLISH)).collect(joining(", "))));
    }

    private static @Nullable Value condition(@Nullable Condition condition) {
        return condition == null ? null : new Value.When(List.of(condition));
    }
}
