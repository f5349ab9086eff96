package org.onewindow.organisation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done to the organisation from its pages, and what each asks for, in the order of the form. */
enum OfficeAct {
    APPOINT("post", "staff", "from", "to"), RELIEVE("post", "staff", "lastDay"), SUBSTITUTE("post", "staff", "second",
            "from", "to"), END_SUBSTITUTION("id", "lastDay"), PAIR("post", "staff", "second"), UNPAIR("post",
                    "staff"), LEAVE("staff", "reason", "from", "to"), END_LEAVE("id", "lastDay"), SIGN_OUT(
                            "staff"), RETURN("id"), DEPART("staff", "from"), MAN("window"), LEAVE_WINDOW(), HOURS(
                                    "window", "from", "workdays", "saturdays"), DELEGATE("kind", "by", "agency",
                                            "authorisedPost", "acts", "items", "from", "to",
                                            "document"), END_DELEGATION("id", "lastDay"), OPEN_CENTRE("centre",
                                                    "on"), PREPARE_CENTRE("centre"), ABOLISH_CENTRE("centre", "lastDay",
                                                            "successor"), CONCENTRATE("by", "formedOn", "movedInOn",
                                                                    "windowSince", "authorisedOn", "acts");

    private static final List<String> DATES = List.of("from", "to", "lastDay", "on", "formedOn", "movedInOn",
            "windowSince", "authorisedOn");
    private static final List<String> OPTIONAL = List.of("successor", "items", "saturdays", "agency", "authorisedPost",
            "formedOn", "movedInOn", "windowSince", "authorisedOn");

    private final String fields;

    OfficeAct(String... fields) {
        this.fields = String.join(" ", fields);
    }

    List<String> fields() {
        return fields.isEmpty() ? List.of() : List.of(fields.split(" ", -1));
    }

    /** How the address names it. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it takes something away or cannot be undone. */
    boolean isGrave() {
        return switch (this) {
            case RELIEVE, DEPART, END_DELEGATION, UNPAIR, ABOLISH_CENTRE -> true;
            default -> false;
        };
    }

    /** Whether the field may stay empty. */
    boolean isOptional(String field) {
        return OPTIONAL.contains(field) || (this == APPOINT && field.equals("to"))
                || (this == HOURS && field.equals("window")) || (this == CONCENTRATE && field.equals("acts"));
    }

    static boolean isDate(String field) {
        return DATES.contains(field);
    }

    static Optional<OfficeAct> of(String path) {
        return Arrays.stream(values()).filter(act -> act.path().equals(path)).findFirst();
    }
}
