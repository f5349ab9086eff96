package org.onewindow.casework.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.window.WindowGiven.HYGIENE_CLERK;
import static org.onewindow.casework.window.WindowGiven.MANAGER;
import static org.onewindow.casework.window.WindowGiven.OTHER_WINDOW;
import static org.onewindow.casework.window.WindowGiven.STRANGER;
import static org.onewindow.casework.window.WindowGiven.WINDOW;

import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.HandoverView.Line;
import org.onewindow.casework.window.HandoverView.State;
import org.onewindow.casework.window.RecordOutcome.Done;
import org.onewindow.casework.window.RecordOutcome.Invalid;
import org.onewindow.casework.window.RecordOutcome.NotAllowed;
import org.onewindow.casework.window.WindowFact.HandoverSigned;
import org.onewindow.journal.Journal;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Paper that changes hands, on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class HandoversTest {
    @Autowired
    private Handovers handovers;
    @Autowired
    private FileCovers covers;
    @Autowired
    private Journal journal;
    @Autowired
    private ApplicationContext beans;

    @Test
    void aListIsFilledClosedScannedAndSignedAndThePaperIsThere() {
        var number = received();
        var list = open(WINDOW, "WJW");
        assertThat(handovers.put(WINDOW, list, number.grouped())).isInstanceOf(Done.class);
        assertThat(handovers.place(WINDOW, number)).isEmpty();
        close(WINDOW, list);
        assertThat(handovers.place(WINDOW, number).orElseThrow().state()).isEqualTo(PaperPlace.State.ON_THE_WAY);
        assertThat(handovers.scan(HYGIENE_CLERK, list, number.value())).isInstanceOf(Done.class);
        assertThat(handovers.sign(HYGIENE_CLERK, CommandId.next(), list, "")).isInstanceOf(Done.class);
        assertThat(handovers.place(HYGIENE_CLERK, number).orElseThrow()).satisfies(paper -> {
            assertThat(paper.state()).isEqualTo(PaperPlace.State.HERE);
            assertThat(paper.place()).isEqualTo("WJW");
        });
        assertThat(handovers.trail(WINDOW, number)).extracting(HandoverView::state).containsExactly(State.SIGNED);
        assertThat(covers.cover(WINDOW, number).orElseThrow()).startsWith('%', 'P', 'D', 'F');
        assertThat(covers.list(WINDOW, list).orElseThrow()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whatIsMissingOrExtraIsNamedMustBeExplainedAndTheMissingFileIsLostUntilFound() {
        var there = received();
        var lost = received();
        var extra = received();
        var list = open(WINDOW, "WJW");
        handovers.put(WINDOW, list, there.value());
        handovers.put(WINDOW, list, lost.value());
        close(WINDOW, list);
        handovers.scan(HYGIENE_CLERK, list, there.value());
        handovers.scan(HYGIENE_CLERK, list, extra.value());
        assertThat(handovers.sign(HYGIENE_CLERK, CommandId.next(), list, " ")).isInstanceOf(Invalid.class);
        assertThat(handovers.sign(HYGIENE_CLERK, CommandId.next(), list, "窗口漏放一件，多放一件")).isInstanceOf(Done.class);
        var view = handovers.view(MANAGER, list).orElseThrow();
        assertThat(view.differs()).isTrue();
        assertThat(view.explanation()).contains("漏放");
        assertThat(view.lines()).extracting(Line::check).containsExactlyInAnyOrder("OK", "MISSING", "EXTRA");
        var signed = (HandoverSigned) WindowFacts.read(journal.stream("handover/" + list.value(), 2, 1).getFirst());
        assertThat(signed.missing()).containsExactly(lost.value());
        assertThat(signed.extra()).containsExactly(extra.value());
        assertThat(handovers.missing(WINDOW)).extracting(PaperPlace::caseNumber).contains(lost);
        assertThat(handovers.found(STRANGER, CommandId.next(), lost)).isInstanceOf(NotAllowed.class);
        assertThat(handovers.found(OTHER_WINDOW, CommandId.next(), lost)).isInstanceOf(Done.class);
        assertThat(handovers.place(WINDOW, lost).orElseThrow().place()).isEqualTo("000");
        assertThat(handovers.missing(WINDOW)).extracting(PaperPlace::caseNumber).doesNotContain(lost);
    }

    @Test
    void aFileStandsOnOneUnsignedListAndLeavesOnlyFromWhereItIs() {
        var number = received();
        var list = open(WINDOW, "WJW");
        handovers.put(WINDOW, list, number.value());
        var second = open(OTHER_WINDOW, "SCJ");
        assertThat(handovers.put(OTHER_WINDOW, second, number.value())).isInstanceOf(Invalid.class);
        close(WINDOW, list);
        handovers.scan(HYGIENE_CLERK, list, number.value());
        handovers.sign(HYGIENE_CLERK, CommandId.next(), list, "");
        assertThat(handovers.put(OTHER_WINDOW, second, number.value())).isInstanceOf(Invalid.class);
        var back = open(HYGIENE_CLERK, "000");
        assertThat(handovers.put(HYGIENE_CLERK, back, number.value())).isInstanceOf(Done.class);
    }

    @Test
    void neitherTheWrongSideNorTheSamePersonSigns() {
        var number = received();
        var list = open(WINDOW, "WJW");
        handovers.put(WINDOW, list, number.value());
        assertThat(handovers.close(HYGIENE_CLERK, CommandId.next(), list)).isInstanceOf(NotAllowed.class);
        assertThat(handovers.scan(HYGIENE_CLERK, list, number.value())).isInstanceOf(NotAllowed.class);
        close(WINDOW, list);
        assertThat(handovers.scan(WINDOW, list, number.value())).isInstanceOf(NotAllowed.class);
        assertThat(handovers.sign(WINDOW, CommandId.next(), list, "")).isInstanceOf(NotAllowed.class);
        assertThat(handovers.put(WINDOW, list, received().value())).isInstanceOf(NotAllowed.class);
        assertThat(handovers.view(STRANGER, list)).isEmpty();
        assertThat(handovers.open(MANAGER, "WJW")).isInstanceOf(NotAllowed.class);
        assertThat(handovers.open(WINDOW, "000")).isInstanceOf(Invalid.class);
        assertThat(handovers.open(WINDOW, "ZZZ")).isInstanceOf(Invalid.class);
    }

    @Test
    void anEmptyListIsNotClosedAStruckFileIsOffItAndTheSameCommandClosesOnce() {
        var number = received();
        var list = open(WINDOW, "WJW");
        handovers.put(WINDOW, list, number.value());
        assertThat(handovers.strike(WINDOW, list, number)).isInstanceOf(Done.class);
        assertThat(handovers.close(WINDOW, CommandId.next(), list)).isInstanceOf(Invalid.class);
        handovers.put(WINDOW, list, number.value());
        var command = CommandId.next();
        assertThat(handovers.close(WINDOW, command, list)).isInstanceOf(Done.class);
        assertThat(handovers.close(WINDOW, command, list)).isInstanceOf(Done.class);
        assertThat(handovers.close(WINDOW, CommandId.next(), list)).isInstanceOf(RecordOutcome.Moved.class);
    }

    private RecordNo open(Actor actor, String to) {
        return ((Done) handovers.open(actor, to)).number();
    }

    private void close(Actor actor, RecordNo list) {
        assertThat(handovers.close(actor, CommandId.next(), list)).isInstanceOf(Done.class);
    }

    private CaseNumber received() {
        return WindowGiven.received(beans);
    }
}
