package org.onewindow.casework.window;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.applying.PaperSlip;
import org.onewindow.casework.window.CollectionWish.Scan;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.RecordOutcome.Done;
import org.onewindow.casework.window.RecordOutcome.Invalid;
import org.onewindow.casework.window.RecordOutcome.Moved;
import org.onewindow.casework.window.RecordOutcome.NotAllowed;
import org.onewindow.casework.window.SlipRows.SlipRow;
import org.onewindow.casework.window.SlipView.State;
import org.onewindow.casework.window.WindowFact.SlipEntered;
import org.onewindow.casework.window.WindowFact.SlipVoided;
import org.onewindow.casework.window.WindowFact.SlipsPrinted;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.documents.Files;
import org.onewindow.documents.FolderId;
import org.onewindow.documents.Sheet;
import org.onewindow.documents.Sheets;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/**
 * The day without a system (应急收件): slips with numbers are printed beforehand; after an outage that two persons
 * declared each used slip is photographed and entered once, and the case counts from the true time of its receipt; each
 * unused one is voided with a reason, so that no number is left over.
 */
@Component
public final class Slips {
    /** Slips of one printing: fifty sheets. */
    public static final int MAX_PRINTED = 100;
    /** Characters of a reason. */
    public static final int MAX_TEXT = 200;

    private final WindowDesk desk;
    private final SlipRows rows;
    private final Outages outages;
    private final Files files;
    private final Sheets sheets;

    Slips(WindowDesk desk, SlipRows rows, Outages outages, Files files, Sheets sheets) {
        this.desk = desk;
        this.rows = rows;
        this.outages = outages;
        this.files = files;
        this.sheets = sheets;
    }

    /**
     * A used slip.
     *
     * @param receivedAt the true time on it
     * @param photo      of the slip
     */
    public record Used(RecordNo slip, RecordNo outage, ItemCode item, Instant receivedAt, Scan photo) {
    }

    /** Numbers blank slips for printing; the outcome names the batch. */
    public RecordOutcome print(Actor actor, CommandId command, int count) {
        if (!mayTouch(actor)) {
            return new NotAllowed();
        }
        if (count < 1 || count > MAX_PRINTED) {
            return Invalid.of("count", "casework.window.slip.bad-count", MAX_PRINTED);
        }
        var known = desk.journal().known(actor, command);
        if (known.isPresent()) {
            return new Done(new RecordNo(Series.SLIP, known.get().stream().substring("slips/".length())));
        }
        var numbers = new ArrayList<RecordNo>();
        for (int i = 0; i < count; i++) {
            numbers.add(desk.next(Series.SLIP));
        }
        var batch = numbers.getFirst();
        var outcome = desk.journal().append(actor, command, count, "slips/" + batch.value(), 1,
                new SlipsPrinted(numbers.stream().map(RecordNo::value).toList()),
                List.of(SlipRows.printing(numbers, desk.today(), WindowStaff.staff(actor))));
        return outcome instanceof AppendOutcome.Appended ? new Done(batch) : new Moved();
    }

    /** The blank slips of a batch as a PDF; empty if none is blank. */
    public Optional<byte[]> pdf(Actor actor, RecordNo batch) {
        var blank = mayTouch(actor)
                ? rows.ofBatch(batch, MAX_PRINTED).stream().filter(row -> row.state() == State.BLANK).toList()
                : List.<SlipRow>of();
        return blank.isEmpty()
                ? Optional.empty()
                : Optional.of(sheets.pdf(new Sheet.Slips(desk.staff().centre().name().zh(),
                        blank.getFirst().printedOn(), blank.stream()
                                .map(row -> new Sheet.Slip(row.number().value(), row.number().grouped())).toList())));
    }

    /** Takes in the photograph and the true time of a used slip; what is typed from it comes next, at the counter. */
    public RecordOutcome prepare(Actor actor, Used used) {
        var row = rows.one(used.slip());
        var outage = outages.confirmed(actor, used.outage());
        var item = desk.catalogue().inForce(used.item(), OneWindowTime.dayOf(used.receivedAt()));
        if (row.isEmpty()) {
            return Invalid.of("slip", "casework.window.slip.unknown");
        }
        if (outage.isEmpty()) {
            return Invalid.of("outage", "casework.window.slip.no-outage");
        }
        if (item.isEmpty()) {
            return Invalid.of("item", "casework.window.required");
        }
        if (desk.staff().receiving(actor, item.get().department()).isEmpty()) {
            return new NotAllowed();
        }
        if (!outage.get().covers(used.receivedAt())) {
            return Invalid.of("receivedAt", "casework.window.slip.outside");
        }
        if (row.get().printedOn().isAfter(OneWindowTime.dayOf(used.receivedAt()))) {
            return Invalid.of("slip", "casework.window.slip.printed-later");
        }
        return photographed(actor, used, row.get());
    }

    /** The prepared slip that the actor is typing in. */
    public Optional<SlipView> prepared(Actor actor, RecordNo number) {
        return rows.one(number).filter(row -> row.state() == State.READY
                && WindowStaff.staff(actor).equals(row.staff())).map(this::view);
    }

    /** What the submission of a prepared slip needs; a command that follows from its number, so that it is sent once. */
    public Optional<PaperSlip> entering(Actor actor, RecordNo number) {
        return prepared(actor, number).map(slip -> new PaperSlip(Objects.requireNonNull(slip.receivedAt()),
                caseNumber -> SlipRows.entering(number, WindowStaff.staff(actor), caseNumber)));
    }

    /** The command under which a slip is entered. */
    public static CommandId command(RecordNo number) {
        return new CommandId(UUID.nameUUIDFromBytes(("slip " + number.value()).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Records that a case began with a slip; the row was marked in the statement that opened the case. */
    public void entered(Actor actor, RecordNo number) {
        rows.one(number).filter(row -> row.state() == State.ENTERED && row.seq() == 0).ifPresent(row -> {
            var folder = new FolderId(Objects.requireNonNull(row.folder()));
            var key = SealedContent.key(desk.master(), stream(number), Objects.requireNonNull(row.wrappedKey()));
            var photo = files.list(folder, key).stream().findFirst()
                    .map(file -> HexFormat.of().formatHex(file.digest())).orElse("");
            desk.journal().append(actor, CommandId.next(), number.value(), stream(number), 1,
                    new SlipEntered(Objects.requireNonNull(row.outage()).value(),
                            Objects.requireNonNull(row.caseNo()), Objects.requireNonNull(row.receivedAt()), photo),
                    List.of(SlipRows.counting(row)));
        });
    }

    /** Voids an unused slip. */
    public RecordOutcome discard(Actor actor, CommandId command, RecordNo number, String reason) {
        var row = rows.one(number);
        if (row.isEmpty() || !mayTouch(actor)) {
            return new NotAllowed();
        }
        var text = reason.strip();
        if (text.isEmpty()) {
            return Invalid.of("reason", "casework.window.required");
        }
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            return Invalid.of("reason", "casework.window.too-long", MAX_TEXT);
        }
        if (row.get().state() != State.BLANK) {
            return desk.journal().known(actor, command).isPresent() ? new Done(number) : new Moved();
        }
        var sealed = SealedContent.seal(desk.master(), stream(number), text);
        var outcome = desk.journal().append(actor, command, number.value() + text, stream(number), 1,
                new SlipVoided(sealed.digest()),
                List.of(SlipRows.voiding(row.get(), WindowStaff.staff(actor), sealed)));
        return outcome instanceof AppendOutcome.Appended ? new Done(number) : new Moved();
    }

    /** The slips, the newest first. */
    public PageOf<SlipView> list(Actor actor, @Nullable State state, int page, int size) {
        return mayTouch(actor) || WindowStaff.supervises(actor)
                ? rows.page(state, page, size).map(this::view)
                : new PageOf<>(List.of(), page, size, 0);
    }

    /** The slip with which a case began, if one did; for whoever may see the case. */
    public Optional<SlipView> of(CaseNumber number) {
        return rows.ofCase(number).map(this::view);
    }

    /** Whether the actor prints slips and enters them. */
    public boolean mayTouch(Actor actor) {
        return desk.staff().front(actor).isPresent() || WindowStaff.manages(actor);
    }

    private RecordOutcome photographed(Actor actor, Used used, SlipRow row) {
        var folder = FolderId.next();
        var key = DataKey.random();
        if (!(files.store(folder, key, used.photo().fileName(),
                used.photo().content()) instanceof StoreOutcome.Stored)) {
            return Invalid.of("photo", "casework.window.bad-file");
        }
        if (!rows.prepare(row, used.outage(), used.item().value(), used.receivedAt(), WindowStaff.staff(actor), folder,
                SealedContent.wrap(desk.master(), key, stream(used.slip())))) {
            files.eraseFolder(folder);
            return Invalid.of("slip", "casework.window.slip.used");
        }
        if (row.folder() != null) {
            files.eraseFolder(new FolderId(row.folder()));
        }
        return new Done(used.slip());
    }

    private SlipView view(SlipRow row) {
        var sealed = row.sealed();
        var staff = row.staff();
        return new SlipView(row.number(), row.batch(), row.state(), row.printedOn(), row.outage(), row.receivedAt(),
                staff == null ? null : desk.staff().name(staff), row.item(),
                Optional.ofNullable(row.caseNo()).map(CaseNumber::new), sealed == null
                        ? ""
                        : SealedContent.open(desk.master(), stream(row.number()),
                                Objects.requireNonNull(row.wrappedKey()), sealed, String.class));
    }

    private static String stream(RecordNo number) {
        return "slip/" + number.value();
    }
}
