package org.onewindow.catalogue.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.catalogue.SampleItem.lawful;
import static org.onewindow.catalogue.SampleItem.procedure;
import static org.onewindow.catalogue.SampleItem.requirements;
import static org.onewindow.catalogue.SampleItem.stage;
import static org.onewindow.catalogue.SampleItem.text;
import static org.onewindow.catalogue.SampleItem.with;
import static org.onewindow.catalogue.Stage.StageKind.APPROVAL;
import static org.onewindow.catalogue.Stage.StageKind.HANDLING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.WorkingDays;

class PublishingRulesTest {
    @Test
    void aLawfulItemMayBePublished() {
        assertThat(rulesBrokenBy(lawful())).isEmpty();
    }

    @Test
    void theStagesMayFillThePromiseButNotPassIt() {
        assertThat(rulesBrokenBy(with(lawful(), procedure(stage("examine", HANDLING, "SCJ-CB", 3),
                stage("approve", APPROVAL, "SCJ-PZ", 3))))).containsExactly("stages-fit-promise");
    }

    @Test
    void stagesSideBySideCountOnce() {
        var parallel = new Procedure(List.of(new StageGroup(List.of(stage("examine", HANDLING, "SCJ-CB", 3))),
                new StageGroup(List.of(stage("a", StageKind.REVIEW, "GAJ-SH", 1),
                        stage("b", StageKind.REVIEW, "JTJ-SH", 1))),
                new StageGroup(List.of(stage("approve", APPROVAL, "SCJ-PZ", 1)))));

        assertThat(rulesBrokenBy(with(lawful(), parallel))).isEmpty();
    }

    @Test
    void aPromiseMayEqualTheStatuteButNotPassIt() {
        assertThat(rulesBrokenBy(with(lawful(), ordinary(20)))).isEmpty();
        assertThat(rulesBrokenBy(with(lawful(), ordinary(21)))).containsExactly("promise-fits-statute");
    }

    @Test
    void aPromiseInWorkingDaysCannotBeComparedWithAStatuteInCalendarDays() {
        var limits = new Limits(new CalendarDays(30), StatutoryRule.SPECIAL_LAW, new WorkingDays(5), text("某法"));

        assertThat(rulesBrokenBy(with(lawful(), limits))).containsExactly("promise-fits-statute");
    }

    @Test
    void twentyDaysAreTwentyWorkingDays() {
        assertThat(rulesBrokenBy(with(lawful(),
                new Limits(new WorkingDays(30), StatutoryRule.ORDINARY_20, new WorkingDays(5), null))))
                .containsExactly("statute-is-cited");
    }

    @Test
    void fortyFiveDaysAreForJointHandlingOnly() {
        assertThat(rulesBrokenBy(with(lawful(),
                new Limits(new WorkingDays(45), StatutoryRule.JOINT_45, new WorkingDays(5), null)))).isEmpty();
        assertThat(rulesBrokenBy(with(lawful(),
                new Limits(new WorkingDays(45), StatutoryRule.ORDINARY_20, new WorkingDays(5), null))))
                .containsExactly("statute-is-cited");
        assertThat(rulesBrokenBy(with(lawful(),
                new Limits(new WorkingDays(20), StatutoryRule.JOINT_45, new WorkingDays(5), null))))
                .containsExactly("statute-is-cited");
    }

    @Test
    void twentyDaysGiveWayToASpecialLaw() {
        assertThat(rulesBrokenBy(with(lawful(),
                new Limits(new WorkingDays(20), StatutoryRule.ORDINARY_20, new WorkingDays(5), text("某法")))))
                .containsExactly("statute-is-cited");
    }

    @Test
    void aSpecialLimitNamesItsLaw() {
        assertThat(rulesBrokenBy(with(lawful(),
                new Limits(new WorkingDays(30), StatutoryRule.SPECIAL_LAW, new WorkingDays(5), null))))
                .containsExactly("statute-is-cited");
    }

    @Test
    void aLicenceAlwaysHasAStatutoryLimit() {
        assertThat(rulesBrokenBy(with(lawful(),
                new Limits(new WorkingDays(5), StatutoryRule.NONE, new WorkingDays(5), null))))
                .containsExactly("statute-is-cited");
    }

    @Test
    void everyPostExists() {
        assertThat(PublishingRules.check(lawful(), post -> !post.value().equals("SCJ-PZ"))).singleElement()
                .satisfies(failure -> {
                    assertThat(failure.rule()).isEqualTo("posts-exist");
                    assertThat(failure.args()).containsExactly("approve", "SCJ-PZ");
                });
    }

    @Test
    void whoExaminesDoesNotApprove() {
        assertThat(rulesBrokenBy(with(lawful(), procedure(stage("examine", HANDLING, "SCJ-CB", 3),
                stage("approve", APPROVAL, "SCJ-CB", 2))))).containsExactly("maker-is-not-approver");
    }

    @Test
    void oneStageIsForTheSameDayAndForPublicServices() {
        var one = with(lawful(), procedure(stage("examine", HANDLING, "SCJ-CB", 3)));
        var sameDay = with(with(with(one, procedure(stage("handle", HANDLING, "SCJ-CB", 0))), ordinary(0)),
                HandlingType.IMMEDIATE, ItemKind.LICENCE);

        assertThat(rulesBrokenBy(one)).containsExactly("one-stage-only-on-the-spot");
        assertThat(rulesBrokenBy(with(one, HandlingType.COMMITTED, ItemKind.PUBLIC_SERVICE))).isEmpty();
        assertThat(rulesBrokenBy(sameDay)).isEmpty();
    }

    @Test
    void anApprovalThatDependsOnTheFormLeavesOneStage() {
        var conditional = stage("approve", APPROVAL, "SCJ-PZ", new WorkingDays(2), new FieldEquals("name", "x"));

        assertThat(rulesBrokenBy(with(lawful(), procedure(stage("examine", HANDLING, "SCJ-CB", 3), conditional))))
                .containsExactly("one-stage-only-on-the-spot");
    }

    @Test
    void aConditionNamesAFieldOfTheForm() {
        var unknown = stage("visit", StageKind.VERIFICATION, "SCJ-SH", new WorkingDays(0),
                new FieldEquals("nowhere", "x"));

        assertThat(rulesBrokenBy(with(lawful(), procedure(stage("examine", HANDLING, "SCJ-CB", 3), unknown,
                stage("approve", APPROVAL, "SCJ-PZ", 2))))).containsExactly("conditions-name-fields");
    }

    @Test
    void otherMaterialsAreSpelledOut() {
        for (var name : List.of("法律法规规定的其他材料", "其它资料", "主管部门认为需要提交的文件", "身份证等证明材料")) {
            assertThat(rulesBrokenBy(with(lawful(), requirements(name)))).as(name)
                    .containsExactly("materials-are-listed-in-full");
        }
        assertThat(rulesBrokenBy(with(lawful(), requirements("抵押权人知悉转让的材料")))).isEmpty();
    }

    @Test
    void aSameDayItemPromisesTheSameDay() {
        assertThat(rulesBrokenBy(with(lawful(), HandlingType.IMMEDIATE, ItemKind.LICENCE)))
                .containsExactly("same-day-is-zero-days");
    }

    @Test
    void everyRuleRestsOnAnArticle() {
        assertThat(PublishingRules.ALL).allSatisfy(rule -> assertThat(rule.article().isConfirmed()).isTrue())
                .extracting(PublishingRule::name).doesNotHaveDuplicates();
    }

    private static List<String> rulesBrokenBy(ServiceItem item) {
        return PublishingRules.check(item, post -> true).stream().map(PublishingFailure::rule).distinct().toList();
    }

    private static Limits ordinary(int promised) {
        return new Limits(new WorkingDays(20), StatutoryRule.ORDINARY_20, new WorkingDays(promised), null);
    }
}
