package org.onewindow.organisation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.Delegation;
import org.onewindow.organisation.Leave;
import org.onewindow.organisation.OpeningHours;
import org.onewindow.organisation.PostKind;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.util.MultiValueMap;

/** What was typed into the form of an act: read field by field, what is missing or written otherwise told beside it. */
record TypedAct(OfficeAct act, MultiValueMap<String, String> fields) {
    /** Codes typed at once; a scope takes no more. */
    private static final int MOST_CODES = 200;
    private static final int LONGEST = 4_000;

    /** What is wrong with the form by itself. */
    FormErrors errors() {
        var errors = FormErrors.none();
        for (var field : act.fields()) {
            var text = text(field);
            if (text.isEmpty() && !act.isOptional(field)) {
                errors = errors.with(field,
                        "organisation.form.missing." + (OfficeAct.isDate(field) ? "date" : "other"));
            } else if (!text.isEmpty() && !isWellFormed(field, text)) {
                errors = errors.with(field, "organisation.form.wrong." + kindOf(field));
            }
        }
        return errors;
    }

    /** What was typed into a field, without blanks around it; empty if nothing was. */
    public String text(String field) {
        var typed = fields.getFirst(field);
        return typed == null ? "" : typed.strip();
    }

    LocalDate day(String field) {
        return LocalDate.parse(text(field));
    }

    @Nullable
    LocalDate dayOrNone(String field) {
        return text(field).isEmpty() ? null : day(field);
    }

    UUID id() {
        return UUID.fromString(text("id"));
    }

    List<OpeningHours.Session> sessions(String field) {
        return OpeningHours.parse(text(field)).orElseThrow();
    }

    SortedSet<PostKind> acts() {
        return values("acts").stream().map(PostKind::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    SortedSet<String> items() {
        return Arrays.stream(text("items").split("[\\s,，、;；]+")).filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was chosen in a field that takes several. */
    public List<String> values(String field) {
        var found = fields.get(field);
        return found == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(found));
    }

    CommandId command() {
        try {
            return CommandId.parse(text("command"));
        } catch (IllegalArgumentException _) {
            return CommandId.next();
        }
    }

    private boolean isWellFormed(String field, String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        return switch (kindOf(field)) {
            case "date" -> isDate(text);
            case "hours" -> OpeningHours.parse(text).isPresent();
            case "items" -> items().size() <= MOST_CODES && items().stream().allMatch(code -> code.length() <= 60);
            case "acts" -> values(field).stream().allMatch(one -> Arrays.stream(PostKind.values())
                    .anyMatch(kind -> kind.name().equals(one)));
            case "post" -> text.matches("[0-9A-Z]{3}-[0-9A-Z]{2,4}");
            case "staff" -> text.matches("[A-Z][0-9A-Z]{1,15}");
            case "unit" -> text.matches("[0-9A-Z]{3}");
            case "window" -> text.matches("[0-9A-Z]{1,4}");
            case "centre" -> text.matches("[0-9]{8}");
            case "reason" -> Arrays.stream(Leave.Reason.values()).anyMatch(one -> one.name().equals(text));
            case "kind" -> Arrays.stream(Delegation.Kind.values()).anyMatch(one -> one.name().equals(text));
            case "id" -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            default -> text.length() <= 100;
        };
    }

    private static boolean isDate(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2200;
        } catch (DateTimeException _) {
            return false;
        }
    }

    static String kindOf(String field) {
        if (OfficeAct.isDate(field)) {
            return "date";
        }
        return switch (field) {
            case "workdays", "saturdays" -> "hours";
            case "post", "authorisedPost" -> "post";
            case "staff", "second" -> "staff";
            case "by", "agency" -> "unit";
            case "centre", "successor" -> "centre";
            default -> field;
        };
    }
}
