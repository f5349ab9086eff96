package org.onewindow.publication.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.publication.RegisterEntry;

/** The columns of an export, the same in every format. */
final class RegisterColumns {
    private static final List<String> KEYS = List.of("number", "item-code", "item", "name", "department", "accepted",
            "promised", "state", "decided", "delivered");

    private RegisterColumns() {
    }

    static List<String> heads(RegisterWords words) {
        return KEYS.stream().map(key -> words.say("publication.column." + key)).toList();
    }

    static List<String> cells(RegisterEntry entry, RegisterWords words) {
        return List.of(entry.caseNo(), entry.itemCode(), entry.itemName().zh(), words.name(entry),
                words.department(entry.department()), text(entry.acceptedOn()), text(entry.promisedDueOn()),
                words.state(entry.state()), text(entry.decidedOn()), text(entry.deliveredOn()));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
