package org.onewindow.catalogue.web.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Sm3;

/** What stands in the fields of a form, by their names: written from a draft, or typed by somebody. */
final class Sheet {
    /** More rows than any list of an item has; further ones are not read, which bounds the work. */
    static final int MAX_ROWS = 60;

    private static final Pattern ROW = Pattern.compile("(.+)\\.([0-9]{1,3})\\.(.+)");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** What a reader sent. */
    static Sheet typed(Map<String, List<String>> parameters) {
        var sheet = new Sheet();
        parameters.forEach((name, sent) -> sheet.values.put(name,
                sent.stream().map(text -> text.replace("\r\n", "\n")).toList()));
        return sheet;
    }

    /** Puts one value; null leaves the field empty. */
    Sheet put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(value instanceof Enum<?> constant ? constant.name() : value.toString()));
        }
        return this;
    }

    /** Puts the chosen ones. */
    Sheet putAll(String name, Collection<?> chosen) {
        values.put(name, chosen.stream().map(one -> one instanceof Enum<?> constant ? constant.name() : one.toString())
                .sorted().toList());
        return this;
    }

    Sheet text(String name, @Nullable LocalisedText text) {
        if (text != null) {
            put(name + ".zh", text.zh());
            put(name + ".en", text.en());
        }
        return this;
    }

    Sheet texts(String name, List<LocalisedText> texts) {
        for (int i = 0; i < texts.size(); i++) {
            text(row(name, i, "text"), texts.get(i));
        }
        return this;
    }

    Sheet limit(String name, @Nullable TimeLimit limit) {
        if (limit != null) {
            put(name + ".days", limit.days());
            put(name + ".unit", limit instanceof WorkingDays ? "WORKING" : "CALENDAR");
        }
        return this;
    }

    /** A condition as it stands; answers are codes here and become words where a page is made of it. */
    Sheet condition(String name, @Nullable Condition condition) {
        if (condition == null) {
            return this;
        }
        put(name + ".field", condition.field());
        return switch (condition) {
            case FieldEquals(_, var value) -> put(name + ".test", "EQUALS").put(name + ".value", value);
            case FieldAtLeast(_, var number) -> put(name + ".test", "AT_LEAST").put(name + ".value",
                    number.toPlainString());
        };
    }

    /** The name of a field in a row. */
    static String row(String name, int at, String column) {
        return name + "." + at + "." + column;
    }

    /** The value of a field; empty where there is none. */
    public String one(String name) {
        var found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** How many rows of a list there are. */
    public int rows(String name) {
        var last = -1;
        for (var field : values.keySet()) {
            var match = ROW.matcher(field);
            if (match.matches() && match.group(1).equals(name)) {
                last = Math.max(last, Integer.parseInt(match.group(2)));
            }
        }
        return Math.min(last + 1, MAX_ROWS);
    }

    /** Whether nothing is written in a row. */
    boolean isBlank(String name, int at) {
        var beginning = name + "." + at + ".";
        return values.entrySet().stream().filter(entry -> entry.getKey().startsWith(beginning))
                .filter(entry -> !entry.getKey().endsWith(".unit") && !entry.getKey().endsWith(".test"))
                .allMatch(entry -> entry.getValue().stream().allMatch(String::isBlank));
    }

    /** Opens an empty row at the end, unless the last one is still empty. */
    void addRow(String name, String column) {
        var rows = rows(name);
        if (rows < MAX_ROWS && (rows == 0 || !isBlank(name, rows - 1))) {
            values.put(row(name, rows, column), List.of(""));
        }
    }

    void removeRow(String name, int at) {
        renumber(name, row -> row == at ? -1 : row > at ? row - 1 : row);
    }

    /** Exchanges a row with the one above it. */
    void raiseRow(String name, int at) {
        if (at > 0) {
            renumber(name, row -> row == at ? at - 1 : row == at - 1 ? at : row);
        }
    }

    /** A text that is equal if and only if the same is written in the same fields. */
    String mark() {
        var written = new TreeMap<String, List<String>>();
        values.forEach((name, texts) -> {
            var filled = texts.stream().filter(text -> !text.isBlank()).toList();
            if (!filled.isEmpty()) {
                written.put(name, filled);
            }
        });
        return HexFormat.of().formatHex(Sm3.digest(written.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void renumber(String name, IntUnaryOperator numbers) {
        var before = new ArrayList<>(values.entrySet());
        values.clear();
        for (var entry : before) {
            var match = ROW.matcher(entry.getKey());
            if (!match.matches() || !match.group(1).equals(name)) {
                values.put(entry.getKey(), entry.getValue());
                continue;
            }
            var to = numbers.applyAsInt(Integer.parseInt(match.group(2)));
            if (to >= 0) {
                values.put(row(name, to, match.group(3)), entry.getValue());
            }
        }
    }
}
