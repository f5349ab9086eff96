package org.onewindow.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.OpenedStage;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.platform.OneWindowTime;
import org.springframework.modulith.NamedInterface;

/**
 * What a case is in law, folded from its facts and from nothing else: no name, no free text, no clock, no database. The
 * snapshot row holds exactly this, so that folding the journal again must give it back.
 *
 * @param seq       of the last fact
 * @param statusSeq of the fact that last changed the status, so that moves of other stages do not look like a conflict
 * @param received  what stands since the application came in
 * @param supplement the one-time notice, if one was given
 * @param clock     the dates since acceptance, if it was accepted
 * @param stages    the stages that were or are open, in the order in which they opened
 * @param decision  the decision, if one was made
 */
@NamedInterface("core")
public record CaseFile(CaseNumber number, long seq, long statusSeq, CaseStatus status, Received received,
        @Nullable Supplement supplement, @Nullable Running clock, List<StageState> stages, @Nullable Decision decision,
        boolean erased) {
    public CaseFile {
        stages = List.copyOf(stages);
    }

    /** What was received and by whom. */
    public record Received(String item, int itemVersion, String department, Channel channel,
            ApplicantKind applicantKind,
            String publicName, int applicationVersion, Map<String, MaterialReceipt> materials, List<String> skipped,
            Instant receivedAt, LocalDate receivedOn, LocalDate replyDueOn, @Nullable Boolean preReview) {
        public Received {
            materials = Collections.unmodifiableMap(new LinkedHashMap<>(materials));
            skipped = List.copyOf(skipped);
        }
    }

    /** The one-time notice: what it asked for, until when, and whether it was answered. */
    public record Supplement(List<String> materials, LocalDate replyBy, @Nullable LocalDate suppliedOn) {
        public Supplement {
            materials = List.copyOf(materials);
        }
    }

    /** The running clock of an accepted case. */
    public record Running(LocalDate acceptedOn, boolean deemed, LocalDate promisedDueOn,
            @Nullable LocalDate statutoryDueOn,
            boolean provisional, int calendarRevision) {
    }

    /** One stage: open, or passed by a person of the staff. */
    public record StageState(String code, long seq, LocalDate dueOn, @Nullable String passedBy,
            @Nullable Instant passedAt) {
        boolean isOpen() {
            return passedBy == null;
        }
    }

    /** The decision and its delivery. */
    public record Decision(Outcome outcome, LocalDate decidedOn, String decidedBy, @Nullable LocalDate deliveredOn) {
    }

    /** The file after its first fact. */
    public static CaseFile open(CaseNumber number, CaseFact.Submitted fact, Instant at) {
        var materials = new LinkedHashMap<String, MaterialReceipt>();
        fact.materials().forEach(material -> materials.put(material.code(), material));
        var received = new Received(fact.item(), fact.itemVersion(), fact.department(), fact.channel(),
                fact.applicantKind(), fact.publicName(), 1, materials, fact.skipped(), at, fact.receivedOn(),
                fact.replyDueOn(), null);
        return new CaseFile(number, 1, 1, CaseStatus.SUBMITTED, received, null, null, List.of(), null, false);
    }

    /** The file after one more fact. */
    public CaseFile after(CaseFact fact, Instant at) {
        return switch (fact) {
            case CaseFact.Submitted _ -> throw new IllegalStateException("a case is submitted once: " + number);
            case CaseFact.PreReviewed(boolean passed, String _) -> with(status, preReviewed(passed), supplement, clock,
                    stages, decision);
            case CaseFact.Accepted accepted -> with(CaseStatus.IN_PROCESS, received, supplement, running(accepted),
                    opened(stages, accepted.opened()), decision);
            case CaseFact.AcceptanceRefused _ -> ended(CaseStatus.NOT_ACCEPTED);
            case CaseFact.SupplementRequested asked -> with(CaseStatus.SUPPLEMENT_NOTICED, received,
                    new Supplement(asked.materials(), asked.replyBy(), null), clock, stages, decision);
            case CaseFact.Supplied supplied -> with(CaseStatus.SUBMITTED, supplied(supplied),
                    answered(OneWindowTime.dayOf(at)), clock, stages, decision);
            case CaseFact.StagePassed passed -> with(status, received, supplement, clock,
                    opened(passed(passed.stage(), passed.staff(), at), passed.opened()), decision);
            case CaseFact.StageReturned back -> with(status, received, supplement, clock,
                    opened(onlyPassed(), back.opened()), decision);
            case CaseFact.Decided decided -> with(CaseStatus.DECIDED, received, supplement, clock,
                    passed(decided.stage(), decided.staff(), at),
                    new Decision(decided.outcome(), decided.decidedOn(), decided.staff(), null));
            case CaseFact.Delivered delivered -> with(CaseStatus.DELIVERED, received, supplement, clock, stages,
                    handedOver(delivered.deliveredOn()));
            case CaseFact.Archived _ -> ended(CaseStatus.ARCHIVED);
            case CaseFact.Withdrawn _ -> ended(CaseStatus.WITHDRAWN);
            case CaseFact.Voided _ -> ended(CaseStatus.VOID);
            case CaseFact.DataErased _ -> new CaseFile(number, seq + 1, statusSeq, status, received, supplement, clock,
                    stages, decision, true);
        };
    }

    /** The open stages, in the order in which they opened. */
    public List<StageState> openStages() {
        return status == CaseStatus.IN_PROCESS ? stages.stream().filter(StageState::isOpen).toList() : List.of();
    }

    /** The open stage of a code. */
    public Optional<StageState> openStage(String code) {
        return openStages().stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    /** Who passed a stage so far, each once; they may not also decide. */
    Collection<String> makers() {
        return stages.stream().map(StageState::passedBy).filter(Objects::nonNull).distinct().toList();
    }

    /** The version against which an act is checked: of its stage, or of the status for an act on the whole case. */
    public long versionFor(@Nullable String stage) {
        return stage == null ? statusSeq : openStage(stage).map(StageState::seq).orElse(-1L);
    }

    /** The date by which something is next due; null when nothing is. */
    @Nullable
    LocalDate nextDueOn() {
        return switch (status) {
            case SUBMITTED -> received.replyDueOn();
            case SUPPLEMENT_NOTICED -> supplement == null ? null : supplement.replyBy();
            case IN_PROCESS -> clock == null ? null : clock.promisedDueOn();
            case DECIDED, DELIVERED, ARCHIVED, NOT_ACCEPTED, WITHDRAWN, VOID -> null;
        };
    }

    private CaseFile ended(CaseStatus end) {
        return with(end, received, supplement, clock, stages, decision);
    }

    private CaseFile with(CaseStatus to, Received nowReceived, @Nullable Supplement nowSupplement,
            @Nullable Running nowClock, List<StageState> nowStages, @Nullable Decision nowDecision) {
        var moved = to != status || to == CaseStatus.SUBMITTED;
        return new CaseFile(number, seq + 1, moved ? seq + 1 : statusSeq, to, nowReceived, nowSupplement, nowClock,
                nowStages, nowDecision, erased);
    }

    private Received preReviewed(boolean passed) {
        return new Received(received.item(), received.itemVersion(), received.department(), received.channel(),
                received.applicantKind(), received.publicName(), received.applicationVersion(), received.materials(),
                received.skipped(), received.receivedAt(), received.receivedOn(), received.replyDueOn(), passed);
    }

    private Received supplied(CaseFact.Supplied fact) {
        var materials = new LinkedHashMap<>(received.materials());
        fact.materials().forEach(material -> materials.put(material.code(), material));
        return new Received(received.item(), received.itemVersion(), received.department(), received.channel(),
                received.applicantKind(), received.publicName(), fact.applicationVersion(), materials, fact.skipped(),
                received.receivedAt(), received.receivedOn(), fact.replyDueOn(), received.preReview());
    }

    private @Nullable Supplement answered(LocalDate on) {
        return supplement == null ? null : new Supplement(supplement.materials(), supplement.replyBy(), on);
    }

    private static Running running(CaseFact.Accepted fact) {
        return new Running(fact.acceptedOn(), fact.deemed(), fact.promisedDueOn(), fact.statutoryDueOn(),
                fact.provisional(), fact.calendarRevision());
    }

    private @Nullable Decision handedOver(LocalDate on) {
        return decision == null
                ? null
                : new Decision(decision.outcome(), decision.decidedOn(), decision.decidedBy(), on);
    }

    private List<StageState> opened(List<StageState> before, List<OpenedStage> opened) {
        var after = new ArrayList<>(before);
        opened.forEach(stage -> after.add(new StageState(stage.stage(), seq + 1, stage.dueOn(), null, null)));
        return after;
    }

    private List<StageState> passed(String code, String staff, Instant at) {
        return stages.stream().map(stage -> stage.code().equals(code) && stage.isOpen()
                ? new StageState(code, seq + 1, stage.dueOn(), staff, at)
                : stage).toList();
    }

    /** What was passed stays on record, also when it must be done again; what was open beside it is closed. */
    private List<StageState> onlyPassed() {
        return stages.stream().filter(stage -> !stage.isOpen()).toList();
    }
}
