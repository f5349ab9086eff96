package org.onewindow.casework.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.window.CaseNotes.Outcome.CommandReused;
import org.onewindow.casework.window.CaseNotes.Outcome.Invalid;
import org.onewindow.casework.window.CaseNotes.Outcome.NotAllowed;
import org.onewindow.casework.window.CaseNotes.Outcome.Noted;
import org.onewindow.casework.window.NoteWish.Call;
import org.onewindow.casework.window.NoteWish.CallWay;
import org.onewindow.casework.window.NoteWish.Influence;
import org.onewindow.casework.window.NoteWish.InfluenceWay;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.journal.Journal;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Calls and attempts to influence, on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class CaseNotesTest {
    private static final Actor.Officer WINDOW = Given.officer("S9001");
    private static final Actor.Officer SUPERVISOR = new Actor.Officer(new UUID(7, 9101), "S9101",
            Set.of(Role.SUPERVISOR));
    private static final Actor.Officer MANAGER = new Actor.Officer(new UUID(7, 9102), "S9102",
            Set.of(Role.CENTRE_MANAGER));

    @Autowired
    private CaseNotes notes;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private Journal journal;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void aCallIsNotedSealedAndSeenByWhoeverHandlesTheCase() {
        var number = received();
        assertThat(notes.note(WINDOW, CommandId.next(), call(number, today(), "H20261123-0042")))
                .isInstanceOf(Noted.class);
        assertThat(notes.of(department(number), number)).singleElement()
                .satisfies(note -> assertThat(note.hotlineNo()).isEqualTo("H20261123-0042"));
        assertThat(notes.of(stranger(number), number)).isEmpty();
        var entry = journal.stream("note/" + number.value(), 1, 10).getFirst();
        assertThat(new String(entry.facts(), StandardCharsets.UTF_8)).doesNotContain("张来电", "0042");
    }

    @Test
    void anAttemptToInfluenceIsSeenByItsWriterAndSupervisionAloneAndCounted() {
        var number = received();
        var writer = department(number);
        var before = count();
        assertThat(notes.note(writer, CommandId.next(), influence(number, today()))).isInstanceOf(Noted.class);
        assertThat(notes.of(writer, number)).hasSize(1);
        assertThat(notes.of(WINDOW, number)).isEmpty();
        assertThat(notes.of(MANAGER, number)).isEmpty();
        assertThat(notes.of(SUPERVISOR, number)).singleElement()
                .satisfies(note -> assertThat(note.who()).isEqualTo("某领导"));
        assertThat(count()).isEqualTo(before + 1);
        assertThat(notes.influence(MANAGER, CaseNotes.Filter.all(), 0, 10).total()).isZero();
        assertThat(notes.counts(SUPERVISOR, CaseNotes.Filter.all())).isNotEmpty();
        assertThat(notes.counts(WINDOW, CaseNotes.Filter.all())).isEmpty();
    }

    @Test
    void nobodyCanChangeOrRemoveANote() {
        var number = received();
        notes.note(WINDOW, CommandId.next(), influence(number, today()));
        assertThatThrownBy(() -> jdbc.sql("delete from casework.case_note where case_no = :no")
                .param("no", number.value()).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update casework.case_note set way = 'PHONE' where case_no = :no")
                .param("no", number.value()).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoDoesNotHandleTheCaseNotesNothing() {
        var number = received();
        assertThat(notes.note(stranger(number), CommandId.next(), influence(number, today())))
                .isInstanceOf(NotAllowed.class);
        assertThat(notes.note(SUPERVISOR, CommandId.next(), influence(number, today())))
                .isInstanceOf(NotAllowed.class);
        assertThat(notes.note(new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID()), CommandId.next(),
                call(number, today(), "H1234"))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theDayLiesBetweenAYearAgoAndTodayAndAHotlineOrderHasItsNumber() {
        var number = received();
        assertThat(notes.note(WINDOW, CommandId.next(), influence(number, today().plusDays(1))))
                .isInstanceOf(Invalid.class);
        assertThat(notes.note(WINDOW, CommandId.next(), influence(number, today().minusDays(366))))
                .isInstanceOf(Invalid.class);
        assertThat(notes.note(WINDOW, CommandId.next(), influence(number, today().minusDays(365))))
                .isInstanceOf(Noted.class);
        assertThat(notes.note(WINDOW, CommandId.next(),
                new Call(number, CallWay.HOTLINE, today(), "张来电", Optional.empty(), "问进度")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theSameCommandNotesOnceAndForAnotherWishIsRefused() {
        var number = received();
        var command = CommandId.next();
        notes.note(WINDOW, command, call(number, today(), "H2001"));
        assertThat(notes.note(WINDOW, command, call(number, today(), "H2001"))).isEqualTo(new Noted(true));
        assertThat(notes.note(WINDOW, command, call(number, today(), "H2002"))).isInstanceOf(CommandReused.class);
        assertThat(notes.of(WINDOW, number)).hasSize(1);
    }

    private static Call call(CaseNumber number, LocalDate on, String hotlineNo) {
        return new Call(number, CallWay.HOTLINE, on, "张来电", Optional.of(hotlineNo), "问办到哪一步，已答复");
    }

    private static Influence influence(CaseNumber number, LocalDate on) {
        return new Influence(number, InfluenceWay.THROUGH_ANOTHER, on, "某领导", "某单位", "请求优先办理");
    }

    private long count() {
        return notes.influence(SUPERVISOR, CaseNotes.Filter.all(), 0, 1).total();
    }

    private CaseNumber received() {
        var outcome = submissions.submit(WINDOW, CommandId.next(),
                Given.application(catalogue.inForceToday().getFirst()));
        return ((Received) outcome).number();
    }

    /** An officer of the department that handles the case; staff numbers of the demonstration follow the departments. */
    private Actor.Officer department(CaseNumber number) {
        return Given.officer("S%02d02".formatted(place(number) + 1));
    }

    private Actor.Officer stranger(CaseNumber number) {
        return Given.officer("S%02d02".formatted((place(number) + 1) % 12 + 1));
    }

    private static int place(CaseNumber number) {
        return List.of("SCJ", "WJW", "GAJ", "JYJ", "ZJJ", "ZRZ", "STH", "MZJ", "RSJ", "CGJ", "JTJ", "NYJ")
                .indexOf(number.value().substring(8, 11));
    }

    private LocalDate today() {
        return OneWindowTime.today(clock);
    }
}
