package org.onewindow.casework.batches;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.onewindow.casework.batches.SheetOutcome.Refused;
import org.onewindow.casework.batches.SheetOutcome.SheetLine;

/**
 * Reads a spreadsheet of applications: a workbook (XLSX) or comma-separated values. Whatever its reader cannot see is
 * refused, since nobody may apply for what they have not read: hidden sheets, rows and columns, and formulas, whose result
 * depends on who opens them.
 */
final class SheetReading {
    /** A row of fifty fields has about 2 KiB. */
    static final int MAX_BYTES = 2 << 20;

    /** Rows of one batch: minutes of work for the post that accepts them, and a page that can still be read. */
    static final int MAX_ROWS = 500;

    /** A workbook is packed; unpacked it may be so large, which no honest one of this size is. */
    private static final int MAX_UNPACKED = 32 << 20;

    /** Without the formats of its cells a day is a number like any other. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final int HEADER_BYTES = 8;

    /** Formats of days and times that every workbook knows by number, ISO/IEC 29500-1, 18.8.30. */
    private static final int FIRST_DAY_FORMAT = 14;
    private static final int LAST_DAY_FORMAT = 22;

    private static final int MAX_PARTS = 200;
    /** Columns that a table may have; no form has half as many fields. */
    static final int MAX_COLUMNS = 200;
    private static final Charset OFFICE = Charset.forName("GB18030");

    private SheetReading() {
    }

    /** Reads the bytes; what they are is told by themselves, not by a name. */
    static SheetOutcome read(byte[] bytes) {
        if (bytes.length == 0) {
            return Refused.of("empty");
        }
        if (bytes.length > MAX_BYTES) {
            return Refused.of("too-large", MAX_BYTES >> 20);
        }
        try {
            if (bytes.length < HEADER_BYTES) {
                return csv(bytes);
            }
            if (ReadableWorkbook.isOOXMLZipHeader(bytes)) {
                return isBomb(bytes) ? Refused.of("bomb", MAX_UNPACKED >> 20) : checked(bytes);
            }
            return ReadableWorkbook.isOLE2Header(bytes) ? Refused.of("old-format") : csv(bytes);
        } catch (IOException | CsvParseException e) {
            return Refused.of("not-readable");
        }
    }

    /** Unpacks it, counting and keeping nothing, and stops where it becomes too large. */
    private static boolean isBomb(byte[] bytes) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            var buffer = new byte[1 << 16];
            long unpacked = 0;
            int parts = 0;
            for (var part : Collections.list(zip.getEntries())) {
                if (++parts > MAX_PARTS) {
                    return true;
                }
                try (var content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MAX_UNPACKED) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    private static SheetOutcome checked(byte[] bytes) throws IOException {
        var refused = SheetCheck.refusal(bytes);
        return refused == null ? workbook(bytes) : refused;
    }

    private static SheetOutcome workbook(byte[] bytes) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS)) {
            var hidden = book.getSheets().filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE).findFirst();
            if (hidden.isPresent()) {
                return Refused.of("hidden-sheet", hidden.get().getName());
            }
            try (var rows = book.getFirstSheet().openStream()) {
                var lines = new SheetLines();
                for (var row : (Iterable<Row>) rows::iterator) {
                    var refused = row.isHidden()
                            ? Refused.of("hidden-row", row.getRowNum())
                            : lines.add(line(row));
                    if (refused != null) {
                        return refused;
                    }
                }
                return lines.read();
            }
        } catch (RuntimeException e) { // the library tells a broken workbook in many ways
            throw new IOException("not a workbook", e);
        }
    }

    private static SheetLine line(Row row) {
        var cells = new ArrayList<String>();
        var formulas = new ArrayList<Integer>();
        for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
            var cell = row.hasCell(i) ? row.getCell(i) : null;
            if (cell == null) {
                cells.add("");
            } else if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR
                    || cell.getFormula() != null) {
                formulas.add(i);
                cells.add("");
            } else {
                cells.add(text(cell));
            }
        }
        return new SheetLine(row.getRowNum(), cells, formulas);
    }

    /** What the reader of the sheet sees: days as days, numbers without an exponent. */
    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().signum() == 0 ? "0" : cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case STRING, FORMULA, ERROR, EMPTY -> cell.getText() == null ? "" : cell.getText();
        };
    }

    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        var known = cell.getDataFormatId();
        if (known != null && known >= FIRST_DAY_FORMAT && known <= LAST_DAY_FORMAT) {
            return true;
        }
        return format != null && format.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|General", "").matches("(?is).*[yd].*");
    }

    private static SheetOutcome csv(byte[] bytes) throws IOException {
        var lines = new SheetLines();
        var reader = CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(MAX_BYTES).ofCsvRecord(decoded(bytes));
        try (reader) {
            for (var record : reader) {
                var cells = record.getFields();
                if (cells.stream().skip(MAX_COLUMNS).anyMatch(cell -> !cell.isBlank())) {
                    return Refused.of("too-many-columns", record.getStartingLineNumber(), MAX_COLUMNS);
                }
                var formulas = new ArrayList<Integer>();
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i).strip().startsWith("=")) {
                        formulas.add(i);
                    }
                }
                var refused = lines.add(new SheetLine(Math.toIntExact(record.getStartingLineNumber()),
                        cells.subList(0, Math.min(cells.size(), MAX_COLUMNS)), formulas));
                if (refused != null) {
                    return refused;
                }
            }
        }
        return lines.read();
    }

    /** Office programs of this country write GB 18030 where they do not write UTF-8. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return OFFICE.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }
}
