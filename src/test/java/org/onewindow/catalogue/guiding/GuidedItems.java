package org.onewindow.catalogue.guiding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.Choice;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.Requirements;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Situation;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.platform.LocalisedText;

/** Items with up to four fields on which situations, materials, fees and stages depend in every way. */
final class GuidedItems {
    private static final List<FieldType> TYPES = List.of(FieldType.YES_NO, FieldType.CHOICE, FieldType.NUMBER,
            FieldType.TEXT);

    private GuidedItems() {
    }

    static ServiceItem next(SplittableRandom random) {
        var fields = new ArrayList<FieldDefinition>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            fields.add(field("f" + i, TYPES.get(random.nextInt(TYPES.size())), random.nextInt(4) > 0,
                    i > 0 && random.nextInt(3) == 0 ? condition(random, fields) : null));
        }
        var materials = new ArrayList<MaterialRequirement>();
        for (int i = 0; i < random.nextInt(4); i++) {
            materials.add(material("m" + i, random.nextBoolean() ? condition(random, fields) : null));
        }
        var situations = new ArrayList<Situation>();
        for (int i = 0; i < random.nextInt(4); i++) {
            var when = new ArrayList<Condition>();
            for (int j = 0; j <= random.nextInt(2); j++) {
                when.add(condition(random, fields));
            }
            situations.add(situation("s" + i, when, random.nextBoolean() ? 3 : 0));
        }
        var fees = new ArrayList<Fee>();
        for (int i = 0; i < random.nextInt(3); i++) {
            fees.add(fee("费" + i, random.nextBoolean() ? condition(random, fields) : null));
        }
        return item(fields, materials, situations, fees, random.nextBoolean() ? condition(random, fields) : null);
    }

    static ServiceItem item(List<FieldDefinition> fields, List<MaterialRequirement> materials,
            List<Situation> situations, List<Fee> fees, @Nullable Condition visit) {
        var item = SampleItem.with(SampleItem.lawful(),
                new Requirements(List.of(), materials, fields, situations, null));
        var stages = List.of(SampleItem.stage("examine", StageKind.HANDLING, "SCJ-CB", 2),
                SampleItem.stage("visit", StageKind.VERIFICATION, "SCJ-SH", new WorkingDays(1), visit),
                SampleItem.stage("approve", StageKind.APPROVAL, "SCJ-PZ", 1));
        return new ServiceItem(item.code(), item.version(), item.name(), item.kind(), item.handling(),
                item.department(), item.applicants(), item.limits(), item.basis(), item.requirements(),
                new Procedure(stages.stream().map((Stage stage) -> new StageGroup(List.of(stage))).toList()), fees,
                item.results(), item.guidance(), item.publication(), item.prerequisites(), item.particulars(),
                item.implementation(), item.validity());
    }

    static FieldDefinition field(String code, FieldType type, boolean required, @Nullable Condition shownWhen) {
        return new FieldDefinition(code, LocalisedText.of(code), null, type, required, 20,
                type == FieldType.CHOICE
                        ? List.of(choice("one"), choice("two"), choice("three"))
                        : List.of(),
                shownWhen);
    }

    static MaterialRequirement material(String code, @Nullable Condition when) {
        var text = LocalisedText.of(code);
        return new MaterialRequirement(code, text, true, Set.of(MaterialForm.COPY), 1, text, null, false, when);
    }

    static Situation situation(String code, List<Condition> when, int days) {
        return new Situation(code, LocalisedText.of(code), when, days == 0 ? null : new WorkingDays(days));
    }

    static Fee fee(String name, @Nullable Condition when) {
        var text = LocalisedText.of(name);
        return new Fee(text, text, null, text, null, when);
    }

    /** Every answer that the field takes, from a few that lie on every side of the conditions. */
    static List<String> answers(FieldDefinition field) {
        var answers = new ArrayList<>(switch (field.type()) {
            case YES_NO -> List.of("yes", "no");
            case CHOICE -> List.of("one", "two", "three");
            case NUMBER -> List.of("0", "4.9", "5", "7", "10", "10.0", "99");
            default -> List.of("x", "y", "z");
        });
        if (!field.required()) {
            answers.add("");
        }
        return answers;
    }

    static Map<String, String> complete(SplittableRandom random, ServiceItem item) {
        var answers = new HashMap<String, String>();
        item.fields().forEach(field -> {
            var all = answers(field);
            answers.put(field.code(), all.get(random.nextInt(all.size())));
        });
        return answers;
    }

    private static Condition condition(SplittableRandom random, List<FieldDefinition> fields) {
        var field = fields.get(random.nextInt(fields.size()));
        return switch (field.type()) {
            case YES_NO -> new FieldEquals(field.code(), random.nextBoolean() ? "yes" : "no");
            case CHOICE -> new FieldEquals(field.code(), List.of("one", "two", "three").get(random.nextInt(3)));
            case NUMBER -> random.nextInt(4) == 0
                    ? new FieldEquals(field.code(), "10")
                    : new FieldAtLeast(field.code(), BigDecimal.valueOf(random.nextInt(3) * 5L));
            default -> new FieldEquals(field.code(), random.nextBoolean() ? "x" : "y");
        };
    }

    private static Choice choice(String code) {
        return new Choice(code, LocalisedText.of(code));
    }
}
