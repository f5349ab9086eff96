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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.MaterialRequirement.Notes;
import org.onewindow.catalogue.MaterialRequirement.SourceKind;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Situation;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.TimeLimit;
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
        assertThat(PublishingRules.failures(lawful(),
                post -> post.value().equals("SCJ-PZ") ? PostStanding.UNKNOWN : PostStanding.HELD)).singleElement()
                .satisfies(failure -> {
                    assertThat(failure.rule()).isEqualTo("posts-exist");
                    assertThat(failure.args()).containsExactly("approve", "SCJ-PZ");
                });
    }

    @Test
    void everyPostIsHeldBySomebody() {
        assertThat(PublishingRules.failures(lawful(),
                post -> post.value().equals("SCJ-PZ") ? PostStanding.VACANT : PostStanding.HELD)).singleElement()
                .satisfies(failure -> {
                    assertThat(failure.rule()).isEqualTo("posts-exist");
                    assertThat(failure.messageKey()).isEqualTo("catalogue.publishing.posts-exist.vacant");
                });
    }

    @Test
    void aSituationMayPromiseAsMuchAsTheItemButNotMore() {
        assertThat(rulesBrokenBy(promising(new WorkingDays(5)))).isEmpty();
        assertThat(rulesBrokenBy(promising(new WorkingDays(0)))).isEmpty();
        assertThat(rulesBrokenBy(promising(null))).isEmpty();
        assertThat(rulesBrokenBy(promising(new WorkingDays(6)))).containsExactly("situations-fit-promise");
    }

    @Test
    void aSituationCountsTheSameDaysAsTheItem() {
        assertThat(PublishingRules.failures(promising(new CalendarDays(2)), _ -> PostStanding.HELD)).singleElement()
                .extracting(PublishingFailure::messageKey)
                .isEqualTo("catalogue.publishing.situations-fit-promise.unit");
    }

    @Test
    void conditionsOfSituationsAndFeesNameFieldsToo() {
        var unknown = new FieldEquals("nowhere", "x");
        var situation = new Situation("s1", text("情形"), List.of(unknown), null);
        assertThat(rulesBrokenBy(draft().withRequirements(lawful().requirements().withSituations(List.of(situation)))
                .item(1).orElseThrow())).containsExactly("conditions-name-fields");
        assertThat(rulesBrokenBy(draft().withFees(List.of(fee("鲁财〔2020〕1号", unknown))).item(1).orElseThrow()))
                .containsExactly("conditions-name-fields");
    }

    @Test
    void whatIsWaivedIsNotRequired() {
        assertThat(rulesBrokenBy(waived(true))).containsExactly("waived-is-not-required");
        assertThat(rulesBrokenBy(waived(false))).isEmpty();
    }

    @Test
    void aFeeNamesTheDocumentThatSetsIt() {
        for (var none : List.of("无", "按规定收取", "按国家有关标准执行", "待定", "—")) {
            assertThat(rulesBrokenBy(draft().withFees(List.of(fee(none, null))).item(1).orElseThrow())).as(none)
                    .containsExactly("fees-have-a-basis");
        }
        for (var some : List.of("财税〔2014〕77号", "《不动产登记收费标准》", "国家和省森林植被恢复费征收标准（文号待主管部门核定）")) {
            assertThat(rulesBrokenBy(draft().withFees(List.of(fee(some, null))).item(1).orElseThrow())).as(some)
                    .isEmpty();
        }
    }

    @Test
    void aVersionBeginsOnTheDayOfPublishingOrLater() {
        var from = lawful().validFrom();

        assertThat(PublishingRules.startsTooEarly(lawful(), from.minusDays(1))).isEmpty();
        assertThat(PublishingRules.startsTooEarly(lawful(), from)).isEmpty();
        assertThat(PublishingRules.startsTooEarly(lawful(), from.plusDays(1))).singleElement()
                .extracting(PublishingFailure::rule).isEqualTo("starts-after-publishing");
    }

    @Test
    void stagesAndPromiseCountTheSameDays() {
        var calendar = stage("approve", APPROVAL, "SCJ-PZ", new CalendarDays(1), null);

        assertThat(
                PublishingRules.failures(with(lawful(), procedure(stage("examine", HANDLING, "SCJ-CB", 3), calendar)),
                        _ -> PostStanding.HELD))
                .singleElement().extracting(PublishingFailure::messageKey)
                .isEqualTo("catalogue.publishing.stages-fit-promise.unit");
    }

    @Test
    void aFormIsAttachedAndHasFields() {
        assertThat(rulesBrokenBy(with(lawful(), lawful().requirements().withFields(List.of()))))
                .containsExactly("forms-are-attached");
        var withoutForm = new MaterialRequirement("form", text("申请表"), true, Set.of(MaterialForm.ORIGINAL), 1,
                text("自备"), text("完整"), false, null);
        assertThat(rulesBrokenBy(with(lawful(), lawful().requirements().withMaterials(List.of(withoutForm)))))
                .containsExactly("forms-are-attached");
    }

    @Test
    void aGuideNamesItsBasisConditionsAndResults() {
        assertThat(keysBrokenBy(draft().withBasis(List.of()).withResults(List.of())
                .withRequirements(lawful().requirements().withConditions(List.of())).item(1).orElseThrow()))
                .containsExactly("guide-is-complete.conditions", "guide-is-complete.results",
                        "guide-is-complete.basis");
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

    private static List<String> keysBrokenBy(ServiceItem item) {
        return PublishingRules.failures(item, _ -> PostStanding.HELD).stream()
                .map(failure -> failure.messageKey().substring("catalogue.publishing.".length())).toList();
    }

    private static ItemDraft draft() {
        return ItemDraft.of(lawful());
    }

    private static ServiceItem promising(@Nullable TimeLimit limit) {
        var situation = new Situation("s1", text("情形"), List.of(new FieldEquals("name", "x")), limit);
        return with(lawful(), lawful().requirements().withSituations(List.of(situation)));
    }

    private static ServiceItem waived(boolean required) {
        var materials = new ArrayList<>(lawful().materials());
        materials.add(new MaterialRequirement("licence", text("营业执照"), required, Set.of(MaterialForm.ELECTRONIC), 1,
                text("数据共享"), text("有效"), false, null,
                new Notes(SourceKind.GOVERNMENT, text("数据共享"), null, null, List.of())));
        return with(lawful(), lawful().requirements().withMaterials(materials));
    }

    private static Fee fee(String basis, @Nullable Condition when) {
        return new Fee(text("登记费"), text("80 元"), null, text(basis), null, when);
    }

    private static List<String> rulesBrokenBy(ServiceItem item) {
        return PublishingRules.failures(item, _ -> PostStanding.HELD).stream().map(PublishingFailure::rule).distinct()
                .toList();
    }

    private static Limits ordinary(int promised) {
        return new Limits(new WorkingDays(20), StatutoryRule.ORDINARY_20, new WorkingDays(promised), null);
    }
}
