package org.onewindow.casework.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.window.HandoverRows.HandoverRow;
import org.onewindow.casework.window.HandoverView.Line;
import org.onewindow.casework.window.HandoverView.State;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.RecordOutcome.Done;
import org.onewindow.casework.window.RecordOutcome.Invalid;
import org.onewindow.casework.window.RecordOutcome.Moved;
import org.onewindow.casework.window.RecordOutcome.NotAllowed;
import org.onewindow.casework.window.WindowFact.HandoverClosed;
import org.onewindow.casework.window.WindowFact.HandoverSigned;
import org.onewindow.casework.window.WindowFact.PaperFound;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/**
 * Paper changes hands against a list (材料交接): who hands over scans each file and closes the list, who receives scans
 * each again and signs, and what differs is named and explained. Putting files on an open list is no official fact;
 * closing and signing are.
 */
@Component
public final class Handovers {
    /** Files on one list: a trolley, and one page to check. */
    public static final int MAX_FILES = 200;
    /** Characters of an explanation. */
    public static final int MAX_TEXT = 500;
    private static final int SHOWN = 100;

    private final WindowDesk desk;
    private final HandoverRows rows;
    private final PaperPlaces places;
    private final CaseViews views;

    Handovers(WindowDesk desk, HandoverRows rows, PaperPlaces places, CaseViews views) {
        this.desk = desk;
        this.rows = rows;
        this.places = places;
        this.views = views;
    }

    /** Opens a list from the actor's department to another; {@code 000} is the service hall. */
    public RecordOutcome open(Actor actor, String to) {
        var from = home(actor);
        if (from.isEmpty()) {
            return new NotAllowed();
        }
        if (from.get().equals(to) || !isPlace(to)) {
            return Invalid.of("to", "casework.window.handover.bad-place");
        }
        var number = desk.next(Series.HANDOVER);
        rows.open(number, from.get(), to, WindowStaff.staff(actor), desk.now());
        return new Done(number);
    }

    /** Puts a scanned case file on an open list. */
    public RecordOutcome put(Actor actor, RecordNo number, String scanned) {
        var row = rows.one(number).filter(found -> gives(actor, found) && found.state() == State.OPEN);
        if (row.isEmpty()) {
            return new NotAllowed();
        }
        var read = CaseNumber.parse(scanned);
        if (read.isEmpty() || seen(actor, read.get()).isEmpty()) {
            return Invalid.of("scan", "casework.window.handover.no-such-case");
        }
        var elsewhere = elsewhere(read.get(), row.get());
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (rows.lines(number).size() >= MAX_FILES) {
            return Invalid.of("scan", "casework.window.handover.full", MAX_FILES);
        }
        return rows.list(number, read.get()) || rows.pendingOf(read.get()).filter(number::equals).isPresent()
                ? new Done(number)
                : new Moved();
    }

    /** Takes a file off an open list again. */
    public RecordOutcome strike(Actor actor, RecordNo number, CaseNumber caseNumber) {
        return rows.one(number).filter(row -> gives(actor, row)).isPresent() && rows.strike(number, caseNumber)
                ? new Done(number)
                : new NotAllowed();
    }

    /** Closes the list: the files are on the way. */
    public RecordOutcome close(Actor actor, CommandId command, RecordNo number) {
        var found = rows.one(number).filter(row -> gives(actor, row));
        if (found.isEmpty()) {
            return new NotAllowed();
        }
        var row = found.get();
        if (row.state() != State.OPEN) {
            return repeated(actor, command, number);
        }
        var cases = rows.lines(number).stream().map(Line::caseNumber).toList();
        if (cases.isEmpty()) {
            return Invalid.of("scan", "casework.window.handover.empty");
        }
        var fact = new HandoverClosed(row.from(), row.to(), cases.stream().map(CaseNumber::value).toList());
        var at = desk.now();
        return said(number, desk.journal().append(actor, command, number.value(), stream(number), 1, fact,
                List.of(HandoverRows.closing(row, WindowStaff.staff(actor), at), PaperPlaces.moving(cases,
                        Collections.nCopies(cases.size(), PaperPlace.State.ON_THE_WAY), row.to(), number, at))));
    }

    /** Scans a file that arrived; one that is not on the list is written down as extra. */
    public RecordOutcome scan(Actor actor, RecordNo number, String scanned) {
        var row = rows.one(number).filter(found -> takes(actor, found) && found.state() == State.CLOSED);
        if (row.isEmpty()) {
            return new NotAllowed();
        }
        var read = CaseNumber.parse(scanned);
        if (read.isEmpty()) {
            return Invalid.of("scan", "casework.window.handover.no-such-case");
        }
        return rows.scan(number, read.get()) ? new Done(number) : new Moved();
    }

    /** Signs for what was scanned; a difference must be explained. */
    public RecordOutcome sign(Actor actor, CommandId command, RecordNo number, String explanation) {
        var found = rows.one(number).filter(row -> takes(actor, row));
        if (found.isEmpty()) {
            return new NotAllowed();
        }
        var row = found.get();
        if (row.state() != State.CLOSED) {
            return repeated(actor, command, number);
        }
        if (WindowStaff.staff(actor).equals(row.closedBy())) {
            return Invalid.of("explanation", "casework.window.handover.same-person");
        }
        var lines = rows.lines(number);
        var differs = lines.stream().anyMatch(line -> line.listed() != line.scanned());
        var text = explanation.strip();
        if (differs && text.isEmpty()) {
            return Invalid.of("explanation", "casework.window.handover.explain");
        }
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            return Invalid.of("explanation", "casework.window.too-long", MAX_TEXT);
        }
        return said(number, record(actor, command, row, lines, differs ? text : ""));
    }

    /** A missing file turned up where the actor works. */
    public RecordOutcome found(Actor actor, CommandId command, CaseNumber number) {
        var place = places.of(number).filter(paper -> paper.state() == PaperPlace.State.MISSING);
        var home = home(actor);
        if (place.isEmpty() || home.isEmpty() || seen(actor, number).isEmpty()) {
            return new NotAllowed();
        }
        var list = rows.one(place.get().handover()).orElseThrow();
        return said(list.number(), desk.journal().append(actor, command, number.value(), stream(list.number()),
                list.seq() + 1, new PaperFound(number.value(), home.get()),
                List.of(HandoverRows.counting(list), PaperPlaces.moving(List.of(number),
                        List.of(PaperPlace.State.HERE), home.get(), list.number(), desk.now()))));
    }

    /** A list for whoever hands over, receives, manages or supervises; empty for everybody else. */
    public Optional<HandoverView> view(Actor actor, RecordNo number) {
        return rows.one(number).filter(row -> mayRead(actor, row)).map(row -> view(actor, row));
    }

    /** Lists of the actor's departments, or of all for the manager and supervision; those that wait come first. */
    public PageOf<HandoverView> list(Actor actor, @Nullable State state, int page, int size) {
        var all = WindowStaff.manages(actor) || WindowStaff.supervises(actor);
        var own = desk.staff().departments(actor).stream().map(DepartmentCode::value).toList();
        return rows.page(all ? null : own, state, page, size).map(row -> view(actor, row));
    }

    /** Where the paper of a case is; empty if no list ever named it or the actor may not see the case. */
    public Optional<PaperPlace> place(Actor actor, CaseNumber number) {
        return seen(actor, number).flatMap(_ -> places.of(number));
    }

    /** The lists on which the paper of a case stood, the newest first. */
    public List<HandoverView> trail(Actor actor, CaseNumber number) {
        return seen(actor, number).stream().flatMap(_ -> rows.ofCase(number, SHOWN).stream())
                .map(row -> view(actor, row)).toList();
    }

    /** Files that were on a list and did not arrive, the longest missing first. */
    public List<PaperPlace> missing(Actor actor) {
        return home(actor).isPresent() || WindowStaff.manages(actor) || WindowStaff.supervises(actor)
                ? places.missing(SHOWN)
                : List.of();
    }

    /** The department in which the actor works; 000 for the service hall; empty for those who handle no paper. */
    public Optional<String> home(Actor actor) {
        return desk.staff().posts(actor).stream().map(post -> post.department().value()).findFirst();
    }

    private AppendOutcome record(Actor actor, CommandId command, HandoverRow row, List<Line> lines, String text) {
        var at = desk.now();
        var missing = lines.stream().filter(line -> line.listed() && !line.scanned()).toList();
        var extra = lines.stream().filter(line -> !line.listed()).toList();
        var received = lines.stream().filter(line -> line.listed() && line.scanned()).toList();
        var sealed = text.isEmpty() ? null : SealedContent.seal(desk.master(), stream(row.number()), text);
        var fact = new HandoverSigned(numbers(received), numbers(missing), numbers(extra),
                sealed == null ? null : sealed.digest());
        var tails = new ArrayList<Tail>();
        tails.add(HandoverRows.signing(row, WindowStaff.staff(actor), at, !text.isEmpty(), sealed));
        tails.add(HandoverRows.releasing(row.number()));
        tails.add(PaperPlaces.moving(lines.stream().map(Line::caseNumber).toList(), lines.stream()
                .map(line -> line.scanned() ? PaperPlace.State.HERE : PaperPlace.State.MISSING).toList(), row.to(),
                row.number(), at));
        return desk.journal().append(actor, command, row.number().value() + "\n" + text, stream(row.number()),
                row.seq() + 1, fact, tails);
    }

    /** Why a file cannot be in the hands of who hands over. */
    private Optional<RecordOutcome> elsewhere(CaseNumber number, HandoverRow row) {
        var pending = rows.pendingOf(number).filter(list -> !list.equals(row.number()));
        if (pending.isPresent()) {
            return Optional.of(Invalid.of("scan", "casework.window.handover.on-another", pending.get().grouped()));
        }
        return places.of(number)
                .filter(paper -> paper.state() == PaperPlace.State.HERE && !paper.place().equals(row.from()))
                .map(paper -> Invalid.of("scan", "casework.window.handover.elsewhere",
                        desk.staff().department(paper.place(), Locale.SIMPLIFIED_CHINESE)));
    }

    private RecordOutcome repeated(Actor actor, CommandId command, RecordNo number) {
        return desk.journal().known(actor, command).filter(entry -> entry.stream().equals(stream(number))).isPresent()
                ? new Done(number)
                : new Moved();
    }

    private static RecordOutcome said(RecordNo number, AppendOutcome outcome) {
        return switch (outcome) {
            case AppendOutcome.Appended _ -> new Done(number);
            case AppendOutcome.Known(var _, boolean same) -> same ? new Done(number) : new Moved();
            case AppendOutcome.Stale _ -> new Moved();
        };
    }

    private Optional<CaseView> seen(Actor actor, CaseNumber number) {
        return actor instanceof Actor.Officer
                ? views.view(actor, number, Locale.SIMPLIFIED_CHINESE)
                        .filter(view -> view.sight() != Sight.MASKED || WindowStaff.supervises(actor))
                : Optional.empty();
    }

    private boolean gives(Actor actor, HandoverRow row) {
        return desk.staff().departments(actor).contains(new DepartmentCode(row.from()));
    }

    private boolean takes(Actor actor, HandoverRow row) {
        return desk.staff().departments(actor).contains(new DepartmentCode(row.to()));
    }

    private boolean mayRead(Actor actor, HandoverRow row) {
        return gives(actor, row) || takes(actor, row) || WindowStaff.manages(actor) || WindowStaff.supervises(actor);
    }

    private boolean isPlace(String code) {
        return code.equals(DepartmentCode.CENTRE.value()) || desk.staff().isDepartment(code);
    }

    private HandoverView view(Actor actor, HandoverRow row) {
        var key = row.wrappedKey();
        return new HandoverView(row.number(), row.state(), row.from(), row.to(), desk.staff().name(row.openedBy()),
                row.openedAt(), row.closedBy() == null ? null : desk.staff().name(row.closedBy()), row.closedAt(),
                row.signedBy() == null ? null : desk.staff().name(row.signedBy()), row.signedAt(),
                rows.lines(row.number()), key == null
                        ? ""
                        : SealedContent.open(desk.master(), stream(row.number()), key,
                                Objects.requireNonNull(row.sealed()), String.class),
                gives(actor, row), takes(actor, row));
    }

    private static List<String> numbers(List<Line> lines) {
        return lines.stream().map(line -> line.caseNumber().value()).toList();
    }

    private static String stream(RecordNo number) {
        return "handover/" + number.value();
    }
}
