package org.onewindow.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.AcceptanceWay;
import org.onewindow.casework.CaseFact.Dates;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.deadlines.LegalRule;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.platform.Actor;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneLine;
import org.springframework.modulith.NamedInterface;

/** The rules from receipt to acceptance, art. 32. Pure. */
@NamedInterface("core")
public final class AcceptanceRules {
    /** Working days for acceptance, refusal or the one-time notice, art. 32(1)(4). */
    public static final WorkingDays REPLY = new WorkingDays(5);

    /** Working days that the notice gives the applicant; the law sets none, practice gives ten. */
    public static final WorkingDays SUPPLY = new WorkingDays(10);

    /** Working days in which a commitment is checked; practice of the centre. */
    static final WorkingDays CHECK = new WorkingDays(40);

    private AcceptanceRules() {
    }

    static Verdict judge(Act act, Deciding on) {
        return switch (act) {
            case Act.PreReview review -> on.file().received().channel() == Channel.ONLINE
                    ? on.lawful(new CaseFact.PreReviewed(review.passed(), on.held()))
                    : on.unlawful(Reason.NOT_ONLINE);
            case Act.CorrectOnTheSpot right -> inTime(on, () -> on.lawful(new CaseFact.Corrected(null,
                    on.file().received().applicationVersion() + 1, skipped(on.item(), tidied(right.answers(), on)),
                    situation(on.item(), tidied(right.answers(), on)), on.post())));
            case Act.Accept _ -> isSilenceOver(on)
                    ? on.lawful(accepted(on, AcceptanceWay.DEEMED))
                    : whole(on, List.of(), () -> on.lawful(accepted(on, AcceptanceWay.ORDINARY)));
            case Act.AcceptWithPromise promise -> inTime(on, () -> withPromise(promise, on));
            case Act.AcceptOnCommitment _ -> inTime(on, () -> onCommitment(on));
            case Act.NotNeeded _ -> inTime(on, () -> on.lawful(
                    new CaseFact.NotNeeded(on.held(), on.paper(PaperKind.NOT_NEEDED))));
            case Act.NotOurs _ -> inTime(on, () -> on.lawful(
                    new CaseFact.NotOurs(on.held(), on.paper(PaperKind.REFUSAL))));
            case Act.RefuseAcceptance refusal -> inTime(on, () -> on.lawful(new CaseFact.AcceptanceRefused(
                    refusal.ground(), on.held(), on.paper(PaperKind.REFUSAL))));
            case Act.RequestSupplement request -> inTime(on, () -> supplement(request, on));
            case Act.Supply supply -> on.lawful(supplied(supply, on));
            case Act.ReceiveMaterials brought -> brought(brought, on);
            case Act.SupplyPromised supply -> promised(supply, on);
            default -> throw new IllegalArgumentException("not of acceptance: " + act.kind());
        };
    }

    /** Five working days of silence since the receipt, or since everything asked for was in. */
    static boolean isSilenceOver(Deciding on) {
        return on.today().isAfter(on.file().received().replyDueOn());
    }

    /** What may be done only while the five working days run. */
    private static Verdict inTime(Deciding on, Supplier<Verdict> act) {
        return isSilenceOver(on)
                ? on.unlawful(Reason.DEEMED_ACCEPTED, on.file().received().replyDueOn())
                : act.get();
    }

    static CaseFact.Accepted accepted(Deciding on, AcceptanceWay way) {
        return accepted(on, way, List.of(), null, null, on.walk().getFirst());
    }

    private static CaseFact.Accepted accepted(Deciding on, AcceptanceWay way, List<String> promised,
            @Nullable LocalDate supplyBy, @Nullable LocalDate checkBy, StageGroup first) {
        var from = way == AcceptanceWay.DEEMED ? on.file().waitingSince() : on.today();
        Dates dates = CaseClocks.starting(from, on.file().received(), on.item()).dates(on.today(),
                on.situation().calendar());
        return new CaseFact.Accepted(from, way, dates, promised, supplyBy, checkBy, on.opening(first), on.post(),
                on.paper(PaperKind.ACCEPTANCE));
    }

    private static Verdict withPromise(Act.AcceptWithPromise promise, Deciding on) {
        var deferrable = on.item().special().deferrable();
        for (var code : promise.materials()) {
            if (!deferrable.contains(code)) {
                return on.unlawful(Reason.NOT_DEFERRABLE, names(on.item(), List.of(code)));
            }
        }
        return whole(on, promise.materials(), () -> on.lawful(accepted(on, AcceptanceWay.WITH_PROMISE,
                List.copyOf(promise.materials()), promise.supplyBy(), null, on.walk().getFirst())));
    }

    /** What may be done only when nothing required is missing but what is promised. */
    private static Verdict whole(Deciding on, Collection<String> promised, Supplier<Verdict> act) {
        var there = on.file().received().materials().keySet();
        var missing = mayBeMissing(on.item()).filter(code -> !there.contains(code) && !promised.contains(code))
                .toList();
        if (!missing.isEmpty()) {
            return on.unlawful(Reason.MATERIALS_MISSING, names(on.item(), missing));
        }
        return unseen(on, promised).orElseGet(act);
    }

    /** Refusal while what the answers require was only announced and is not promised; empty where nothing is. */
    static Optional<Verdict> unseen(Deciding on, Collection<String> promised) {
        var toBring = on.file().received().missing().stream()
                .filter(code -> !promised.contains(code) && isRequired(on, code)).toList();
        return toBring.isEmpty()
                ? Optional.empty()
                : Optional.of(on.unlawful(Reason.PAPER_OUTSTANDING, names(on.item(), toBring)));
    }

    /** Answers change after the receipt, so that what was announced then may be asked of nobody now. */
    private static boolean isRequired(Deciding on, String code) {
        return on.item().material(code)
                .filter(material -> material.isRequired(on.situation().application().get().answers())).isPresent();
    }

    /** Required materials without which an application may be received nevertheless, since they can be promised. */
    public static Stream<String> mayBeMissing(ServiceItem item) {
        var deferrable = item.special().deferrable();
        return item.materials().stream().filter(material -> deferrable.contains(material.code())
                && material.required() && !material.isWaived() && material.neededWhen() == null)
                .map(MaterialRequirement::code);
    }

    /** On a commitment the decision is made at once: only its stage opens. */
    private static Verdict onCommitment(Deciding on) {
        if (!on.item().special().has(Particulars.Practice.COMMITMENT)) {
            return on.unlawful(Reason.NO_COMMITMENT);
        }
        return on.lawful(accepted(on, AcceptanceWay.ON_COMMITMENT, List.of(), null,
                on.due(LegalRule.ASKED, CHECK), on.walk().getLast()));
    }

    private static Verdict supplement(Act.RequestSupplement request, Deciding on) {
        var earlier = on.file().supplement();
        var fresh = new ArrayList<>(request.materials());
        if (earlier != null) {
            fresh.removeAll(earlier.materials());
        } else {
            fresh.clear();
        }
        if (!fresh.isEmpty() && OneLine.isSilent(request.override())) {
            return on.unlawful(Reason.SECOND_NOTICE_NEW_DEFECT, names(on.item(), fresh));
        }
        return on.lawful(new CaseFact.SupplementRequested(List.copyOf(request.materials()), fresh,
                on.due(LegalRule.SUPPLEMENT_REPLY, SUPPLY), on.held(), on.paper(PaperKind.SUPPLEMENT)));
    }

    private static CaseFact supplied(Act.Supply supply, Deciding on) {
        var corrected = !supply.answers().isEmpty();
        var received = on.file().received();
        return new CaseFact.Supplied(sent(supply.materials(), on), null,
                received.applicationVersion() + (corrected ? 1 : 0),
                corrected ? skipped(on.item(), tidied(supply.answers(), on)) : received.skipped(),
                corrected ? situation(on.item(), tidied(supply.answers(), on)) : received.situation(),
                on.due(LegalRule.SUPPLEMENT_NOTICE, REPLY), on.post());
    }

    /** Paper that was brought stands beside what was uploaded; the five days go on from the receipt. */
    private static Verdict brought(Act.ReceiveMaterials brought, Deciding on) {
        var received = on.file().received();
        return on.file().toBring().isEmpty()
                ? on.unlawful(Reason.NOTHING_ANNOUNCED)
                : on.lawful(new CaseFact.MaterialsReceived(brought.materials().stream()
                        .map(material -> material.withFilesOf(received.materials().get(material.code())).seen())
                        .toList(), on.held()));
    }

    /** What an applicant sends without a file is announced; what a window takes in beside it was seen. */
    private static List<MaterialReceipt> sent(List<MaterialReceipt> materials, Deciding on) {
        var online = on.file().received().channel() == Channel.ONLINE;
        return online && on.situation().actor() instanceof Actor.Officer
                ? materials.stream().map(MaterialReceipt::seen).toList()
                : on.situation().sent(materials);
    }

    private static Verdict promised(Act.SupplyPromised supply, Deciding on) {
        return on.file().openPromise().isEmpty()
                ? on.unlawful(Reason.NOTHING_PROMISED)
                : on.lawful(new CaseFact.PromisedSupplied(sent(supply.materials(), on), on.post()));
    }

    /** The stages of an item whose condition does not hold for the answers. */
    public static List<String> skipped(ServiceItem item, Map<String, String> answers) {
        return item.procedure().stages().filter(stage -> stage.condition() != null && !stage.condition().holds(answers))
                .map(Stage::code).toList();
    }

    /** The code of the situation of an item that the answers are of; null where none fits. */
    public static @Nullable String situation(ServiceItem item, Map<String, String> answers) {
        return item.situation(answers).map(org.onewindow.catalogue.Situation::code).orElse(null);
    }

    /** The answers as they will be kept: what is not asked any more decides nothing. */
    private static Map<String, String> tidied(Map<String, String> answers, Deciding on) {
        return Forms.tidy(on.item().fields(), answers);
    }

    private static LocalisedText names(ServiceItem item, List<String> codes) {
        var names = codes.stream().map(code -> item.material(code).map(MaterialRequirement::name)
                .orElse(LocalisedText.of(code))).toList();
        return new LocalisedText(String.join("、", names.stream().map(LocalisedText::zh).toList()),
                String.join(", ", names.stream().map(LocalisedText::en).toList()));
    }
}
