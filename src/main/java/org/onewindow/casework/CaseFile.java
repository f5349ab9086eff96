package org.onewindow.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.Dates;
import org.onewindow.casework.Proceedings.Promise;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.Exclusion;
import org.onewindow.deadlines.Extension;
import org.onewindow.deadlines.Suspension;
import org.onewindow.deadlines.TimeLimit;
import org.springframework.modulith.NamedInterface;

/**
 * What a case is in law, folded from its facts and from nothing else: no name, no free text, no clock, no database. The
 * snapshot row holds exactly this, so that folding the journal again must give it back. {@link CaseFold} moves it on.
 *
 * @param seq         of the last fact
 * @param statusSeq   of the fact that last changed the status, so that moves of other stages do not look like a conflict
 * @param received    what stands since the application came in
 * @param supplement  the one-time notice, if one was given
 * @param clock       the dates since acceptance, if it was accepted
 * @param stages      the stages that were or are open, in the order in which they opened
 * @param proceedings what goes on beside the stages
 * @param papers      numbers of the papers given so far
 * @param decision    the decision, if one was made
 */
@NamedInterface("core")
public record CaseFile(CaseNumber number, long seq, long statusSeq, CaseStatus status, Received received,
        @Nullable Supplement supplement, @Nullable Running clock, List<StageState> stages, Proceedings proceedings,
        List<String> papers, @Nullable Decision decision, boolean erased) {
    public CaseFile {
        stages = List.copyOf(stages);
        papers = List.copyOf(papers);
    }

    /**
     * What was received and by whom.
     *
     * @param situation code of the situation that the answers are of; null where none fits, and for cases that came in
     *                  before it was recorded, whose promise stays the item's
     */
    public record Received(String item, int itemVersion, String department, Channel channel,
            ApplicantKind applicantKind,
            String publicName, int applicationVersion, Map<String, MaterialReceipt> materials, List<String> skipped,
            @Nullable String situation, Instant receivedAt, LocalDate receivedOn, LocalDate replyDueOn,
            @Nullable Boolean preReview) {
        public Received {
            materials = Collections.unmodifiableMap(new LinkedHashMap<>(materials));
            skipped = List.copyOf(skipped);
        }

        Received withMaterials(List<MaterialReceipt> more) {
            var now = new LinkedHashMap<>(materials);
            more.forEach(material -> now.put(material.code(), material));
            return new Received(item, itemVersion, department, channel, applicantKind, publicName, applicationVersion,
                    now, skipped, situation, receivedAt, receivedOn, replyDueOn, preReview);
        }

        Received withApplication(int version, List<String> nowSkipped, @Nullable String nowIn) {
            return new Received(item, itemVersion, department, channel, applicantKind, publicName, version, materials,
                    nowSkipped, nowIn, receivedAt, receivedOn, replyDueOn, preReview);
        }

        Received withReplyDue(LocalDate on) {
            return new Received(item, itemVersion, department, channel, applicantKind, publicName, applicationVersion,
                    materials, skipped, situation, receivedAt, receivedOn, on, preReview);
        }

        Received preReviewed(boolean passed) {
            return new Received(item, itemVersion, department, channel, applicantKind, publicName, applicationVersion,
                    materials, skipped, situation, receivedAt, receivedOn, replyDueOn, passed);
        }

        /** The codes of the materials whose paper was announced online and has not been seen at a window yet. */
        public List<String> outstanding() {
            return materials.values().stream().filter(MaterialReceipt::outstanding).map(MaterialReceipt::code).toList();
        }

        /** The codes of the materials that were named and of which there is neither paper nor file. */
        List<String> missing() {
            return materials.values().stream().filter(MaterialReceipt::missing).map(MaterialReceipt::code).toList();
        }

        /** Whether there is nothing of a material: it was never named, or only announced. */
        boolean isMissing(String code) {
            var receipt = materials.get(code);
            return receipt == null || receipt.missing();
        }

        /** The situation of the item that the case is of; empty where it is of none. */
        public Optional<org.onewindow.catalogue.Situation> situation(ServiceItem of) {
            return of.requirements().situations().stream().filter(one -> one.code().equals(situation)).findFirst();
        }

        /** The promise to this applicant: that of the situation, else the item's. */
        public TimeLimit promise(ServiceItem of) {
            return situation(of).map(org.onewindow.catalogue.Situation::promised).orElse(of.limits().promised());
        }
    }

    /** The one-time notice: what it asked for, until when, and whether it was answered. */
    public record Supplement(List<String> materials, LocalDate replyBy, @Nullable LocalDate suppliedOn) {
        public Supplement {
            materials = List.copyOf(materials);
        }
    }

    /**
     * The clock of an accepted case: facts only, from which {@link CaseClocks} computes what any day needs.
     *
     * @param due        the last days as the last fact left them; while a special procedure runs, as if none did
     * @param exclusions special procedures that have ended
     * @param running    special procedures that run
     */
    public record Running(LocalDate acceptedOn, boolean deemed, Dates due, List<Exclusion> exclusions,
            List<Suspension> running, @Nullable Extension extension) {
        public Running {
            exclusions = List.copyOf(exclusions);
            running = List.copyOf(running);
        }

        public LocalDate promisedDueOn() {
            return due.promisedDueOn();
        }

        public @Nullable LocalDate statutoryDueOn() {
            return due.statutoryDueOn();
        }

        public boolean isSuspended() {
            return !running.isEmpty();
        }
    }

    /** One stage: open, perhaps given to one person, or passed by a person of the staff. */
    public record StageState(String code, long seq, LocalDate dueOn, @Nullable String assignedTo,
            @Nullable String passedBy,
            @Nullable Instant passedAt) {
        public boolean isOpen() {
            return passedBy == null;
        }
    }

    /** How a decision stands. */
    public enum Force {
        IN_FORCE, REVOKED, WITHDRAWN, CANCELLED
    }

    /** The decision, what became of it, and its delivery. */
    public record Decision(Outcome outcome, LocalDate decidedOn, String decidedBy, @Nullable LocalDate readyTold,
            @Nullable LocalDate deliveredOn, Force force) {
        Decision told(LocalDate on) {
            return new Decision(outcome, decidedOn, decidedBy, on, deliveredOn, force);
        }

        Decision delivered(LocalDate on) {
            return new Decision(outcome, decidedOn, decidedBy, readyTold, on, force);
        }

        Decision in(Force now) {
            return new Decision(outcome, decidedOn, decidedBy, readyTold, deliveredOn, now);
        }
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

    /** The promise that is still to be kept. */
    public Optional<Promise> openPromise() {
        return Optional.ofNullable(proceedings.promise()).filter(promise -> !promise.kept());
    }

    /**
     * The codes of the materials that were promised and have not come yet; all of them where a promise is open although
     * something of each is there.
     */
    public List<String> promisedYet() {
        var promised = openPromise().map(Promise::materials).orElse(List.of());
        var missing = promised.stream().filter(received::isMissing).toList();
        return missing.isEmpty() ? promised : missing;
    }

    /** The codes of the materials still to be brought; what a notice names is supplied in answer to it instead. */
    public List<String> toBring() {
        var asked = status == CaseStatus.SUPPLEMENT_NOTICED && supplement != null
                ? supplement.materials()
                : List.<String>of();
        return received.outstanding().stream().filter(code -> !asked.contains(code)).toList();
    }

    /** Since when the application waits for an answer: its receipt, or the day on which everything asked for was in. */
    public LocalDate waitingSince() {
        return supplement != null && supplement.suppliedOn() != null ? supplement.suppliedOn() : received.receivedOn();
    }

    /** The date by which something is next due; null when nothing is. */
    public @Nullable LocalDate nextDueOn() {
        return switch (status) {
            case SUBMITTED -> received.replyDueOn();
            case SUPPLEMENT_NOTICED -> supplement == null ? null : supplement.replyBy();
            case IN_PROCESS -> clock == null ? null : clock.promisedDueOn();
            case DECIDED, DELIVERED, ARCHIVED, NOT_NEEDED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, FORWARDED, VOID -> null;
        };
    }

    /** The last day of a limit whose passing has an effect in law without anybody's act; null when there is none. */
    public @Nullable LocalDate lapsesOn() {
        return switch (status) {
            case SUBMITTED -> received.replyDueOn();
            case SUPPLEMENT_NOTICED -> supplement == null ? null : supplement.replyBy();
            case IN_PROCESS -> openPromise().map(Promise::supplyBy).orElse(null);
            case DECIDED, DELIVERED, ARCHIVED, NOT_NEEDED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, FORWARDED, VOID -> null;
        };
    }
}
