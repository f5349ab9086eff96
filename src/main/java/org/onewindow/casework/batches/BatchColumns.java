package org.onewindow.casework.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.LocalisedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which columns the spreadsheet of an item has: the sender's own number, the applicant, and the fields of the form. */
@Component
public final class BatchColumns {
    /** Begins the code of a column that answers a field. */
    static final String FIELD = "a.";

    /** What stands in the first column of the example row, which is passed over. */
    static final LocalisedText EXAMPLE = new LocalisedText("示例", "Example");

    private static final List<String> APPLICANT = List.of("no", "kind", "name", "idType", "number", "representative",
            "phone", "address");

    private final MessageSource messages;

    BatchColumns(MessageSource messages) {
        this.messages = messages;
    }

    /** The columns in order. */
    public List<BatchColumn> of(ServiceItem item) {
        var columns = new ArrayList<BatchColumn>();
        for (var code : APPLICANT) {
            columns.add(new BatchColumn(code, words("casework.batch.column." + code), null,
                    code.equals("no") ? EXAMPLE.zh() : ""));
        }
        for (var field : item.fields()) {
            columns.add(new BatchColumn(FIELD + field.code(), field.label(), field, example(field)));
        }
        return columns;
    }

    /** Columns by what may stand above them: code, or header in either language. Fields of equal names go by code. */
    static Map<String, BatchColumn> byHeader(List<BatchColumn> columns) {
        var known = new HashMap<String, BatchColumn>();
        columns.forEach(column -> known.put(column.code(), column));
        columns.forEach(column -> {
            known.putIfAbsent(column.header().zh(), column);
            known.putIfAbsent(column.header().en(), column);
        });
        return known;
    }

    private String example(FieldDefinition field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> field.label().zh();
            case NUMBER -> "10";
            case DATE -> "2026-10-15";
            case PHONE -> "0635-8200000";
            case YES_NO -> words("platform.yes").zh();
            case CHOICE -> field.choices().getFirst().label().zh();
        };
    }

    private LocalisedText words(String key) {
        return new LocalisedText(messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, null, Locale.ENGLISH));
    }
}
