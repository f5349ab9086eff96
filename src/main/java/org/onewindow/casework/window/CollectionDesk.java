package org.onewindow.casework.window;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.Receiver;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.casework.window.CollectionCases.Letter;
import org.onewindow.casework.window.CollectionDesk.Outcome.Collected;
import org.onewindow.casework.window.CollectionDesk.Outcome.Invalid;
import org.onewindow.casework.window.CollectionDesk.Outcome.NotAllowed;
import org.onewindow.casework.window.CollectionDesk.Outcome.Refused;
import org.onewindow.casework.window.CollectionRows.CollectionRow;
import org.onewindow.casework.window.CollectionWish.AtWindow;
import org.onewindow.casework.window.CollectionWish.ByPost;
import org.onewindow.casework.window.CollectionWish.Receipt;
import org.onewindow.casework.window.WindowFact.CollectionNoted;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/**
 * The collection window (出件): finds a result by whatever the visitor has, tells who the receiver is, hands it out by the
 * act of delivery, and notes what that act has no place for: a lost receipt and how the receiver was identified instead,
 * the tracking number of a letter. Whether a letter of authorisation is needed is the act's to say.
 */
@Component
public final class CollectionDesk {
    /** Characters of a means of identification. */
    public static final int MAX_TEXT = 200;
    private static final int MAX_DAYS = 3_650;
    private static final String TOLD = "case.ready-told.";

    private final WindowDesk desk;
    private final CollectionRows rows;
    private final Casework casework;
    private final CollectionCases cases;

    CollectionDesk(WindowDesk desk, CollectionRows rows, Casework casework, CollectionCases cases) {
        this.desk = desk;
        this.rows = rows;
        this.casework = casework;
        this.cases = cases;
    }

    /**
     * What is kept of a delivery.
     *
     * @param receiver    as told, or the addressee of a letter
     * @param means       how a receiver without receipt was identified
     * @param carrier     of a letter
     */
    public record Details(String way, boolean receiptLost, String receiver, String means, String carrier,
            String trackingNo, String clerk) {
    }

    /** What became of the wish to hand out a result. */
    public sealed interface Outcome {
        /** Handed out; the proof of delivery has this number. */
        record Collected(String paperNo, boolean repeated) implements Outcome {
        }

        /** What was typed is wrong; nothing was recorded. */
        record Invalid(List<FieldError> errors) implements Outcome {
            public Invalid {
                errors = List.copyOf(errors);
            }
        }

        /** The act of delivery was refused; why is said by casework. */
        record Refused(ActOutcome outcome) implements Outcome {
        }

        /** There is no such case, or the actor may not hand out its result. */
        record NotAllowed() implements Outcome {
        }
    }

    /**
     * A result that waits to be collected.
     *
     * @param applicant public name
     * @param since     since when it has been waiting: decided, or told
     * @param days      whole days since then
     * @param told      whether the applicant was told that it is ready
     */
    public record Collectable(CaseNumber caseNumber, LocalisedText item, String department, String applicant,
            Instant since, long days, boolean told) {
    }

    /** Hands the result out. */
    public Outcome handOut(Actor actor, CommandId command, CollectionWish wish) {
        var view = cases.view(actor, wish.caseNumber());
        var front = desk.staff().front(actor);
        if (view.isEmpty() || front.isEmpty()) {
            return new NotAllowed();
        }
        return switch (wish) {
            case AtWindow here -> atWindow(actor, command, here, view.get(), front.get().code().value());
            case ByPost post -> byPost(actor, command, post, front.get().code().value());
        };
    }

    /** Whether the actor may hand out the result of the case now, and if not, why. */
    public Optional<CaseView.ActOption> delivery(Actor actor, CaseNumber number) {
        return cases.view(actor, number).flatMap(view -> view.acts().stream()
                .filter(option -> option.kind() == ActKind.DELIVER).findFirst());
    }

    /** The case, for whoever may hand out its result. */
    public Optional<CaseView> view(Actor actor, CaseNumber number) {
        return desk.staff().front(actor).flatMap(_ -> cases.view(actor, number));
    }

    /** How the result of a case was handed out; the look is logged with the case. */
    public Optional<Details> details(Actor actor, CaseNumber number) {
        return view(actor, number).flatMap(_ -> rows.one(number)).map(row -> {
            var kept = SealedContent.open(desk.master(), stream(number), row.wrappedKey(), row.sealed(), Kept.class);
            return new Details(row.way(), row.receiptLost(), kept.receiver(), kept.means(), kept.carrier(),
                    kept.trackingNo(), desk.staff().name(row.staff()));
        });
    }

    /** Results that wait, the longest waiting first: of all at the collection window, else of the own departments. */
    public PageOf<Collectable> waiting(Actor actor, int page, int size) {
        var posts = desk.staff().posts(actor);
        var all = WindowStaff.supervises(actor) || WindowStaff.manages(actor) || posts.stream()
                .anyMatch(post -> post.kind() == PostKind.DELIVERY || post.kind() == PostKind.COUNTER);
        var own = desk.staff().departments(actor).stream().map(DepartmentCode::value).toList();
        return rows.waiting(all ? null : own, page, size).map(row -> new Collectable(row.caseNumber(),
                item(row.item()), row.department(), row.publicName(), row.changedAt(),
                Math.clamp(ChronoUnit.DAYS.between(row.changedAt(), desk.now()), 0, MAX_DAYS),
                desk.journal().at("case/" + row.caseNumber().value(), row.seq()).type().startsWith(TOLD)));
    }

    private Outcome atWindow(Actor actor, CommandId command, AtWindow wish, CaseView view, String post) {
        var errors = new ArrayList<FieldError>();
        var told = Receiver.of(view.application().orElse(null), wish.identityType(), wish.number(), wish.name(),
                desk.today());
        if (told instanceof Receiver.Wrong(var wrong)) {
            errors.addAll(wrong);
        }
        var lost = wish.receipt() == Receipt.LOST;
        if (lost && wish.means().isBlank()) {
            errors.add(new FieldError("means", "casework.window.collection.means-missing", List.of()));
        }
        CaseNotes.bounded("means", wish.means(), MAX_TEXT, errors);
        if (!errors.isEmpty() || !(told instanceof Receiver.Told receiver)) {
            return new Invalid(errors);
        }
        var letter = wish.letter().filter(_ -> receiver.relation() == Relation.OTHER)
                .map(scan -> cases.keep(actor, view.number(), scan)).orElse(null);
        if (letter instanceof Letter.Unreadable) {
            return new Invalid(List.of(new FieldError("letter", "casework.window.bad-file", List.of())));
        }
        var words = cases.receiver(receiver);
        var way = receiver.relation() == Relation.APPLICANT ? "SELF" : receiver.relation().name();
        var outcome = deliver(actor, command, view.number(),
                new Act.Deliver(DeliveryWay.WINDOW, receiver.relation(),
                        letter instanceof Letter.Kept(var digest, var _) ? digest : null, words),
                new Note(way, lost, letter != null, new Kept(words, lost ? wish.means().strip() : "", "", ""), post));
        if (letter != null && !(outcome instanceof Collected)) {
            cases.takeBack(actor, view.number(), letter);
        }
        return outcome;
    }

    private Outcome byPost(Actor actor, CommandId command, ByPost wish, String post) {
        var errors = new ArrayList<FieldError>();
        if (!wish.trackingNo().matches("[0-9A-Za-z]{6,30}")) {
            errors.add(new FieldError("trackingNo", "casework.window.collection.bad-tracking", List.of()));
        }
        if (wish.carrier().isBlank()) {
            errors.add(new FieldError("carrier", "casework.window.required", List.of()));
        }
        CaseNotes.bounded("carrier", wish.carrier(), MAX_TEXT, errors);
        if (wish.addressee().isBlank()) {
            errors.add(new FieldError("addressee", "casework.window.required", List.of()));
        }
        CaseNotes.bounded("addressee", wish.addressee(), MAX_TEXT, errors);
        if (!errors.isEmpty()) {
            return new Invalid(errors);
        }
        var words = cases.posted(wish);
        return deliver(actor, command, wish.caseNumber(), new Act.Deliver(DeliveryWay.POST, words),
                new Note("POST", false, false,
                        new Kept(wish.addressee().strip(), "", wish.carrier().strip(), wish.trackingNo()), post));
    }

    /** The act first; then what it has no place for, under an id of its own that follows from the command's. */
    private Outcome deliver(Actor actor, CommandId command, CaseNumber number, Act.Deliver act, Note note) {
        var outcome = casework.perform(actor, command, new Expected.Whatever(), number, act, null);
        if (!(outcome instanceof ActOutcome.Done done)) {
            return new Refused(outcome);
        }
        var stream = stream(number);
        var sealed = SealedContent.seal(desk.master(), DataKey.random(), stream, note.kept());
        var fact = new CollectionNoted(note.way(), note.lost(), note.letter(), note.post(), sealed.digest());
        var further = new CommandId(UUID.nameUUIDFromBytes(
                ("collection " + command.value()).getBytes(StandardCharsets.US_ASCII)));
        desk.journal().append(actor, further, number.value(), stream, 1, fact,
                List.of(CollectionRows.insert(new CollectionRow(number, note.way(), note.lost(),
                        WindowStaff.staff(actor), note.post(), desk.now(), sealed))));
        return new Collected(done.paper().map(PaperRef::no).orElse(""), done.repeated());
    }

    private LocalisedText item(String code) {
        return desk.catalogue().inForce(new ItemCode(code), desk.today()).map(item -> item.name())
                .orElseGet(() -> LocalisedText.of(code));
    }

    private static String stream(CaseNumber number) {
        return "collection/" + number.value();
    }

    /** What is noted beside the act. */
    private record Note(String way, boolean lost, boolean letter, Kept kept, String post) {
    }

    /** What is sealed of it. */
    private record Kept(String receiver, String means, String carrier, String trackingNo) {
    }
}
