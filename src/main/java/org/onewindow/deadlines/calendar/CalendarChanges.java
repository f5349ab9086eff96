package org.onewindow.deadlines.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.deadlines.calendar.CalendarChange.DayOverridden;
import org.onewindow.deadlines.calendar.CalendarChange.NoticeImported;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeConfirmed;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeProposed;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeWithdrawn;
import org.onewindow.deadlines.calendar.CalendarOutcome.InForce;
import org.onewindow.deadlines.calendar.CalendarOutcome.Proposed;
import org.onewindow.deadlines.calendar.CalendarOutcome.Reason;
import org.onewindow.deadlines.calendar.CalendarOutcome.Refused;
import org.onewindow.deadlines.calendar.CalendarOutcome.Withdrawn;
import org.onewindow.deadlines.calendar.CalendarPreview.ChangedDay;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm3;
import org.springframework.stereotype.Component;

/**
 * Changes the working calendar, which moves the dates of everybody and therefore needs two persons: one proposes the
 * notice or the day, another looks at it and confirms. Every step is an entry of the stream {@code calendar}.
 */
@Component
public class CalendarChanges {
    private final CalendarRows rows;
    private final CalendarProposals proposals;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Clock clock;

    CalendarChanges(CalendarRows rows, CalendarProposals proposals, Deadlines deadlines, Journal journal,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether somebody may propose and confirm changes: administrators of the system and managers of the centre. */
    public static boolean isOpenTo(Actor actor) {
        return CalendarRules.mayChange(actor);
    }

    /** What waits for a second person. */
    public List<CalendarProposal> open() {
        return proposals.open();
    }

    /** What is over, the latest first. */
    public List<DecidedProposal> decided() {
        return proposals.decided();
    }

    /** What an open proposal would change; empty if it was decided or never made. */
    public Optional<CalendarPreview> preview(UUID id) {
        return proposals.open(id).map(proposal -> {
            var change = proposal.change();
            var before = deadlines.calendar();
            var after = WorkingCalendar.of(CalendarRules.after(change, rows.days()),
                    CalendarRules.lastNoticed(change, before.lastNoticed()), before.revision() + 1);
            var from = CalendarRules.firstTouched(change);
            var changed = (from.isBefore(before.first()) ? before.first() : from)
                    .datesUntil(CalendarRules.lastTouched(change).plusDays(1))
                    .map(date -> new ChangedDay(before.day(date), after.day(date)))
                    .filter(day -> !day.before().equals(day.after())).toList();
            return new CalendarPreview(proposal, before, after, changed);
        });
    }

    /** One person proposes a change; nothing moves yet. */
    public CalendarOutcome propose(Actor actor, CommandId command, CalendarChange change) {
        if (!CalendarRules.mayChange(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        var refusal = CalendarRules.refuse(change, deadlines.calendar());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var at = OneWindowTime.now(clock);
        var text = CalendarFacts.text(change);
        var proposal = new CalendarProposal(command.value(), change, actor.id(), at);
        var head = head();
        return record(actor, command, text, new ChangeProposed(proposal.id(), digest(text)), at, List.of(
                CalendarProposals.add(proposal),
                CalendarRows.advance(head.seq() + 1, head.revision(), head.lastNoticedOn(), at)));
    }

    /** Another person confirms it; from now on the calendar is the changed one. */
    public CalendarOutcome confirm(Actor actor, CommandId command, UUID id) {
        if (!CalendarRules.mayChange(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        var known = journal.of(actor, command);
        var proposal = proposals.open(id);
        if (!known.isEmpty() || proposal.isEmpty()) {
            return known.isEmpty() ? new Refused(Reason.NOT_OPEN) : outcome(known);
        }
        if (proposal.get().proposedBy().equals(actor.id())) {
            return new Refused(Reason.SAME_PERSON);
        }
        var change = proposal.get().change();
        var refusal = CalendarRules.refuse(change, deadlines.calendar());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var at = OneWindowTime.now(clock);
        var head = head();
        int revision = head.revision() + 1;
        var lastNoticed = CalendarRules.lastNoticed(change, head.lastNoticedOn());
        var tails = new ArrayList<>(days(change, revision));
        tails.add(CalendarProposals.decide(id, "IN_FORCE", actor.id(), at));
        tails.add(CalendarRows.advance(head.seq() + 1, revision, lastNoticed, at));
        return record(actor, command, id.toString(), new ChangeConfirmed(id, proposal.get().proposedBy(), revision,
                lastNoticed, digest(CalendarFacts.text(change))), at, tails);
    }

    /** Either person, or a third, withdraws it. */
    public CalendarOutcome withdraw(Actor actor, CommandId command, UUID id) {
        if (!CalendarRules.mayChange(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        var at = OneWindowTime.now(clock);
        var head = head();
        return record(actor, command, id.toString(), new ChangeWithdrawn(id), at,
                List.of(CalendarProposals.decide(id, "WITHDRAWN", actor.id(), at),
                        CalendarRows.advance(head.seq() + 1, head.revision(), head.lastNoticedOn(), at)));
    }

    /** The rows that change; a tail that would change none is left out. */
    private List<Tail> days(CalendarChange change, int revision) {
        return switch (change) {
            case NoticeImported notice -> {
                var staying = notice.days().stream().map(NoticedDay::date).toList();
                var put = CalendarRows.put(notice.days(), revision);
                yield anyRow(CalendarRules.first(notice.year()), CalendarRules.last(notice.year()), staying)
                        ? List.of(put, CalendarRows.remove(CalendarRules.first(notice.year()),
                                CalendarRules.last(notice.year()), staying))
                        : List.of(put);
            }
            case DayOverridden day when day.isPlain() -> anyRow(day.date(), day.date(), List.of())
                    ? List.of(CalendarRows.remove(day.date(), day.date(), List.of()))
                    : List.of();
            case DayOverridden(var date, var kind, var name, var source) ->
                List.of(CalendarRows.put(List.of(new NoticedDay(date, kind, name, source)), revision));
        };
    }

    private boolean anyRow(LocalDate from, LocalDate to, List<LocalDate> staying) {
        return rows.days().stream().map(NoticedDay::date)
                .anyMatch(date -> !date.isBefore(from) && !date.isAfter(to) && !staying.contains(date));
    }

    private CalendarOutcome record(Actor actor, CommandId command, String request, CalendarFact fact, Instant at,
            List<Tail> tails) {
        long seq = head().seq() + 1;
        var entry = new NewEntry(CalendarFacts.STREAM, seq, CalendarFacts.type(fact), at, CalendarFacts.bytes(fact),
                null);
        var previous = journal.stream(CalendarFacts.STREAM, seq - 1, 1).getFirst().hash();
        var outcome = journal.append(actor, command, request.getBytes(StandardCharsets.UTF_8), previous,
                List.of(entry), tails);
        deadlines.forget();
        return switch (outcome) {
            case Appended(var entries) -> outcome(entries);
            case Known(var entries, var same) when same -> outcome(entries);
            case Known _,Stale _ -> new Refused(proposalGone(fact) ? Reason.NOT_OPEN : Reason.STALE);
        };
    }

    private boolean proposalGone(CalendarFact fact) {
        return fact instanceof ChangeWithdrawn(var id) && proposals.open(id).isEmpty();
    }

    private static CalendarOutcome outcome(List<Entry> entries) {
        return switch (CalendarFacts.read(entries.getFirst())) {
            case ChangeProposed(var id, _) -> new Proposed(id);
            case ChangeConfirmed(_, _, var revision, _, _) -> new InForce(revision);
            case ChangeWithdrawn _ -> new Withdrawn();
            case CalendarFact.CalendarSeeded _ -> throw new IllegalStateException("no person seeds the calendar");
        };
    }

    private CalendarRows.Head head() {
        deadlines.calendar();
        return rows.head().orElseThrow(() -> new IllegalStateException("the calendar was not seeded"));
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sm3.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
