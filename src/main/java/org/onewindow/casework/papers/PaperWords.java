package org.onewindow.casework.papers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.Outcome;
import org.onewindow.casework.Situations;
import org.onewindow.casework.sealing.ApplicationData;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.Guidance.CollectionWay;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.DueDates;
import org.onewindow.deadlines.LegalRule;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.documents.Paper;
import org.onewindow.documents.Paper.Certainty;
import org.onewindow.documents.Paper.Contact;
import org.onewindow.documents.Paper.Defect;
import org.onewindow.documents.Paper.Given;
import org.onewindow.documents.Paper.Head;
import org.onewindow.documents.Paper.Instrument;
import org.onewindow.documents.Paper.Later;
import org.onewindow.documents.Paper.Remedies;
import org.onewindow.journal.Entry;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The wording of the papers of a case (文书). A paper says what the act it belongs to decided, as the case stood then; its
 * language is Chinese, the official one.
 */
@Component
final class PaperWords {
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;
    private static final String GRANTS = "casework.paper.basis.grants";
    private static final String DENIES = "casework.paper.basis.denies";

    private final Situations situations;
    private final MessageSource messages;
    private final CaseworkSettings settings;
    private final PaperNoticeWords notices;

    PaperWords(Situations situations, MessageSource messages, CaseworkSettings settings, PaperNoticeWords notices) {
        this.situations = situations;
        this.messages = messages;
        this.settings = settings;
        this.notices = notices;
    }

    /**
     * What a paper rests on.
     *
     * @param file   the case right after the entry
     * @param reason the sealed text of the entry; empty if it had none
     * @param papers numbers of the papers given before
     */
    record Ground(Entry entry, CaseFile file, ServiceItem item, ApplicationData data, String reason,
            List<String> papers) {
    }

    /** The paper that an act gave. */
    Paper paper(CaseFact fact, Ground ground) {
        return switch (fact) {
            case CaseFact.Submitted f -> receipt(f, ground);
            case CaseFact.Accepted f -> acceptance(f, ground);
            case CaseFact.SupplementRequested f -> supplement(f, ground);
            case CaseFact.AcceptanceRefused f -> refusal(f, ground);
            case CaseFact.Decided f when f.outcome() == Outcome.DENIED -> denial(f, ground);
            case CaseFact.Decided f -> grant(f, ground);
            case CaseFact.Delivered f -> delivery(f, ground);
            case CaseFact.NotOurs f -> notOurs(f, ground);
            case CaseFact.Papered f -> notices.notice(f, ground, head(f.paper().no(), ground), remedies(ground));
            case CaseFact.PreReviewed _,CaseFact.Corrected _,CaseFact.MaterialsReceived _,CaseFact.PromisedSupplied _,CaseFact.CommitmentChecked _,CaseFact.Supplied _,CaseFact.DueRecomputed _,CaseFact.ReplyDueRecomputed _,CaseFact.StagePassed _,CaseFact.StageReturned _,CaseFact.Reassigned _,CaseFact.SiteVisited _,CaseFact.SpecialProcedureEnded _,CaseFact.SheetConfirmed _,CaseFact.HearingRequested _,CaseFact.HearingWaived _,CaseFact.StatementHeard _,CaseFact.ReadyTold _,CaseFact.Archived _,CaseFact.Withdrawn _,CaseFact.VoidProposed _,CaseFact.VoidRejected _,CaseFact.Voided _,CaseFact.DataErased _ ->
                throw new IllegalArgumentException("no paper belongs to " + fact);
        };
    }

    private Paper receipt(CaseFact.Submitted fact, Ground ground) {
        var item = ground.item();
        var here = fact.materials().stream()
                .filter(m -> fact.channel() != Channel.ONLINE || (m.form() == MaterialForm.ELECTRONIC && !m.missing()))
                .toList();
        var there = fact.materials().stream().map(MaterialReceipt::code).toList();
        var given = here.stream().map(material -> new Given(name(item, material.code()),
                say("casework.paper.form." + material.form().name().toLowerCase(Locale.ROOT)), material.copies()))
                .toList();
        var absent = item.materialsFor(ground.data().answers()).stream()
                .filter(m -> m.isRequired(ground.data().answers()) && !there.contains(m.code()))
                .map(m -> m.name().zh());
        var announced = fact.materials().stream().filter(m -> !here.contains(m))
                .map(m -> say("casework.paper.to-bring", name(item, m.code()),
                        say("casework.paper.form." + m.form().name().toLowerCase(Locale.ROOT)), m.copies()));
        var missing = Stream.concat(absent, announced).toList();
        var code = ground.data().queryCode();
        var agent = ground.data().agent();
        return new Paper.Receipt(head(fact.paper().no(), ground), code == null ? "" : code.value(),
                LocalDateTime.ofInstant(ground.entry().occurredAt(), OneWindowTime.ZONE),
                agent == null ? null : agent.name(), given, missing, fact.replyDueOn(),
                say("casework.paper.promise", limit(ground.file().received().promise(item))), cost(ground),
                collection(ground),
                byAnother(item), contact(ground));
    }

    private Paper acceptance(CaseFact.Accepted fact, Ground ground) {
        var item = ground.item();
        return new Paper.Acceptance(head(fact.paper().no(), ground), ground.file().received().receivedOn(),
                fact.acceptedOn(), fact.due().promisedDueOn(), fact.due().statutoryDueOn(),
                fact.due().provisional() ? Certainty.PROVISIONAL : Certainty.CERTAIN,
                new Later(fact.promised().stream().map(code -> name(item, code)).toList(), fact.supplyBy(),
                        fact.checkBy()),
                say("casework.paper.basis." + fact.way().name().toLowerCase(OFFICIAL).replace('_', '-')), cost(ground),
                collection(ground), contact(ground));
    }

    private Paper supplement(CaseFact.SupplementRequested fact, Ground ground) {
        var defects = fact.materials().stream()
                .map(code -> new Defect(name(ground.item(), code), ground.reason())).toList();
        return new Paper.Supplement(head(fact.paper().no(), ground), ground.file().received().receivedOn(), defects,
                fact.replyBy(), say("casework.paper.how-to-supply"), contact(ground));
    }

    private Paper refusal(CaseFact.AcceptanceRefused fact, Ground ground) {
        return new Paper.Refusal(head(fact.paper().no(), ground), ground.file().received().receivedOn(),
                ground.reason(),
                say("casework.paper.basis.refused." + fact.ground().name().toLowerCase(OFFICIAL).replace('_', '-')),
                null, remedies(ground), contact(ground));
    }

    /** Art. 32(1)(2): the first line names the agency whose matter it is. */
    private Paper notOurs(CaseFact.NotOurs fact, Ground ground) {
        var told = ground.reason().split("\n", 2);
        return new Paper.Refusal(head(fact.paper().no(), ground), ground.file().received().receivedOn(),
                told.length > 1 ? told[1] : told[0], say("casework.paper.basis.not-ours"), told[0], remedies(ground),
                contact(ground));
    }

    private Paper grant(CaseFact.Decided fact, Ground ground) {
        var item = ground.item();
        var result = item.results().isEmpty()
                ? null
                : new Instrument(item.results().getFirst().zh(), null, say("casework.paper.validity"));
        var deliverBy = DueDates.of(LegalRule.DELIVERY, fact.decidedOn(), situations.deadlines().calendar()).on();
        var kind = kind(item);
        return new Paper.Grant(head(fact.paper().no(), ground), say("casework.paper.title.grant." + kind),
                acceptedOn(ground), basis(item, GRANTS), say("casework.paper.decision.grant." + kind, item.name().zh()),
                result, deliverBy, fact.minutes(), collection(ground), remedies(ground), contact(ground));
    }

    private Paper denial(CaseFact.Decided fact, Ground ground) {
        var kind = kind(ground.item());
        return new Paper.Denial(head(fact.paper().no(), ground), say("casework.paper.title.denial." + kind),
                acceptedOn(ground), List.of(ground.reason()), basis(ground.item(), DENIES),
                say("casework.paper.decision.denial." + kind, ground.item().name().zh(), why(fact.ground())),
                fact.minutes(), remedies(ground), contact(ground));
    }

    /** The ground of the law before the operative words; that the conditions are not met is no reason for every denial. */
    private String why(org.onewindow.casework.terms.Ground.@Nullable Denial ground) {
        var known = ground == null ? org.onewindow.casework.terms.Ground.Denial.NOT_QUALIFIED : ground;
        return say("casework.paper.denial." + known.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Paper delivery(CaseFact.Delivered fact, Ground ground) {
        return new Paper.Delivery(head(fact.paper().no(), ground), ground.papers(),
                say("casework.way." + fact.way().name().toLowerCase(Locale.ROOT)),
                ground.item().guidance().where().zh(),
                ground.reason().isBlank() ? null : ground.reason(), situations.organisation().current()
                        .post(new PostCode(fact.post())).map(post -> post.name().zh()).orElse(fact.post()),
                null);
    }

    private Head head(String paperNo, Ground ground) {
        var view = situations.organisation().current();
        var number = ground.file().number();
        return new Head(view.centre().name().zh(), department(ground.file()).map(d -> d.fullName().zh())
                .orElse(ground.file().received().department()), paperNo, number.value(),
                OneWindowTime.dayOf(ground.entry().occurredAt()), ground.data().applicant().name(),
                ground.item().name().zh(), settings.publicAddress() + "/progress?no=" + number.value());
    }

    private Optional<Department> department(CaseFile file) {
        return situations.organisation().current().department(new DepartmentCode(file.received().department()));
    }

    private static LocalDate acceptedOn(Ground ground) {
        var clock = ground.file().clock();
        return clock == null ? ground.file().received().receivedOn() : clock.acceptedOn();
    }

    /** Licences, public services and everything else are granted and denied in different words. */
    private static String kind(ServiceItem item) {
        return switch (item.kind()) {
            case LICENCE -> "licence";
            case PUBLIC_SERVICE -> "service";
            case BENEFIT, CONFIRMATION, REWARD, RULING, OTHER_POWER -> "other";
        };
    }

    /** The law of the item; for licences the paragraph of the Administrative Licensing Law as well. */
    private List<String> basis(ServiceItem item, String paragraph) {
        var own = item.basis().stream().map(this::basis);
        return item.kind() == ItemKind.LICENCE
                ? Stream.concat(own, Stream.of(say(paragraph))).toList()
                : own.toList();
    }

    private String basis(LegalBasis basis) {
        if (basis.article() == null) {
            return say("casework.paper.law", basis.law().zh());
        }
        return basis.paragraph() == null
                ? say("casework.paper.article", basis.law().zh(), basis.article())
                : say("casework.paper.paragraph", basis.law().zh(), basis.article(), basis.paragraph());
    }

    /** What it costs somebody who gave the answers of the case. */
    private String cost(Ground ground) {
        var fees = ground.item().feesFor(ground.data().answers());
        return fees.isEmpty()
                ? say("casework.paper.free")
                : fees.stream()
                        .map(fee -> say("casework.paper.fee", fee.name().zh(), fee.standard().zh(), fee.basis().zh()))
                        .collect(Collectors.joining("；"));
    }

    private String collection(Ground ground) {
        var item = ground.item();
        var desk = desk(ground, situations);
        var ways = item.guidance().collection().ways().stream().map(this::way).collect(Collectors.joining("、"));
        return say("casework.paper.collection", ways, desk.where().zh(), desk.hours().zh());
    }

    private String way(CollectionWay way) {
        return say("casework.paper.way." + way.name().toLowerCase(Locale.ROOT));
    }

    private String byAnother(ServiceItem item) {
        var collection = item.guidance().collection();
        if (!collection.byAnother()) {
            return say("casework.paper.not-by-another");
        }
        return collection.proof() == null
                ? say("casework.paper.by-another")
                : say("casework.paper.by-another-with", collection.proof().zh());
    }

    private Contact contact(Ground ground) {
        return contact(ground, situations);
    }

    static Contact contact(Ground ground, Situations situations) {
        return new Contact(desk(ground, situations).phone(), ground.item().guidance().complaints().zh());
    }

    /** What the guide said on the day of the paper, as far as the organisation knows today. */
    private static ServiceDesk desk(Ground ground, Situations situations) {
        return ServiceDesk.of(ground.item(), situations.organisation().current(),
                OneWindowTime.dayOf(ground.entry().occurredAt()));
    }

    private Remedies remedies(Ground ground) {
        var remedies = settings.remedies(ground.file().received().department());
        return new Remedies(remedies.reviewOrgan(), remedies.court());
    }

    private String limit(TimeLimit limit) {
        if (limit.days() == 0) {
            return say("casework.paper.limit.same-day");
        }
        return say(limit instanceof CalendarDays ? "casework.paper.limit.calendar" : "casework.paper.limit.working",
                limit.days());
    }

    private String name(ServiceItem item, String code) {
        return item.material(code).map(material -> material.name().zh()).orElseGet(() -> say("casework.material.form"));
    }

    private String say(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, OFFICIAL);
    }
}
