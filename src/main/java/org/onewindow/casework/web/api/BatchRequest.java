package org.onewindow.casework.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.batches.BatchOrder;
import org.onewindow.casework.web.api.CaseRequest.ApplicantRequest;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;

/**
 * Like applications as the interface takes them.
 *
 * @param item      code of the service item
 * @param principal number of the identity document or credit code of those for whom rows without an applicant are; the
 *                  account itself when left out
 * @param onPaper   codes of the materials that are brought to a window
 * @param check     whether rows are only to be checked
 * @param rows      the applications, in order
 */
record BatchRequest(@Nullable String item, @Nullable String principal, @Nullable List<String> onPaper,
        @Nullable Boolean check, @Nullable List<Row> rows) {

    /**
     * One application.
     *
     * @param no        the sender's own number, which tells like rows apart
     * @param applicant who applies; the principal when left out
     * @param answers   by field code of the item
     */
    record Row(@Nullable String no, @Nullable ApplicantRequest applicant, @Nullable Map<String, String> answers) {
        /** The row by the codes of the columns of a spreadsheet. */
        private Map<String, String> cells() {
            var cells = new HashMap<String, String>();
            put(cells, "no", no);
            if (applicant != null) {
                put(cells, "kind", applicant.kind() == null ? null : applicant.kind().name());
                put(cells, "name", applicant.name());
                put(cells, "idType", applicant.identityType() == null ? null : applicant.identityType().name());
                put(cells, "number", applicant.number());
                put(cells, "representative", applicant.legalRepresentative());
                put(cells, "phone", applicant.phone());
                put(cells, "address", applicant.address());
            }
            if (answers != null) {
                answers.forEach((code, answer) -> put(cells, "a." + code, answer));
            }
            return cells;
        }

        private static void put(Map<String, String> cells, String code, @Nullable String said) {
            if (said != null && !said.isBlank()) {
                cells.put(code, said);
            }
        }
    }

    /** The order, or what is wrong with the request. */
    sealed interface Parsed {
        /** A whole request. */
        record Right(BatchOrder order) implements Parsed {
        }

        /** What is wrong, field by field. */
        record Wrong(List<FieldError> errors) implements Parsed {
        }
    }

    Parsed parse() {
        var errors = new ArrayList<FieldError>();
        if (rows == null || rows.isEmpty()) {
            errors.add(new FieldError("rows", "casework.error.required", List.of()));
        } else {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                if (row == null || (row.answers() != null && row.answers().containsValue(null))) {
                    errors.add(new FieldError("rows/" + i, "casework.error.required", List.of()));
                }
            }
        }
        return parse(item, principal, onPaper, errors, (code, brought) -> new BatchOrder(code, principal, brought,
                List.of(), new BatchOrder.Content.Rows(rows == null
                        ? List.of()
                        : rows.stream().map(Row::cells).toList()),
                Boolean.TRUE.equals(check)));
    }

    /** The order once item and materials are right. */
    interface Making {
        /** Makes the order. */
        BatchOrder of(ItemCode item, Set<String> onPaper);
    }

    static Parsed parse(@Nullable String item, @Nullable String principal, @Nullable List<String> onPaper,
            List<FieldError> errors, Making making) {
        var code = item != null && ItemCode.isCode(item) ? new ItemCode(item) : null;
        if (code == null) {
            errors.add(new FieldError("item", "casework.api.item", List.of()));
        }
        if (principal != null && principal.isBlank()) {
            errors.add(new FieldError("principal", "casework.error.required", List.of()));
        }
        var brought = new LinkedHashSet<String>();
        for (var material : onPaper == null ? List.<String>of() : onPaper) {
            if (material == null || material.isBlank()) {
                errors.add(new FieldError("onPaper", "casework.api.material", List.of()));
            } else {
                brought.add(material);
            }
        }
        return code == null || !errors.isEmpty()
                ? new Parsed.Wrong(errors)
                : new Parsed.Right(making.of(code, brought));
    }
}
