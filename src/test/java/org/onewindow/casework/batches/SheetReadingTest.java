package org.onewindow.casework.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.batches.SheetOutcome.Read;
import org.onewindow.casework.batches.SheetOutcome.Refused;

class SheetReadingTest {
    @Test
    void whatItsReaderSeesIsRead() {
        var bytes = Workbooks.workbook(Map.of(2, Workbooks.row("1", "测试路1号")), sheet -> {
            sheet.value(2, 0, 371502199003070019L / 100);
            sheet.value(2, 1, 12.50);
            sheet.value(2, 2, LocalDate.of(2026, 12, 30));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            sheet.value(2, 3, true);
        });
        var lines = ((Read) SheetReading.read(bytes)).lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).number()).isEqualTo(2);
        assertThat(lines.get(1).cell(3)).isEqualTo("测试路1号");
        assertThat(lines.get(2).cells().subList(0, 4)).containsExactly("3715021990030700", "12.5", "2026-12-30", "yes");
    }

    @Test
    void aFormulaIsNoValue() {
        var bytes = Workbooks.workbook(Map.of(2, Workbooks.row("1", "测试路1号")), sheet -> sheet.formula(1, 7, "10*2"));
        assertThat(((Read) SheetReading.read(bytes)).lines().get(1).formulas()).containsExactly(7);
        var csv = "自编号,经营面积（平方米）\n1,=10*2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(((Read) SheetReading.read(csv)).lines().get(1).formulas()).containsExactly(1);
    }

    @Test
    void bothEncodingsOfOfficeProgramsAreRead() {
        var text = "自编号,经营场所地址\n1,\"聊城市,测试路\n1号\"\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var lines = ((Read) SheetReading.read(text.getBytes(charset))).lines();
            assertThat(lines.get(1).cells()).as(charset.name()).containsExactly("1", "聊城市,测试路\n1号");
        }
        assertThat(((Read) SheetReading.read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).lines().getFirst()
                .cell(0)).isEqualTo("自编号");
    }

    @Test
    void whatCannotBeSeenIsRefused() throws IOException {
        assertThat(refusal(twoSheets(VisibilityState.HIDDEN))).endsWith("hidden-sheet");
        assertThat(refusal(twoSheets(VisibilityState.VERY_HIDDEN))).endsWith("hidden-sheet");
        assertThat(SheetReading.read(twoSheets(VisibilityState.VISIBLE))).isInstanceOf(Read.class);
        assertThat(refusal(Workbooks.workbook(Map.of(2, Workbooks.row("1", "x")), sheet -> sheet.hideRow(1))))
                .endsWith("hidden-row");
    }

    @Test
    void theLimitsHoldToTheByteAndTheRow() {
        assertThat(refusal(new byte[0])).endsWith("empty");
        assertThat(refusal(new byte[SheetReading.MAX_BYTES + 1])).endsWith("too-large");
        var rows = new TreeMap<Integer, List<String>>();
        for (int i = 2; i <= SheetReading.MAX_ROWS + 3; i++) {
            rows.put(i, Workbooks.row("n" + i, "x"));
        }
        assertThat(((Read) SheetReading.read(Workbooks.workbook(rows, _ -> {
        }))).lines()).as("head, codes, example and five hundred rows").hasSize(SheetReading.MAX_ROWS + 3);
        rows.put(SheetReading.MAX_ROWS + 4, Workbooks.row("more", "x"));
        assertThat(refusal(Workbooks.workbook(rows, _ -> {
        }))).endsWith("too-many-rows");
    }

    @Test
    void twoRowsOfOneNumberAreRefusedAndBothAreNamed() throws IOException {
        var refused = (Refused) SheetReading
                .read(raw("", "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>门店甲</t></is></c>"
                        + "</row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>门店乙</t></is></c></row>"));
        assertThat(refused.messageKey()).endsWith("row-twice");
        assertThat(refused.args()).containsExactly(2, "门店甲", "门店乙");
    }

    @Test
    void cellsBeyondTheLastColumnAreNotCutOff() {
        var within = "x" + ",".repeat(SheetReading.MAX_COLUMNS - 1);
        assertThat(SheetReading.read(("a\n" + within + ", \n").getBytes(StandardCharsets.UTF_8))).as("nothing is said")
                .isInstanceOf(Read.class);
        var refused = (Refused) SheetReading.read(("a\n" + within + ",y\n").getBytes(StandardCharsets.UTF_8));
        assertThat(refused.messageKey()).endsWith("too-many-columns");
        assertThat(refused.args()).containsExactly(2L, SheetReading.MAX_COLUMNS);
    }

    @Test
    void aPackedHeapOfNothingIsNotUnpacked() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var nothing = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(SheetReading.MAX_BYTES);
        assertThat(refusal(out.toByteArray())).endsWith("bomb");
    }

    @Test
    void otherFilesAreToldApart() {
        var ole = new byte[600];
        System.arraycopy(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
                (byte) 0xE1}, 0, ole, 0, 8);
        assertThat(refusal(ole)).endsWith("old-format");
        assertThat(refusal(new byte[]{'P', 'K', 3, 4, 1, 2, 3, 4, 5})).endsWith("not-readable");
        assertThat(refusal(new byte[]{(byte) 0xff, (byte) 0xff, (byte) 0xff, 0})).endsWith("not-readable");
    }

    @Test
    void cellsThatWouldFillTheMemoryAreRefused() throws IOException {
        assertThat(refusal(raw("", "<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>")))
                .endsWith("number-too-long");
        assertThat(refusal(raw("", "<row r=\"1\"><c r=\"A1\" t=\"n\"><v>1E-9999999999</v></c></row>")))
                .endsWith("number-too-long");
        assertThat(refusal(raw("", "<row r=\"1\"><c r=\"A1\"><v>" + "7".repeat(41) + "</v></c></row>")))
                .endsWith("number-too-long");
        assertThat(SheetReading.read(raw("", "<row r=\"1\"><c r=\"A1\"><v>" + "7".repeat(40) + "</v></c></row>")))
                .isInstanceOf(Read.class);
        assertThat(refusal(raw("", "<row r=\"1\"><c r=\"FXSHRXV1\"><v>1</v></c></row>"))).endsWith("outside");
        assertThat(refusal(raw("", "<row r=\"1\"><c r=\"XFE1\"/></row>"))).endsWith("outside");
        assertThat(refusal(raw("", "<row r=\"1\"><c r=\"GS1\"><v>1</v></c></row>"))).endsWith("outside");
        assertThat(SheetReading.read(raw("", "<row r=\"1\"><c r=\"GR1\"><v>1</v></c><c r=\"GS1\"/></row>")))
                .as("a cell that says nothing may lie there").isInstanceOf(Read.class);
        assertThat(refusal(raw("", "<row r=\"1\">" + "<c/>".repeat(SheetReading.MAX_COLUMNS)
                + "<c><v>1</v></c></row>"))).endsWith("outside");
    }

    @Test
    void aHiddenColumnThatSaysSomethingIsRefused() throws IOException {
        var row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row>";
        var hidden = "<cols><col min=\"3\" max=\"5\" hidden=\"%s\"/></cols>";
        assertThat(refusal(raw(hidden.formatted("1"), row))).endsWith("hidden-column");
        assertThat(refusal(raw(hidden.formatted("true"), row))).endsWith("hidden-column");
        assertThat(SheetReading.read(raw(hidden.formatted("0"), row))).isInstanceOf(Read.class);
        assertThat(SheetReading.read(raw("<cols><col min=\"4\" max=\"5\" hidden=\"1\"/></cols>", row)))
                .as("nothing stands in it").isInstanceOf(Read.class);
    }

    @Test
    void aTextHasAnEnd() {
        for (var quoted : List.of(true, false)) {
            for (int length : List.of(SheetLines.MAX_CELL, SheetLines.MAX_CELL + 1)) {
                var text = "x".repeat(length);
                var bytes = quoted
                        ? ("a,b\n1,\"" + text + "\"\n").getBytes(StandardCharsets.UTF_8)
                        : Workbooks.workbook(Map.of(2, Workbooks.row("1", text)), _ -> {
                        });
                var outcome = SheetReading.read(bytes);
                if (length > SheetLines.MAX_CELL) {
                    assertThat(outcome).isEqualTo(Refused.of("cell-too-long", 2, SheetLines.MAX_CELL));
                } else {
                    assertThat(outcome).isInstanceOf(Read.class);
                }
            }
        }
        var rows = new TreeMap<Integer, List<String>>();
        var same = Collections.nCopies(10, "y".repeat(SheetLines.MAX_CELL));
        for (int i = 2; i <= 300; i++) {
            rows.put(i, same);
        }
        assertThat(refusal(Workbooks.workbook(rows, _ -> {
        }))).as("one text, used a thousand times").endsWith("too-much-text");
    }

    /** A workbook whose sheet is written by hand. */
    private static byte[] raw(String columns, String rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var whole = Workbooks.workbook(Map.of(), _ -> {
        });
        try (var from = ZipFile.builder().setByteArray(whole).get(); var to = new ZipOutputStream(out)) {
            for (var part : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(part.getName().endsWith("sheet1.xml")
                        ? ("<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/"
                                + "2006/main\">" + columns + "<sheetData>" + rows + "</sheetData></worksheet>")
                                .getBytes(StandardCharsets.UTF_8)
                        : from.getInputStream(part).readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static String refusal(byte[] bytes) {
        var outcome = SheetReading.read(bytes);
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).messageKey();
    }

    private static byte[] twoSheets(VisibilityState state) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("申请").value(0, 0, "自编号");
            var other = book.newWorksheet("别的");
            other.value(0, 0, "x");
            other.setVisibilityState(state);
        }
        return out.toByteArray();
    }
}
