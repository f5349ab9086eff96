package org.onewindow.casework;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.CaseTransitions.Course;
import org.onewindow.casework.CaseTransitions.Transition;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.platform.OneLine;
import org.springframework.modulith.NamedInterface;

/**
 * Decides whether an act is lawful and what it records. Pure: case, act and situation in, verdict out. The checks stand
 * in the order of the law: is the act known now, is its stage open, whose is it, is the request whole, does a further
 * rule stand against it. The further rules: {@link AcceptanceRules}, {@link ExaminationRules}, {@link ClockRules},
 * {@link HearingRules}, {@link DecisionRules}, {@link AftermathRules}.
 */
@NamedInterface("core")
public final class CaseDecisions {
    private CaseDecisions() {
    }

    /**
     * The verdict on an act.
     *
     * @param papers gives the next paper of a series; asked only when the act is lawful
     */
    public static Verdict decide(CaseFile file, Act act, Situation situation,
            Function<PaperKind, PaperRef> papers) {
        var transition = CaseTransitions.of(file.status(), act.kind()).orElse(null);
        var outside = outside(file, act, situation, transition);
        if (outside != null || transition == null) {
            return new Verdict.Unlawful(Refusal.of(outside == null ? Reason.CASE_CLOSED : outside));
        }
        var stage = act instanceof Act.OnStage staged ? staged.stage() : null;
        if (stage != null && file.openStage(stage).isEmpty()) {
            return new Verdict.Unlawful(Refusal.of(Reason.STAGE_NOT_OPEN, OneLine.of(stage, 40)));
        }
        var standing = new Standing(file, situation);
        var post = standing.post(transition, stage, act).map(held -> held.code().value()).orElse(null);
        if (post == null && !standing.isWithoutPost(transition)) {
            return new Verdict.NotYours(standing.fits(transition, stage));
        }
        var errors = ActChecks.check(act, file, situation);
        return errors.isEmpty()
                ? judge(act, new Deciding(file, situation, post, papers))
                : new Verdict.Invalid(errors);
    }

    /** What would stand against a known act on an open stage whoever did it; a page asks whether the act belongs there. */
    public static Optional<Refusal> against(CaseFile file, Act act, Situation situation) {
        return judge(act,
                new Deciding(file, situation, "",
                        kind -> new PaperRef("", kind, 1))) instanceof Verdict.Unlawful(Refusal refusal)
                                ? Optional.of(refusal)
                                : Optional.empty();
    }

    /** Why the act is not one of this case at all; null if it is. */
    private static @Nullable Reason outside(CaseFile file, Act act, Situation situation,
            @Nullable Transition transition) {
        var service = situation.item().isPublicService();
        if (service && isOnly(act.kind(), Course.DECISION)) {
            return Reason.NO_LICENCE_LAW;
        }
        if (!service && isOnly(act.kind(), Course.SERVICE)) {
            return Reason.NOT_A_SERVICE;
        }
        if (transition == null || !fits(transition.course(), service)) {
            return CaseTransitions.whyNot(file.status(), act.kind());
        }
        return file.erased() ? Reason.DATA_ERASED : null;
    }

    private static boolean isOnly(ActKind kind, Course course) {
        return CaseTransitions.ALL.stream().filter(row -> row.act() == kind).allMatch(row -> row.course() == course);
    }

    private static boolean fits(Course course, boolean service) {
        return switch (course) {
            case ANY -> true;
            case SERVICE -> service;
            case DECISION -> !service;
        };
    }

    private static Verdict judge(Act act, Deciding on) {
        return switch (act) {
            case Act.PreReview _,Act.CorrectOnTheSpot _,Act.Accept _,Act.AcceptWithPromise _,Act.AcceptOnCommitment _,Act.NotNeeded _,Act.NotOurs _,Act.RefuseAcceptance _,Act.RequestSupplement _,Act.Supply _,Act.ReceiveMaterials _,Act.SupplyPromised _ ->
                AcceptanceRules.judge(act, on);
            case Act.Lapse _,Act.Recompute _,Act.BeginSpecialProcedure _,Act.EndSpecialProcedure _,Act.Extend _,Act.ConfirmSheet _ ->
                ClockRules.judge(act, on);
            case Act.OfferHearing _,Act.RequestHearing _,Act.WaiveHearing _,Act.ConveneHearing _,Act.RecordHearing _,Act.TellThirdParties _,Act.HearStatement _ ->
                HearingRules.judge(act, on);
            case Act.Review _,Act.Return _,Act.Reassign _,Act.RecordSiteVisit _,Act.Forward _,Act.Finish _ ->
                ExaminationRules.judge(act, on);
            case Act.Grant _,Act.Deny _ -> DecisionRules.judge(act, on);
            case Act.CheckCommitment _,Act.AnnounceReady _,Act.Deliver _,Act.Archive _,Act.Withdraw _,Act.Terminate _,Act.VoidIntake _,Act.ConfirmVoid _,Act.RejectVoid _,Act.CorrectClericalError _,Act.Revoke _,Act.WithdrawLicence _,Act.CancelLicence _ ->
                AftermathRules.judge(act, on);
        };
    }
}
