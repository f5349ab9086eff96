package org.onewindow.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.Dates;
import org.onewindow.casework.CaseFact.OpenedStage;
import org.onewindow.casework.CaseFact.Signature;
import org.onewindow.casework.CaseFile.Decision;
import org.onewindow.casework.CaseFile.Force;
import org.onewindow.casework.CaseFile.Received;
import org.onewindow.casework.CaseFile.Running;
import org.onewindow.casework.CaseFile.StageState;
import org.onewindow.casework.CaseFile.Supplement;
import org.onewindow.casework.Proceedings.Commitment;
import org.onewindow.casework.Proceedings.Hearing;
import org.onewindow.casework.Proceedings.HearingState;
import org.onewindow.casework.Proceedings.OpenSheet;
import org.onewindow.casework.Proceedings.Promise;
import org.onewindow.casework.Proceedings.VoidProposal;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.deadlines.Exclusion;
import org.onewindow.deadlines.Extension;
import org.onewindow.deadlines.SpecialProcedure;
import org.onewindow.deadlines.Suspension;
import org.onewindow.journal.Entry;
import org.onewindow.platform.OneWindowTime;
import org.springframework.modulith.NamedInterface;

/** Folds facts into the file of a case, one after the other; what the snapshot rows hold must equal it. */
@NamedInterface("core")
public final class CaseFold {
    /** Entries of one case that are read at once; a case has a few dozen. */
    public static final int MAX_ENTRIES = 500;

    private final CaseFile before;
    private final long seq;
    private CaseStatus status;
    private Received received;
    private @Nullable Supplement supplement;
    private @Nullable Running clock;
    private List<StageState> stages;
    private Proceedings proceedings;
    private @Nullable Decision decision;
    private boolean erased;

    private CaseFold(CaseFile before) {
        this.before = before;
        this.seq = before.seq() + 1;
        this.status = before.status();
        this.received = before.received();
        this.supplement = before.supplement();
        this.clock = before.clock();
        this.stages = before.stages();
        this.proceedings = before.proceedings();
        this.decision = before.decision();
        this.erased = before.erased();
    }

    /** The file after one more entry; the first entry of a stream is folded onto null. */
    public static CaseFile next(@Nullable CaseFile before, Entry entry) {
        var fact = CaseFacts.read(entry);
        if (before != null) {
            return after(before, fact, entry.occurredAt());
        }
        if (fact instanceof CaseFact.Submitted submitted) {
            return open(CaseFacts.caseOf(entry), submitted, entry.occurredAt());
        }
        throw new IllegalStateException("a stream begins with the submission: " + entry.stream());
    }

    /** The file after its first fact. */
    public static CaseFile open(CaseNumber number, CaseFact.Submitted fact, Instant at) {
        var materials = new LinkedHashMap<String, MaterialReceipt>();
        fact.materials().forEach(material -> materials.put(material.code(), material));
        var received = new Received(fact.item(), fact.itemVersion(), fact.department(), fact.channel(),
                fact.applicantKind(), fact.publicName(), 1, materials, fact.skipped(), fact.situation(), at,
                fact.receivedOn(), fact.replyDueOn(), null);
        return new CaseFile(number, 1, 1, CaseStatus.SUBMITTED, received, null, null, List.of(), Proceedings.NONE,
                List.of(fact.paper().no()), null, false);
    }

    /** The file after one more fact. */
    public static CaseFile after(CaseFile before, CaseFact fact, Instant at) {
        var fold = new CaseFold(before);
        switch (fact) {
            case CaseFact.Submitted _ ->
                throw new IllegalStateException("a case is submitted once: " + before.number());
            case CaseFact.PreReviewed _,CaseFact.Corrected _,CaseFact.Accepted _,CaseFact.MaterialsReceived _,CaseFact.PromisedSupplied _,CaseFact.CommitmentChecked _,CaseFact.NotNeeded _,CaseFact.NotOurs _,CaseFact.AcceptanceRefused _,CaseFact.SupplementRequested _,CaseFact.Supplied _,CaseFact.DeemedWithdrawn _,CaseFact.ReplyDueRecomputed _ ->
                fold.acceptance(fact, at);
            case CaseFact.DueRecomputed _,CaseFact.SpecialProcedureBegun _,CaseFact.SpecialProcedureEnded _,CaseFact.Extended _,CaseFact.HearingOffered _,CaseFact.HearingRequested _,CaseFact.HearingWaived _,CaseFact.HearingConvened _,CaseFact.HearingHeld _ ->
                fold.clocks(fact);
            case CaseFact.StagePassed _,CaseFact.StageReturned _,CaseFact.Reassigned _,CaseFact.SiteVisited _,CaseFact.SheetConfirmed _,CaseFact.ThirdPartiesTold _,CaseFact.StatementHeard _,CaseFact.Forwarded _,CaseFact.Decided _,CaseFact.Finished _ ->
                fold.handling(fact, at);
            case CaseFact.ReadyTold _,CaseFact.Delivered _,CaseFact.Archived _,CaseFact.Withdrawn _,CaseFact.Terminated _,CaseFact.VoidProposed _,CaseFact.VoidRejected _,CaseFact.Voided _,CaseFact.ClericalErrorCorrected _,CaseFact.LicenceRevoked _,CaseFact.LicenceWithdrawn _,CaseFact.LicenceCancelled _,CaseFact.DataErased _ ->
                fold.ends(fact);
        }
        return fold.file(fact);
    }

    private CaseFile file(CaseFact fact) {
        var moved = status != before.status() || status == CaseStatus.SUBMITTED;
        var papers = before.papers();
        if (fact instanceof CaseFact.Papered papered) {
            papers = new ArrayList<>(papers);
            papers.add(papered.paper().no());
        }
        return new CaseFile(before.number(), seq, moved ? seq : before.statusSeq(), status, received, supplement, clock,
                stages, proceedings, papers, decision, erased);
    }

    private void acceptance(CaseFact fact, Instant at) {
        switch (fact) {
            case CaseFact.PreReviewed(boolean passed, String _) -> received = received.preReviewed(passed);
            case CaseFact.Corrected corrected ->
                received = received.withApplication(corrected.applicationVersion(), corrected.skipped(),
                        corrected.situation());
            case CaseFact.Accepted accepted -> accepted(accepted);
            case CaseFact.MaterialsReceived brought -> brought(brought);
            case CaseFact.PromisedSupplied supplied -> {
                received = received.withMaterials(supplied.materials());
                proceedings = proceedings.with(Objects.requireNonNull(proceedings.promise()).fulfilled());
            }
            case CaseFact.CommitmentChecked checked -> proceedings = proceedings.with(new Commitment(
                    Objects.requireNonNull(proceedings.commitment()).checkBy(), checked.kept()));
            case CaseFact.NotNeeded _ -> status = CaseStatus.NOT_NEEDED;
            case CaseFact.NotOurs _,CaseFact.AcceptanceRefused _ -> status = CaseStatus.NOT_ACCEPTED;
            case CaseFact.SupplementRequested asked -> {
                status = CaseStatus.SUPPLEMENT_NOTICED;
                supplement = new Supplement(asked.materials(), asked.replyBy(), null);
            }
            case CaseFact.Supplied supplied -> supplied(supplied, OneWindowTime.dayOf(at));
            case CaseFact.DeemedWithdrawn _ -> status = CaseStatus.WITHDRAWN;
            case CaseFact.ReplyDueRecomputed recomputed -> received = received.withReplyDue(recomputed.after());
            default -> throw new IllegalStateException("not of acceptance: " + fact);
        }
    }

    /** What was promised and is brought keeps the promise once nothing of it is missing any more. */
    private void brought(CaseFact.MaterialsReceived fact) {
        received = received.withMaterials(fact.materials());
        var promise = proceedings.promise();
        if (promise != null && fact.materials().stream().anyMatch(one -> promise.materials().contains(one.code()))
                && promise.materials().stream().noneMatch(received::isMissing)) {
            proceedings = proceedings.with(promise.fulfilled());
        }
    }

    private void accepted(CaseFact.Accepted fact) {
        status = CaseStatus.IN_PROCESS;
        clock = new Running(fact.acceptedOn(), fact.isDeemed(), fact.due(), List.of(), List.of(), null);
        open(fact.opened());
        if (fact.supplyBy() != null) {
            proceedings = proceedings.with(new Promise(fact.promised(), fact.supplyBy(), false));
        }
        if (fact.checkBy() != null) {
            proceedings = proceedings.with(new Commitment(fact.checkBy(), null));
        }
    }

    private void supplied(CaseFact.Supplied fact, LocalDate on) {
        status = CaseStatus.SUBMITTED;
        received = received.withMaterials(fact.materials())
                .withApplication(fact.applicationVersion(), fact.skipped(), fact.situation())
                .withReplyDue(fact.replyDueOn());
        if (supplement != null) {
            supplement = new Supplement(supplement.materials(), supplement.replyBy(), on);
        }
    }

    private void clocks(CaseFact fact) {
        var running = Objects.requireNonNull(clock);
        switch (fact) {
            case CaseFact.DueRecomputed recomputed -> dates(recomputed.after());
            case CaseFact.SpecialProcedureBegun begun -> begin(running, begun.procedure(), begun.beganOn());
            case CaseFact.SpecialProcedureEnded ended -> end(running, ended.procedure(), ended.endedOn(), ended.due());
            case CaseFact.Extended extended -> {
                clock = new Running(running.acceptedOn(), running.deemed(), extended.due(), running.exclusions(),
                        running.running(),
                        new Extension(extended.extendedOn(), extended.approver(), extended.days()));
                sheet(extended.signature());
            }
            case CaseFact.HearingOffered offered -> proceedings = proceedings.with(
                    new Hearing(HearingState.OFFERED, offered.requestUntil(), null, null, null));
            case CaseFact.HearingRequested requested -> {
                var hearing = Objects.requireNonNull(proceedings.hearing());
                proceedings = proceedings.with(new Hearing(HearingState.REQUESTED, hearing.requestUntil(),
                        requested.holdBy(), null, null));
            }
            case CaseFact.HearingWaived _ -> proceedings = proceedings.with(
                    Objects.requireNonNull(proceedings.hearing()).in(HearingState.WAIVED));
            case CaseFact.HearingConvened convened -> {
                hearing(HearingState.CONVENED, convened.heldOn(), null);
                if (running.running().stream().noneMatch(one -> one.kind() == SpecialProcedure.HEARING)) {
                    begin(running, SpecialProcedure.HEARING, convened.toldOn());
                }
            }
            case CaseFact.HearingHeld held -> {
                hearing(HearingState.HELD, held.heldOn(), held.paper().no());
                end(running, SpecialProcedure.HEARING, held.heldOn(), held.due());
            }
            default -> throw new IllegalStateException("not of a clock: " + fact);
        }
    }

    private void hearing(HearingState state, LocalDate on, @Nullable String minutes) {
        var hearing = Objects.requireNonNull(proceedings.hearing());
        proceedings = proceedings.with(new Hearing(state, hearing.requestUntil(), hearing.holdBy(), on, minutes));
    }

    private void begin(Running running, SpecialProcedure procedure, LocalDate on) {
        var now = new ArrayList<>(running.running());
        now.removeIf(one -> one.kind() == procedure);
        now.add(new Suspension(on, procedure));
        clock = new Running(running.acceptedOn(), running.deemed(), running.due(), running.exclusions(), now,
                running.extension());
    }

    private void end(Running running, SpecialProcedure procedure, LocalDate on, Dates due) {
        var now = new ArrayList<>(running.running());
        var ended = new ArrayList<>(running.exclusions());
        now.stream().filter(one -> one.kind() == procedure)
                .forEach(one -> ended.add(new Exclusion(one.startOn(), on, procedure)));
        now.removeIf(one -> one.kind() == procedure);
        clock = new Running(running.acceptedOn(), running.deemed(), due, ended, now, running.extension());
    }

    private void dates(Dates due) {
        var running = Objects.requireNonNull(clock);
        clock = new Running(running.acceptedOn(), running.deemed(), due, running.exclusions(), running.running(),
                running.extension());
    }

    private void handling(CaseFact fact, Instant at) {
        switch (fact) {
            case CaseFact.StagePassed passed -> {
                pass(passed.stage(), passed.staff(), at);
                open(passed.opened());
            }
            case CaseFact.StageReturned back -> {
                stages = stages.stream().filter(stage -> !stage.isOpen()).toList();
                open(back.opened());
            }
            case CaseFact.Reassigned given -> reassign(given);
            case CaseFact.SheetConfirmed confirmed -> proceedings = proceedings.with(proceedings.sheets().stream()
                    .filter(sheet -> sheet.entry() != confirmed.entry()).toList());
            case CaseFact.ThirdPartiesTold told -> proceedings = proceedings.speakingUntil(told.until());
            case CaseFact.StatementHeard(var speaker, String _) -> {
                if (speaker == Act.Speaker.LAST_INTERESTED_PARTY) {
                    proceedings = proceedings.speakingUntil(null);
                }
            }
            case CaseFact.Forwarded forwarded -> {
                status = CaseStatus.FORWARDED;
                stages = stages.stream().filter(stage -> !stage.isOpen()).toList();
            }
            case CaseFact.Decided decided -> decide(decided, at);
            case CaseFact.Finished done -> {
                status = CaseStatus.DELIVERED;
                decision = new Decision(Outcome.COMPLETED, done.finishedOn(), done.staff(), null, done.finishedOn(),
                        Force.IN_FORCE);
            }
            case CaseFact.SiteVisited visited -> proceedings = proceedings.visited(visited.visitedOn());
            default -> throw new IllegalStateException("not of handling: " + fact);
        }
    }

    private void reassign(CaseFact.Reassigned given) {
        stages = stages.stream()
                .map(stage -> stage.isOpen() && stage.code().equals(given.stage())
                        ? new StageState(stage.code(), seq, stage.dueOn(), given.staff(), null, null)
                        : stage)
                .toList();
    }

    private void decide(CaseFact.Decided fact, Instant at) {
        status = CaseStatus.DECIDED;
        pass(fact.stage(), fact.signature().staff(), at);
        decision = new Decision(fact.outcome(), fact.decidedOn(), fact.signature().staff(), null, null,
                Force.IN_FORCE);
        sheet(fact.signature());
    }

    private void ends(CaseFact fact) {
        switch (fact) {
            case CaseFact.ReadyTold told -> decision = decided().told(told.toldOn());
            case CaseFact.Delivered delivered -> {
                status = CaseStatus.DELIVERED;
                decision = decided().delivered(delivered.deliveredOn());
            }
            case CaseFact.Archived _ -> status = CaseStatus.ARCHIVED;
            case CaseFact.Withdrawn _ -> status = CaseStatus.WITHDRAWN;
            case CaseFact.Terminated _ -> status = CaseStatus.TERMINATED;
            case CaseFact.VoidProposed(var rightCase, var staff, String _) ->
                proceedings = proceedings.with(new VoidProposal(staff, rightCase));
            case CaseFact.VoidRejected _ -> proceedings = proceedings.withoutVoiding();
            case CaseFact.Voided _ -> status = CaseStatus.VOID;
            case CaseFact.LicenceRevoked _ -> decision = decided().in(Force.REVOKED);
            case CaseFact.LicenceWithdrawn _ -> decision = decided().in(Force.WITHDRAWN);
            case CaseFact.LicenceCancelled _ -> decision = decided().in(Force.CANCELLED);
            case CaseFact.DataErased _ -> erased = true;
            case CaseFact.ClericalErrorCorrected _ -> {
            }
            default -> throw new IllegalStateException("not of an end: " + fact);
        }
    }

    private Decision decided() {
        return Objects.requireNonNull(decision);
    }

    private void sheet(Signature signature) {
        if (signature.confirmBy() != null) {
            var sheets = new ArrayList<>(proceedings.sheets());
            sheets.add(new OpenSheet(seq, signature.staff(), signature.confirmBy()));
            proceedings = proceedings.with(sheets);
        }
    }

    private void open(List<OpenedStage> opened) {
        var after = new ArrayList<>(stages);
        opened.forEach(stage -> after.add(new StageState(stage.stage(), seq, stage.dueOn(), null, null, null)));
        stages = after;
    }

    private void pass(String code, String staff, Instant at) {
        stages = stages.stream().map(stage -> stage.code().equals(code) && stage.isOpen()
                ? new StageState(code, seq, stage.dueOn(), stage.assignedTo(), staff, at)
                : stage).toList();
    }
}
