package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.CALENDAR;
import static org.onewindow.casework.PureCase.RECEIVED;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.Requirements;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.journal.Entry;
import org.onewindow.platform.LocalisedText;

/** The promise of a case is that of its situation, from what was answered to the day on which it is due. */
class SituationPromiseTest {
    private static final ServiceItem ITEM = item();

    @Test
    void theDayOfTheSituationIsPromised() {
        assertThat(promised("short")).isEqualTo(CALENDAR.plusWorkingDays(RECEIVED, 4));
        assertThat(promised(null)).isEqualTo(CALENDAR.plusWorkingDays(RECEIVED, 9));
        assertThat(promised("plain")).as("a situation without a promise of its own has the item's")
                .isEqualTo(CALENDAR.plusWorkingDays(RECEIVED, 9));
    }

    @Test
    void theClockStopsAtTheEndOfThatDay() {
        var file = PureCase.after(received("short"), new Act.Accept(), PureCase.clerk(), RECEIVED, ITEM);
        var running = java.util.Objects.requireNonNull(file.clock());
        var clock = CaseClocks.of(running, file.received(), ITEM).promised();
        var last = CALENDAR.plusWorkingDays(RECEIVED, 4);
        assertThat(clock.reading(last, CALENDAR).isOverdue()).as("the last day is in time").isFalse();
        assertThat(clock.reading(last.minusDays(1), CALENDAR).isOverdue()).isFalse();
        assertThat(clock.reading(CALENDAR.plusWorkingDays(last, 1), CALENDAR).isOverdue()).isTrue();
        assertThat(running.statutoryDueOn()).as("the statute is the item's")
                .isEqualTo(CALENDAR.plusWorkingDays(RECEIVED, 20));
    }

    @Test
    void aCorrectionMovesTheCaseIntoAnotherSituation() {
        var corrected = PureCase.after(received(null), new Act.CorrectOnTheSpot(Map.of("x", "yes"), ""),
                PureCase.counter(), RECEIVED, ITEM);
        assertThat(corrected.received().situation(ITEM)).get().extracting("code").isEqualTo("short");
        var back = PureCase.after(corrected, new Act.CorrectOnTheSpot(Map.of("x", "no"), ""), PureCase.counter(),
                RECEIVED, ITEM);
        assertThat(back.received().situation(ITEM)).isEmpty();
        assertThat(back.received().promise(ITEM)).isEqualTo(new WorkingDays(9));
    }

    @Test
    void anEntryOfTheFirstFormNamesNoSituation() {
        var second = new String(CaseFacts.write(fact("short"), null), StandardCharsets.UTF_8);
        var first = second.replace("\"situation\":\"short\",", "");
        assertThat(first).isNotEqualTo(second);
        var read = CaseFacts.read(entry("case.submitted.1", first));
        assertThat(read).isEqualTo(fact(null));
        assertThat(CaseFacts.read(entry("case.submitted.2", second))).isEqualTo(fact("short"));
        assertThat(CaseFacts.type(CaseFact.Submitted.class)).isEqualTo("case.submitted.2");
        assertThat(CaseFacts.type(CaseFact.Accepted.class)).isEqualTo("case.accepted.1");
    }

    private static java.time.LocalDate promised(@Nullable String situation) {
        var verdict = PureCase.decide(received(situation), new Act.Accept(), PureCase.clerk(), RECEIVED, ITEM);
        return ((CaseFact.Accepted) PureCase.fact(verdict)).due().promisedDueOn();
    }

    private static CaseFile received(@Nullable String situation) {
        return CaseFold.open(PureCase.received().number(), fact(situation), PureCase.at(RECEIVED));
    }

    private static CaseFact.Submitted fact(@Nullable String situation) {
        return new CaseFact.Submitted("TEST-1", 1, "SCJ", Channel.COUNTER, ApplicantKind.LEGAL_ENTITY, false, "某公司",
                "00", List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of())), List.of("skipped"),
                situation, RECEIVED, CALENDAR.plusWorkingDays(RECEIVED, 5), "000-C01",
                new CaseFact.PaperRef("收〔2011〕1", PaperKind.RECEIPT, 1));
    }

    private static Entry entry(String type, String facts) {
        return new Entry(CaseFacts.stream(PureCase.received().number()), 1, type, Instant.EPOCH, Instant.EPOCH,
                "system/test", new UUID(0, 1), 0, new byte[32], facts.getBytes(StandardCharsets.UTF_8), null,
                new byte[32]);
    }

    private static ServiceItem item() {
        var item = PureCase.item();
        return SampleItem.with(item, new Requirements(List.of(), item.materials(),
                List.of(SampleItem.field("x", org.onewindow.catalogue.FieldDefinition.FieldType.YES_NO, 3)),
                List.of(new org.onewindow.catalogue.Situation("short", LocalisedText.of("简易"),
                        List.of(new FieldEquals("x", "yes")), new WorkingDays(4)),
                        new org.onewindow.catalogue.Situation("plain", LocalisedText.of("其他"),
                                List.of(new FieldEquals("x", "maybe")), null)),
                null));
    }
}
