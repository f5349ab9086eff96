package org.onewindow.casework.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.casework.window.EnquiryOutcome.CommandReused;
import org.onewindow.casework.window.EnquiryOutcome.Invalid;
import org.onewindow.casework.window.EnquiryOutcome.ItemUnavailable;
import org.onewindow.casework.window.EnquiryOutcome.Moved;
import org.onewindow.casework.window.EnquiryOutcome.NotAllowed;
import org.onewindow.casework.window.EnquiryOutcome.Noticed;
import org.onewindow.casework.window.EnquiryRows.EnquiryRow;
import org.onewindow.casework.window.EnquiryView.State;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.WindowFact.EnquiryErased;
import org.onewindow.casework.window.WindowFact.EnquiryFollowed;
import org.onewindow.casework.window.WindowFact.EnquiryNoticed;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/**
 * Nobody is sent home without a trace: who comes with incomplete papers gets everything that is missing in writing, once,
 * with a number, and no case begins (咨询退件一次性告知). On return the number or the identity document opens it again. A
 * second list that asks for something the first had not named is marked, art. 72(4).
 */
@Component
public final class Enquiries {
    /** Days after which what was typed is destroyed if nobody came back: as long as a draft is kept. */
    public static final int KEPT_DAYS = 90;

    /** Old enquiries that a new one erases: more than come in beside it, few enough that nobody waits. */
    private static final int ERASED_AT_ONCE = 20;

    /** Characters of a remark: a sentence or two on a slip of paper. */
    public static final int MAX_REMARK = 500;

    private final WindowDesk desk;
    private final EnquiryRows rows;

    Enquiries(WindowDesk desk, EnquiryRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /**
     * What a clerk asks for.
     *
     * @param content what was typed so far; the materials in it are those that were there
     * @param earlier the notice that the person brought back, if known
     */
    public record Wish(ItemCode item, DraftContent content, String remark, Optional<RecordNo> earlier) {
    }

    /** Gives the notice. */
    public EnquiryOutcome notice(Actor actor, CommandId command, Wish wish) {
        var found = desk.catalogue().inForce(wish.item(), desk.today());
        if (found.isEmpty()) {
            return new ItemUnavailable();
        }
        var item = found.get();
        var post = desk.staff().receiving(actor, item.department());
        if (post.isEmpty()) {
            return new NotAllowed();
        }
        var known = desk.journal().known(actor, command);
        if (known.isPresent()) {
            return again(known.get().stream());
        }
        eraseOld(ERASED_AT_ONCE);
        var missing = missing(item, wish.content());
        var errors = errors(wish, missing);
        return errors.isEmpty()
                ? record(actor, command, wish, item, post.get().code().value(), missing)
                : new Invalid(errors);
    }

    /** Notes that a case began with the enquiry and destroys what the enquiry kept; false if it is no longer open. */
    public boolean follow(Actor actor, CommandId command, RecordNo number, CaseNumber caseNumber) {
        var row = rows.one(number).filter(found -> found.state() == State.OPEN);
        if (row.isEmpty() || desk.staff().front(actor).isEmpty()) {
            return false;
        }
        var done = close(actor, command, row.get(), new EnquiryFollowed(caseNumber.value()), State.FOLLOWED,
                caseNumber.value());
        chain(row.get().earlier()).forEach(earlier -> close(actor, CommandId.next(), earlier,
                new EnquiryFollowed(caseNumber.value()), State.FOLLOWED, caseNumber.value()));
        return done;
    }

    /** One enquiry for a window, the manager or supervision; empty for everybody else. */
    public Optional<EnquiryView> view(Actor actor, RecordNo number) {
        return mayRead(actor) ? rows.one(number).map(row -> view(actor, row)) : Optional.empty();
    }

    /** The enquiries that wait under a number that somebody shows; the look is logged. */
    public List<EnquiryView> waiting(Actor actor, String identity) {
        if (desk.staff().front(actor).isEmpty() || identity.isBlank() || identity.length() > 40) {
            return List.of();
        }
        desk.accessLog().record(actor, "enquiry-find", "typed");
        return rows.waiting(index(identity)).stream().map(row -> masked(row)).toList();
    }

    /** The enquiries of the centre without personal data. */
    public PageOf<EnquiryView> list(Actor actor, EnquiryFilter filter, int page, int size) {
        return mayRead(actor)
                ? rows.page(filter, page, size).map(this::masked)
                : new PageOf<>(List.of(), page, size, 0);
    }

    /** Who gave notices. */
    public List<Clerk> clerks(Actor actor) {
        return mayRead(actor)
                ? rows.clerks().stream().map(staff -> new Clerk(staff, desk.staff().name(staff))).toList()
                : List.of();
    }

    /** A member of the staff. */
    public record Clerk(String staff, String name) {
    }

    /** Destroys what up to {@code limit} enquiries kept past their day, and tells how many. */
    public int eraseOld(int limit) {
        var actor = new Actor.Automatic("enquiries");
        var old = rows.toErase(desk.today(), limit);
        old.forEach(row -> close(actor, CommandId.next(), row, new EnquiryErased("enquiry-" + KEPT_DAYS + "-days"),
                row.state() == State.OPEN ? State.ERASED : row.state(), row.caseNo()));
        return old.size();
    }

    /** The materials that these answers require and that are not there, in the order of the guide. */
    static List<String> missing(ServiceItem item, DraftContent content) {
        return item.materialsFor(content.answers()).stream()
                .filter(material -> material.isRequired(content.answers())
                        && !content.materials().containsKey(material.code()))
                .map(material -> material.code()).toList();
    }

    private static List<FieldError> errors(Wish wish, List<String> missing) {
        var errors = new ArrayList<FieldError>();
        var remark = wish.remark().strip();
        if (missing.isEmpty() && remark.isEmpty()) {
            errors.add(new FieldError("remark", "casework.window.enquiry.nothing-missing", List.of()));
        }
        if (remark.codePointCount(0, remark.length()) > MAX_REMARK) {
            errors.add(new FieldError("remark", "casework.window.too-long", List.of(MAX_REMARK)));
        }
        return errors;
    }

    private EnquiryOutcome record(Actor actor, CommandId command, Wish wish, ServiceItem item, String post,
            List<String> missing) {
        var earlier = earlier(wish, item);
        var fresh = earlier.map(before -> fresh(before, missing)).orElse(List.of());
        var number = desk.next(Series.ENQUIRY);
        var stream = stream(number);
        var sealed = SealedContent.seal(desk.master(), stream, new Kept(wish.content(), wish.remark().strip()));
        var fact = new EnquiryNoticed(item.code().value(), item.version(), item.department().value(), post, missing,
                fresh, earlier.map(before -> before.number().value()).orElse(null), desk.today(), sealed.digest());
        var row = new EnquiryRow(number, 1, item.code().value(), item.version(), item.department().value(), post,
                WindowStaff.staff(actor), desk.now(), missing, fresh, earlier.map(EnquiryRow::number).orElse(null),
                State.OPEN, null, sealed.wrappedKey(), sealed.sealed(), desk.today().plusDays(KEPT_DAYS));
        var tails = new ArrayList<Tail>();
        tails.add(rows.insert(row, desk.today(), partyIndex(wish)));
        earlier.ifPresent(before -> tails.add(rows.renewing(before.number())));
        return switch (desk.journal().append(actor, command, wish, stream, 1, fact, tails)) {
            case AppendOutcome.Appended _ -> new Noticed(number, earlier.isPresent(), fresh);
            case AppendOutcome.Known(var entries, boolean same) -> same
                    ? again(entries.getFirst().stream())
                    : new CommandReused();
            case AppendOutcome.Stale _ -> new Moved();
        };
    }

    private EnquiryOutcome again(String stream) {
        return RecordNo.parse(Series.ENQUIRY, stream.substring(stream.indexOf('/') + 1)).flatMap(rows::one)
                .<EnquiryOutcome>map(row -> new Noticed(row.number(), row.earlier() != null, row.fresh()))
                .orElseGet(CommandReused::new);
    }

    /** The notice brought back, or the one that waits under the same number for the same item: it cannot be passed over. */
    private Optional<EnquiryRow> earlier(Wish wish, ServiceItem item) {
        var brought = wish.earlier().flatMap(rows::one).filter(row -> row.state() == State.OPEN);
        var index = partyIndex(wish);
        return brought.isPresent() || index == null
                ? brought
                : rows.waiting(index).stream().filter(row -> row.item().equals(item.code().value())).findFirst();
    }

    /** What none of the earlier notices named. */
    private List<String> fresh(EnquiryRow before, List<String> missing) {
        var named = new HashSet<>(before.missing());
        chain(before.earlier()).forEach(row -> named.addAll(row.missing()));
        return missing.stream().filter(code -> !named.contains(code)).toList();
    }

    private List<EnquiryRow> chain(@Nullable RecordNo from) {
        var chain = new ArrayList<EnquiryRow>();
        for (var next = from; next != null && chain.size() < EnquiryRows.MAX_CHAIN;) {
            var row = rows.one(next).orElseThrow();
            chain.add(row);
            next = row.earlier();
        }
        return chain;
    }

    private boolean close(Actor actor, CommandId command, EnquiryRow row, WindowFact fact, State state,
            @Nullable String caseNo) {
        return desk.journal().append(actor, command, row.number().value(), stream(row.number()), row.seq() + 1, fact,
                List.of(rows.closing(row, state, caseNo))) instanceof AppendOutcome.Appended;
    }

    private byte @Nullable [] partyIndex(Wish wish) {
        var number = wish.content().applicant().number();
        return number.isBlank() ? null : index(number);
    }

    private byte[] index(String identity) {
        return desk.master().blindIndex("enquiry-party",
                identity.strip().replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    private boolean mayRead(Actor actor) {
        return desk.staff().front(actor).isPresent() || WindowStaff.supervises(actor) || WindowStaff.manages(actor);
    }

    private EnquiryView view(Actor actor, EnquiryRow row) {
        var key = row.wrappedKey();
        if (key == null || desk.staff().front(actor).isEmpty()) {
            return masked(row);
        }
        desk.accessLog().record(actor, "enquiry-view", stream(row.number()));
        return view(row, SealedContent.open(desk.master(), stream(row.number()), key,
                Objects.requireNonNull(row.sealed()), Kept.class));
    }

    private EnquiryView masked(EnquiryRow row) {
        return view(row, null);
    }

    private EnquiryView view(EnquiryRow row, @Nullable Kept kept) {
        var item = desk.catalogue().version(new ItemCode(row.item()), row.itemVersion()).orElseThrow();
        var missing = row.missing().stream().flatMap(code -> item.material(code).stream())
                .map(material -> new EnquiryView.Missing(material.code(), material.name(), material.standard(),
                        row.fresh().contains(material.code())))
                .toList();
        return new EnquiryView(row.number(), row.state(), row.item(), item.name(), row.department(),
                desk.staff().name(row.staff()), row.post(), row.noticedAt(), missing,
                Optional.ofNullable(kept).map(Kept::content), kept == null ? "" : kept.remark(),
                Optional.ofNullable(row.earlier()), Optional.ofNullable(row.caseNo()).map(CaseNumber::new),
                row.eraseOn());
    }

    private static String stream(RecordNo number) {
        return "enquiry/" + number.value();
    }

    /** What is sealed of an enquiry. */
    private record Kept(DraftContent content, String remark) {
    }
}
