package org.onewindow.casework.batches;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.onewindow.casework.CaseNumber;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.web.PlainCells;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The tables of a batch as files: the empty spreadsheet of an item, and what became of each row. A cell that begins like a
 * formula is written so that no program computes it.
 */
@Component
public final class BatchTables {
    private static final double COLUMN_WIDTH = 18;

    private final BatchColumns columns;
    private final BatchWords words;
    private final BatchReceipts receipts;
    private final MessageSource messages;

    BatchTables(BatchColumns columns, BatchWords words, BatchReceipts receipts, MessageSource messages) {
        this.columns = columns;
        this.words = words;
        this.receipts = receipts;
        this.messages = messages;
    }

    /** In which form a table goes out. */
    public enum Form {
        /** A workbook. */
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** Comma-separated values, UTF-8 with a byte order mark. */
        CSV("text/csv;charset=UTF-8");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Its media type. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** The empty spreadsheet: headers, codes, an example; in a workbook a second sheet says what each column takes. */
    public void template(ServiceItem item, Form form, Locale locale, OutputStream out) throws IOException {
        var all = columns.of(item);
        var table = List.of(all.stream().map(column -> column.header().in(locale)).toList(),
                all.stream().map(BatchColumn::code).toList(), all.stream().map(BatchColumn::example).toList());
        switch (form) {
            case CSV -> csv(table, out);
            case XLSX -> workbook(table, all.stream().map(column -> explained(column, locale)).toList(), locale, out);
        }
    }

    /** Every row with what became of it. */
    public void results(BatchView batch, Form form, Locale locale, OutputStream out) throws IOException {
        var table = new ArrayList<List<String>>();
        table.add(Stream.of("line", "no", "applicant", "state", "number", "code", "wrong")
                .map(column -> say("casework.batch.result." + column, locale)).toList());
        for (var line : batch.lines()) {
            var number = line.number();
            table.add(List.of(Integer.toString(line.line()), line.content().reference(),
                    line.content().applicant().name(), words.state(line, locale),
                    number == null ? "" : number.value(), number == null ? "" : code(number),
                    String.join("；", words.errors(line, batch.item(), locale))));
        }
        switch (form) {
            case CSV -> csv(table, out);
            case XLSX -> workbook(table, List.of(), locale, out);
        }
    }

    private String code(CaseNumber number) {
        return receipts.queryCode(number).map(code -> code.value()).orElse("");
    }

    private static void csv(List<? extends List<String>> table, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        for (var line : table) {
            writer.write(PlainCells.line(line.stream()));
            writer.write("\r\n");
        }
        writer.flush();
    }

    private void workbook(List<? extends List<String>> table, List<List<String>> explanations, Locale locale,
            OutputStream out) throws IOException {
        try (var book = new Workbook(out, "OneWindow", "1.0")) {
            var sheet = book.newWorksheet(say("casework.batch.sheet.name", locale));
            fill(sheet, table);
            sheet.freezePane(0, 1);
            if (!explanations.isEmpty()) {
                fill(book.newWorksheet(say("casework.batch.sheet.codes", locale)), explanations);
            }
        }
    }

    private static void fill(Worksheet sheet, List<? extends List<String>> table) {
        for (int row = 0; row < table.size(); row++) {
            var line = table.get(row);
            for (int column = 0; column < line.size(); column++) {
                sheet.value(row, column, PlainCells.text(line.get(column)));
                if (row == 0) {
                    sheet.style(row, column).bold().set();
                    sheet.width(column, COLUMN_WIDTH);
                }
            }
        }
        if (!table.isEmpty()) {
            for (int column = 0; column < table.getFirst().size(); column++) {
                sheet.style(column).format("@").set(); // numbers of eighteen digits stay whole
            }
        }
    }

    /** Header, code, what is taken, whether it must be filled in. */
    private List<String> explained(BatchColumn column, Locale locale) {
        var field = column.field();
        if (field == null) {
            return List.of(column.header().in(locale), column.code(),
                    say("casework.batch.column." + column.code() + ".hint", locale), "");
        }
        return List.of(column.header().in(locale), column.code(), taken(field, locale),
                field.required()
                        ? say(field.shownWhen() == null ? "casework.batch.must" : "casework.batch.must.if", locale)
                        : "");
    }

    private String taken(FieldDefinition field, Locale locale) {
        var hint = field.hint();
        return field.type() == FieldType.CHOICE
                ? String.join(" / ", field.choices().stream().map(choice -> choice.label().in(locale)).toList())
                : field.type() == FieldType.YES_NO
                        ? say("platform.yes", locale) + " / " + say("platform.no", locale)
                        : hint == null ? say("casework.batch.takes." + field.type(), locale) : hint.in(locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
