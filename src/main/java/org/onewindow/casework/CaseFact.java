package org.onewindow.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.deadlines.ExtensionApprover;
import org.onewindow.deadlines.SpecialProcedure;

/**
 * What happened to a case: the published language of this module. A fact holds codes, dates, posts and digests; it holds
 * no personal data and no free text (architecture, "What an entry holds"). A post is null where no post acted: the
 * applicant did it online, or time did it.
 */
public sealed interface CaseFact {
    /** The post whose act it was; null where no post acted. */
    default @Nullable String post() {
        return null;
    }

    /** A fact whose act gave a paper. */
    sealed interface Papered extends CaseFact {
        /** The paper given. */
        PaperRef paper();
    }

    /** The last days of a case as they stand after a fact. */
    record Dates(LocalDate promisedDueOn, @Nullable LocalDate statutoryDueOn, boolean provisional,
            int calendarRevision) {
    }

    /**
     * An application was received (收件); its receipt starts the limit of five working days, art. 32(1)(4).
     *
     * @param publicName  an organisation in full, a natural person already masked
     * @param formDigest  SM3 over salt and bytes of the first version of the application, hexadecimal
     * @param replyDueOn  last day for acceptance, refusal or the one-time notice
     * @param skipped     stages whose condition on the form does not hold
     * @param situation   code of the situation of the item that the answers are of (情形), whose promise the case has; null
     *                    where none fits, and in entries of the first form
     */
    record Submitted(String item, int itemVersion, String department, Channel channel, ApplicantKind applicantKind,
            boolean byAgent, String publicName, String formDigest, List<MaterialReceipt> materials,
            List<String> skipped, @Nullable String situation, LocalDate receivedOn, LocalDate replyDueOn,
            @Nullable String post, PaperRef paper) implements Papered {
        public Submitted {
            skipped = List.copyOf(skipped);
            materials = List.copyOf(materials);
        }
    }

    /** A first look was taken at an application sent online (预审). */
    record PreReviewed(boolean passed, String post) implements CaseFact {
    }

    /** Errors were put right at once (当场更正), art. 32(1)(3); a new version of the application is valid. */
    record Corrected(@Nullable String formDigest, int applicationVersion, List<String> skipped,
            @Nullable String situation, @Nullable String post) implements CaseFact {
        public Corrected {
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * Accepted (受理).
     *
     * @param acceptedOn the day from which the limits count; the receipt date where acceptance was deemed
     * @param way        how it came about
     * @param promised   materials promised for later; empty in the ordinary way
     * @param supplyBy   the last day for them
     * @param checkBy    the last day for the check of a commitment
     * @param opened     the stages now open
     */
    record Accepted(LocalDate acceptedOn, AcceptanceWay way, Dates due, List<String> promised,
            @Nullable LocalDate supplyBy, @Nullable LocalDate checkBy, List<OpenedStage> opened, @Nullable String post,
            PaperRef paper) implements Papered {
        public Accepted {
            promised = List.copyOf(promised);
            opened = List.copyOf(opened);
        }

        /** Whether the five days had passed in silence, art. 32(1)(4). */
        public boolean isDeemed() {
            return way == AcceptanceWay.DEEMED;
        }
    }

    /** How acceptance came about. */
    enum AcceptanceWay {
        /** Complete and in due form, art. 32(1)(5). */
        ORDINARY,
        /** By silence, art. 32(1)(4). */
        DEEMED,
        /** Minor materials promised for later (容缺受理). */
        WITH_PROMISE,
        /** On notification and commitment (告知承诺). */
        ON_COMMITMENT
    }

    /** Paper that had been announced online was brought and seen at a window (收到纸质材料); no date moves. */
    record MaterialsReceived(List<MaterialReceipt> materials, String post) implements CaseFact {
        public MaterialsReceived {
            materials = List.copyOf(materials);
        }
    }

    /** What had been promised came in (补齐). */
    record PromisedSupplied(List<MaterialReceipt> materials, @Nullable String post) implements CaseFact {
        public PromisedSupplied {
            materials = List.copyOf(materials);
        }
    }

    /** A commitment was checked (承诺核查): kept, or found false. */
    record CommitmentChecked(boolean kept, LocalDate checkedOn, String post) implements CaseFact {
    }

    /** No licence is needed (不需要许可), art. 32(1)(1). */
    record NotNeeded(String post, PaperRef paper) implements Papered {
    }

    /** Another agency's matter (不予受理、告知有权机关), art. 32(1)(2). */
    record NotOurs(String post, PaperRef paper) implements Papered {
    }

    /** Acceptance was refused in writing (不予受理), art. 32. */
    record AcceptanceRefused(Ground.Refusal ground, String post, PaperRef paper) implements Papered {
    }

    /**
     * The one-time notice was given (一次性补正告知), art. 32(1)(4).
     *
     * @param newDefects what a second notice names beyond the first, against art. 72: a red mark for supervision
     */
    record SupplementRequested(List<String> materials, List<String> newDefects, LocalDate replyBy, String post,
            PaperRef paper) implements Papered {
        public SupplementRequested {
            materials = List.copyOf(materials);
            newDefects = List.copyOf(newDefects);
        }
    }

    /**
     * What was asked for came in (补正).
     *
     * @param formDigest         of the corrected application; null where only materials came
     * @param applicationVersion the version now valid
     */
    record Supplied(List<MaterialReceipt> materials, @Nullable String formDigest, int applicationVersion,
            List<String> skipped, @Nullable String situation, LocalDate replyDueOn, @Nullable String post)
            implements
                CaseFact {
        public Supplied {
            skipped = List.copyOf(skipped);
            materials = List.copyOf(materials);
        }
    }

    /** Silence of the applicant counted as withdrawal (视为撤回). */
    record DeemedWithdrawn(LapseCause cause, LocalDate dueOn, PaperRef paper) implements Papered {
    }

    /** What the applicant left undone. */
    enum LapseCause {
        /** The supplement notice was not answered in time. */
        SUPPLEMENT_OVERDUE,
        /** Promised materials did not come in time. */
        PROMISE_BROKEN
    }

    /** The dates were computed again on a new calendar (期限重算); both values stay on record. */
    record DueRecomputed(Dates before, Dates after) implements CaseFact {
    }

    /**
     * The last day for an answer was computed again on a new calendar (答复期限重算), art. 32(1)(4), 82; both values stay
     * on record, because the silence of the agency is acceptance after the later one.
     */
    record ReplyDueRecomputed(LocalDate before, LocalDate after, int calendarRevision) implements CaseFact {
    }

    /** A stage was passed (环节通过); measured by its discretion table if it has one. */
    record StagePassed(String stage, String staff, String post, List<OpenedStage> opened,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Measured measured) implements CaseFact {
        public StagePassed {
            opened = List.copyOf(opened);
        }
    }

    /**
     * How a stage stood to its discretion table (裁量基准适用情况).
     *
     * @param table    its code within the item version
     * @param rule     the one that held, from 1; 0 where none or several held
     * @param answer   code of the outcome that the table gave; empty where none or several held
     * @param applied  code of the outcome that was applied; empty for none of the table's
     * @param departed whether the officer departed from the table, with a reason (偏离裁量基准)
     */
    record Measured(String table, int rule, String answer, String applied, boolean departed) {
    }

    /** A stage sent the case back (退回); the named stages are open again. */
    record StageReturned(String stage, String staff, String post, List<OpenedStage> opened) implements CaseFact {
        public StageReturned {
            opened = List.copyOf(opened);
        }
    }

    /** A stage was given to a person (改派). */
    record Reassigned(String stage, String staff, String post) implements CaseFact {
    }

    /** The site was visited by two or more (现场核查), art. 34(3). */
    record SiteVisited(LocalDate visitedOn, List<String> inspectors, String post) implements CaseFact {
        public SiteVisited {
            inspectors = List.copyOf(inspectors);
        }
    }

    /** A special procedure began (特别程序), art. 45; the days after this one are left out. */
    record SpecialProcedureBegun(SpecialProcedure procedure, LocalDate beganOn, int expectedDays, String post,
            PaperRef paper) implements Papered {
    }

    /** A special procedure ended; the limits end on the given days. */
    record SpecialProcedureEnded(SpecialProcedure procedure, LocalDate endedOn, Dates due, String post)
            implements
                CaseFact {
    }

    /** The limit was extended (延长), art. 42. */
    record Extended(int days, ExtensionApprover approver, LocalDate extendedOn, Dates due, Signature signature,
            PaperRef paper) implements Papered {
        @Override
        public String post() {
            return signature.post();
        }
    }

    /**
     * Who answers for an act of a head.
     *
     * @param staff     who signed or acted
     * @param post      of the one who acted or recorded
     * @param recorder  who recorded a signed sheet; null where the head acted in person
     * @param scan      of the sheet
     * @param confirmBy until when the signer confirms by own sign-in
     */
    record Signature(String staff, String post, @Nullable String recorder, @Nullable String scan,
            @Nullable LocalDate confirmBy) {
        /** Whether a sheet waits for its signer's own confirmation. */
        public boolean isOnPaper() {
            return recorder != null;
        }
    }

    /** The signer of a sheet confirmed it by own sign-in (签批确认). */
    record SheetConfirmed(long entry, String staff) implements CaseFact {
    }

    /** The right to a hearing was told (听证告知), art. 47. */
    record HearingOffered(LocalDate requestUntil, String post, PaperRef paper) implements Papered {
    }

    /** A hearing was asked for (申请听证); it is to be held by the given day, art. 47(1). */
    record HearingRequested(LocalDate holdBy, @Nullable String post) implements CaseFact {
    }

    /** A hearing was renounced (放弃听证). */
    record HearingWaived(@Nullable String post) implements CaseFact {
    }

    /** Time and place of the hearing were told (听证通知), art. 48; its time is left out of the limits, art. 45. */
    record HearingConvened(LocalDate toldOn, LocalDate heldOn, String chair, String post, PaperRef paper)
            implements
                Papered {
    }

    /** The hearing was held (听证), its minutes bind the decision, art. 48(2). */
    record HearingHeld(LocalDate heldOn, Dates due, String post, PaperRef paper) implements Papered {
    }

    /** Interested parties were told (告知利害关系人), art. 36; they may speak until the given day. */
    record ThirdPartiesTold(LocalDate until, String post, PaperRef paper) implements Papered {
    }

    /** A statement was taken down (陈述申辩), art. 36. */
    record StatementHeard(Act.Speaker speaker, String post) implements CaseFact {
    }

    /** The case went up to the deciding agency (转报), art. 35. */
    record Forwarded(LocalDate forwardedOn, String staff, String post, PaperRef paper) implements Papered {
    }

    /**
     * Decided (决定), art. 38.
     *
     * @param minutes the paper with the minutes of the hearing on which it rests; null where there was none
     * @param slot    the place within a limited number that a grant took; null where there is no limit
     * @param measured by the discretion table of the stage; null where it has none
     */
    record Decided(String stage, Outcome outcome, Ground.@Nullable Denial ground, LocalDate decidedOn,
            Signature signature, @Nullable String minutes, @Nullable Integer slot,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Measured measured, PaperRef paper)
            implements
                Papered {
        @Override
        public String post() {
            return signature.post();
        }
    }

    /** A public service was done (办结). */
    record Finished(LocalDate finishedOn, String staff, String post, PaperRef paper) implements Papered {
    }

    /** The applicant was told that the result lies ready (通知领取). */
    record ReadyTold(LocalDate toldOn, String post) implements CaseFact {
    }

    /** Handed over (送达), art. 44. */
    record Delivered(DeliveryWay way, LocalDate deliveredOn, String post, PaperRef paper) implements Papered {
    }

    /** Filed (归档). */
    record Archived(String post) implements CaseFact {
    }

    /** Withdrawn by the applicant (撤回). */
    record Withdrawn(@Nullable String post) implements CaseFact {
    }

    /** Handling ended without a decision (终止). */
    record Terminated(Ground.Termination ground, String staff, String post, PaperRef paper) implements Papered {
    }

    /** Somebody asked for an accepted intake to be voided; a second person has to confirm. */
    record VoidProposed(@Nullable String rightCase, String staff, String post) implements CaseFact {
    }

    /** An accepted intake that somebody asked to void was kept (不同意作废), by another or by who asked. */
    record VoidRejected(String staff, String post) implements CaseFact {
    }

    /** A wrong intake was voided (作废), its papers recalled by number; the right case where there is one. */
    record Voided(@Nullable String rightCase, List<String> recalled, String staff, String post) implements CaseFact {
        public Voided {
            recalled = List.copyOf(recalled);
        }
    }

    /** A clerical error in a paper was corrected (更正); the paper stays, the correction stands beside it. */
    record ClericalErrorCorrected(String corrected, String staff, String post, PaperRef paper) implements Papered {
    }

    /** What was granted was revoked (撤销), art. 69. */
    record LicenceRevoked(Ground.Revocation ground, LocalDate revokedOn, String staff, String post, PaperRef paper)
            implements
                Papered {
    }

    /** What was granted was withdrawn for the public interest (撤回), art. 8. */
    record LicenceWithdrawn(LocalDate withdrawnOn, String staff, String post, PaperRef paper) implements Papered {
    }

    /** What was granted was cancelled (注销), art. 70. */
    record LicenceCancelled(Ground.Cancellation ground, LocalDate cancelledOn, String staff, String post,
            PaperRef paper) implements Papered {
    }

    /** Key and personal data of the case were destroyed at the end of retention (数据销毁). */
    record DataErased(String basis) implements CaseFact {
    }

    /** A stage that became open, with the last day of its own limit. */
    record OpenedStage(String stage, LocalDate dueOn) {
    }

    /** A paper that the act gave in writing (文书): number in the department's series, template and its version. */
    record PaperRef(String no, PaperKind kind, int templateVersion) {
    }
}
