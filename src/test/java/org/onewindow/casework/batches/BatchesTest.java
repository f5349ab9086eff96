package org.onewindow.casework.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.casework.batches.BatchTables.Form;
import org.onewindow.casework.batches.Batches.Sending;
import org.onewindow.casework.batches.SheetOutcome.Read;
import org.onewindow.casework.batches.SheetOutcome.Refused;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.parties.MandateOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent of an organisation with a spreadsheet of a hundred rows, on a real database. */
@Tag("slow")
class BatchesTest extends BatchStage {
    private static final int RIGHT = 93;

    @Autowired
    private BatchTables tables;
    @Autowired
    private BatchReceipts receipts;
    @Autowired
    private Submissions submissions;
    @Autowired
    private CaseViews views;
    @Autowired
    private JournalVerifier verifier;

    @Test
    void aHundredRowsBecomeCasesInOrderAndTheSameSpreadsheetAddsNothing() throws IOException {
        var id = prepared();
        assertThat(batches.upload(agent, id, Workbooks.hundred())).isInstanceOf(Read.class);
        checked(view(id));
        assertThat(cases()).as("checking hands nothing in").isZero();

        assertThat(batches.file(agent, id)).isEqualTo(Sending.BEGUN);
        await(id);
        var done = view(id);
        assertThat(done.count(State.FILED)).isEqualTo(RIGHT);
        assertThat(cases()).isEqualTo(RIGHT);
        var numbers = done.lines().stream().map(BatchLine::number).filter(Objects::nonNull).toList();
        assertThat(new HashSet<>(numbers)).hasSize(RIGHT);
        assertThat(numbers.stream().map(CaseNumber::value).toList()).as("numbers rise with the rows").isSorted();
        aCaseIsWhole(numbers.getFirst());
        takenAway(done, numbers);
        assertThat(batches.file(agent, id)).as("a batch is sent once").isEqualTo(Sending.NOTHING_READY);

        var again = prepared();
        batches.upload(agent, again, Workbooks.hundred());
        assertThat(view(again).count(State.KNOWN)).isEqualTo(RIGHT);
        assertThat(view(again).count(State.READY)).isZero();
        assertThat(view(again).lines().get(0).number()).isEqualTo(numbers.getFirst());
        assertThat(batches.file(agent, again)).isEqualTo(Sending.NOTHING_READY);
        assertThat(cases()).isEqualTo(RIGHT);
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void whatADeadNodeFiledStaysAndTheRestIsFiled() {
        var id = prepared();
        batches.upload(agent, id, Workbooks.hundred());
        var batch = rows.one(id).orElseThrow();
        for (var line : rows.lines(batch).stream().filter(one -> one.state() == State.READY).limit(40).toList()) {
            var content = line.content();
            var submission = RowWishes.submission(batch, item(), content, digests(id));
            assertThat(
                    submissions.submit(agent, RowWishes.command(agent.account(), item().code(), content), submission))
                    .isInstanceOf(Received.class);
        }
        assertThat(rows.send(batch)).isTrue();
        assertThat(view(id).count(State.READY)).as("nothing was noted of them").isEqualTo(RIGHT);

        filing.goOn();
        await(id);
        assertThat(view(id).done()).isTrue();
        assertThat(view(id).count(State.FILED)).isEqualTo(RIGHT);
        assertThat(cases()).isEqualTo(RIGHT);
    }

    @Test
    void aMandateThatEndsMeanwhileStopsEveryRow() {
        var id = prepared();
        batches.upload(agent, id, Workbooks.workbook(Map.of(2, Workbooks.row("1", "测试路1号")), _ -> {
        }));
        assertThat(view(id).count(State.READY)).isEqualTo(1);
        assertThat(mandates.revoke(Given.officer("S9001"), CommandId.next(), mandate))
                .isInstanceOf(MandateOutcome.Revoked.class);
        assertThat(batches.file(agent, id)).isEqualTo(Sending.BEGUN);
        await(id);
        var line = view(id).lines().getFirst();
        assertThat(line.state()).isEqualTo(State.REFUSED);
        assertThat(line.content().errors()).extracting("messageKey")
                .containsExactly("casework.batch.error.not-allowed");
        assertThat(cases()).isZero();
    }

    @Test
    void whoseBatchItIsDecidesWhoSeesIt() {
        var id = prepared();
        var stranger = new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID());
        assertThat(batches.view(stranger, id)).isEmpty();
        assertThat(batches.upload(stranger, id, Workbooks.hundred())).isInstanceOf(Refused.class);
        assertThat(batches.file(stranger, id)).isEqualTo(Sending.NOTHING_READY);
        assertThat(batches.discard(stranger, id)).isFalse();
        assertThat(batches.view(agent, id)).isPresent();
        assertThat(batches.discard(agent, id)).isTrue();
        assertThat(batches.view(agent, id)).isEmpty();
    }

    @Test
    void theSpreadsheetOfAnItemIsReadBackAsItsOwn() throws IOException {
        for (var form : Form.values()) {
            var out = new ByteArrayOutputStream();
            tables.template(item(), form, Locale.SIMPLIFIED_CHINESE, out);
            var id = prepared();
            assertThat(batches.upload(agent, id, out.toByteArray())).as(form.name())
                    .isEqualTo(Refused.of("no-rows"));
        }
        var id = prepared();
        var foreign = "自编号,没有的列\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(((Refused) batches.upload(agent, id, foreign)).messageKey()).endsWith("unknown-column");
        var half = "自编号,经营场所地址\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(((Refused) batches.upload(agent, id, half)).messageKey()).endsWith("missing-column");
    }

    private void checked(BatchView view) {
        assertThat(view.lines()).hasSize(100);
        assertThat(view.count(State.READY)).isEqualTo(RIGHT);
        assertThat(wrong(view, 5)).containsExactly("catalogue.field.number");
        assertThat(wrong(view, 10)).containsExactly("catalogue.field.choice");
        assertThat(wrong(view, 15)).isNotEmpty();
        assertThat(wrong(view, 20)).contains("casework.batch.error.formula");
        assertThat(line(view, 31).state()).isEqualTo(State.REPEATED);
        assertThat(wrong(view, 40)).containsExactly("catalogue.field.date");
        assertThat(wrong(view, 50)).contains("catalogue.field.required", "casework.error.material-missing");
        assertThat(line(view, 60).state()).as("a text that looks like a formula is a text").isEqualTo(State.READY);
    }

    private void aCaseIsWhole(CaseNumber number) {
        var view = views.view(agent, number, Locale.SIMPLIFIED_CHINESE).orElseThrow();
        assertThat(view.applicantName()).contains("测试食品有限公司");
        assertThat(view.materials().stream().flatMap(material -> material.files().stream()))
                .as("each case has files of its own").hasSize(2);
    }

    private void takenAway(BatchView done, List<CaseNumber> numbers) throws IOException {
        var out = new ByteArrayOutputStream();
        tables.results(done, Form.XLSX, Locale.SIMPLIFIED_CHINESE, out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var lines = book.getFirstSheet().read();
            assertThat(lines).hasSize(101);
            assertThat(lines.get(1).getCellText(4)).isEqualTo(numbers.getFirst().value());
            assertThat(lines.get(1).getCellText(5)).as("the query code").hasSize(8);
            assertThat(lines.get(4).getCellText(6)).contains("经营面积（平方米）：请填写数字");
            assertThat(lines.get(59).getCellText(1)).as("no formula goes out").isEqualTo("'=1+1");
        }
        try (var pdf = PDDocument.load(receipts.pdf(done))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(numbers).allSatisfy(number -> assertThat(text).contains(number.value()));
        }
    }

    private static List<String> wrong(BatchView view, int line) {
        assertThat(line(view, line).state()).as("row " + line).isEqualTo(State.WRONG);
        return line(view, line).content().errors().stream().map(error -> error.messageKey()).toList();
    }

    private static BatchLine line(BatchView view, int number) {
        return view.lines().stream().filter(line -> line.line() == number).findFirst().orElseThrow();
    }

    private Map<String, String> digests(BatchId id) {
        var digests = new HashMap<String, String>();
        view(id).files().values().forEach(files -> files.forEach(file -> digests.put(file.id().toString(),
                HexFormat.of().formatHex(file.digest()))));
        return digests;
    }

}
