package org.onewindow.casework.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.casework.batches.BatchTables.Form;
import org.onewindow.casework.batches.Batches.Sending;
import org.onewindow.casework.batches.RowReading.Rows;
import org.onewindow.casework.batches.SheetOutcome.Read;
import org.onewindow.casework.batches.SheetOutcome.Refused;
import org.onewindow.casework.batches.SheetOutcome.SheetLine;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.publishing.TodaysItems;
import org.onewindow.documents.Files;
import org.onewindow.documents.FolderId;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.database.TestServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches of which two hold one end each, whose rows fail, or which nobody looks after. */
@Tag("slow")
class BatchTroubleTest extends BatchStage {
    @Autowired
    private BatchTables tables;
    @Autowired
    private BatchColumns columns;
    @Value("${onewindow.db.url}")
    private String url = "";

    @Test
    void ofTwoSpreadsheetsAtOnceOneIsKeptWholeAndTheOtherRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = prepared();
            batches.upload(agent, id, rowsOf("before", 2));
            var batch = rows.one(id).orElseThrow();
            var barrier = new CyclicBarrier(2);
            var outcomes = together(() -> {
                barrier.await();
                return rows.replace(batch, lines(batch, "a", 40));
            }, () -> {
                barrier.await();
                return rows.replace(batch, lines(batch, "b", 60));
            });
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
            var kept = rows.lines(rows.one(id).orElseThrow());
            assertThat(kept).hasSize(outcomes.getFirst() ? 40 : 60)
                    .allMatch(line -> line.content().reference().startsWith(outcomes.getFirst() ? "a" : "b"));
            assertThat(count("select count(*) from casework.batch_line where batch = :id", id)).as("nothing older")
                    .isEqualTo(kept.size());
        }
    }

    @Test
    void papersThatChangeAtOnceLeaveNoRowJudgedByOldOnes() throws Exception {
        var id = prepared();
        batches.upload(agent, id, rowsOf("n", 5));
        var application = view(id).files().getOrDefault("application", List.of()).getFirst().id();
        var barrier = new CyclicBarrier(2);
        together(() -> {
            barrier.await();
            batches.detach(agent, id, application);
            batches.checkAgain(agent, id);
            return true;
        }, () -> {
            barrier.await();
            batches.checkAgain(agent, id);
            return true;
        });
        assertThat(view(id).counts()).as("the form is missing now").isEqualTo(Map.of(State.WRONG, 5));
    }

    @Test
    void aBatchThatIsBeingFiledKeepsItsPapers() {
        var id = prepared();
        batches.upload(agent, id, rowsOf("n", 2));
        assertThat(rows.send(rows.one(id).orElseThrow())).isTrue();
        assertThat(batches.discard(agent, id)).isFalse();
        var out = new ByteArrayOutputStream();
        var file = view(id).files().values().stream().flatMap(List::stream).findFirst().orElseThrow();
        assertThat(batches.readFile(agent, id, file.id(), out)).isTrue();
        assertThat(out.toByteArray()).isEqualTo(PDF);
    }

    @Test
    void aRowThatFailsIsRefusedAndTheOthersBecomeCases() {
        var id = prepared();
        batches.attach(agent, id, "kitchen-equipment", "kitchen.pdf", new ByteArrayInputStream(PDF));
        var sheet = new TreeMap<Integer, List<String>>();
        sheet.put(2, Workbooks.row("first", "测试路1号"));
        var cook = new ArrayList<>(Workbooks.row("cook", "测试路2号"));
        cook.set(5, "是");
        cook.set(6, "20");
        sheet.put(3, cook);
        sheet.put(4, Workbooks.row("last", "测试路3号"));
        batches.upload(agent, id, Workbooks.workbook(sheet, _ -> {
        }));
        assertThat(view(id).count(State.READY)).isEqualTo(3);
        var broken = view(id).files().getOrDefault("kitchen-equipment", List.of()).getFirst().id();
        var owner = JdbcClient.create(TestServer.ownerOf(url));
        assertThat(owner.sql("delete from documents.file_chunk where file_id = :file").param("file", broken.value())
                .update()).isEqualTo(1);

        assertThat(batches.file(agent, id)).isEqualTo(Sending.BEGUN);
        await(id);
        assertThat(view(id).lines()).extracting(line -> line.content().reference(), BatchLine::state).containsExactly(
                tuple("first", State.FILED), tuple("cook", State.REFUSED), tuple("last", State.FILED));
        assertThat(view(id).lines().get(1).content().errors()).extracting("messageKey")
                .containsExactly("casework.batch.error.failed");
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void oneRunnerAtATimeHasABatch() {
        var id = prepared();
        batches.upload(agent, id, rowsOf("n", 3));
        var batch = rows.one(id).orElseThrow();
        assertThat(rows.send(batch)).isTrue();
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        assertThat(rows.lease(id, one)).isTrue();
        assertThat(rows.lease(id, one)).as("renewed").isTrue();
        assertThat(rows.lease(id, other)).isFalse();
        assertThat(rows.stopped(1_000)).doesNotContain(id);
        var line = rows.lines(batch).getFirst();
        assertThat(rows.begin(batch, line, FolderId.next(), other)).isFalse();
        assertThat(rows.note(batch, line.in(State.REFUSED, null, List.of()), other)).isFalse();
        filing.run(id);
        assertThat(cases()).as("who has no lease files nothing").isZero();

        jdbc.sql("update casework.batch set lease_until = :past where id = :id")
                .param("past", OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)).param("id", id.value())
                .update();
        assertThat(rows.stopped(1_000)).contains(id);
        filing.run(id);
        assertThat(view(id).done()).isTrue();
        assertThat(cases()).isEqualTo(3);
        assertThat(rows.note(batch, line.in(State.REFUSED, null, List.of()), one)).as("too late").isFalse();
        assertThat(view(id).count(State.FILED)).isEqualTo(3);
    }

    @Test
    void whatStoppedGoesOnByItselfAndALookStartsNothing() {
        var id = prepared();
        batches.upload(agent, id, rowsOf("n", 2));
        rows.send(rows.one(id).orElseThrow());
        jdbc.sql("update casework.batch set updated_at = updated_at - interval '1 hour' where id = :id")
                .param("id", id.value()).update();
        assertThat(view(id).sentAt()).isNotNull();
        assertThat(batches.progress(agent, id).orElseThrow().lines()).isEmpty();
        assertThat(batches.progress(agent, id).orElseThrow().toFile()).isEqualTo(2);
        assertThat(count("select count(*) from casework.batch where id = :id and runner is null", id)).isEqualTo(1);
        assertThat(cases()).isZero();
        var rounds = new BatchRounds(filing);
        rounds.start();
        try {
            await(id);
        } finally {
            rounds.stop();
        }
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void whatNobodyTouchedForNinetyDaysIsErasedThoughItWasSent() {
        var id = prepared();
        batches.upload(agent, id, rowsOf("n", 1));
        var batch = rows.one(id).orElseThrow();
        rows.send(batch);
        jdbc.sql("update casework.batch set updated_at = updated_at - interval '89 days' where id = :id")
                .param("id", id.value()).update();
        batches.eraseOld(100);
        assertThat(batches.view(agent, id)).isPresent();
        jdbc.sql("update casework.batch set updated_at = updated_at - interval '2 days' where id = :id")
                .param("id", id.value()).update();
        batches.eraseOld(100);
        assertThat(batches.view(agent, id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from documents.file where folder_id = :folder")
                .param("folder", batch.folder().value()).query(Long.class).single()).isZero();
    }

    @Test
    void theListCountsRowsWithoutReadingThem() {
        var id = prepared();
        batches.upload(agent, id, Workbooks.hundred());
        var listed = batches.list(agent).getFirst();
        assertThat(listed.lines()).isEmpty();
        assertThat(listed.rows()).isEqualTo(100);
        assertThat(listed.count(State.READY)).isEqualTo(view(id).count(State.READY)).isEqualTo(93);
    }

    @Test
    void copiesOfPapersHaveALimit() {
        var id = prepared();
        var large = new byte[Math.toIntExact(Files.MAX_FILE_BYTES)];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(batches.attach(agent, id, "layout", "large.pdf", new ByteArrayInputStream(large))).get()
                .isInstanceOf(StoreOutcome.Stored.class);
        batches.upload(agent, id, rowsOf("n", 103));
        assertThat(view(id).count(State.READY)).isEqualTo(103);
        assertThat(batches.file(agent, id)).as("a hundred and three times twenty mebibytes")
                .isEqualTo(Sending.TOO_MUCH);
        assertThat(view(id).open()).isTrue();
        var file = view(id).files().getOrDefault("layout", List.of()).getLast();
        assertThat(file.sizeBytes()).isEqualTo(Files.MAX_FILE_BYTES);
        batches.detach(agent, id, file.id());
        assertThat(batches.file(agent, id)).isEqualTo(Sending.BEGUN);
        await(id);
    }

    @Test
    void theTemplateOfEveryItemIsReadByItsCodes() throws IOException {
        var items = TodaysItems.all();
        assertThat(items).hasSizeGreaterThan(500);
        for (var item : items) {
            for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                templateIsRead(item, language);
            }
        }
    }

    private void templateIsRead(ServiceItem item, Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        tables.template(item, Form.CSV, language, out);
        var lines = new ArrayList<>(((Read) SheetReading.read(out.toByteArray())).lines());
        var all = columns.of(item);
        var self = ApplicantEntry.empty(ApplicantKind.LEGAL_ENTITY);
        var shared = new DraftContent(self, null, Map.of(), Map.of());
        assertThat(new RowReading(item, shared, self, Map.of()).read(all, lines)).as(item.code().value())
                .isEqualTo(new Rows.Wrong(Refused.of("no-rows")));
        var cells = all.stream().map(column -> column.field() == null ? "" : "in " + column.code()).toList();
        lines.add(new SheetLine(4, cells, List.of()));
        var contents = ((Rows.Found) new RowReading(item, shared, self, Map.of()).read(all, lines)).contents();
        var content = Objects.requireNonNull(contents.get(4));
        content.answers().forEach((code, answer) -> assertThat(answer).as(item.code().value() + " " + code)
                .isEqualTo("in " + BatchColumns.FIELD + code));
        item.fields().stream().filter(field -> field.required() && field.shownWhen() == null)
                .forEach(field -> assertThat(content.answers()).as(item.code().value()).containsKey(field.code()));
    }

    private static List<BatchLine> lines(Batch batch, String reference, int count) {
        var lines = new ArrayList<BatchLine>();
        for (int i = 0; i < count; i++) {
            lines.add(new BatchLine(i + 2, State.READY, null, null, new BatchLine.Content(reference + i,
                    batch.shared().applicant(), null, Map.of(), List.of())));
        }
        return lines;
    }

    private static byte[] rowsOf(String reference, int count) {
        var sheet = new TreeMap<Integer, List<String>>();
        for (int i = 0; i < count; i++) {
            sheet.put(i + 2, Workbooks.row(reference + i, "测试路" + i + "号"));
        }
        return Workbooks.workbook(sheet, _ -> {
        });
    }

    private long count(String sql, BatchId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Long.class).single();
    }

    private static List<Boolean> together(Callable<Boolean> one, Callable<Boolean> other)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
