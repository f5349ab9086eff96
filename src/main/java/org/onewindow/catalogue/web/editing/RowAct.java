package org.onewindow.catalogue.web.editing;

import java.util.List;
import java.util.regex.Pattern;

/** What the button that sent a form does to a list in it: {@code add:basis:law}, {@code remove:basis:2}, {@code raise:basis:2}. */
final class RowAct {
    private static final Pattern FORM = Pattern.compile("(add|remove|raise):([A-Za-z]{1,40}):([A-Za-z0-9.]{1,20})");

    private RowAct() {
    }

    /** Does it; tells whether it was one. */
    static boolean apply(String act, Sheet sheet, List<Question> questions) {
        var match = FORM.matcher(act);
        if (!match.matches()
                || questions.stream().noneMatch(one -> !one.columns().isEmpty() && one.name().equals(match.group(2)))) {
            return false;
        }
        var name = match.group(2);
        switch (match.group(1)) {
            case "add" -> sheet.addRow(name, match.group(3));
            case "remove" -> sheet.removeRow(name, number(match.group(3)));
            default -> sheet.raiseRow(name, number(match.group(3)));
        }
        return true;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : Sheet.MAX_ROWS;
    }
}
