package org.onewindow.casework.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.window.WindowGiven.DELIVERY;
import static org.onewindow.casework.window.WindowGiven.HYGIENE_CLERK;
import static org.onewindow.casework.window.WindowGiven.MANAGER;
import static org.onewindow.casework.window.WindowGiven.OTHER_WINDOW;
import static org.onewindow.casework.window.WindowGiven.SUPERVISOR;
import static org.onewindow.casework.window.WindowGiven.WINDOW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.window.DayEndView.Close;
import org.onewindow.casework.window.DayEndView.Figures;
import org.onewindow.casework.window.DayEnds.Outcome.Done;
import org.onewindow.casework.window.DayEnds.Outcome.Invalid;
import org.onewindow.casework.window.DayEnds.Outcome.NotAllowed;
import org.onewindow.journal.JournalReaders;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The close of the day at a window, on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class DayEndsTest {
    @Autowired
    private DayEnds ends;
    @Autowired
    private Handovers handovers;
    @Autowired
    private Casework casework;
    @Autowired
    private JournalReaders readers;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Clock clock;

    @Test
    void whatWasReceivedIsHandedOverVoidOrStillHere() {
        var before = figures();
        var stays = WindowGiven.received(beans);
        var goes = WindowGiven.received(beans);
        var wrong = WindowGiven.received(beans);
        casework.perform(WINDOW, CommandId.next(), new Expected.Whatever(), wrong, new Act.VoidIntake("重复收件", null),
                null);
        var list = ((RecordOutcome.Done) handovers.open(WINDOW, "WJW")).number();
        handovers.put(WINDOW, list, goes.value());
        handovers.close(WINDOW, CommandId.next(), list);
        var after = figures();
        assertThat(after.received()).isEqualTo(before.received() + 3);
        assertThat(after.voided()).isEqualTo(before.voided() + 1);
        assertThat(after.handedOver()).isEqualTo(before.handedOver() + 1);
        assertThat(after.left()).contains(stays).doesNotContain(goes, wrong);
        assertThat(after.left()).hasSize(before.left().size() + 1);
    }

    @Test
    void whatIsMissingOrTooMuchIsNamedAndMustBeExplained() {
        var lost = WindowGiven.received(beans);
        var left = figures().left();
        var present = new HashSet<>(left);
        present.remove(lost);
        assertThat(close(present, List.of(), "")).isInstanceOf(Invalid.class);
        assertThat(close(present, List.of("不是编号"), "说明")).isInstanceOf(Invalid.class);
        var elsewhere = WindowGiven.granted(beans);
        readers.catchUp();
        present.addAll(figures().left());
        present.remove(lost);
        present.remove(elsewhere);
        assertThat(close(present, List.of(), "一件在复印室")).isInstanceOf(Done.class);
        var close = closeOf(ends.mine(WINDOW, today()).orElseThrow());
        assertThat(close.missing()).contains(lost.value());
        assertThat(close.explanation()).isEqualTo("一件在复印室");
    }

    @Test
    void theManagerSeesEachCloseAndADayThatMovedIsClosedAgain() {
        assertThat(close(new HashSet<>(figures().left()), List.of(), "")).isInstanceOf(Done.class);
        assertThat(ends.see(SUPERVISOR, CommandId.next(), "C01", today())).isInstanceOf(NotAllowed.class);
        assertThat(ends.see(MANAGER, CommandId.next(), "C01", today())).isInstanceOf(Done.class);
        assertThat(ends.all(SUPERVISOR, today())).filteredOn(view -> view.window().equals("C01")).singleElement()
                .satisfies(view -> assertThat(closeOf(view).seenBy()).isEqualTo("奚主任"));
        assertThat(ends.all(MANAGER, today())).filteredOn(view -> view.window().equals("C06")).singleElement()
                .satisfies(view -> assertThat(view.close()).isNull());
        WindowGiven.received(beans);
        assertThat(figures().any()).isTrue();
        assertThat(ends.mine(WINDOW, today()).orElseThrow().moved()).isTrue();
        assertThat(close(new HashSet<>(figures().left()), List.of(), "")).isInstanceOf(Done.class);
        var again = ends.mine(WINDOW, today()).orElseThrow();
        assertThat(again.moved()).isFalse();
        assertThat(closeOf(again).seenBy()).isNull();
    }

    @Test
    void onlyWhoHoldsTheWindowClosesItAndOnlyTodayAndTenDaysBack() {
        var count = new DayEnds.Count("C01", today(), Set.of(), List.of(), "");
        assertThat(ends.close(OTHER_WINDOW, CommandId.next(), count)).isInstanceOf(NotAllowed.class);
        assertThat(ends.close(HYGIENE_CLERK, CommandId.next(), count)).isInstanceOf(NotAllowed.class);
        assertThat(ends.close(DELIVERY, CommandId.next(), count)).isInstanceOf(NotAllowed.class);
        assertThat(ends.all(OTHER_WINDOW, today())).isEmpty();
        assertThat(on(today().plusDays(1))).isInstanceOf(Invalid.class);
        assertThat(on(today().minusDays(DayEnds.MAX_DAYS_BACK + 1))).isInstanceOf(Invalid.class);
        assertThat(on(today().minusDays(DayEnds.MAX_DAYS_BACK))).isInstanceOf(Done.class);
    }

    private DayEnds.Outcome on(LocalDate day) {
        return ends.close(WINDOW, CommandId.next(), new DayEnds.Count("C01", day, Set.of(), List.of(), ""));
    }

    private DayEnds.Outcome close(Set<CaseNumber> present, List<String> extra, String explanation) {
        return ends.close(WINDOW, CommandId.next(), new DayEnds.Count("C01", today(), present, extra, explanation));
    }

    private static Close closeOf(DayEndView view) {
        return Objects.requireNonNull(view.close());
    }

    private Figures figures() {
        readers.catchUp();
        return ends.mine(WINDOW, today()).orElseThrow().figures();
    }

    private LocalDate today() {
        return OneWindowTime.today(clock);
    }
}
