package org.onewindow.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.Dates;
import org.onewindow.casework.CaseFact.OpenedStage;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.CaseFact.Signature;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.deadlines.DueDates;
import org.onewindow.deadlines.LegalRule;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.platform.LocalisedText;
import org.springframework.modulith.NamedInterface;

/**
 * What every rule about one act needs: the case, the situation, the post from which the actor acts, and the next
 * paper of a series, which is asked for only when the act is lawful.
 */
@NamedInterface("core")
public record Deciding(CaseFile file, Situation situation, @Nullable String post,
        Function<PaperKind, PaperRef> papers) {
    /** Working days in which the signer of a sheet confirms it by own sign-in; practice of the centre. */
    static final WorkingDays CONFIRM = new WorkingDays(1);

    ServiceItem item() {
        return situation.item();
    }

    LocalDate today() {
        return situation.today();
    }

    /** The post of an officer's act. */
    String held() {
        return Optional.ofNullable(post).orElseThrow(() -> new IllegalStateException("an officer acts from a post"));
    }

    PaperRef paper(PaperKind kind) {
        return papers.apply(kind);
    }

    /** The last day of a limit that starts today. */
    LocalDate due(LegalRule rule, TimeLimit limit) {
        return DueDates.of(rule, today(), limit, List.of(), 0, situation.calendar()).on();
    }

    /** The last days of a clock as if no special procedure were running, which is how a case keeps them. */
    Dates dates(CaseFile.Running running) {
        var still = new CaseFile.Running(running.acceptedOn(), running.deemed(), running.due(), running.exclusions(),
                List.of(), running.extension());
        return CaseClocks.of(still, file.received(), item()).dates(today(), situation.calendar());
    }

    /** The groups of stages that this case walks through. */
    List<StageGroup> walk() {
        var skipped = file.received().skipped();
        return item().procedure().groups().stream()
                .map(group -> group.stages().stream().filter(stage -> !skipped.contains(stage.code())).toList())
                .filter(stages -> !stages.isEmpty()).map(StageGroup::new).toList();
    }

    LocalisedText stageName(String code) {
        return item().procedure().stages().filter(stage -> stage.code().equals(code)).map(Stage::name).findFirst()
                .orElse(LocalisedText.of(code));
    }

    /** Whether a stage is a verification on site. */
    boolean isVerification(String code) {
        return item().procedure().stages()
                .anyMatch(stage -> stage.code().equals(code) && stage.kind() == StageKind.VERIFICATION);
    }

    int groupOf(String stage) {
        var walk = walk();
        for (int i = 0; i < walk.size(); i++) {
            if (walk.get(i).stages().stream().anyMatch(s -> s.code().equals(stage))) {
                return i;
            }
        }
        throw new IllegalStateException("an open stage is part of the walk: " + stage);
    }

    List<OpenedStage> opening(StageGroup group) {
        return group.stages().stream()
                .map(stage -> new OpenedStage(stage.code(), due(LegalRule.STAGE, stage.limit()))).toList();
    }

    /** Who answers: the actor, or the signer of a sheet whom the actor records. */
    Signature signature(Act.@Nullable Sheet sheet) {
        return sheet == null
                ? new Signature(situation.staff(), held(), null, null, null)
                : new Signature(sheet.signer(), held(), situation.staff(), sheet.scan(),
                        due(LegalRule.ASKED, CONFIRM));
    }

    /** Why a person of the staff cannot be named in an act; empty if they can. */
    Optional<Reason> against(ActKind kind, @Nullable String stage, String person) {
        return new Standing(file, situation).against(kind, stage, person);
    }

    Verdict lawful(CaseFact fact) {
        return new Verdict.Lawful(fact);
    }

    Verdict unlawful(Reason reason, Object... args) {
        return new Verdict.Unlawful(Refusal.of(reason, args));
    }
}
