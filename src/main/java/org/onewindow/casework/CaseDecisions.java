package org.onewindow.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.OpenedStage;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.StageGroup;
import org.onewindow.deadlines.Due;
import org.onewindow.deadlines.DueDates;
import org.onewindow.deadlines.LegalRule;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.springframework.modulith.NamedInterface;

/**
 * Decides whether an act is lawful and what it records. Pure: case, act and situation in, verdict out. The checks stand
 * in the order of the law: is the act known now, is its stage open, whose is it, is the request whole, does a further
 * rule stand against it.
 */
@NamedInterface("core")
public final class CaseDecisions {
    /** Working days for acceptance, refusal or the one-time notice, art. 32(1)(4). */
    public static final WorkingDays REPLY = new WorkingDays(5);

    /** Working days that the notice gives the applicant; the law sets none, practice gives ten. */
    static final WorkingDays SUPPLY = new WorkingDays(10);

    /** Version of the paper templates now in use. */
    public static final int TEMPLATE_VERSION = 1;

    private final CaseFile file;
    private final Situation situation;
    private final Function<PaperKind, String> paperNumbers;

    private CaseDecisions(CaseFile file, Situation situation, Function<PaperKind, String> paperNumbers) {
        this.file = file;
        this.situation = situation;
        this.paperNumbers = paperNumbers;
    }

    /**
     * The verdict on an act.
     *
     * @param paperNumbers gives the next number of a series; asked only when the act is lawful
     */
    public static Verdict decide(CaseFile file, Act act, Situation situation,
            Function<PaperKind, String> paperNumbers) {
        return new CaseDecisions(file, situation, paperNumbers).decide(act);
    }

    private Verdict decide(Act act) {
        var transition = CaseTransitions.of(file.status(), act.kind()).orElse(null);
        if (transition == null) {
            return unlawful(CaseTransitions.whyNot(file.status(), act.kind()));
        }
        if (file.erased()) {
            return unlawful(Reason.DATA_ERASED);
        }
        var stage = act.stageCode();
        if (stage != null && file.openStage(stage).isEmpty()) {
            return unlawful(Reason.STAGE_NOT_OPEN, stage);
        }
        var standing = new Standing(file, situation);
        var post = standing.post(transition, stage).orElse(null);
        if (post == null && !standing.isApplicants(transition)) {
            return new Verdict.NotYours(standing.fits(transition, stage));
        }
        var errors = ActChecks.check(act, file, situation.item());
        return errors.isEmpty()
                ? judge(act, post == null ? null : post.code().value())
                : new Verdict.Invalid(errors);
    }

    private Verdict judge(Act act, @Nullable String post) {
        return switch (act) {
            case Act.PreReview review -> file.received().channel() == Channel.ONLINE
                    ? lawful(new CaseFact.PreReviewed(review.passed(), held(post)))
                    : unlawful(Reason.NOT_ONLINE);
            case Act.Accept _ -> lawful(accepted(held(post)));
            case Act.RefuseAcceptance _ -> before(held(post), p -> lawful(
                    new CaseFact.AcceptanceRefused(p, paper(PaperKind.REFUSAL))));
            case Act.RequestSupplement request -> before(held(post), p -> supplement(request, p));
            case Act.Supply supply -> lawful(supplied(supply, post));
            case Act.Review review -> passed(review.stage(), held(post));
            case Act.Return back -> returned(back.stage(), held(post));
            case Act.Grant grant -> decided(grant.stage(), granted(), held(post), PaperKind.GRANT);
            case Act.Deny deny -> situation.item().isPublicService()
                    ? unlawful(Reason.NOTHING_TO_DENY)
                    : decided(deny.stage(), Outcome.DENIED, held(post), PaperKind.DENIAL);
            case Act.Deliver deliver -> lawful(new CaseFact.Delivered(deliver.way(), situation.today(), held(post),
                    paper(PaperKind.DELIVERY)));
            case Act.Archive _ -> lawful(new CaseFact.Archived(held(post)));
            case Act.Withdraw _ -> lawful(new CaseFact.Withdrawn(post));
            case Act.VoidIntake wrong -> voided(wrong, held(post));
        };
    }

    /** What may be done only while the five working days run, and not once everything asked for is there. */
    private Verdict before(String post, Function<String, Verdict> act) {
        if (isSilenceOver()) {
            return unlawful(Reason.DEEMED_ACCEPTED, file.received().replyDueOn());
        }
        return act.apply(post);
    }

    private boolean isSilenceOver() {
        return file.supplement() == null && situation.today().isAfter(file.received().replyDueOn());
    }

    private CaseFact accepted(String post) {
        var deemed = isSilenceOver();
        var from = deemed ? file.received().receivedOn() : situation.today();
        var limits = situation.item().limits();
        var promised = due(LegalRule.PROMISE, from, limits.promised());
        var statutory = limits.isStatutory()
                ? due(rule(situation.item()), from, limits.statutory())
                : null;
        return new CaseFact.Accepted(from, deemed, promised.on(), statutory == null ? null : statutory.on(),
                promised.provisional() || (statutory != null && statutory.provisional()),
                situation.calendar().revision(), opening(walk().getFirst()), post, paper(PaperKind.ACCEPTANCE));
    }

    private Verdict supplement(Act.RequestSupplement request, String post) {
        var earlier = file.supplement();
        if (earlier != null && !earlier.materials().containsAll(request.materials())) {
            var fresh = new ArrayList<>(request.materials());
            fresh.removeAll(earlier.materials());
            return unlawful(Reason.SECOND_NOTICE_NEW_DEFECT, String.join("、", fresh));
        }
        return lawful(new CaseFact.SupplementRequested(List.copyOf(request.materials()), due(SUPPLY), post,
                paper(PaperKind.SUPPLEMENT)));
    }

    private CaseFact supplied(Act.Supply supply, @Nullable String post) {
        var corrected = !supply.answers().isEmpty();
        var skipped = corrected ? skipped(situation.item(), supply.answers()) : file.received().skipped();
        return new CaseFact.Supplied(supply.materials(), null,
                file.received().applicationVersion() + (corrected ? 1 : 0),
                skipped, due(REPLY), post);
    }

    private Verdict passed(String stage, String post) {
        if (isLast(stage)) {
            return unlawful(Reason.DECISION_DUE, stage);
        }
        var alone = file.openStages().size() == 1;
        var opened = alone ? opening(walk().get(groupOf(stage) + 1)) : List.<OpenedStage>of();
        return lawful(new CaseFact.StagePassed(stage, situation.staff(), post, opened));
    }

    private Verdict returned(String stage, String post) {
        var group = groupOf(stage);
        return group == 0
                ? unlawful(Reason.NO_STAGE_BEFORE, stage)
                : lawful(new CaseFact.StageReturned(stage, situation.staff(), post, opening(walk().get(group - 1))));
    }

    private Verdict decided(String stage, Outcome outcome, String post, PaperKind kind) {
        if (!isLast(stage) || file.openStages().size() > 1) {
            return unlawful(Reason.NOT_THE_LAST_STAGE, stage);
        }
        if (file.makers().contains(situation.staff())) {
            return unlawful(Reason.MAKER_IS_APPROVER);
        }
        return lawful(new CaseFact.Decided(stage, outcome, situation.today(), situation.staff(), post, paper(kind)));
    }

    private Outcome granted() {
        return situation.item().isPublicService() ? Outcome.COMPLETED : Outcome.GRANTED;
    }

    private Verdict voided(Act.VoidIntake wrong, String post) {
        return lawful(new CaseFact.Voided(wrong.rightCase() == null ? null : wrong.rightCase().value(), post));
    }

    /** The groups of stages that this case walks through. */
    private List<StageGroup> walk() {
        var skipped = file.received().skipped();
        return situation.item().procedure().groups().stream()
                .map(group -> group.stages().stream().filter(stage -> !skipped.contains(stage.code())).toList())
                .filter(stages -> !stages.isEmpty()).map(StageGroup::new).toList();
    }

    private int groupOf(String stage) {
        var walk = walk();
        for (int i = 0; i < walk.size(); i++) {
            if (walk.get(i).stages().stream().anyMatch(s -> s.code().equals(stage))) {
                return i;
            }
        }
        throw new IllegalStateException("an open stage is part of the walk: " + stage);
    }

    private boolean isLast(String stage) {
        return groupOf(stage) == walk().size() - 1;
    }

    private List<OpenedStage> opening(StageGroup group) {
        return group.stages().stream().map(stage -> new OpenedStage(stage.code(), due(stage.limit()))).toList();
    }

    private LocalDate due(TimeLimit limit) {
        return due(LegalRule.STAGE, situation.today(), limit).on();
    }

    private Due due(LegalRule rule, LocalDate from, TimeLimit limit) {
        return DueDates.of(rule, from, limit, List.of(), 0, situation.calendar());
    }

    /** The rule of law under which the decision of an item is due. */
    public static LegalRule rule(ServiceItem item) {
        return switch (item.limits().rule()) {
            case ORDINARY_20 -> LegalRule.DECISION;
            case JOINT_45 -> LegalRule.JOINT_DECISION;
            case SPECIAL_LAW -> LegalRule.SPECIAL_LAW;
            case NONE -> LegalRule.PROMISE;
        };
    }

    private PaperRef paper(PaperKind kind) {
        return new PaperRef(paperNumbers.apply(kind), kind, TEMPLATE_VERSION);
    }

    /** The stages of an item whose condition does not hold for the answers. */
    public static List<String> skipped(ServiceItem item, Map<String, String> answers) {
        return item.procedure().stages().filter(stage -> stage.condition() != null && !stage.condition().holds(answers))
                .map(Stage::code).toList();
    }

    private static String held(@Nullable String post) {
        return Optional.ofNullable(post).orElseThrow(() -> new IllegalStateException("an officer acts from a post"));
    }

    private static Verdict lawful(CaseFact fact) {
        return new Verdict.Lawful(fact);
    }

    private static Verdict unlawful(Reason reason, Object... args) {
        return new Verdict.Unlawful(Refusal.of(reason, args));
    }
}
