package org.onewindow.catalogue.exchange;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a list line by line and hands each on before the next is read, so that the size of a list costs no memory. What
 * is no line is handed on as such; only a source that cannot be read at all throws.
 */
final class ListReader {
    /** The items of a province with all its counties are some six hundred thousand in one hundred lists. */
    static final int MAX_LINES = 200_000;

    /** As long as a version of an item may be; no honest line comes near it. */
    static final int MAX_LINE = 262_144;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Consumer<ListLine> sink;

    private ListReader(Consumer<ListLine> sink) {
        this.sink = sink;
    }

    /** Hands every line to the sink; throws if the source is not of the format or has too many lines. */
    static void read(ListFormat format, InputStream source, Consumer<ListLine> sink) throws IOException {
        var reader = new ListReader(sink);
        switch (format) {
            case CSV -> reader.csv(source);
            case XLSX -> reader.xlsx(source);
            case JSON_LINES -> reader.jsonLines(source);
        }
    }

    private void csv(InputStream source) throws IOException {
        var lines = CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).allowExtraFields(true)
                .allowMissingFields(true).maxBufferSize(MAX_LINE).ofCsvRecord(source, StandardCharsets.UTF_8);
        long at = 1;
        List<String> head = List.of();
        try (lines) {
            for (var line : lines) {
                at = line.getStartingLineNumber();
                if (head.isEmpty()) {
                    head = List.copyOf(line.getFields());
                } else {
                    bounded(at);
                    sink.accept(line(at, head, line.getFields()));
                }
            }
        } catch (CsvParseException e) {
            sink.accept(new ListLine.Broken(at + 1, new Remark(Remark.Kind.NOT_A_LINE, "", words(e))));
        }
    }

    private void xlsx(InputStream source) throws IOException {
        try (var book = new ReadableWorkbook(source); var rows = book.getFirstSheet().openStream()) {
            var head = new ArrayList<String>();
            rows.forEach(row -> {
                if (head.isEmpty()) {
                    head.addAll(cells(row, row.getCellCount()));
                } else {
                    bounded(row.getRowNum());
                    sink.accept(line(row.getRowNum(), head, cells(row, head.size())));
                }
            });
        } catch (RuntimeException e) {
            throw new IOException("not a workbook: " + words(e), e);
        }
    }

    private void jsonLines(InputStream source) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            var line = new StringBuilder();
            for (long at = 1; next(reader, line); at++) {
                bounded(at);
                if (line.length() > MAX_LINE) {
                    sink.accept(new ListLine.Broken(at, Remark.of(Remark.Kind.LINE_TOO_LONG)));
                } else if (!line.toString().isBlank()) {
                    sink.accept(json(at, line.toString()));
                }
            }
        }
    }

    /** One line into the builder, without its end; what goes beyond the limit is read and dropped. */
    private static boolean next(Reader reader, StringBuilder line) throws IOException {
        line.setLength(0);
        int read = reader.read();
        if (read < 0) {
            return false;
        }
        for (; read >= 0 && read != '\n'; read = reader.read()) {
            if (line.length() <= MAX_LINE) {
                line.append((char) read);
            }
        }
        return true;
    }

    private static ListLine json(long at, String text) {
        var line = text.startsWith("\ufeff") ? text.substring(1) : text;
        var wrong = Mending.notALine(List.of(line));
        if (wrong.isPresent()) {
            return new ListLine.Broken(at, wrong.get());
        }
        try {
            var node = JSON.readTree(line);
            if (!node.isObject()) {
                return new ListLine.Broken(at, new Remark(Remark.Kind.NOT_A_LINE, "", line));
            }
            var values = new LinkedHashMap<String, String>();
            node.properties().forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
            return line(at, values);
        } catch (JacksonException e) {
            return new ListLine.Broken(at, new Remark(Remark.Kind.NOT_A_LINE, "", line));
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isArray()
                ? value.valueStream().map(ListReader::text).collect(joining("|"))
                : value.isObject() ? value.toString() : value.asString();
    }

    private static ListLine line(long at, List<String> head, List<String> cells) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < head.size(); i++) {
            values.put(head.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return line(at, values);
    }

    private static ListLine line(long at, Map<String, String> values) {
        return Mending.notALine(values.values()).<ListLine>map(remark -> new ListLine.Broken(at, remark))
                .orElseGet(() -> new ListLine.Fields(at, values));
    }

    private static List<String> cells(Row row, int count) {
        var cells = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            cells.add(row.hasCell(i) ? row.getCellText(i) : "");
        }
        return cells;
    }

    private static void bounded(long at) {
        if (at > MAX_LINES + 1) {
            throw new TooManyLinesException();
        }
    }

    private static String words(Exception e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** The list is longer than one run takes; it has to be divided. */
    static final class TooManyLinesException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooManyLinesException() {
            super("more than " + MAX_LINES + " lines");
        }
    }
}
