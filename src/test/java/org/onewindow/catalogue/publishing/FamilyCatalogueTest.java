package org.onewindow.catalogue.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.Implementation.Place;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.MaterialRequirement.SourceKind;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;
import org.springframework.core.io.ByteArrayResource;

class FamilyCatalogueTest {
    private static final String FILE = """
            department: SCJ
            families:
              - key: "31999"
                kind: LICENCE
                subject: 样品生产许可 | Sample licence
                applicants: [LEGAL_ENTITY]
                basis: [样品法 | Sample Law, {law: 行政许可法 | Administrative Licensing Law, article: 34, paragraph: 3}]
                summary: 做样品的办理。 | For who makes samples.
                keywords: [样品, sample]
                result: 样品许可证 | Sample licence
                conditions: [有场所 | Has premises]
                materials:
                  application: {name: 申请书 | Application, standard: 完整 | Complete, blank: true}
                  lease: {name: 租赁合同 | Lease, standard: 未到期 | Not expired, when: owned = no}
                  licence: {name: 许可证 | Licence, standard: 有效 | Valid, source: ISSUED, waived: 核验，免交 | Checked}
                fields:
                  owned: {label: 是否自有 | Your own?, type: YES_NO}
                  kind: {label: 类别 | Kind, type: CHOICE, choices: {one: 甲 | One, two: 乙 | Two}}
                  phone: {label: 电话 | Telephone, type: PHONE}
                fees:
                  exam: {name: 考试费 | Examination, standard: 60 元 | CNY 60, fen: 6000, basis: 目录 | List}
                questions:
                  - {q: 多久？ | How long?, a: 九天。 | Nine days.}
                items:
                  new:
                    promised: 9
                    stages: [CB 3, SH 2 + VERIFY SH 4 when owned = no, PZ 2]
                    materials: [application, lease]
                    fields: [owned, kind, phone]
                    fees: [exam]
                    deferrable: [lease]
                  cancel: {promised: 0, stages: [CB], materials: [application, licence], fields: [kind, phone]}
                  mark:
                    name: 样品标记 | Marking of samples
                    conditions: [已有许可 | Is licensed]
                    statutory: 30 calendar days
                    law: 样品法 | Sample Law
                    unit: calendar
                    promised: 10
                    stages: [CB 6, PZ 4]
                    materials: [application]
                    fields: [kind, phone]
                    elsewhere: true
            """;

    @Test
    void anActionBecomesAnItemWithTheCodeAndNameOfItsPlace() throws IOException {
        assertThat(items(FILE)).extracting(item -> item.code().value(), item -> item.name().zh(),
                item -> item.name().en())
                .containsExactly(
                        tuple("000131999001", "样品生产许可（新办）", "Sample licence (new)"),
                        tuple("000131999004", "样品生产许可（注销）",
                                "Sample licence (cancellation)"),
                        tuple("000131999011", "样品标记", "Marking of samples"));
    }

    @Test
    void theStagesAreReadWithTheirConditionsSideBySide() throws IOException {
        var procedure = items(FILE).getFirst().procedure();
        assertThat(procedure.groups()).hasSize(3);
        assertThat(procedure.groups().get(1).stages()).extracting(Stage::kind).containsExactly(StageKind.REVIEW,
                StageKind.VERIFICATION);
        assertThat(procedure.stagesFor(Map.of("owned", "yes")).get(1).stages()).extracting(Stage::kind)
                .containsExactly(StageKind.REVIEW);
        assertThat(procedure.groups().getLast().stages().getFirst().post()).isEqualTo(new PostCode("SCJ-PZ"));
    }

    @Test
    void aCancellationIsDoneOnTheSpotByOneStage() throws IOException {
        var cancel = items(FILE).get(1);
        assertThat(cancel.handling()).isEqualTo(HandlingType.IMMEDIATE);
        assertThat(cancel.procedure().stages()).extracting(stage -> stage.name().zh()).containsExactly("当场办理");
        assertThat(cancel.material("licence")).get().satisfies(material -> {
            assertThat(material.isRequired(Map.of())).isFalse();
            assertThat(material.notes()).extracting(MaterialRequirement.Notes::source)
                    .isEqualTo(SourceKind.GOVERNMENT);
        });
    }

    @Test
    void aSpecialStatuteAndAnOrdinaryOneAreToldApart() throws IOException {
        var ordinary = items(FILE).getFirst().limits();
        assertThat(ordinary.rule()).isEqualTo(StatutoryRule.ORDINARY_20);
        assertThat(ordinary.promised()).isEqualTo(new WorkingDays(9));
        var special = items(FILE).getLast().limits();
        assertThat(special.rule()).isEqualTo(StatutoryRule.SPECIAL_LAW);
        assertThat(special.statutory()).isEqualTo(new CalendarDays(30));
        assertThat(special.promised()).isEqualTo(new CalendarDays(10));
    }

    @Test
    void anItemHandledElsewhereSendsPeopleToTheOfficeOfItsDepartment() throws IOException {
        var elsewhere = items(FILE).getLast();
        assertThat(elsewhere.implemented().place()).isEqualTo(Place.ELSEWHERE);
        assertThat(elsewhere.guidance().where().zh()).startsWith("样品局");
        assertThat(elsewhere.guidance().phone()).isEqualTo("0635-0000042");
        assertThat(items(FILE).getFirst().implemented().place()).isEqualTo(Place.CENTRE);
    }

    @Test
    void whatAnActionDoesNotSayHoldsAsTheFamilySaysIt() throws IOException {
        assertThat(items(FILE)).extracting(item -> item.conditions().getFirst().zh()).containsExactly("有场所", "有场所",
                "已有许可");
    }

    @Test
    void anUnknownKeyIsRefusedWithFileFamilyAndKey() {
        assertRefused(FILE.replace("deferrable:", "defer:"), "SAMPLE.yaml", "31999", "defer");
        assertRefused(FILE.replace("families:", "family:"), "SAMPLE.yaml", "family");
    }

    @Test
    void whatAnActionNamesMustBeThere() {
        assertRefused(FILE.replace("[application, lease]", "[application, plan]"), "31999", "new", "material plan");
        assertRefused(FILE.replace("fields: [owned, kind, phone]", "fields: [size]"), "31999", "new", "field size");
        assertRefused(FILE.replace("fees: [exam]", "fees: [test]"), "31999", "new", "fee test");
    }

    @Test
    void aStageThatNobodyKnowsAndAnActionWithoutNameAreRefused() {
        assertRefused(FILE.replace("[CB]", "[XY]"), "31999", "cancel", "not a stage: XY");
        assertRefused(FILE.replace("name: 样品标记 | Marking of samples", "visits: 0"), "31999", "mark", "has no name");
        assertRefused(FILE.replace("promised: 9", "visits: 9"), "31999", "promised");
    }

    @Test
    void aDepartmentThatTheCentreDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FamilyCatalogue.read(resource(FILE),
                code -> Optional.empty())).withMessageContaining("SCJ");
    }

    /** A department of any code. */
    static Optional<Department> department(DepartmentCode code) {
        return Optional.of(new Department(code, new LocalisedText("样品局", "Sample Bureau"), "0635-0000042",
                LocalisedText.of("样品地址")));
    }

    private static List<ServiceItem> items(String text) throws IOException {
        return FamilyCatalogue.read(resource(text), FamilyCatalogueTest::department);
    }

    private static void assertRefused(String text, String... words) {
        assertThatIllegalArgumentException().isThrownBy(() -> items(text))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private static ByteArrayResource resource(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "SAMPLE.yaml";
            }
        };
    }
}
