package org.onewindow.catalogue.web.editing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Money;
import org.onewindow.platform.OneLine;
import org.onewindow.platform.web.FormErrors;

/**
 * Reads what was typed. Whatever is wrong is noted beside its field, and something harmless stands in for it, so that
 * one reading finds everything; what was read counts only if nothing was noted.
 */
final class Typed {
    /** Names and titles; longer ones do not fit on a paper. */
    static final int SHORT = 200;
    /** A paragraph of a guide. */
    static final int LONG = 2_000;

    private static final LocalisedText STAND_IN = LocalisedText.of("-");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Sheet sheet;
    private final String beginning;
    private final Noted noted;

    private Typed(Sheet sheet, String beginning, Noted noted) {
        this.sheet = sheet;
        this.beginning = beginning;
        this.noted = noted;
    }

    Typed(Sheet sheet) {
        this(sheet, "", new Noted());
    }

    /** What is wrong so far, shared by all rows of a form. */
    private static final class Noted {
        private FormErrors errors = FormErrors.none();
    }

    FormErrors errors() {
        return noted.errors;
    }

    void wrong(String name, String key, Object... args) {
        noted.errors = noted.errors.with(beginning + name, "catalogue.wrong." + key, args);
    }

    /** What is written in a field, without blanks around it. */
    String one(String name) {
        return sheet.one(beginning + name).strip();
    }

    boolean has(String name) {
        return !one(name).isEmpty();
    }

    boolean checked(String name) {
        return one(name).equals("true");
    }

    /** The rows of a list in which something is written. */
    List<Typed> rows(String name) {
        var rows = new ArrayList<Typed>();
        for (int at = 0; at < sheet.rows(beginning + name); at++) {
            if (!sheet.isBlank(beginning + name, at)) {
                rows.add(new Typed(sheet, beginning + name + "." + at + ".", noted));
            }
        }
        return rows;
    }

    String line(String name, int max) {
        var text = one(name);
        if (text.isEmpty()) {
            wrong(name, "empty");
        }
        if (text.length() > max) {
            wrong(name, "long", max, text.length());
        }
        whole(name, text);
        return text;
    }

    /** A text that must be there, at least in Chinese. */
    LocalisedText text(String name, int max) {
        var text = textOrNull(name, max);
        if (text != null) {
            return text;
        }
        if (noted.errors.of(beginning + name + ".zh") == null) {
            wrong(name + ".zh", "empty");
        }
        return STAND_IN;
    }

    @Nullable
    LocalisedText textOrNull(String name, int max) {
        var zh = one(name + ".zh");
        var en = one(name + ".en");
        whole(name + ".zh", zh);
        whole(name + ".en", en);
        if (zh.length() > max) {
            wrong(name + ".zh", "long", max, zh.length());
        }
        if (en.length() > 2 * max) {
            wrong(name + ".en", "long", 2 * max, en.length());
        }
        if (zh.isEmpty()) {
            if (!en.isEmpty()) {
                wrong(name + ".zh", "chinese-first");
            }
            return null;
        }
        return new LocalisedText(zh, en);
    }

    /** What is no character could be written into no document. */
    private void whole(String name, String text) {
        if (OneLine.isBroken(text)) {
            wrong(name, "characters");
        }
    }

    /** A list of texts, a row each. */
    List<LocalisedText> texts(String name) {
        return rows(name).stream().map(row -> row.text("text", LONG)).toList();
    }

    int number(String name, int min, int max) {
        var number = numberOrNull(name, min, max);
        if (number == null && !has(name)) {
            wrong(name, "empty");
        }
        return number == null ? min : number;
    }

    @Nullable
    Integer numberOrNull(String name, int min, int max) {
        var text = one(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            wrong(name, "number", min, max);
            return null;
        }
        return Integer.valueOf(text);
    }

    @Nullable
    Money yuanOrNull(String name) {
        var text = one(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!YUAN.matcher(text).matches()) {
            wrong(name, "yuan");
            return null;
        }
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    <E extends Enum<E>> E choice(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(one(name))) {
                return constant;
            }
        }
        wrong(name, "choose");
        return type.getEnumConstants()[0];
    }

    <E extends Enum<E>> Set<E> choices(Class<E> type, String name) {
        var chosen = EnumSet.noneOf(type);
        for (var constant : type.getEnumConstants()) {
            if (sheet.all(beginning + name).contains(constant.name())) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    /** At least one of several. */
    <E extends Enum<E>> Set<E> someOf(Class<E> type, String name) {
        var chosen = choices(type, name);
        if (chosen.isEmpty()) {
            wrong(name, "choose-some");
            chosen.add(type.getEnumConstants()[0]);
        }
        return chosen;
    }

    List<String> all(String name) {
        return sheet.all(beginning + name);
    }

    LocalDate day(String name) {
        var day = dayOrNull(name);
        if (day == null && !has(name)) {
            wrong(name, "empty");
        }
        return day == null ? LocalDate.EPOCH : day;
    }

    @Nullable
    LocalDate dayOrNull(String name) {
        var text = one(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException _) {
            // told below, as every other wrong day
        }
        wrong(name, "day");
        return null;
    }

    TimeLimit limit(String name) {
        return limitOf(name, number(name + ".days", 0, TimeLimit.MAX_DAYS));
    }

    @Nullable
    TimeLimit limitOrNull(String name) {
        var days = numberOrNull(name + ".days", 0, TimeLimit.MAX_DAYS);
        return days == null ? null : limitOf(name, days);
    }

    private TimeLimit limitOf(String name, int days) {
        return one(name + ".unit").equals("CALENDAR") ? new CalendarDays(days) : new WorkingDays(days);
    }

    /** A condition on fields of the form; null where none is chosen. */
    @Nullable
    Condition condition(String name, List<FieldDefinition> fields) {
        var code = one(name + ".field");
        if (code.isEmpty()) {
            return null;
        }
        var field = fields.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
        if (field == null) {
            wrong(name + ".field", "no-field");
            return null;
        }
        return one(name + ".test").equals("AT_LEAST") ? atLeast(name, field) : equal(name, field);
    }

    private @Nullable Condition atLeast(String name, FieldDefinition field) {
        if (field.type() != FieldType.NUMBER) {
            wrong(name + ".field", "no-number-field");
        }
        if (!NUMBER.matcher(one(name + ".value")).matches()) {
            wrong(name + ".value", "no-number");
            return null;
        }
        return new FieldAtLeast(field.code(), new BigDecimal(one(name + ".value")));
    }

    /** People choose an answer by its label, so that the label counts as well as the code. */
    private @Nullable Condition equal(String name, FieldDefinition field) {
        var value = one(name + ".value");
        var known = switch (field.type()) {
            case YES_NO -> switch (value) {
                case "yes", "是", "Yes" -> "yes";
                case "no", "否", "No" -> "no";
                default -> null;
            };
            case CHOICE -> field.choices().stream()
                    .filter(choice -> choice.code().equals(value) || choice.label().zh().equals(value)
                            || choice.label().en().equals(value))
                    .map(FieldDefinition.Choice::code).findFirst().orElse(null);
            case TEXT, LONG_TEXT, NUMBER, DATE, PHONE -> value.isEmpty() || value.contains(" ") ? null : value;
        };
        if (known == null) {
            wrong(name + ".value", field.type() == FieldType.YES_NO ? "yes-no" : "no-answer");
            return null;
        }
        return new FieldEquals(field.code(), known);
    }
}
