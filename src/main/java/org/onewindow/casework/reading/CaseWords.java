package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Situations;
import org.onewindow.casework.StoredCase;
import org.onewindow.casework.reading.CaseView.ActOption;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.MaterialLine.FileLine;
import org.onewindow.casework.sealing.ApplicationData;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.deadlines.Light;
import org.onewindow.documents.StoredFile;
import org.onewindow.journal.Entry;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.organisation.Staff;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.context.MessageSource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Says what a case is in the reader's language: states, clocks, stages, entries, and why an act cannot be done. */
@Component
@NamedInterface("core")
public final class CaseWords {
    private final Situations situations;
    private final CaseLists lists;
    private final ClockWords clocks;
    private final MessageSource messages;
    private final ActOptions options;

    CaseWords(Situations situations, CaseLists lists, ClockWords clocks, MessageSource messages) {
        this.situations = situations;
        this.lists = lists;
        this.clocks = clocks;
        this.messages = messages;
        this.options = new ActOptions(situations, messages);
    }

    /** How much the actor sees of a case; empty for nothing. */
    public Optional<Sight> sight(Actor actor, StoredCase stored) {
        if (!(actor instanceof Actor.Officer officer)) {
            return Situations.isApplicant(actor, stored) ? Optional.of(Sight.APPLICANT) : Optional.empty();
        }
        var department = stored.file().received().department();
        var item = item(stored.file());
        var posts = situations.posts(officer, item);
        if (posts.stream().anyMatch(post -> post.department().value().equals(department)
                || item.procedure().stages().anyMatch(stage -> stage.post().equals(post.code())))) {
            return Optional.of(Sight.FULL);
        }
        if (posts.stream().anyMatch(post -> post.kind() == PostKind.COUNTER || post.kind() == PostKind.DELIVERY)) {
            return Optional.of(Sight.APPLICANT);
        }
        return officer.has(Role.SUPERVISOR) ? Optional.of(Sight.MASKED) : Optional.empty();
    }

    public ServiceItem item(CaseFile file) {
        return situations.item(file);
    }

    Light light(CaseFile file) {
        return lists.light(file);
    }

    ServiceDesk desk(ServiceItem item) {
        return ServiceDesk.of(item, situations.organisation().current(), OneWindowTime.today(situations.clock()));
    }

    @Nullable
    ClockView clock(CaseFile file, ServiceItem item, Locale locale) {
        return file.clock() == null ? null : clocks.view(file, file.clock(), item, light(file), locale);
    }

    @Nullable
    DueView due(CaseFile file, ServiceItem item, @Nullable LocalDate askedOn, Locale locale) {
        return clocks.due(file, item, askedOn, locale);
    }

    StageLineView stages(CaseFile file, ServiceItem item, Sight sight, Locale locale) {
        return new StageLines(situations.organisation().current(), messages, locale).of(file, item, sight);
    }

    /** The materials; those that these answers do not ask for only where they came nevertheless. */
    List<MaterialLine> materials(CaseFile file, ServiceItem item, @Nullable ApplicationData application, Locale locale,
            List<StoredFile> stored) {
        var asked = file.supplement() == null || file.supplement().suppliedOn() != null
                ? List.<String>of()
                : file.supplement().materials();
        var lines = new ArrayList<MaterialLine>();
        for (var requirement : item.materials()) {
            var received = file.received().materials().get(requirement.code());
            if (received == null && application != null && !requirement.isNeeded(application.answers())
                    && !asked.contains(requirement.code())) {
                continue;
            }
            var promised = received != null && (received.outstanding() || wasAnnounced(file, received));
            var state = asked.contains(requirement.code())
                    ? "TO_SUPPLEMENT"
                    : received == null || promised ? "REQUIRED" : file.clock() == null ? "RECEIVED" : "ACCEPTED";
            var form = received == null
                    ? ""
                    : text((promised ? "casework.form.promised." : "casework.form.")
                            + received.form().name().toLowerCase(Locale.ROOT), locale, received.copies());
            lines.add(new MaterialLine(requirement.code(), requirement.name().in(locale), requirement.required(), state,
                    form, file.toBring().contains(requirement.code()),
                    received == null ? List.of() : fileLines(received, stored)));
        }
        return lines;
    }

    /** The same of a case from before it was recorded: paper of an online application that nobody has taken up yet. */
    private static boolean wasAnnounced(CaseFile file, MaterialReceipt received) {
        return received.announced() == null && received.form() != MaterialForm.ELECTRONIC
                && file.received().channel() == Channel.ONLINE && file.clock() == null
                && (file.supplement() == null || file.supplement().suppliedOn() == null
                        || !file.supplement().materials().contains(received.code()));
    }

    List<String> materialNames(List<String> codes, ServiceItem item, Locale locale) {
        return codes.stream().map(code -> item.material(code).map(material -> material.name().in(locale))
                .orElseGet(() -> text("casework.material.form", locale))).toList();
    }

    String department(DepartmentCode code, Locale locale) {
        return situations.organisation().current().department(code).map(d -> d.name().in(locale)).orElse(code.value());
    }

    /** One entry of the record, with the person where the department reads it. */
    TimelineLine line(Entry entry, CaseFact fact, ServiceItem item, Sight sight, @Nullable String note,
            Locale locale) {
        var kind = entry.type().substring("case.".length(), entry.type().lastIndexOf('.'));
        var paper = Casework.paper(fact).map(CaseFact.PaperRef::no).orElse(null);
        var source = CaseFacts.source(entry)
                .map(s -> text("casework.timeline.source", locale, s.system(), s.foreignNo(), s.at())).orElse(null);
        return new TimelineLine(entry.occurredAt(), kind, text("casework.timeline." + kind, locale,
                args(fact, item, locale)),
                who(entry, fact, sight, locale), paper, note, source, mark(fact, item, sight, locale));
    }

    /** What supervision looks at: a second notice that names new defects, art. 72; acceptance by silence, art. 32. */
    private @Nullable String mark(CaseFact fact, ServiceItem item, Sight sight, Locale locale) {
        return switch (fact) {
            case CaseFact.SupplementRequested asked when sight != Sight.APPLICANT && !asked.newDefects().isEmpty() ->
                text("casework.mark.second-notice", locale,
                        String.join("、", materialNames(asked.newDefects(), item, locale)));
            case CaseFact.Accepted accepted when sight != Sight.APPLICANT && accepted.isDeemed() ->
                text("casework.mark.deemed", locale);
            case CaseFact.StagePassed passed when sight != Sight.APPLICANT ->
                departure(passed.measured(), item, locale);
            case CaseFact.Decided decided when sight != Sight.APPLICANT ->
                departure(decided.measured(), item, locale);
            default -> null;
        };
    }

    /** What can be done next, by whom, and why not by this reader. */
    List<ActOption> acts(Actor actor, StoredCase stored, Locale locale) {
        return options.of(stored.file(), situations.of(actor, stored), locale);
    }

    /** What discretion tables say at the open stages. */
    List<YardstickView> yardsticks(Actor actor, StoredCase stored, ApplicationData application, Locale locale) {
        return YardstickView.of(stored.file(), situations.of(actor, stored), application.answers(), locale);
    }

    /** What was applied of a discretion table, added to the line of the act. */
    private String measured(CaseFact.@Nullable Measured measured, ServiceItem item, Locale locale) {
        var table = measured == null ? null : item.table(measured.table()).orElse(null);
        if (measured == null || table == null) {
            return "";
        }
        if (measured.answer().isEmpty()) {
            return text("casework.measured.silent", locale, table.name().in(locale),
                    outcome(table, measured.applied(), locale));
        }
        var answer = outcome(table, measured.answer(), locale);
        return measured.departed()
                ? text("casework.measured.departed", locale, table.name().in(locale), answer,
                        outcome(table, measured.applied(), locale))
                : text("casework.measured", locale, table.name().in(locale), answer);
    }

    private String outcome(DiscretionTable table, String code, Locale locale) {
        return table.outcome(code).map(one -> one.name().in(locale))
                .orElseGet(() -> text("casework.measured.none", locale));
    }

    private @Nullable String departure(CaseFact.@Nullable Measured measured, ServiceItem item, Locale locale) {
        return measured == null || !measured.departed()
                ? null
                : text(measured.answer().isEmpty() ? "casework.mark.silent" : "casework.mark.departure", locale,
                        item.table(measured.table()).map(table -> table.name().in(locale)).orElse(measured.table()));
    }

    String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    static String stageName(ServiceItem item, String code, Locale locale) {
        return item.procedure().stages().filter(stage -> stage.code().equals(code))
                .map(stage -> stage.name().in(locale)).findFirst().orElse(code);
    }

    private static String day(LocalDate day, Locale locale) {
        return OneWindowTime.inWords(day, locale);
    }

    private String post(PostCode code, Locale locale) {
        return situations.organisation().current().post(code).map(p -> p.name().in(locale)).orElse(code.value());
    }

    private static List<FileLine> fileLines(MaterialReceipt received, List<StoredFile> stored) {
        return stored.stream().filter(file -> received.files().contains(HexFormat.of().formatHex(file.digest())))
                .map(file -> new FileLine(file.id().value().toString(), file.name(), file.mediaType(),
                        file.sizeBytes()))
                .toList();
    }

    private Object[] args(CaseFact fact, ServiceItem item, Locale locale) {
        return switch (fact) {
            case CaseFact.Submitted f ->
                of(constant("casework.channel.", f.channel(), locale), day(f.replyDueOn(), locale));
            case CaseFact.PreReviewed f -> of(text("casework.pre-review." + f.passed(), locale));
            case CaseFact.Accepted f -> of(day(f.acceptedOn(), locale), day(f.due().promisedDueOn(), locale));
            case CaseFact.SupplementRequested f -> of(day(f.replyBy(), locale));
            case CaseFact.MaterialsReceived f -> of(String.join("、", materialNames(
                    f.materials().stream().map(MaterialReceipt::code).toList(), item, locale)));
            case CaseFact.StagePassed f -> of(stageName(item, f.stage(), locale),
                    measured(f.measured(), item, locale));
            case CaseFact.StageReturned f -> of(stageName(item, f.stage(), locale));
            case CaseFact.Decided f ->
                of(constant("casework.outcome.", f.outcome(), locale), signer(f.signature(), locale),
                        measured(f.measured(), item, locale));
            case CaseFact.Delivered f -> of(constant("casework.way.", f.way(), locale));
            case CaseFact.DeemedWithdrawn f -> of(word(f.cause(), locale), day(f.dueOn(), locale));
            case CaseFact.DueRecomputed f -> of(day(f.before().promisedDueOn(), locale),
                    day(f.after().promisedDueOn(), locale));
            case CaseFact.ReplyDueRecomputed f -> of(day(f.before(), locale), day(f.after(), locale));
            case CaseFact.CommitmentChecked f -> of(text("casework.commitment." + f.kept(), locale));
            case CaseFact.Reassigned f -> of(stageName(item, f.stage(), locale), staff(f.staff()));
            case CaseFact.SiteVisited f -> of(day(f.visitedOn(), locale),
                    f.inspectors().stream().map(this::staff).collect(Collectors.joining("、")));
            case CaseFact.SpecialProcedureBegun f -> of(text(f.procedure().messageKey(), locale), f.expectedDays());
            case CaseFact.SpecialProcedureEnded f -> of(text(f.procedure().messageKey(), locale),
                    day(f.due().promisedDueOn(), locale));
            case CaseFact.Extended f -> of(f.days(), day(f.due().promisedDueOn(), locale),
                    signer(f.signature(), locale));
            case CaseFact.HearingOffered _,CaseFact.HearingRequested _,CaseFact.HearingConvened _,CaseFact.HearingHeld _,CaseFact.ThirdPartiesTold _,CaseFact.StatementHeard _ ->
                ofHearing(fact, locale);
            case CaseFact.Terminated f -> of(text(f.ground().messageKey(), locale));
            case CaseFact.ClericalErrorCorrected f -> of(f.corrected());
            case CaseFact.LicenceRevoked f -> of(text(f.ground().messageKey(), locale));
            case CaseFact.LicenceCancelled f -> of(text(f.ground().messageKey(), locale));
            case CaseFact.AcceptanceRefused _,CaseFact.Supplied _,CaseFact.Archived _,CaseFact.Withdrawn _,CaseFact.Voided _,CaseFact.DataErased _,CaseFact.Corrected _,CaseFact.PromisedSupplied _,CaseFact.NotNeeded _,CaseFact.NotOurs _,CaseFact.SheetConfirmed _,CaseFact.HearingWaived _,CaseFact.Forwarded _,CaseFact.Finished _,CaseFact.ReadyTold _,CaseFact.VoidProposed _,CaseFact.VoidRejected _,CaseFact.LicenceWithdrawn _ ->
                of();
        };
    }

    private Object[] ofHearing(CaseFact fact, Locale locale) {
        return switch (fact) {
            case CaseFact.HearingOffered f -> of(day(f.requestUntil(), locale));
            case CaseFact.HearingRequested f -> of(day(f.holdBy(), locale));
            case CaseFact.HearingConvened f -> of(day(f.heldOn(), locale), staff(f.chair()));
            case CaseFact.HearingHeld f -> of(day(f.heldOn(), locale));
            case CaseFact.ThirdPartiesTold f -> of(day(f.until(), locale));
            case CaseFact.StatementHeard f -> of(word(f.speaker(), locale));
            default -> throw new IllegalStateException("nobody is heard by " + fact);
        };
    }

    private static Object[] of(Object... args) {
        return args;
    }

    private String constant(String prefix, Enum<?> constant, Locale locale) {
        return text(prefix + constant.name().toLowerCase(Locale.ROOT), locale);
    }

    private String word(Enum<?> constant, Locale locale) {
        return text("casework.word." + constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), locale);
    }

    private String staff(String id) {
        return situations.organisation().current().staff().stream().filter(one -> one.id().value().equals(id))
                .map(Staff::name).findFirst().orElse(id);
    }

    /** Whose decision it was, where another recorded a signed sheet. */
    private String signer(CaseFact.Signature signature, Locale locale) {
        return signature.isOnPaper() ? text("casework.timeline.on-paper", locale, staff(signature.staff())) : "";
    }

    private String who(Entry entry, CaseFact fact, Sight sight, Locale locale) {
        var code = fact.post();
        if (code == null) {
            return fact instanceof CaseFact.SheetConfirmed confirmed && sight == Sight.FULL
                    ? staff(confirmed.staff())
                    : text(entry.actor().startsWith("citizen/") ? "casework.who.applicant" : "casework.who.system",
                            locale);
        }
        var name = post(new PostCode(code), locale);
        if (sight == Sight.APPLICANT || !entry.actor().startsWith("staff/")) {
            return name;
        }
        var staff = situations.organisation().current().staff(new StaffId(entry.actor().substring("staff/".length())));
        return staff.map(person -> name + " " + person.name()).orElse(name);
    }
}
