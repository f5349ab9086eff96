package org.onewindow.catalogue;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.FieldDefinition.FieldType;

/**
 * The check of a form's answers, the same for pages and API. Pure. Rare characters beyond U+FFFF are kept and count as
 * one, because they stand in people's names; control characters and broken text are refused, because papers cannot
 * show them and logs must not hold them.
 */
public final class Forms {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PHONE = Pattern
            .compile("1[0-9]{10}|(0[0-9]{2,3}-?)?[0-9]{7,8}(-[0-9]{1,6})?|\\+[0-9]{6,15}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int REPLACEMENT = 0xFFFD;

    private Forms() {
    }

    /**
     * What is wrong with the answers, in the order of the form; empty if nothing is. Give it what {@link #tidy}
     * returned. Answers to fields that are not asked are no error: a page without scripts shows them all.
     */
    public static List<FieldError> check(List<FieldDefinition> fields, Map<String, String> answers) {
        var errors = new ArrayList<FieldError>();
        for (var field : fields) {
            if (field.isShown(answers)) {
                var error = check(field, answers.getOrDefault(field.code(), ""));
                if (error != null) {
                    errors.add(error);
                }
            }
        }
        var known = fields.stream().map(FieldDefinition::code).collect(Collectors.toSet());
        answers.keySet().stream().filter(code -> !known.contains(code)).sorted()
                .forEach(code -> errors.add(error(printable(code), "unknown")));
        return errors;
    }

    /**
     * The answers as they are kept: outer blanks cut, line ends unified, full-width digits of numbers, days and phones
     * made plain. Empty answers and answers to fields that are not asked are left out, so that nothing is stored that
     * was not needed; unknown fields stay, for {@link #check} to refuse.
     */
    public static Map<String, String> tidy(List<FieldDefinition> fields, Map<String, String> answers) {
        var tidied = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var answer = plain(field.type(), answers.getOrDefault(field.code(), ""));
            if (!answer.isEmpty() && field.isShown(tidied)) {
                tidied.put(field.code(), answer);
            }
        }
        var known = fields.stream().map(FieldDefinition::code).collect(Collectors.toSet());
        answers.forEach((code, answer) -> {
            if (!known.contains(code)) {
                tidied.put(code, answer);
            }
        });
        return tidied;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static @Nullable FieldError check(FieldDefinition field, String answer) {
        if (answer.isBlank()) {
            return field.required() ? error(field.code(), isChosen(field) ? "required-choice" : "required") : null;
        }
        if (isBroken(answer, field.type() == FieldType.LONG_TEXT)) {
            return error(field.code(), "characters");
        }
        var length = answer.codePointCount(0, answer.length());
        if (length > field.maxLength()) {
            return error(field.code(), "length", field.maxLength(), length);
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> null;
            case NUMBER -> isNumber(answer) ? null : error(field.code(), "number");
            case DATE -> isDay(answer) ? null : error(field.code(), "date");
            case PHONE -> PHONE.matcher(answer).matches() ? null : error(field.code(), "phone");
            case YES_NO -> answer.equals("yes") || answer.equals("no") ? null : error(field.code(), "yesno");
            case CHOICE -> field.choices().stream().anyMatch(choice -> choice.code().equals(answer))
                    ? null
                    : error(field.code(), "choice");
        };
    }

    private static boolean isChosen(FieldDefinition field) {
        return field.type() == FieldType.CHOICE || field.type() == FieldType.YES_NO;
    }

    private static boolean isDay(String text) {
        if (!DAY.matcher(text).matches()) {
            return false;
        }
        try {
            var year = LocalDate.parse(text).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static boolean isBroken(String text, boolean severalLines) {
        return text.codePoints().anyMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL -> !(severalLines && (point == '\n' || point == '\t'));
            case Character.SURROGATE, Character.UNASSIGNED -> isNoCharacter(point);
            case Character.FORMAT -> isDirection(point);
            default -> point == REPLACEMENT;
        });
    }

    /** Lone surrogates and the code points that never will be characters; merely new ones are kept. */
    private static boolean isNoCharacter(int point) {
        return isWithin(point, Character.MIN_SURROGATE, Character.MAX_SURROGATE) || (point & 0xFFFE) == 0xFFFE
                || isWithin(point, 0xFDD0, 0xFDEF);
    }

    /** The controls of writing direction, with which a text can be made to read as another. */
    private static boolean isDirection(int point) {
        return isWithin(point, 0x202A, 0x202E) || isWithin(point, 0x2066, 0x2069);
    }

    private static boolean isWithin(int point, int first, int last) {
        return point >= first && point <= last;
    }

    private static String plain(FieldType type, String answer) {
        var text = answer.strip();
        return switch (type) {
            case NUMBER, DATE, PHONE -> Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            case LONG_TEXT -> text.replace("\r\n", "\n").replace('\r', '\n');
            case TEXT, CHOICE, YES_NO -> text;
        };
    }

    /** The code of an unknown field, shortened and cleaned for showing back. */
    private static String printable(String code) {
        var clean = code.codePoints().filter(point -> !Character.isISOControl(point)).limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString();
    }

    private static FieldError error(String field, String kind, Object... args) {
        return new FieldError(field, "catalogue.field." + kind, List.of(args));
    }
}
