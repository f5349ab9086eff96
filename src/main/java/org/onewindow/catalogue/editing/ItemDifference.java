package org.onewindow.catalogue.editing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
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
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.editing.Amendment.Aspect;
import org.onewindow.catalogue.editing.Amendment.Trait;
import org.onewindow.catalogue.editing.Amendment.Value;
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
        one(Aspect.DEPARTMENT, plain(older.department().value()), plain(newer.department().value()));
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
    }

    private void course(ServiceItem older, ServiceItem newer) {
        keyed(Aspect.STAGE, older.procedure().stages().toList(), newer.procedure().stages().toList(), Stage::code,
                Stage::name, this::stage);
        keyed(Aspect.FEE, older.fees(), newer.fees(), fee -> fee.name().zh(), Fee::name,
                (before, after) -> trait(Aspect.FEE, after.name(), Trait.RATE, words(before.standard()),
                        words(after.standard())));
        members(Aspect.RESULT, older.results(), newer.results(), ItemDifference::words);
    }

    private void guide(ServiceItem older, ServiceItem newer) {
        var before = older.guidance();
        var after = newer.guidance();
        one(Aspect.VISITS, plain(before.visits()), plain(after.visits()));
        one(Aspect.WHERE, words(before.where()), words(after.where()));
        one(Aspect.HOURS, words(before.hours()), words(after.hours()));
        one(Aspect.PHONE, plain(before.phone()), plain(after.phone()));
        one(Aspect.PLACE, token(older.implemented().place()), token(newer.implemented().place()));
        one(Aspect.VALID_FROM, plain(older.validFrom()), plain(newer.validFrom()));
    }

    private void material(MaterialRequirement before, MaterialRequirement after) {
        var name = after.name();
        trait(Aspect.MATERIAL, name, Trait.NAME, words(before.name()), words(after.name()));
        trait(Aspect.MATERIAL, name, Trait.REQUIRED, yes(before.required()), yes(after.required()));
        trait(Aspect.MATERIAL, name, Trait.COPIES, plain(before.copies()), plain(after.copies()));
        trait(Aspect.MATERIAL, name, Trait.FORMS, forms(before), forms(after));
        trait(Aspect.MATERIAL, name, Trait.STANDARD, words(before.standard()), words(after.standard()));
        trait(Aspect.MATERIAL, name, Trait.WAIVER, words(before.waiver()), words(after.waiver()));
        trait(Aspect.MATERIAL, name, Trait.CONDITION, condition(before.neededWhen()), condition(after.neededWhen()));
    }

    private void field(FieldDefinition before, FieldDefinition after) {
        var label = after.label();
        trait(Aspect.FIELD, label, Trait.NAME, words(before.label()), words(after.label()));
        trait(Aspect.FIELD, label, Trait.TYPE, token(before.type()), token(after.type()));
        trait(Aspect.FIELD, label, Trait.REQUIRED, yes(before.required()), yes(after.required()));
        trait(Aspect.FIELD, label, Trait.CONDITION, condition(before.shownWhen()), condition(after.shownWhen()));
    }

    private void stage(Stage before, Stage after) {
        var name = after.name();
        trait(Aspect.STAGE, name, Trait.NAME, words(before.name()), words(after.name()));
        trait(Aspect.STAGE, name, Trait.TYPE, token(before.kind()), token(after.kind()));
        trait(Aspect.STAGE, name, Trait.POST, plain(before.post().value()), plain(after.post().value()));
        trait(Aspect.STAGE, name, Trait.LIMIT, new Value.Limit(before.limit()), new Value.Limit(after.limit()));
        trait(Aspect.STAGE, name, Trait.CONDITION, condition(before.condition()), condition(after.condition()));
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

    private static Value forms(MaterialRequirement material) {
        return plain(material.forms().stream().map(Enum::name).sorted().collect(joining(" ")));
    }

    private static @Nullable Value condition(@Nullable Condition condition) {
        return switch (condition) {
            case null -> null;
            case Condition.FieldEquals(var field, var value) -> plain(field + " = " + value);
            case Condition.FieldAtLeast(var field, var number) -> plain(field + " ≥ " + number.toPlainString());
        };
    }
}
