package org.onewindow.casework;

import static org.onewindow.casework.CaseStatus.ARCHIVED;
import static org.onewindow.casework.CaseStatus.DECIDED;
import static org.onewindow.casework.CaseStatus.DELIVERED;
import static org.onewindow.casework.CaseStatus.IN_PROCESS;
import static org.onewindow.casework.CaseStatus.NOT_ACCEPTED;
import static org.onewindow.casework.CaseStatus.SUBMITTED;
import static org.onewindow.casework.CaseStatus.SUPPLEMENT_NOTICED;
import static org.onewindow.casework.CaseStatus.VOID;
import static org.onewindow.casework.CaseStatus.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Refusal.Reason;
import org.springframework.modulith.NamedInterface;

/**
 * The one transition table (status × act → fact, who, article, paper). An act that has no row for a status is unlawful
 * in it, and {@link #whyNot} says why with the article; a test holds the two complete.
 */
@NamedInterface("core")
public final class CaseTransitions {
    /**
     * One row.
     *
     * @param from    the states in which the act is known
     * @param to      the state after it
     * @param fact    what is recorded
     * @param who     whose act it is
     * @param article the basis in the Administrative Licensing Law, or of practice where the law is silent
     * @param paper   what is given in writing, if anything
     */
    public record Transition(Set<CaseStatus> from, ActKind act, CaseStatus to, Class<? extends CaseFact> fact, Who who,
            String article, @Nullable PaperKind paper) {
        public Transition {
            from = Set.copyOf(from);
        }
    }

    /** Whose act it is. */
    public enum Who {
        /** The acceptance post of the item's department. */
        ACCEPTANCE,
        /** The post of the open stage. */
        STAGE,
        /** A post that hands out results, or the acceptance post of the department. */
        DELIVERY,
        /** The applicant or the agent; or a counter or acceptance post in their presence. */
        APPLICANT,
        /** The acceptance post before acceptance; the approval post of the department after it. */
        VOIDING
    }

    /** The table, in the order of the lifecycle. */
    public static final List<Transition> ALL = List.of(
            row(EnumSet.of(SUBMITTED), ActKind.PRE_REVIEW, SUBMITTED, CaseFact.PreReviewed.class, Who.ACCEPTANCE,
                    "art. 29, art. 33", null),
            row(EnumSet.of(SUBMITTED), ActKind.ACCEPT, IN_PROCESS, CaseFact.Accepted.class, Who.ACCEPTANCE,
                    "art. 32(1)(5)", PaperKind.ACCEPTANCE),
            row(EnumSet.of(SUBMITTED), ActKind.REFUSE_ACCEPTANCE, NOT_ACCEPTED, CaseFact.AcceptanceRefused.class,
                    Who.ACCEPTANCE, "art. 32(1)(2), art. 32(2)", PaperKind.REFUSAL),
            row(EnumSet.of(SUBMITTED), ActKind.REQUEST_SUPPLEMENT, SUPPLEMENT_NOTICED,
                    CaseFact.SupplementRequested.class, Who.ACCEPTANCE, "art. 32(1)(4)", PaperKind.SUPPLEMENT),
            row(EnumSet.of(SUPPLEMENT_NOTICED), ActKind.SUPPLY, SUBMITTED, CaseFact.Supplied.class, Who.APPLICANT,
                    "art. 32(1)(4)", null),
            row(EnumSet.of(IN_PROCESS), ActKind.REVIEW, IN_PROCESS, CaseFact.StagePassed.class, Who.STAGE, "art. 34",
                    null),
            row(EnumSet.of(IN_PROCESS), ActKind.RETURN, IN_PROCESS, CaseFact.StageReturned.class, Who.STAGE, "art. 34",
                    null),
            row(EnumSet.of(IN_PROCESS), ActKind.GRANT, DECIDED, CaseFact.Decided.class, Who.STAGE, "art. 38(1)",
                    PaperKind.GRANT),
            row(EnumSet.of(IN_PROCESS), ActKind.DENY, DECIDED, CaseFact.Decided.class, Who.STAGE, "art. 38(2)",
                    PaperKind.DENIAL),
            row(EnumSet.of(DECIDED), ActKind.DELIVER, DELIVERED, CaseFact.Delivered.class, Who.DELIVERY, "art. 44",
                    PaperKind.DELIVERY),
            row(EnumSet.of(DELIVERED), ActKind.ARCHIVE, ARCHIVED, CaseFact.Archived.class, Who.ACCEPTANCE,
                    "practice of the centre", null),
            row(EnumSet.of(SUBMITTED, SUPPLEMENT_NOTICED, IN_PROCESS), ActKind.WITHDRAW, WITHDRAWN,
                    CaseFact.Withdrawn.class, Who.APPLICANT, "practice; the application is the applicant's", null),
            row(EnumSet.of(SUBMITTED, SUPPLEMENT_NOTICED, IN_PROCESS), ActKind.VOID, VOID, CaseFact.Voided.class,
                    Who.VOIDING, "practice of the centre", null));

    private static final Map<ActKind, Transition> BY_ACT = byAct();

    private CaseTransitions() {
    }

    /** The row of an act in a status. */
    static Optional<Transition> of(CaseStatus status, ActKind act) {
        return Optional.ofNullable(BY_ACT.get(act)).filter(row -> row.from().contains(status));
    }

    /** Why an act without a row is unlawful in a status. */
    static Reason whyNot(CaseStatus status, ActKind act) {
        return switch (status) {
            case SUBMITTED -> switch (act) {
                case SUPPLY -> Reason.NO_SUPPLEMENT_ASKED;
                case DELIVER, ARCHIVE -> Reason.NOT_DECIDED_YET;
                default -> Reason.NOT_ACCEPTED_YET;
            };
            case SUPPLEMENT_NOTICED -> switch (act) {
                case DELIVER, ARCHIVE -> Reason.NOT_DECIDED_YET;
                default -> Reason.WAITING_FOR_SUPPLEMENT;
            };
            case IN_PROCESS -> switch (act) {
                case DELIVER, ARCHIVE -> Reason.NOT_DECIDED_YET;
                case SUPPLY -> Reason.NO_SUPPLEMENT_ASKED;
                default -> Reason.ALREADY_ACCEPTED;
            };
            case DECIDED -> act == ActKind.ARCHIVE ? Reason.NOT_DELIVERED_YET : Reason.ALREADY_DECIDED;
            case DELIVERED -> act == ActKind.DELIVER ? Reason.ALREADY_DELIVERED : Reason.ALREADY_DECIDED;
            case ARCHIVED, NOT_ACCEPTED, WITHDRAWN, VOID -> Reason.CASE_CLOSED;
        };
    }

    private static Transition row(Set<CaseStatus> from, ActKind act, CaseStatus to, Class<? extends CaseFact> fact,
            Who who, String article, @Nullable PaperKind paper) {
        return new Transition(from, act, to, fact, who, article, paper);
    }

    private static Map<ActKind, Transition> byAct() {
        var rows = new EnumMap<ActKind, Transition>(ActKind.class);
        ALL.forEach(row -> rows.put(row.act(), row));
        return rows;
    }
}
