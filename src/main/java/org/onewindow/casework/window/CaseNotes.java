package org.onewindow.casework.window;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.window.CaseNotes.Outcome.CommandReused;
import org.onewindow.casework.window.CaseNotes.Outcome.Invalid;
import org.onewindow.casework.window.CaseNotes.Outcome.NotAllowed;
import org.onewindow.casework.window.CaseNotes.Outcome.Noted;
import org.onewindow.casework.window.NoteRows.NoteRow;
import org.onewindow.casework.window.NoteView.Kind;
import org.onewindow.casework.window.WindowFact.CallNoted;
import org.onewindow.casework.window.WindowFact.InfluenceNoted;
import org.onewindow.catalogue.FieldError;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/**
 * Calls about a case, and attempts to influence it, noted by whoever handles the case. A call is seen by everybody who
 * handles the case. An attempt to influence (过问记录) is seen by its writer and by supervision only, is counted, and
 * cannot be changed or removed, neither here nor in the database; practice of discipline inspection.
 */
@Component
public final class CaseNotes {
    /** Characters of a note. */
    public static final int MAX_TEXT = 2_000;
    /** Characters of a name or a post. */
    public static final int MAX_NAME = 100;
    /** How long afterwards something may be noted; memory fades, but a record must not be refused for it. */
    private static final int MAX_DAYS_BACK = 365;
    private static final int ATTEMPTS = 5;

    private final WindowDesk desk;
    private final NoteRows rows;
    private final CaseViews views;

    CaseNotes(WindowDesk desk, NoteRows rows, CaseViews views) {
        this.desk = desk;
        this.rows = rows;
        this.views = views;
    }

    /** What became of the wish to note something. */
    public sealed interface Outcome {
        /** Noted, for ever. */
        record Noted(boolean repeated) implements Outcome {
        }

        /** What was typed is wrong; nothing was recorded. */
        record Invalid(List<FieldError> errors) implements Outcome {
            public Invalid {
                errors = List.copyOf(errors);
            }
        }

        /** There is no such case, or the actor does not handle it. */
        record NotAllowed() implements Outcome {
        }

        /** The same command id had been used for something else. */
        record CommandReused() implements Outcome {
        }
    }

    /** What the list of attempts to influence is narrowed to; every part may be null. */
    public record Filter(@Nullable String department, NoteWish.@Nullable InfluenceWay way,
            @Nullable LocalDate from, @Nullable LocalDate to) {
        /** Nothing narrowed. */
        public static Filter all() {
            return new Filter(null, null, null, null);
        }
    }

    /** How many attempts there were in a department, by way. */
    public record Count(String department, NoteWish.InfluenceWay way, long count) {
    }

    /** Notes what the wish says. */
    public Outcome note(Actor actor, CommandId command, NoteWish wish) {
        var handled = handled(actor, wish.caseNumber());
        if (handled.isEmpty()) {
            return new NotAllowed();
        }
        var errors = errors(wish);
        if (!errors.isEmpty()) {
            return new Invalid(errors);
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            var outcome = append(actor, command, wish, handled.get());
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("a case was noted upon " + ATTEMPTS + " times at the same instant");
    }

    /** The notes of a case that the actor may see, the newest first. */
    public List<NoteView> of(Actor actor, CaseNumber number) {
        var handles = handled(actor, number).isPresent();
        return rows.ofCase(number.value()).stream().filter(row -> maySee(actor, row, handles)).map(this::view)
                .toList();
    }

    /** Whether the actor handles the case and may therefore note something on it. */
    public boolean mayNote(Actor actor, CaseNumber number) {
        return handled(actor, number).isPresent();
    }

    /** Whether the actor reads attempts to influence on every case. */
    public boolean maySupervise(Actor actor) {
        return WindowStaff.supervises(actor);
    }

    /** Attempts to influence, for supervision; nothing for anybody else. */
    public PageOf<NoteView> influence(Actor actor, Filter filter, int page, int size) {
        if (!WindowStaff.supervises(actor)) {
            return new PageOf<>(List.of(), page, size, 0);
        }
        desk.accessLog().record(actor, "influence-list", "list");
        return rows.influence(filter, page, size).map(this::view);
    }

    /** How many there were, by department and way. */
    public List<Count> counts(Actor actor, Filter filter) {
        return WindowStaff.supervises(actor)
                ? rows.counts(filter).stream().map(count -> new Count(count.department(),
                        NoteWish.InfluenceWay.valueOf(count.way()), count.count())).toList()
                : List.of();
    }

    private Optional<Outcome> append(Actor actor, CommandId command, NoteWish wish, CaseView on) {
        var stream = "note/" + wish.caseNumber().value();
        var seq = rows.last(wish.caseNumber().value()) + 1;
        var context = stream + "/" + seq;
        var department = on.item().department().value();
        var sealed = SealedContent.seal(desk.master(), context, kept(wish));
        var fact = switch (wish) {
            case NoteWish.Call call -> new CallNoted(call.way().name(), call.on(), department, sealed.digest());
            case NoteWish.Influence influence ->
                new InfluenceNoted(influence.way().name(), influence.on(), department, sealed.digest());
        };
        var row = new NoteRow(UuidCreator.getTimeOrderedEpoch(), wish.caseNumber().value(), seq, kind(wish), way(wish),
                wish.on(), desk.now(), WindowStaff.staff(actor), department, sealed.wrappedKey(), sealed.sealed());
        return switch (desk.journal().append(actor, command, wish, stream, seq, fact, List.of(NoteRows.insert(row)))) {
            case AppendOutcome.Appended _ -> Optional.of(new Noted(false));
            case AppendOutcome.Known(var _, boolean same) -> Optional.of(same ? new Noted(true) : new CommandReused());
            case AppendOutcome.Stale _ -> Optional.empty();
        };
    }

    /** The case, if the actor handles it: the department, or a window that serves its applicant. */
    private Optional<CaseView> handled(Actor actor, CaseNumber number) {
        return actor instanceof Actor.Officer
                ? views.view(actor, number, Locale.SIMPLIFIED_CHINESE).filter(view -> view.sight() != Sight.MASKED)
                : Optional.empty();
    }

    private static boolean maySee(Actor actor, NoteRow row, boolean handles) {
        return WindowStaff.supervises(actor) || row.staff().equals(WindowStaff.staff(actor))
                || (row.kind() == Kind.CALL && handles);
    }

    private List<FieldError> errors(NoteWish wish) {
        var errors = new ArrayList<FieldError>();
        var today = desk.today();
        if (wish.on().isAfter(today) || wish.on().isBefore(today.minusDays(MAX_DAYS_BACK))) {
            errors.add(new FieldError("on", "casework.window.note.bad-day", List.of(MAX_DAYS_BACK)));
        }
        switch (wish) {
            case NoteWish.Call call -> {
                bounded("caller", call.caller(), MAX_NAME, errors);
                call.hotlineNo().ifPresent(no -> {
                    if (!no.matches("[0-9A-Za-z-]{4,40}")) {
                        errors.add(new FieldError("hotlineNo", "casework.window.note.bad-hotline", List.of()));
                    }
                });
                if (call.way() == NoteWish.CallWay.HOTLINE && call.hotlineNo().isEmpty()) {
                    errors.add(new FieldError("hotlineNo", "casework.window.note.hotline-missing", List.of()));
                }
            }
            case NoteWish.Influence influence -> {
                required("who", influence.who(), errors);
                bounded("who", influence.who(), MAX_NAME, errors);
                bounded("post", influence.post(), MAX_NAME, errors);
            }
        }
        required("text", wish.text(), errors);
        bounded("text", wish.text(), MAX_TEXT, errors);
        return errors;
    }

    private static void required(String field, String text, List<FieldError> errors) {
        if (text.isBlank()) {
            errors.add(new FieldError(field, "casework.window.required", List.of()));
        }
    }

    static void bounded(String field, String text, int limit, List<FieldError> errors) {
        if (text.codePointCount(0, text.length()) > limit) {
            errors.add(new FieldError(field, "casework.window.too-long", List.of(limit)));
        }
    }

    private static Kind kind(NoteWish wish) {
        return wish instanceof NoteWish.Call ? Kind.CALL : Kind.INFLUENCE;
    }

    private static String way(NoteWish wish) {
        return switch (wish) {
            case NoteWish.Call call -> call.way().name();
            case NoteWish.Influence influence -> influence.way().name();
        };
    }

    private static Kept kept(NoteWish wish) {
        return switch (wish) {
            case NoteWish.Call call -> new Kept(call.caller().strip(), "", call.hotlineNo().orElse(""),
                    call.text().strip());
            case NoteWish.Influence influence ->
                new Kept(influence.who().strip(), influence.post().strip(), "", influence.text().strip());
        };
    }

    private NoteView view(NoteRow row) {
        var kept = SealedContent.open(desk.master(), "note/" + row.caseNo() + "/" + row.seq(), row.wrappedKey(),
                row.sealed(), Kept.class);
        return new NoteView(new CaseNumber(row.caseNo()), row.kind(), row.way(), row.on(), row.notedAt(),
                desk.staff().name(row.staff()), row.department(), kept.who(), kept.post(), kept.hotlineNo(),
                kept.text());
    }

    /** What is sealed of a note. */
    private record Kept(String who, String post, String hotlineNo, String text) {
    }
}
