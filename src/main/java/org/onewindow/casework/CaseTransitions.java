package org.onewindow.casework;

import static org.onewindow.casework.terms.CaseStatus.ARCHIVED;
import static org.onewindow.casework.terms.CaseStatus.DECIDED;
import static org.onewindow.casework.terms.CaseStatus.DELIVERED;
import static org.onewindow.casework.terms.CaseStatus.FORWARDED;
import static org.onewindow.casework.terms.CaseStatus.IN_PROCESS;
import static org.onewindow.casework.terms.CaseStatus.NOT_ACCEPTED;
import static org.onewindow.casework.terms.CaseStatus.NOT_NEEDED;
import static org.onewindow.casework.terms.CaseStatus.SUBMITTED;
import static org.onewindow.casework.terms.CaseStatus.SUPPLEMENT_NOTICED;
import static org.onewindow.casework.terms.CaseStatus.TERMINATED;
import static org.onewindow.casework.terms.CaseStatus.VOID;
import static org.onewindow.casework.terms.CaseStatus.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.PaperKind;
import org.springframework.modulith.NamedInterface;

/**
 * The one transition table (status × act → fact, who, article, paper). An act that has no row for a status is unlawful
 * in it, and {@link #whyNot} says why with the article; a test holds the two complete, draws the table
 * into docs/ and plays it at random.
 */
@NamedInterface("core")
public final class CaseTransitions {
    /**
     * One row.
     *
     * @param course  which items know it
     * @param from    the states in which the act is known
     * @param to      the state after it; null where it stays
     * @param fact    what is recorded
     * @param who     whose act it is
     * @param article the basis in the Administrative Licensing Law, or of practice where the law is silent
     * @param paper   what is given in writing, if anything
     * @param guards  why it may be refused nevertheless, beside {@link #ALWAYS}
     */
    public record Transition(Course course, Set<CaseStatus> from, ActKind act, @Nullable CaseStatus to,
            Class<? extends CaseFact> fact, Who who, String article, @Nullable PaperKind paper, List<Reason> guards) {
        public Transition {
            from = Set.copyOf(from);
            guards = List.copyOf(guards);
        }

        /** The same row with what may stand against the act. */
        Transition unless(Reason... reasons) {
            return new Transition(course, from, act, to, fact, who, article, paper, List.of(reasons));
        }
    }

    /** Why any act of a row may be refused: the data are gone, or the act is not of this kind of item. */
    public static final List<Reason> ALWAYS = List.of(Reason.DATA_ERASED, Reason.NO_LICENCE_LAW, Reason.NOT_A_SERVICE);

    /** Which course of handling an act belongs to. */
    public enum Course {
        /** What is granted or denied. */
        DECISION,
        /** Public services, which are received and done. */
        SERVICE,
        /** Either. */
        ANY
    }

    /** Whose act it is. */
    public enum Who {
        /** The acceptance post of the item's department. */
        ACCEPTANCE,
        /** The post of the stage that the act names. */
        STAGE,
        /** A post of any open stage, for what concerns the examination as a whole. */
        EXAMINATION,
        /** A post that examines for the department, when no stage is open any more. */
        EXAMINER,
        /** The approval post of the department. */
        APPROVAL,
        /** The head of the agency or of the government, as art. 42 says. */
        HEAD,
        /** The person who signed a sheet. */
        SIGNER,
        /** The acceptance post, or the post that does the service. */
        SERVICE,
        /** A post that hands out results, or the acceptance post of the department. */
        DELIVERY,
        /** The applicant or the agent; or a counter or acceptance post in their presence. */
        APPLICANT,
        /** A counter, or the acceptance post of the department. */
        INTAKE,
        /** Nobody: time does it. */
        SYSTEM
    }

    private static final String PRACTICE = "practice of the centre";
    private static final String PROMISE_RULE = "local regulation on acceptance with a promise (容缺受理)";
    private static final String WITHDRAWAL_RULE = "local regulation on unanswered notices (逾期不补正视为撤回)";
    private static final String COMMITMENT_RULE = "Regulation on Optimising the Business Environment, art. 40";

    /** From receipt to acceptance; a public service to its end. */
    private static final List<Transition> BEFORE = List.of(
            any(EnumSet.of(SUBMITTED), ActKind.PRE_REVIEW, null, CaseFact.PreReviewed.class, Who.ACCEPTANCE,
                    "art. 29, art. 33", null)
                    .unless(Reason.NOT_ONLINE),
            any(EnumSet.of(SUBMITTED), ActKind.CORRECT_ON_THE_SPOT, null, CaseFact.Corrected.class, Who.APPLICANT,
                    "art. 32(1)(3)", null)
                    .unless(Reason.DEEMED_ACCEPTED),
            any(EnumSet.of(SUBMITTED, SUPPLEMENT_NOTICED, IN_PROCESS), ActKind.RECEIVE_MATERIALS, null,
                    CaseFact.MaterialsReceived.class, Who.INTAKE, "art. 32(1)(4)(5)", null)
                    .unless(Reason.NOTHING_ANNOUNCED),
            decision(EnumSet.of(SUBMITTED), ActKind.ACCEPT, IN_PROCESS, CaseFact.Accepted.class, Who.ACCEPTANCE,
                    "art. 32(1)(5)", PaperKind.ACCEPTANCE)
                    .unless(Reason.MATERIALS_MISSING, Reason.PAPER_OUTSTANDING),
            decision(EnumSet.of(SUBMITTED), ActKind.ACCEPT_WITH_PROMISE, IN_PROCESS, CaseFact.Accepted.class,
                    Who.ACCEPTANCE, PROMISE_RULE, PaperKind.ACCEPTANCE)
                    .unless(Reason.DEEMED_ACCEPTED, Reason.NOT_DEFERRABLE, Reason.MATERIALS_MISSING,
                            Reason.PAPER_OUTSTANDING),
            decision(EnumSet.of(SUBMITTED), ActKind.ACCEPT_ON_COMMITMENT, IN_PROCESS, CaseFact.Accepted.class,
                    Who.ACCEPTANCE, COMMITMENT_RULE, PaperKind.ACCEPTANCE)
                    .unless(Reason.DEEMED_ACCEPTED, Reason.NO_COMMITMENT),
            any(EnumSet.of(SUBMITTED), ActKind.NOT_NEEDED, NOT_NEEDED, CaseFact.NotNeeded.class, Who.ACCEPTANCE,
                    "art. 32(1)(1)", PaperKind.NOT_NEEDED)
                    .unless(Reason.DEEMED_ACCEPTED),
            any(EnumSet.of(SUBMITTED), ActKind.NOT_OURS, NOT_ACCEPTED, CaseFact.NotOurs.class, Who.ACCEPTANCE,
                    "art. 32(1)(2), art. 32(2)", PaperKind.REFUSAL)
                    .unless(Reason.DEEMED_ACCEPTED),
            decision(EnumSet.of(SUBMITTED), ActKind.REFUSE_ACCEPTANCE, NOT_ACCEPTED, CaseFact.AcceptanceRefused.class,
                    Who.ACCEPTANCE, "art. 32(2), art. 78", PaperKind.REFUSAL)
                    .unless(Reason.DEEMED_ACCEPTED),
            any(EnumSet.of(SUBMITTED), ActKind.REQUEST_SUPPLEMENT, SUPPLEMENT_NOTICED,
                    CaseFact.SupplementRequested.class, Who.ACCEPTANCE, "art. 32(1)(4)", PaperKind.SUPPLEMENT)
                    .unless(Reason.DEEMED_ACCEPTED, Reason.SECOND_NOTICE_NEW_DEFECT),
            decision(EnumSet.of(SUBMITTED), ActKind.LAPSE, IN_PROCESS, CaseFact.Accepted.class, Who.SYSTEM,
                    "art. 32(1)(4)", PaperKind.ACCEPTANCE)
                    .unless(Reason.NOTHING_LAPSED),
            any(EnumSet.of(SUBMITTED), ActKind.RECOMPUTE, null, CaseFact.ReplyDueRecomputed.class, Who.SYSTEM,
                    "art. 32(1)(4), art. 82", null)
                    .unless(Reason.NOTHING_TO_RECOMPUTE),
            service(EnumSet.of(SUBMITTED), ActKind.FINISH, DELIVERED, CaseFact.Finished.class, Who.SERVICE, PRACTICE,
                    PaperKind.COMPLETION),
            any(EnumSet.of(SUPPLEMENT_NOTICED), ActKind.SUPPLY, SUBMITTED, CaseFact.Supplied.class, Who.APPLICANT,
                    "art. 32(1)(4)", null),
            any(EnumSet.of(SUPPLEMENT_NOTICED), ActKind.LAPSE, WITHDRAWN, CaseFact.DeemedWithdrawn.class, Who.SYSTEM,
                    WITHDRAWAL_RULE, PaperKind.LAPSE)
                    .unless(Reason.NOTHING_LAPSED));

    /** From acceptance to the decision. */
    private static final List<Transition> HANDLING = List.of(
            decision(EnumSet.of(IN_PROCESS), ActKind.SUPPLY_PROMISED, null, CaseFact.PromisedSupplied.class,
                    Who.APPLICANT, PROMISE_RULE, null)
                    .unless(Reason.NOTHING_PROMISED),
            decision(EnumSet.of(IN_PROCESS), ActKind.LAPSE, WITHDRAWN, CaseFact.DeemedWithdrawn.class, Who.SYSTEM,
                    PROMISE_RULE, PaperKind.LAPSE)
                    .unless(Reason.NOTHING_LAPSED),
            decision(EnumSet.of(IN_PROCESS), ActKind.RECOMPUTE, null, CaseFact.DueRecomputed.class, Who.SYSTEM,
                    "art. 82", null)
                    .unless(Reason.NOTHING_TO_RECOMPUTE),
            decision(EnumSet.of(IN_PROCESS), ActKind.REVIEW, null, CaseFact.StagePassed.class, Who.STAGE, "art. 34",
                    null)
                    .unless(Reason.STAGE_NOT_OPEN, Reason.ASSIGNED_TO_ANOTHER, Reason.DECISION_DUE,
                            Reason.SITE_VISIT_FIRST, Reason.DEPARTURE_UNEXPLAINED, Reason.TABLE_SILENT),
            decision(EnumSet.of(IN_PROCESS), ActKind.RETURN, null, CaseFact.StageReturned.class, Who.STAGE, "art. 34",
                    null)
                    .unless(Reason.STAGE_NOT_OPEN, Reason.ASSIGNED_TO_ANOTHER, Reason.NO_STAGE_BEFORE,
                            Reason.NOT_AN_EARLIER_STAGE),
            decision(EnumSet.of(IN_PROCESS), ActKind.REASSIGN, null, CaseFact.Reassigned.class, Who.APPROVAL, PRACTICE,
                    null)
                    .unless(Reason.STAGE_NOT_OPEN, Reason.NOT_THEIR_POST, Reason.MAKER_IS_APPROVER),
            decision(EnumSet.of(IN_PROCESS), ActKind.RECORD_SITE_VISIT, null, CaseFact.SiteVisited.class,
                    Who.EXAMINATION, "art. 34(3), art. 55", null)
                    .unless(Reason.TWO_INSPECTORS, Reason.NOT_THEIR_POST),
            decision(EnumSet.of(IN_PROCESS), ActKind.BEGIN_SPECIAL_PROCEDURE, null,
                    CaseFact.SpecialProcedureBegun.class, Who.EXAMINATION, "art. 45", PaperKind.SUSPENSION)
                    .unless(Reason.HEARING_BY_NOTICE, Reason.PROCEDURE_RUNNING_ALREADY),
            decision(EnumSet.of(IN_PROCESS), ActKind.END_SPECIAL_PROCEDURE, null, CaseFact.SpecialProcedureEnded.class,
                    Who.EXAMINATION, "art. 45", null)
                    .unless(Reason.HEARING_BY_NOTICE, Reason.NO_PROCEDURE),
            decision(EnumSet.of(IN_PROCESS), ActKind.EXTEND, null, CaseFact.Extended.class, Who.HEAD, "art. 42",
                    PaperKind.EXTENSION)
                    .unless(Reason.SIGNER_IS_RECORDER, Reason.NOT_EXTENSIBLE, Reason.ALREADY_EXTENDED,
                            Reason.LIMIT_EXPIRED, Reason.NEEDS_AGENCY_HEAD, Reason.NEEDS_GOVERNMENT_HEAD,
                            Reason.DAYS_NOT_ALLOWED),
            decision(EnumSet.of(IN_PROCESS), ActKind.OFFER_HEARING, null, CaseFact.HearingOffered.class,
                    Who.EXAMINATION, "art. 46, art. 47", PaperKind.HEARING_RIGHT)
                    .unless(Reason.HEARING_OFFERED_ALREADY),
            decision(EnumSet.of(IN_PROCESS), ActKind.REQUEST_HEARING, null, CaseFact.HearingRequested.class,
                    Who.APPLICANT, "art. 47", null)
                    .unless(Reason.NO_HEARING, Reason.HEARING_TOO_LATE),
            decision(EnumSet.of(IN_PROCESS), ActKind.WAIVE_HEARING, null, CaseFact.HearingWaived.class, Who.APPLICANT,
                    "art. 47", null)
                    .unless(Reason.NO_HEARING),
            decision(EnumSet.of(IN_PROCESS), ActKind.CONVENE_HEARING, null, CaseFact.HearingConvened.class,
                    Who.EXAMINATION, "art. 47, art. 48(1)(1)", PaperKind.HEARING)
                    .unless(Reason.NO_HEARING, Reason.HEARING_NOTICE_TOO_SHORT, Reason.HEARING_TOO_FAR,
                            Reason.CHAIR_EXAMINES, Reason.NOT_THEIR_POST),
            decision(EnumSet.of(IN_PROCESS), ActKind.RECORD_HEARING, null, CaseFact.HearingHeld.class, Who.EXAMINATION,
                    "art. 48(1)(5)", PaperKind.MINUTES)
                    .unless(Reason.NO_HEARING, Reason.HEARING_NOT_YET),
            decision(EnumSet.of(IN_PROCESS), ActKind.TELL_THIRD_PARTIES, null, CaseFact.ThirdPartiesTold.class,
                    Who.EXAMINATION, "art. 36", PaperKind.THIRD_PARTY),
            decision(EnumSet.of(IN_PROCESS), ActKind.HEAR_STATEMENT, null, CaseFact.StatementHeard.class,
                    Who.EXAMINATION, "art. 36", null),
            decision(EnumSet.of(IN_PROCESS), ActKind.FORWARD, FORWARDED, CaseFact.Forwarded.class, Who.APPROVAL,
                    "art. 35", PaperKind.FORWARDING)
                    .unless(Reason.NOT_FORWARDED, Reason.PROMISE_OPEN, Reason.HEARING_PENDING, Reason.PROCEDURE_RUNNING,
                            Reason.THIRD_PARTIES_PENDING, Reason.NOT_THE_LAST_STAGE),
            decision(EnumSet.of(IN_PROCESS), ActKind.GRANT, DECIDED, CaseFact.Decided.class, Who.STAGE, "art. 38(1)",
                    PaperKind.GRANT)
                    .unless(Reason.STAGE_NOT_OPEN, Reason.ASSIGNED_TO_ANOTHER, Reason.DECIDED_ABOVE,
                            Reason.NOT_THE_LAST_STAGE, Reason.MAKER_IS_APPROVER, Reason.SIGNER_IS_RECORDER,
                            Reason.NOT_THEIR_POST, Reason.HEARING_PENDING, Reason.PROCEDURE_RUNNING,
                            Reason.THIRD_PARTIES_PENDING, Reason.PROMISE_OPEN, Reason.PAPER_OUTSTANDING,
                            Reason.EARLIER_ACCEPTED_FIRST, Reason.NUMBER_EXHAUSTED, Reason.DEPARTURE_UNEXPLAINED,
                            Reason.TABLE_SILENT),
            decision(EnumSet.of(IN_PROCESS), ActKind.DENY, DECIDED, CaseFact.Decided.class, Who.STAGE, "art. 38(2)",
                    PaperKind.DENIAL)
                    .unless(Reason.STAGE_NOT_OPEN, Reason.ASSIGNED_TO_ANOTHER, Reason.DECIDED_ABOVE,
                            Reason.NOT_THE_LAST_STAGE, Reason.MAKER_IS_APPROVER, Reason.SIGNER_IS_RECORDER,
                            Reason.NOT_THEIR_POST, Reason.HEARING_PENDING, Reason.PROCEDURE_RUNNING,
                            Reason.THIRD_PARTIES_PENDING, Reason.DEPARTURE_UNEXPLAINED, Reason.TABLE_SILENT),
            decision(EnumSet.of(IN_PROCESS), ActKind.VOID, null, CaseFact.VoidProposed.class, Who.ACCEPTANCE, PRACTICE,
                    null)
                    .unless(Reason.VOID_PROPOSED_ALREADY),
            decision(EnumSet.of(IN_PROCESS), ActKind.CONFIRM_VOID, VOID, CaseFact.Voided.class, Who.APPROVAL, PRACTICE,
                    null)
                    .unless(Reason.NO_VOID_PROPOSED, Reason.PROPOSER_CONFIRMS, Reason.RIGHT_CASE_UNFIT),
            decision(EnumSet.of(IN_PROCESS), ActKind.REJECT_VOID, null, CaseFact.VoidRejected.class, Who.APPROVAL,
                    PRACTICE, null)
                    .unless(Reason.NO_VOID_PROPOSED));

    /** Ends, and what follows a decision. */
    private static final List<Transition> AFTER = List.of(
            any(EnumSet.of(SUBMITTED, SUPPLEMENT_NOTICED), ActKind.VOID, VOID, CaseFact.Voided.class, Who.INTAKE,
                    PRACTICE, null),
            any(EnumSet.of(SUBMITTED, SUPPLEMENT_NOTICED, IN_PROCESS), ActKind.WITHDRAW, WITHDRAWN,
                    CaseFact.Withdrawn.class, Who.APPLICANT, "practice; the application is the applicant's", null),
            any(EnumSet.of(SUBMITTED, SUPPLEMENT_NOTICED, IN_PROCESS), ActKind.TERMINATE, TERMINATED,
                    CaseFact.Terminated.class, Who.APPROVAL, PRACTICE, PaperKind.TERMINATION),
            decision(EnumSet.of(IN_PROCESS, DECIDED, DELIVERED, ARCHIVED), ActKind.CONFIRM_SHEET, null,
                    CaseFact.SheetConfirmed.class, Who.SIGNER, PRACTICE, null)
                    .unless(Reason.NO_SHEET),
            decision(EnumSet.of(DECIDED), ActKind.ANNOUNCE_READY, null, CaseFact.ReadyTold.class, Who.DELIVERY,
                    "art. 44", null)
                    .unless(Reason.READY_TOLD_ALREADY),
            decision(EnumSet.of(DECIDED), ActKind.DELIVER, DELIVERED, CaseFact.Delivered.class, Who.DELIVERY, "art. 44",
                    PaperKind.DELIVERY)
                    .unless(Reason.NO_LETTER),
            any(EnumSet.of(DELIVERED), ActKind.ARCHIVE, ARCHIVED, CaseFact.Archived.class, Who.ACCEPTANCE, PRACTICE,
                    null)
                    .unless(Reason.SHEET_UNCONFIRMED),
            decision(EnumSet.of(DECIDED, DELIVERED, ARCHIVED), ActKind.CHECK_COMMITMENT, null,
                    CaseFact.CommitmentChecked.class, Who.EXAMINER, COMMITMENT_RULE, null)
                    .unless(Reason.NOTHING_TO_CHECK),
            any(EnumSet.of(DECIDED, DELIVERED, ARCHIVED), ActKind.CORRECT_CLERICAL_ERROR, null,
                    CaseFact.ClericalErrorCorrected.class, Who.APPROVAL, PRACTICE, PaperKind.CORRECTION)
                    .unless(Reason.NO_SUCH_PAPER),
            decision(EnumSet.of(DECIDED, DELIVERED, ARCHIVED), ActKind.REVOKE, null, CaseFact.LicenceRevoked.class,
                    Who.APPROVAL, "art. 69", PaperKind.REVOCATION)
                    .unless(Reason.NOTHING_GRANTED, Reason.NOT_IN_FORCE, Reason.COMMITMENT_NOT_FALSE),
            decision(EnumSet.of(DECIDED, DELIVERED, ARCHIVED), ActKind.WITHDRAW_LICENCE, null,
                    CaseFact.LicenceWithdrawn.class, Who.APPROVAL, "art. 8", PaperKind.WITHDRAWAL)
                    .unless(Reason.NOTHING_GRANTED, Reason.NOT_IN_FORCE),
            decision(EnumSet.of(DECIDED, DELIVERED, ARCHIVED), ActKind.CANCEL_LICENCE, null,
                    CaseFact.LicenceCancelled.class, Who.APPROVAL, "art. 70", PaperKind.CANCELLATION)
                    .unless(Reason.NOTHING_GRANTED, Reason.NOT_IN_FORCE));

    /** The table, in the order of the lifecycle. */
    public static final List<Transition> ALL = Stream.of(BEFORE, HANDLING, AFTER).flatMap(List::stream).toList();

    private static final Map<CaseStatus, Map<ActKind, Transition>> ROWS = rows();

    private CaseTransitions() {
    }

    /** The row of an act in a status. */
    public static Optional<Transition> of(CaseStatus status, ActKind act) {
        return Optional.ofNullable(rowsOf(status).get(act));
    }

    /** The rows of a status, in the order of the table. */
    public static List<Transition> of(CaseStatus status) {
        return ALL.stream().filter(row -> row.from().contains(status)).toList();
    }

    /** Why an act without a row is unlawful in a status. */
    static Reason whyNot(CaseStatus status, ActKind act) {
        return switch (status) {
            case SUBMITTED -> isAfterDecision(act)
                    ? Reason.NOT_DECIDED_YET
                    : act == ActKind.SUPPLY ? Reason.NO_SUPPLEMENT_ASKED : Reason.NOT_ACCEPTED_YET;
            case SUPPLEMENT_NOTICED -> isAfterDecision(act) ? Reason.NOT_DECIDED_YET : Reason.WAITING_FOR_SUPPLEMENT;
            case IN_PROCESS -> isAfterDecision(act)
                    ? Reason.NOT_DECIDED_YET
                    : act == ActKind.SUPPLY ? Reason.NO_SUPPLEMENT_ASKED : Reason.ALREADY_ACCEPTED;
            case DECIDED -> act == ActKind.ARCHIVE ? Reason.NOT_DELIVERED_YET : Reason.ALREADY_DECIDED;
            case DELIVERED -> act == ActKind.DELIVER || act == ActKind.ANNOUNCE_READY
                    ? Reason.ALREADY_DELIVERED
                    : Reason.ALREADY_DECIDED;
            case ARCHIVED, NOT_NEEDED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, FORWARDED, VOID -> Reason.CASE_CLOSED;
        };
    }

    private static boolean isAfterDecision(ActKind act) {
        return ALL.stream().filter(row -> row.act() == act).allMatch(row -> row.from().contains(DELIVERED)
                || row.from().equals(Set.of(DECIDED)));
    }

    private static Transition any(Set<CaseStatus> from, ActKind act, @Nullable CaseStatus to,
            Class<? extends CaseFact> fact, Who who, String article, @Nullable PaperKind paper) {
        return new Transition(Course.ANY, from, act, to, fact, who, article, paper, List.of());
    }

    private static Transition decision(Set<CaseStatus> from, ActKind act, @Nullable CaseStatus to,
            Class<? extends CaseFact> fact, Who who, String article, @Nullable PaperKind paper) {
        return new Transition(Course.DECISION, from, act, to, fact, who, article, paper, List.of());
    }

    private static Transition service(Set<CaseStatus> from, ActKind act, @Nullable CaseStatus to,
            Class<? extends CaseFact> fact, Who who, String article, @Nullable PaperKind paper) {
        return new Transition(Course.SERVICE, from, act, to, fact, who, article, paper, List.of());
    }

    private static Map<ActKind, Transition> rowsOf(CaseStatus status) {
        return ROWS.getOrDefault(status, Map.of());
    }

    private static Map<CaseStatus, Map<ActKind, Transition>> rows() {
        var rows = new EnumMap<CaseStatus, Map<ActKind, Transition>>(CaseStatus.class);
        for (var row : ALL) {
            for (var status : row.from()) {
                rows.computeIfAbsent(status, _ -> new EnumMap<>(ActKind.class)).put(row.act(), row);
            }
        }
        return rows;
    }
}
