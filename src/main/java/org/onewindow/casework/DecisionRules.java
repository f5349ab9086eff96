package org.onewindow.casework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;

/** The rules of the decision, art. 36, 38, 45, 48, 57. Pure. */
final class DecisionRules {
    private DecisionRules() {
    }

    static Verdict judge(Act act, Deciding on) {
        return switch (act) {
            case Act.Grant grant -> ExaminationRules.mine(grant.stage(), on, granted(grant, on));
            case Act.Deny deny -> ExaminationRules.mine(deny.stage(), on, denied(deny, on));
            default -> throw new IllegalArgumentException("not a decision: " + act.kind());
        };
    }

    private static Verdict granted(Act.Grant grant, Deciding on) {
        var stands = against(grant.stage(), grant.sheet(), on);
        if (stands != null) {
            return stands;
        }
        if (on.file().openPromise().isPresent()) {
            return on.unlawful(Reason.PROMISE_OPEN);
        }
        var unseen = unseen(on);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        var queue = on.situation().queue();
        if (queue != null && queue.earlier() != null) {
            return on.unlawful(Reason.EARLIER_ACCEPTED_FIRST, queue.earlier().value());
        }
        if (queue != null && queue.free() == null) {
            return on.unlawful(Reason.NUMBER_EXHAUSTED, queue.number());
        }
        var unexplained = ExaminationRules.unexplained(grant, Leads.GRANT, on);
        return unexplained != null
                ? unexplained
                : decided(grant, null, on, queue == null ? null : queue.free());
    }

    /** Silence accepts what nobody has seen, but grants nothing on it; a commitment stands for its materials. */
    private static Optional<Verdict> unseen(Deciding on) {
        return on.file().proceedings().commitment() == null
                ? AcceptanceRules.unseen(on, List.of())
                : Optional.empty();
    }

    private static Verdict denied(Act.Deny deny, Deciding on) {
        var stands = against(deny.stage(), deny.sheet(), on);
        if (stands != null) {
            return stands;
        }
        var unexplained = ExaminationRules.unexplained(deny, Leads.DENY, on);
        return unexplained != null ? unexplained : decided(deny, deny.ground(), on, null);
    }

    /** What stands against any decision now; null if nothing does. */
    private static @Nullable Verdict against(String stage, Act.@Nullable Sheet sheet, Deciding on) {
        if (on.item().special().upperLevel() != null) {
            return on.unlawful(Reason.DECIDED_ABOVE);
        }
        if (!ExaminationRules.isLast(stage, on) || on.file().openStages().size() > 1) {
            return on.unlawful(Reason.NOT_THE_LAST_STAGE, on.stageName(stage));
        }
        if (sheet == null && on.file().makers().contains(on.situation().staff())) {
            return on.unlawful(Reason.MAKER_IS_APPROVER);
        }
        var signer = sheet == null ? Optional.<Reason>empty() : on.against(ActKind.GRANT, stage, sheet.signer());
        return signer.isPresent() ? on.unlawful(signer.get()) : pending(on);
    }

    /** Hearings, special procedures and interested parties come before the decision. */
    static @Nullable Verdict pending(Deciding on) {
        var proceedings = on.file().proceedings();
        var hearing = proceedings.hearing();
        if (hearing != null && hearing.isPending(on.today())) {
            return on.unlawful(Reason.HEARING_PENDING);
        }
        if (ClockRules.running(on).isSuspended()) {
            return on.unlawful(Reason.PROCEDURE_RUNNING);
        }
        var until = proceedings.statementsUntil();
        return until != null && !on.today().isAfter(until)
                ? on.unlawful(Reason.THIRD_PARTIES_PENDING, until)
                : null;
    }

    private static Verdict decided(Act.Concluding act, Ground.@Nullable Denial ground, Deciding on,
            @Nullable Integer slot) {
        var hearing = on.file().proceedings().hearing();
        var granted = act instanceof Act.Grant;
        var sheet = act instanceof Act.Signed signed ? signed.sheet() : null;
        return on.lawful(new CaseFact.Decided(act.stage(), granted ? Outcome.GRANTED : Outcome.DENIED, ground,
                on.today(), on.signature(sheet), hearing == null ? null : hearing.minutes(), slot,
                ExaminationRules.measured(act, on), on.paper(granted ? PaperKind.GRANT : PaperKind.DENIAL)));
    }
}
