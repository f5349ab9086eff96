package org.onewindow.casework.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.DayEndRows.DayEndRow;
import org.onewindow.casework.window.DayEndView.Close;
import org.onewindow.casework.window.DayEnds.Outcome.Done;
import org.onewindow.casework.window.DayEnds.Outcome.Invalid;
import org.onewindow.casework.window.DayEnds.Outcome.Moved;
import org.onewindow.casework.window.DayEnds.Outcome.NotAllowed;
import org.onewindow.casework.window.WindowFact.DayClosed;
import org.onewindow.casework.window.WindowFact.DaySeen;
import org.onewindow.catalogue.FieldError;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.organisation.PostKind;
import org.onewindow.organisation.Window;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.springframework.stereotype.Component;

/**
 * The close of the day at a window (日终轧账). What was received, sent home, voided and handed over is counted by the
 * system; what must still lie there is checked file by file by the clerk, and what is missing or too much is named and
 * explained. A day may be closed again when something happened after the close. The manager of the centre sees each.
 */
@Component
public final class DayEnds {
    /** Days back that may still be closed: a long weekend and a sick clerk. */
    public static final int MAX_DAYS_BACK = 10;
    /** Characters of an explanation. */
    public static final int MAX_TEXT = 500;
    private static final int MAX_EXTRA = 100;

    private final WindowDesk desk;
    private final DayEndRows rows;

    DayEnds(WindowDesk desk, DayEndRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /**
     * What the clerk found.
     *
     * @param present the files that lie there
     * @param extra   numbers of files that lie there and are not expected
     */
    public record Count(String window, LocalDate day, Set<CaseNumber> present, List<String> extra,
            String explanation) {
        public Count {
            present = Set.copyOf(present);
            extra = List.copyOf(extra);
        }
    }

    /** What became of the close of a day. */
    public sealed interface Outcome {
        /** Closed, or seen. */
        record Done() implements Outcome {
        }

        /** Something differs and is not explained, or what was typed is wrong. */
        record Invalid(List<FieldError> errors) implements Outcome {
            public Invalid {
                errors = List.copyOf(errors);
            }
        }

        /** It is not the actor's window, or the actor does not manage the centre. */
        record NotAllowed() implements Outcome {
        }

        /** Somebody else closed it meanwhile, or the command id had been used for something else. */
        record Moved() implements Outcome {
        }
    }

    /** Closes the day of the actor's own window. */
    public Outcome close(Actor actor, CommandId command, Count count) {
        var window = own(actor).filter(known -> known.no().value().equals(count.window()));
        if (window.isEmpty()) {
            return new NotAllowed();
        }
        var figures = rows.figures(window.get().post().value(), count.day());
        var missing = figures.left().stream().filter(number -> !count.present().contains(number))
                .map(CaseNumber::value).toList();
        var extra = new LinkedHashSet<String>();
        var errors = errors(count, extra);
        extra.removeAll(figures.left().stream().map(CaseNumber::value).toList());
        var text = count.explanation().strip();
        var differs = !missing.isEmpty() || !extra.isEmpty();
        if (differs && text.isEmpty()) {
            errors.add(new FieldError("explanation", "casework.window.day-end.explain", List.of()));
        }
        if (!errors.isEmpty()) {
            return new Invalid(errors);
        }
        var before = rows.one(count.window(), count.day());
        var seq = before.map(DayEndRow::seq).orElse(0L) + 1;
        var stream = stream(count.window(), count.day());
        var sealed = differs ? SealedContent.seal(desk.master(), stream, text) : null;
        var post = window.get().post().value();
        var fact = new DayClosed(count.window(), count.day(), post, figures.received(), figures.returned(),
                figures.voided(), figures.handedOver(), figures.left().size(), missing, List.copyOf(extra),
                sealed == null ? null : sealed.digest());
        var row = new DayEndRow(count.window(), count.day(), seq, post, WindowStaff.staff(actor), desk.now(), figures,
                figures.left().size(), missing, List.copyOf(extra), null, null, null, null);
        return said(desk.journal().append(actor, command, count, stream, seq, fact,
                List.of(DayEndRows.closing(row, sealed))));
    }

    /** The manager has seen the close of a window's day. */
    public Outcome see(Actor actor, CommandId command, String window, LocalDate day) {
        var row = rows.one(window, day);
        if (row.isEmpty() || !WindowStaff.manages(actor)) {
            return new NotAllowed();
        }
        return said(desk.journal().append(actor, command, window + day, stream(window, day), row.get().seq() + 1,
                new DaySeen(window, day),
                List.of(DayEndRows.seeing(row.get(), WindowStaff.staff(actor), desk.now()))));
    }

    /** The window that the actor holds today; empty for those who receive at none. */
    public Optional<Window> own(Actor actor) {
        return desk.staff().posts(actor).stream().filter(post -> post.kind() == PostKind.COUNTER)
                .flatMap(post -> desk.staff().windowOf(post.code().value()).stream()).findFirst();
    }

    /** The day of the actor's own window. */
    public Optional<DayEndView> mine(Actor actor, LocalDate day) {
        return own(actor).map(window -> view(window, day));
    }

    /** The day of every window, for the manager and supervision; those not closed come first. */
    public List<DayEndView> all(Actor actor, LocalDate day) {
        if (!mayReadAll(actor)) {
            return List.of();
        }
        return desk.staff().counters().stream().map(window -> view(window, day))
                .sorted((one, other) -> Boolean.compare(one.close() != null, other.close() != null)).toList();
    }

    /** Whether the actor reads the closes of all windows. */
    public boolean mayReadAll(Actor actor) {
        return WindowStaff.manages(actor) || WindowStaff.supervises(actor);
    }

    /** Whether the actor marks closes as seen. */
    public boolean maySee(Actor actor) {
        return WindowStaff.manages(actor);
    }

    private List<FieldError> errors(Count count, Set<String> extra) {
        var errors = new ArrayList<FieldError>();
        var today = desk.today();
        if (count.day().isAfter(today) || count.day().isBefore(today.minusDays(MAX_DAYS_BACK))) {
            errors.add(new FieldError("day", "casework.window.day-end.bad-day", List.of(MAX_DAYS_BACK)));
        }
        if (count.extra().size() > MAX_EXTRA) {
            errors.add(new FieldError("extra", "casework.window.day-end.too-many", List.of(MAX_EXTRA)));
        }
        count.extra().stream().limit(MAX_EXTRA).forEach(typed -> CaseNumber.parse(typed).ifPresentOrElse(
                number -> extra.add(number.value()),
                () -> errors.add(new FieldError("extra", "casework.window.handover.no-such-case", List.of()))));
        CaseNotes.bounded("explanation", count.explanation(), MAX_TEXT, errors);
        return errors;
    }

    private DayEndView view(Window window, LocalDate day) {
        var figures = rows.figures(window.post().value(), day);
        return new DayEndView(window.no().value(), window.name(), day, figures,
                rows.one(window.no().value(), day).map(this::close).orElse(null));
    }

    private Close close(DayEndRow row) {
        var key = row.wrappedKey();
        var seenBy = row.seenBy();
        return new Close(desk.staff().name(row.staff()), row.closedAt(), row.figures().received(),
                row.figures().returned(), row.figures().voided(), row.figures().handedOver(), row.left(),
                row.missing(), row.extra(), key == null
                        ? ""
                        : SealedContent.open(desk.master(), stream(row.window(), row.day()), key,
                                Objects.requireNonNull(row.sealed()), String.class),
                seenBy == null ? null : desk.staff().name(seenBy), row.seenAt());
    }

    private static Outcome said(AppendOutcome outcome) {
        return switch (outcome) {
            case AppendOutcome.Appended _ -> new Done();
            case AppendOutcome.Known(var _, boolean same) -> same ? new Done() : new Moved();
            case AppendOutcome.Stale _ -> new Moved();
        };
    }

    private static String stream(String window, LocalDate day) {
        return "day-end/" + window + "-" + day;
    }
}
