package org.onewindow.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.onewindow.catalogue.SampleItem.field;
import static org.onewindow.catalogue.SampleItem.lawful;
import static org.onewindow.catalogue.SampleItem.procedure;
import static org.onewindow.catalogue.SampleItem.stage;
import static org.onewindow.catalogue.SampleItem.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.Choice;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.Guidance;
import org.onewindow.catalogue.Guidance.Collection;
import org.onewindow.catalogue.Guidance.CollectionWay;
import org.onewindow.catalogue.Guidance.Question;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.Implementation;
import org.onewindow.catalogue.Implementation.Area;
import org.onewindow.catalogue.Implementation.Authority;
import org.onewindow.catalogue.Implementation.Level;
import org.onewindow.catalogue.Implementation.Offering;
import org.onewindow.catalogue.Implementation.OnlineDepth;
import org.onewindow.catalogue.Implementation.Place;
import org.onewindow.catalogue.Implementation.PowerSource;
import org.onewindow.catalogue.Implementation.Subject;
import org.onewindow.catalogue.Implementation.Way;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.MaterialRequirement.Notes;
import org.onewindow.catalogue.MaterialRequirement.SourceKind;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.catalogue.Situation;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.editing.Amendment.Aspect;
import org.onewindow.catalogue.editing.Amendment.Sort;
import org.onewindow.catalogue.editing.Amendment.Trait;
import org.onewindow.catalogue.editing.Amendment.Value;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.Money;

class ItemDifferenceTest {
    @Test
    void anItemDoesNotDifferFromItself() {
        assertThat(ItemDifference.between(lawful(), lawful().withVersion(2))).isEmpty();
    }

    @Test
    void theHeadIsCompared() {
        var changed = after(draft -> draft.withHead(text("新名"), ItemKind.CONFIRMATION, HandlingType.IMMEDIATE,
                new DepartmentCode("GAJ"), Set.of(ApplicantKind.NATURAL_PERSON)));

        assertThat(changed).extracting(Amendment::aspect).containsExactly(Aspect.NAME, Aspect.KIND, Aspect.HANDLING,
                Aspect.DEPARTMENT, Aspect.APPLICANTS, Aspect.APPLICANTS);
        assertThat(changed).extracting(Amendment::sort).endsWith(Sort.REMOVED, Sort.ADDED);
        assertThat(changed.get(3).after()).isEqualTo(new Value.Agency(new DepartmentCode("GAJ")));
    }

    @Test
    void limitsAndBasisAreCompared() {
        var changed = after(draft -> draft
                .withLimits(
                        new Limits(new WorkingDays(30), StatutoryRule.SPECIAL_LAW, new WorkingDays(4), text("某法")))
                .withBasis(List.of(new LegalBasis(text("某法"), 3, null))));

        assertThat(changed).extracting(Amendment::aspect).containsExactly(Aspect.STATUTORY_LIMIT,
                Aspect.PROMISED_LIMIT, Aspect.BASIS, Aspect.BASIS);
        assertThat(changed.get(1)).isEqualTo(new Amendment(Aspect.PROMISED_LIMIT, null, null,
                new Value.Limit(new WorkingDays(5)), new Value.Limit(new WorkingDays(4))));
    }

    @Test
    void conditionsAndResultsComeAndGo() {
        var changed = after(draft -> draft.withResults(List.of(text("样品许可证"), text("副本")))
                .withRequirements(draft.requirements().withConditions(List.of(text("另一条件")))));

        assertThat(changed).extracting(Amendment::aspect, Amendment::sort).containsExactly(
                tuple(Aspect.CONDITION, Sort.REMOVED),
                tuple(Aspect.CONDITION, Sort.ADDED),
                tuple(Aspect.RESULT, Sort.ADDED));
    }

    @Test
    void everyTraitOfAMaterialIsCompared() {
        var other = new MaterialRequirement("form", text("申请书"), false, Set.of(MaterialForm.COPY), 2, text("窗口"),
                text("盖章"), false, new FieldEquals("name", "x"),
                new Notes(SourceKind.OTHER, text("数据共享"), text("样表"), null, List.of()));
        var changed = after(
                draft -> draft.withRequirements(draft.requirements().withMaterials(List.of(other))));

        assertThat(changed).allMatch(one -> one.aspect() == Aspect.MATERIAL).extracting(Amendment::trait)
                .containsExactly(Trait.NAME, Trait.REQUIRED, Trait.COPIES, Trait.FORMS, Trait.SOURCE, Trait.STANDARD,
                        Trait.BLANK_FORM, Trait.SAMPLE, Trait.WAIVER, Trait.CONDITION);
    }

    @Test
    void aMaterialThatMovesIsNoAmendmentAndANewOneIs() {
        var second = new MaterialRequirement("m2", text("合同"), true, Set.of(MaterialForm.COPY), 1, text("自备"),
                text("有效"), false, null);
        var both = new ArrayList<>(lawful().materials());
        both.addFirst(second);
        var changed = after(draft -> draft.withRequirements(draft.requirements().withMaterials(both)));

        assertThat(changed).singleElement().satisfies(one -> {
            assertThat(one.sort()).isEqualTo(Sort.ADDED);
            assertThat(one.subject()).isEqualTo(text("合同"));
        });
        var older = draft().withRequirements(draft().requirements().withMaterials(both)).item(1).orElseThrow();
        assertThat(ItemDifference.between(older, older)).isEmpty();
        assertThat(ItemDifference.between(older,
                draft().withRequirements(draft().requirements().withMaterials(both.reversed())).item(2).orElseThrow()))
                .isEmpty();
    }

    @Test
    void everyTraitOfAFieldIsCompared() {
        var other = new FieldDefinition("name", text("类别"), null, FieldType.CHOICE, false, 40,
                List.of(new Choice("a", text("甲")), new Choice("b", text("乙"))), new FieldEquals("first", "yes"));
        var fields = List.of(field("first", FieldType.YES_NO, 3), other);
        var changed = after(draft -> draft.withRequirements(draft.requirements().withFields(fields)));

        assertThat(changed).filteredOn(one -> one.trait() != null).extracting(Amendment::trait)
                .containsExactly(Trait.NAME, Trait.TYPE, Trait.REQUIRED, Trait.CHOICES, Trait.CONDITION);
        assertThat(changed).filteredOn(one -> one.trait() == null).extracting(Amendment::sort)
                .containsExactly(Sort.ADDED);
    }

    @Test
    void everyTraitOfASituationIsCompared() {
        var before = draft().withRequirements(draft().requirements().withSituations(
                List.of(new Situation("s1", text("新办"), List.of(new FieldEquals("name", "x")), null)))).item(1)
                .orElseThrow();
        var after = draft().withRequirements(draft().requirements().withSituations(List.of(new Situation("s1",
                text("延续"), List.of(new FieldEquals("name", "y")), new WorkingDays(2))))).item(2).orElseThrow();

        assertThat(ItemDifference.between(before, after)).allMatch(one -> one.aspect() == Aspect.SITUATION)
                .extracting(Amendment::trait).containsExactly(Trait.NAME, Trait.CONDITION, Trait.PROMISE);
    }

    @Test
    void everyTraitOfAStageIsComparedAndItsStepToo() {
        var examine = new Stage("examine", StageKind.REVIEW, text("审查"), new PostCode("GAJ-CB"), new WorkingDays(1),
                new FieldEquals("name", "x"));
        var together = new Procedure(List.of(new StageGroup(
                List.of(examine, stage("approve", StageKind.APPROVAL, "SCJ-PZ", 2)))));
        var changed = after(draft -> draft.withProcedure(together));

        assertThat(changed).extracting(Amendment::trait).containsExactly(Trait.NAME, Trait.TYPE, Trait.POST,
                Trait.LIMIT, Trait.CONDITION, Trait.STEP);
        assertThat(after(draft -> draft.withProcedure(procedure(stage("examine", StageKind.HANDLING, "SCJ-CB", 3)))))
                .singleElement().extracting(Amendment::sort).isEqualTo(Sort.REMOVED);
    }

    @Test
    void everyTraitOfAFeeIsCompared() {
        var before = draft().withFees(List.of(new Fee(text("登记费"), text("80 元"), new Money(8_000), text("甲"), null,
                null))).item(1).orElseThrow();
        var after = draft().withFees(List.of(new Fee(text("登记费"), text("40 元"), new Money(4_000), text("乙"),
                text("小微企业免收"), new FieldEquals("name", "x")))).item(2).orElseThrow();

        assertThat(ItemDifference.between(before, after)).extracting(Amendment::trait).containsExactly(Trait.RATE,
                Trait.AMOUNT, Trait.BASIS, Trait.REDUCTION, Trait.CONDITION);
        assertThat(ItemDifference.between(before, lawful())).singleElement().extracting(Amendment::sort)
                .isEqualTo(Sort.REMOVED);
    }

    @Test
    void everyPartOfTheGuideIsCompared() {
        var guide = new Guidance(text("另一说明"), List.of(), text("二楼"), text("周六"), "0635-1111111", text("书面"), 1,
                new Collection(Set.of(CollectionWay.POST), true, null),
                List.of(new Question(text("问"), text("另答")), new Question(text("又问"), text("又答"))));

        assertThat(after(draft -> draft.withGuidance(guide))).extracting(Amendment::aspect).containsExactly(
                Aspect.SUMMARY, Aspect.VISITS, Aspect.WHERE, Aspect.HOURS, Aspect.PHONE, Aspect.COMPLAINTS,
                Aspect.COLLECTION, Aspect.QUESTION, Aspect.QUESTION);
    }

    @Test
    void placeWaysAndDatesAreCompared() {
        var list = new Implementation(null, null, null, Place.ELSEWHERE,
                new Authority(Level.COUNTY, PowerSource.STATUTORY, Subject.STATUTORY_ORGAN, null, List.of()),
                new Offering(Set.of(Way.WINDOW), OnlineDepth.INFORMATION, Set.of(), Area.NONE, List.of()),
                Implementation.ORDINARY.result(), List.of());
        var from = LocalDate.of(2027, 1, 1);
        var changed = after(draft -> draft.withImplementation(list, Particulars.NONE)
                .withPublication(PublicationClass.MASKED, new Validity(from, from.plusYears(1))));

        assertThat(changed).extracting(Amendment::aspect).containsExactly(Aspect.PLACE, Aspect.WAYS, Aspect.ONLINE,
                Aspect.AREA, Aspect.LEVEL, Aspect.PUBLICATION, Aspect.VALID_FROM, Aspect.VALID_TO);
        assertThat(changed.get(6).after()).isEqualTo(new Value.Day(from));
    }

    private static ItemDraft draft() {
        return ItemDraft.of(lawful());
    }

    private static List<Amendment> after(UnaryOperator<ItemDraft> change) {
        return ItemDifference.between(lawful(), change.apply(draft()).item(2).orElseThrow());
    }
}
