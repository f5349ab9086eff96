package org.onewindow.casework;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Proceedings.Hearing;
import org.onewindow.casework.Proceedings.HearingState;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.deadlines.ApplicantLimits;
import org.onewindow.deadlines.LegalRule;
import org.onewindow.deadlines.SpecialProcedure;

/** The rules of hearings and statements, art. 36, 46–48. Pure. */
final class HearingRules {
    private HearingRules() {
    }

    static Verdict judge(Act act, Deciding on) {
        var hearing = on.file().proceedings().hearing();
        return switch (act) {
            case Act.OfferHearing _ -> hearing != null
                    ? on.unlawful(Reason.HEARING_OFFERED_ALREADY)
                    : on.lawful(new CaseFact.HearingOffered(
                            ApplicantLimits.hearingRequestUntil(on.today(), on.situation().calendar()), on.held(),
                            on.paper(PaperKind.HEARING_RIGHT)));
            case Act.RequestHearing _ -> requested(hearing, on);
            case Act.WaiveHearing _ -> isIn(hearing, HearingState.OFFERED, HearingState.REQUESTED)
                    ? on.lawful(new CaseFact.HearingWaived(on.post()))
                    : on.unlawful(Reason.NO_HEARING);
            case Act.ConveneHearing convene -> convened(convene, hearing, on);
            case Act.RecordHearing _ -> held(hearing, on);
            case Act.TellThirdParties _ -> on.lawful(new CaseFact.ThirdPartiesTold(
                    ApplicantLimits.hearingRequestUntil(on.today(), on.situation().calendar()), on.held(),
                    on.paper(PaperKind.THIRD_PARTY)));
            case Act.HearStatement heard -> on.lawful(new CaseFact.StatementHeard(heard.speaker(), on.held()));
            default -> throw new IllegalArgumentException("not of a hearing: " + act.kind());
        };
    }

    private static Verdict requested(@Nullable Hearing hearing, Deciding on) {
        if (hearing == null || hearing.state() != HearingState.OFFERED) {
            return on.unlawful(Reason.NO_HEARING);
        }
        return on.today().isAfter(hearing.requestUntil())
                ? on.unlawful(Reason.HEARING_TOO_LATE, hearing.requestUntil())
                : on.lawful(new CaseFact.HearingRequested(
                        on.due(LegalRule.HEARING_HELD, LegalRule.HEARING_HELD.limit().orElseThrow()), on.post()));
    }

    /**
     * A hearing may be convened again, for another day or with another chair (改期、回避). One that cannot be held in time
     * any more is held on the first day that its notice allows: late, but not never.
     */
    private static Verdict convened(Act.ConveneHearing convene, @Nullable Hearing hearing, Deciding on) {
        if (hearing == null || !isIn(hearing, HearingState.REQUESTED, HearingState.CONVENED)) {
            return on.unlawful(Reason.NO_HEARING);
        }
        var earliest = on.due(LegalRule.HEARING_NOTICE, LegalRule.HEARING_NOTICE.limit().orElseThrow());
        if (convene.on().isBefore(earliest)) {
            return on.unlawful(Reason.HEARING_NOTICE_TOO_SHORT, earliest);
        }
        var holdBy = Objects.requireNonNull(hearing.holdBy());
        var latest = holdBy.isBefore(earliest) ? earliest : holdBy;
        if (convene.on().isAfter(latest)) {
            return on.unlawful(Reason.HEARING_TOO_FAR, latest);
        }
        var chair = on.against(ActKind.CONVENE_HEARING, null, convene.chair());
        return chair.isPresent()
                ? on.unlawful(chair.get())
                : on.lawful(new CaseFact.HearingConvened(on.today(), convene.on(), convene.chair(), on.held(),
                        on.paper(PaperKind.HEARING)));
    }

    private static Verdict held(@Nullable Hearing hearing, Deciding on) {
        if (hearing == null || hearing.state() != HearingState.CONVENED) {
            return on.unlawful(Reason.NO_HEARING);
        }
        var day = Objects.requireNonNull(hearing.heldOn());
        if (on.today().isBefore(day)) {
            return on.unlawful(Reason.HEARING_NOT_YET, day);
        }
        var after = ClockRules.without(ClockRules.running(on), SpecialProcedure.HEARING, day);
        return on.lawful(new CaseFact.HearingHeld(day, on.dates(after), on.held(), on.paper(PaperKind.MINUTES)));
    }

    private static boolean isIn(@Nullable Hearing hearing, HearingState... states) {
        return hearing != null && List.of(states).contains(hearing.state());
    }
}
