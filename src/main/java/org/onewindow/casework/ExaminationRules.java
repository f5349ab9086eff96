package org.onewindow.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.OpenedStage;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.platform.OneLine;

/** The rules of the stages, art. 34 and 35. Pure. */
final class ExaminationRules {
    /** How many visit a site at least, art. 34(3). */
    static final int INSPECTORS = 2;

    private ExaminationRules() {
    }

    static Verdict judge(Act act, Deciding on) {
        return switch (act) {
            case Act.Review review -> mine(review.stage(), on, passed(review, on));
            case Act.Return back -> mine(back.stage(), on, returned(back, on));
            case Act.Reassign given -> on.against(ActKind.REASSIGN, given.stage(), given.staff())
                    .map(reason -> on.unlawful(reason))
                    .orElseGet(() -> on
                            .lawful(new CaseFact.Reassigned(given.stage(), given.staff(), on.held())));
            case Act.RecordSiteVisit visit -> visited(visit, on);
            case Act.Forward _ -> forwarded(on);
            case Act.Finish _ -> on.lawful(new CaseFact.Finished(on.today(), on.situation().staff(), on.held(),
                    on.paper(PaperKind.COMPLETION)));
            default -> throw new IllegalArgumentException("not of the examination: " + act.kind());
        };
    }

    /** The verdict, unless the stage was given to somebody else. */
    static Verdict mine(String stage, Deciding on, Verdict verdict) {
        var assigned = on.file().openStage(stage).map(CaseFile.StageState::assignedTo).orElse(null);
        return assigned == null || assigned.equals(on.situation().staff())
                ? verdict
                : on.unlawful(Reason.ASSIGNED_TO_ANOTHER);
    }

    static boolean isLast(String stage, Deciding on) {
        return on.groupOf(stage) == on.walk().size() - 1;
    }

    private static Verdict passed(Act.Review review, Deciding on) {
        var stage = review.stage();
        if (isLast(stage, on)) {
            return on.unlawful(Reason.DECISION_DUE, on.stageName(stage));
        }
        if (on.isVerification(stage) && on.file().proceedings().visitedOn() == null) {
            return on.unlawful(Reason.SITE_VISIT_FIRST, on.stageName(stage));
        }
        var unexplained = unexplained(review, null, on);
        if (unexplained != null) {
            return unexplained;
        }
        var alone = on.file().openStages().size() == 1;
        var opened = alone ? on.opening(on.walk().get(on.groupOf(stage) + 1)) : List.<OpenedStage>of();
        return on.lawful(new CaseFact.StagePassed(stage, on.situation().staff(), on.held(), opened,
                measured(review, on)));
    }

    /**
     * A departure from the discretion table of the stage without its reason, or a table without a single answer and no
     * reason in its place; null if there is neither.
     *
     * @param leads to which decision the act leads; null for an opinion
     */
    static @Nullable Verdict unexplained(Act.Concluding act, @Nullable Leads leads, Deciding on) {
        var yardstick = on.situation().yardstick().apply(act.stage()).orElse(null);
        if (yardstick == null) {
            return null;
        }
        var departure = act.departure();
        if (departure != null && !OneLine.isSilent(departure.reason())) {
            return null;
        }
        var answer = yardstick.answer();
        if (answer == null) {
            return on.unlawful(Reason.TABLE_SILENT, yardstick.table().name());
        }
        return departure != null || (leads != null && answer.leads() != leads)
                ? on.unlawful(Reason.DEPARTURE_UNEXPLAINED, yardstick.table().name(), answer.name())
                : null;
    }

    /** How the act stands to the discretion table of its stage; null where the stage has none. */
    static CaseFact.@Nullable Measured measured(Act.Concluding act, Deciding on) {
        var departure = act.departure();
        return on.situation().yardstick().apply(act.stage())
                .map(yardstick -> new CaseFact.Measured(yardstick.table().code(), yardstick.rule(),
                        yardstick.code(), departure == null ? yardstick.code() : departure.outcome(),
                        departure != null))
                .orElse(null);
    }

    private static Verdict returned(Act.Return back, Deciding on) {
        var group = on.groupOf(back.stage());
        if (group == 0) {
            return on.unlawful(Reason.NO_STAGE_BEFORE, on.stageName(back.stage()));
        }
        var target = back.to() == null ? group - 1 : earlier(back.to(), group, on);
        return target < 0
                ? on.unlawful(Reason.NOT_AN_EARLIER_STAGE)
                : on.lawful(new CaseFact.StageReturned(back.stage(), on.situation().staff(), on.held(),
                        on.opening(on.walk().get(target))));
    }

    private static int earlier(String to, int group, Deciding on) {
        var walk = on.walk();
        for (int i = 0; i < group; i++) {
            if (walk.get(i).stages().stream().anyMatch(stage -> stage.code().equals(to))) {
                return i;
            }
        }
        return -1;
    }

    private static Verdict visited(Act.RecordSiteVisit visit, Deciding on) {
        if (visit.inspectors().size() < INSPECTORS) {
            return on.unlawful(Reason.TWO_INSPECTORS);
        }
        return visit.inspectors().stream()
                .flatMap(person -> on.against(ActKind.RECORD_SITE_VISIT, null, person).stream()).findFirst()
                .map(reason -> on.unlawful(reason)).orElseGet(() -> on.lawful(new CaseFact.SiteVisited(visit.on(),
                        List.copyOf(visit.inspectors()), on.held())));
    }

    private static Verdict forwarded(Deciding on) {
        if (on.item().special().upperLevel() == null) {
            return on.unlawful(Reason.NOT_FORWARDED);
        }
        if (on.file().openPromise().isPresent()) {
            return on.unlawful(Reason.PROMISE_OPEN);
        }
        var pending = DecisionRules.pending(on);
        if (pending != null) {
            return pending;
        }
        return on.file().openStages().stream().allMatch(stage -> isLast(stage.code(), on))
                ? on.lawful(new CaseFact.Forwarded(on.today(), on.situation().staff(), on.held(),
                        on.paper(PaperKind.FORWARDING)))
                : on.unlawful(Reason.NOT_THE_LAST_STAGE,
                        on.stageName(on.file().openStages().getFirst().code()));
    }
}
