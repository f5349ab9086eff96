package org.onewindow.catalogue.guiding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;

/** Which fields of an item decide anything, and which of their answers must be told apart. Pure. */
final class Answers {
    /** What a field that may be left empty, or whose other values are all alike, is answered with. */
    static final String NONE = "";

    private final ServiceItem item;
    private final List<Condition> conditions;

    Answers(ServiceItem item) {
        this.item = item;
        this.conditions = Stream.of(
                item.requirements().situations().stream().flatMap(situation -> situation.when().stream()),
                item.materials().stream().map(MaterialRequirement::neededWhen).filter(Objects::nonNull),
                item.fees().stream().map(Fee::when).filter(Objects::nonNull),
                item.procedure().stages().map(Stage::condition).filter(Objects::nonNull))
                .flatMap(one -> one).toList();
    }

    /** The fields that decide something, or whether one that does is asked, in the order of the form. */
    List<FieldDefinition> deciding() {
        var codes = new LinkedHashSet<String>();
        conditions.forEach(condition -> codes.add(condition.field()));
        for (var field : item.fields().reversed()) {
            var shown = field.shownWhen();
            if (shown != null && codes.contains(field.code())) {
                codes.add(shown.field());
            }
        }
        return item.fields().stream().filter(field -> codes.contains(field.code())).toList();
    }

    /** One answer of every kind that the conditions of the item tell apart; never empty. */
    List<String> kinds(FieldDefinition field) {
        var kinds = new LinkedHashSet<String>();
        switch (field.type()) {
            case YES_NO -> kinds.addAll(List.of("yes", "no"));
            case CHOICE -> field.choices().forEach(choice -> kinds.add(choice.code()));
            case NUMBER -> kinds.addAll(numbers(field));
            case TEXT, LONG_TEXT, DATE, PHONE -> {
                kinds.addAll(isMeasured(field) ? numbers(field) : compared(field));
                kinds.add(NONE);
            }
        }
        if (!field.required()) {
            kinds.add(NONE);
        }
        return List.copyOf(kinds);
    }

    /** Whether an answer is typed as a number and not chosen. */
    boolean isMeasured(FieldDefinition field) {
        return field.type() == FieldType.NUMBER
                || (field.type() != FieldType.CHOICE && of(field).anyMatch(FieldAtLeast.class::isInstance));
    }

    /** The values with which a field is compared. */
    Set<String> compared(FieldDefinition field) {
        var values = new LinkedHashSet<String>();
        of(field).forEach(condition -> {
            if (condition instanceof FieldEquals(var _, var value)) {
                values.add(value);
            }
        });
        return values;
    }

    /** The least number of each stretch between the numbers of the conditions, and each of those that are exact. */
    private List<String> numbers(FieldDefinition field) {
        var numbers = new ArrayList<String>();
        numbers.add("0");
        of(field).forEach(condition -> {
            if (condition instanceof FieldAtLeast(var _, var number) && number.signum() > 0) {
                numbers.add(number.toPlainString());
            }
        });
        compared(field).forEach(value -> {
            numbers.add(value);
            if (value.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")) {
                // equal is equality of the text: the same number written otherwise is another answer
                numbers.add(new BigDecimal(value).setScale(4, RoundingMode.UNNECESSARY).toPlainString());
            }
        });
        return numbers;
    }

    private Stream<Condition> of(FieldDefinition field) {
        return Stream.concat(conditions.stream(), item.fields().stream().map(FieldDefinition::shownWhen)
                .filter(Objects::nonNull)).filter(condition -> condition.field().equals(field.code()));
    }
}
