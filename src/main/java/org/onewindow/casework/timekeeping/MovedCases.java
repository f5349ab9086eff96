package org.onewindow.casework.timekeeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseDecisions;
import org.onewindow.casework.CaseFact.DueRecomputed;
import org.onewindow.casework.CaseFact.ReplyDueRecomputed;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Situations;
import org.onewindow.casework.StoredCase;
import org.onewindow.casework.Verdict;
import org.onewindow.deadlines.calendar.CalendarChanges;
import org.onewindow.deadlines.calendar.WorkingCalendar;
import org.onewindow.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * Which open cases a proposed calendar would move, asked before it is put in force. The same rule answers that will
 * compute them again afterwards; nothing is recorded and no number is used up.
 */
@Component
public final class MovedCases {
    /** More cases than this are not looked at for a page; whoever confirms sees enough by then. */
    static final int MOST_LOOKED_AT = 2_000;
    /** A list that people read. */
    static final int MOST_LISTED = 100;
    private static final int BATCH = 200;
    private static final Actor SYSTEM = new Actor.Automatic("calendar");

    private final DueRows rows;
    private final CaseSnapshots snapshots;
    private final Situations situations;
    private final CalendarChanges changes;

    MovedCases(DueRows rows, CaseSnapshots snapshots, Situations situations, CalendarChanges changes) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.situations = situations;
        this.changes = changes;
    }

    /**
     * A case and its dates as they are and as they would be.
     *
     * @param reply the last day for an answer, where the case waits for acceptance
     * @param dates the last days of an accepted case
     */
    public record Moved(CaseNumber number, @Nullable ReplyDueRecomputed reply, @Nullable DueRecomputed dates) {
        static Optional<Moved> by(Verdict verdict, CaseNumber number) {
            return switch (verdict) {
                case Verdict.Lawful(DueRecomputed dates) -> Optional.of(new Moved(number, null, dates));
                case Verdict.Lawful(ReplyDueRecomputed reply) -> Optional.of(new Moved(number, reply, null));
                case Verdict.Lawful _,Verdict.Unlawful _,Verdict.NotYours _,Verdict.Invalid _ -> Optional.empty();
            };
        }
    }

    /**
     * What would move.
     *
     * @param lookedAt how many open cases were looked at
     * @param all      whether these are all open cases
     * @param moved    how many of them would move
     * @param first    the first of these
     */
    public record Effect(int lookedAt, boolean all, int moved, List<Moved> first) {
        public Effect {
            first = List.copyOf(first);
        }
    }

    /** What an open proposal would move; nothing where there is no such proposal or it changes no working day. */
    public Effect of(Actor actor, UUID proposal) {
        var preview = changes.preview(proposal).filter(_ -> CalendarChanges.isOpenTo(actor));
        return preview.isEmpty() ? new Effect(0, true, 0, List.of()) : of(preview.get().after());
    }

    private Effect of(WorkingCalendar calendar) {
        var first = new ArrayList<Moved>();
        int lookedAt = 0;
        int moved = 0;
        var batch = rows.running("", BATCH);
        while (!batch.isEmpty() && lookedAt < MOST_LOOKED_AT) {
            for (var number : batch) {
                var stored = snapshots.current(number).orElseThrow();
                var one = Moved.by(verdict(stored, calendar), number);
                moved += one.isPresent() ? 1 : 0;
                one.filter(_ -> first.size() < MOST_LISTED).ifPresent(first::add);
            }
            lookedAt += batch.size();
            batch = rows.running(batch.getLast().value(), BATCH);
        }
        return new Effect(lookedAt, batch.isEmpty(), moved, first);
    }

    private Verdict verdict(StoredCase stored, WorkingCalendar calendar) {
        var then = situations.of(SYSTEM, stored).on(calendar);
        return CaseDecisions.decide(stored.file(), new Act.Recompute(), then, kind -> {
            throw new IllegalStateException("computing again gives no paper: " + kind);
        });
    }
}
