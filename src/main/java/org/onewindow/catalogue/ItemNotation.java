package org.onewindow.catalogue;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.platform.LocalisedText;
import org.springframework.modulith.NamedInterface;

/** The short notations of an item's document, each with its reading and its writing. */
@NamedInterface("core")
public final class ItemNotation {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern LIMIT = Pattern.compile("([0-9]{1,4}) (working|calendar) days?");
    private static final Pattern EQUALS = Pattern.compile("(\\w+) = (\\S+)");
    private static final Pattern AT_LEAST = Pattern.compile("(\\w+) >= ([0-9]{1,15}(?:\\.[0-9]{1,4})?)");

    private ItemNotation() {
    }

    /** A text in two languages from {@code 中文 | English}. */
    public static LocalisedText text(String notation) {
        var parts = BAR.split(notation.strip(), 2);
        return new LocalisedText(parts[0], parts.length > 1 ? parts[1] : "");
    }

    static String write(LocalisedText text) {
        return text.en().isEmpty() ? text.zh() : text.zh() + " | " + text.en();
    }

    static TimeLimit limit(String notation) {
        var match = LIMIT.matcher(notation);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a limit: " + notation);
        }
        var days = Integer.parseInt(match.group(1));
        return match.group(2).equals("working") ? new WorkingDays(days) : new CalendarDays(days);
    }

    static String write(TimeLimit limit) {
        return switch (limit) {
            case WorkingDays working -> working.days() + " working days";
            case CalendarDays calendar -> calendar.days() + " calendar days";
        };
    }

    /** A condition from {@code hasKitchen = yes} or {@code area >= 200}. */
    public static Condition condition(String notation) {
        var equal = EQUALS.matcher(notation);
        if (equal.matches()) {
            return new FieldEquals(equal.group(1), equal.group(2));
        }
        var atLeast = AT_LEAST.matcher(notation);
        if (atLeast.matches()) {
            return new FieldAtLeast(atLeast.group(1), new BigDecimal(atLeast.group(2)));
        }
        throw new IllegalArgumentException("not a condition: " + notation);
    }

    static String write(Condition condition) {
        return switch (condition) {
            case FieldEquals equal -> equal.field() + " = " + equal.value();
            case FieldAtLeast atLeast -> atLeast.field() + " >= " + atLeast.number().toPlainString();
        };
    }
}
