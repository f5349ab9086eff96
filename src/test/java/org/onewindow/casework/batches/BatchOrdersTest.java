package org.onewindow.casework.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Given;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.casework.batches.BatchOrder.Content;
import org.onewindow.casework.batches.BatchOrder.Paper;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.platform.CommandId;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders for whole batches that come twice, at once or after one broke off. */
@Tag("slow")
class BatchOrdersTest extends BatchStage {
    private static final byte[] SCAN = "%PDF-1.4\n% a scan\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private BatchOrders orders;

    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void whileOneRequestCarriesAnOrderOutTheOtherIsToldAndAddsNothing() throws Exception {
        var command = CommandId.next();
        var sheet = sheet(2, "");
        var begun = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> order(command, false, sheet, paper("application", () -> {
                begun.countDown();
                told.await();
                return PDF;
            })));
            begun.await();
            assertThat(order(command, false, sheet, pdf())).isInstanceOf(OrderOutcome.UnderWay.class);
            assertThat(order(command, false, sheet(3, ""), pdf())).isInstanceOf(OrderOutcome.KeyReused.class);
            assertThat(batches.discard(agent, batches.list(agent).getFirst().id())).as("it is being worked on")
                    .isFalse();
            told.countDown();
            var kept = (OrderOutcome.Kept) first.get();
            assertThat(kept.repeated()).isFalse();
            await(kept.batch().id());
        }
        var again = (OrderOutcome.Kept) order(command, false, sheet, pdf());
        assertThat(again.repeated()).isTrue();
        assertThat(again.batch().files().get("application")).hasSize(1);
        assertThat(cases()).isEqualTo(2);
        assertThat(counted).hasValue(1);
    }

    @Test
    void ofTwoAtTheSameInstantOneIsCarriedOutAndNeitherIsLost() throws Exception {
        for (int round = 0; round < 4; round++) {
            var command = CommandId.next();
            var sheet = sheet(2, "round" + round + "-");
            var barrier = new CyclicBarrier(2);
            var before = cases();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = IntStream.range(0, 2).mapToObj(_ -> threads.submit(() -> {
                    barrier.await();
                    return order(command, false, sheet, pdf());
                })).toList();
                var outcomes = List.of(both.getFirst().get(), both.getLast().get());
                assertThat(outcomes.stream().filter(one -> one instanceof OrderOutcome.Kept kept && !kept.repeated()))
                        .hasSize(1);
                assertThat(outcomes).allMatch(one -> one instanceof OrderOutcome.Kept
                        || one instanceof OrderOutcome.UnderWay);
            }
            var kept = (OrderOutcome.Kept) order(command, false, sheet, pdf());
            await(kept.batch().id());
            assertThat(kept.batch().files().get("application")).hasSize(1);
            assertThat(cases() - before).isEqualTo(2);
        }
    }

    @Test
    void anOrderThatBrokeOffIsTakenOverWithThePapersThatAreMissing() throws Exception {
        var command = CommandId.next();
        var sheet = sheet(1, "");
        var death = new Paper[]{pdf(), paper("application", () -> {
            throw new AssertionError("the node dies");
        })};
        assertThatThrownBy(() -> order(command, false, sheet, death)).isInstanceOf(AssertionError.class);
        var id = batches.list(agent).getFirst().id();
        assertThat(view(id).files().get("application")).hasSize(1);
        var whole = new Paper[]{pdf(), paper("application", () -> SCAN)};
        assertThat(order(command, false, sheet, whole)).as("its lease runs").isInstanceOf(OrderOutcome.UnderWay.class);
        jdbc.sql("update casework.batch set order_until = :past where id = :id")
                .param("past", OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)).param("id", id.value())
                .update();
        var kept = (OrderOutcome.Kept) order(command, false, sheet, whole);
        assertThat(kept.batch().id()).isEqualTo(id);
        assertThat(kept.repeated()).isFalse();
        assertThat(Objects.requireNonNull(kept.batch().files().get("application")))
                .extracting(file -> file.sizeBytes()).containsExactly((long) PDF.length, (long) SCAN.length);
        await(id);
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void whatWasOnlyCheckedOrAllWrongIsAnsweredAgainAndKeepsWhatThePageMended() throws Exception {
        for (var checkOnly : List.of(true, false)) {
            var command = CommandId.next();
            var wrong = sheet(1, "x".repeat(60));
            var first = (OrderOutcome.Kept) order(command, checkOnly, wrong, pdf());
            assertThat(first.repeated()).isFalse();
            assertThat(first.batch().counts()).isEqualTo(Map.of(State.WRONG, 1));
            batches.upload(agent, first.batch().id(), sheet(2, "mended" + checkOnly));
            var again = (OrderOutcome.Kept) order(command, checkOnly, wrong, pdf());
            assertThat(again.repeated()).isTrue();
            assertThat(again.batch().id()).isEqualTo(first.batch().id());
            assertThat(again.batch().counts()).isEqualTo(Map.of(State.READY, 2));
            assertThat(again.batch().files().get("application")).hasSize(1);
        }
        assertThat(counted).as("nothing was sent").hasValue(0);
        assertThat(cases()).isZero();
    }

    @Test
    void whatCannotBeReadCostsNoSendingAndLeavesNothing() {
        var names = new TreeMap<String, String>();
        IntStream.range(0, 400).forEach(at -> names.put("column-" + at + "-" + "很长".repeat(100), "x"));
        var refused = (OrderOutcome.Unreadable) orders.order(agent, CommandId.next(), new BatchOrder(
                new ItemCode("000131002000"), Given.enterprise().number(), Set.of(), List.of(),
                new Content.Rows(List.of(names)), false), counted::incrementAndGet);
        assertThat(refused.why().messageKey()).isEqualTo("casework.batch.sheet.unknown-column");
        assertThat(refused.why().args().toString()).contains("column-0-很长").hasSizeLessThan(600);
        assertThat(counted).hasValue(0);
        assertThat(batches.list(agent)).isEmpty();
    }

    /** The bytes of a paper, which may take their time. */
    private interface Bytes {
        byte[] get() throws InterruptedException;
    }

    private static Paper paper(String material, Bytes bytes) {
        return new Paper(material, material + ".pdf", () -> {
            try {
                return new ByteArrayInputStream(bytes.get());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Paper pdf() {
        return paper("application", () -> PDF);
    }

    private OrderOutcome order(CommandId command, boolean checkOnly, byte[] sheet, Paper... papers) {
        return orders.order(agent, command, new BatchOrder(new ItemCode("000131002000"), Given.enterprise().number(),
                Set.of("layout", "safety-rules"), List.of(papers),
                new Content.Sheet(() -> new ByteArrayInputStream(sheet)),
                checkOnly), counted::incrementAndGet);
    }

    private static byte[] sheet(int count, String mark) {
        var sheet = new TreeMap<Integer, List<String>>();
        for (int i = 0; i < count; i++) {
            sheet.put(i + 2, Workbooks.row(mark + i, "测试路" + i + "号"));
        }
        return Workbooks.workbook(sheet, _ -> {
        });
    }
}
