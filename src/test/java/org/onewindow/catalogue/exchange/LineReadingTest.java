package org.onewindow.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.exchange.LineReading.Reading;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.LocalisedText;

/** What a line of a list becomes: taken, mended with a remark, incomplete, or refused with a reason. */
class LineReadingTest {
    private static final String CODE = "11370000004500000X2000131001000";

    @Test
    void aWholeLineBecomesADraftThatLacksNothing() {
        var taken = taken(line());
        assertThat(taken.remarks()).isEmpty();
        var draft = taken.draft();
        assertThat(draft.missing()).isEmpty();
        assertThat(draft.kind()).isEqualTo(ItemKind.LICENCE);
        assertThat(draft.applicants()).containsExactly(ApplicantKind.LEGAL_ENTITY);
        var item = draft.item(1).orElseThrow();
        assertThat(item.limits().statutory()).isEqualTo(new WorkingDays(20));
        assertThat(item.limits().rule()).isEqualTo(StatutoryRule.ORDINARY_20);
        assertThat(item.limits().promised()).isEqualTo(new WorkingDays(9));
        assertThat(names(item.materials())).containsExactly("申请书", "平面图");
        assertThat(item.procedure().stages().mapToInt(stage -> stage.limit().days()).sum()).isEqualTo(9);
        assertThat(item.implemented().code()).isEqualTo(CODE);
        assertThat(item.basis()).singleElement().matches(basis -> !basis.isConfirmed());
    }

    @Test
    void doubledEntitiesMarkupAndControlCharactersAreMendedAndSaidSo() {
        var taken = taken(line("task_name", "食品&amp;amp;lt;经营&amp;amp;gt;\u0007许可<br/>（新办）"));
        assertThat(name(taken.draft())).isEqualTo("食品<经营>许可 （新办）");
        assertThat(kinds(taken.remarks())).containsExactlyInAnyOrder(Remark.Kind.ENTITIES,
                Remark.Kind.CONTROL_CHARACTERS, Remark.Kind.MARKUP);
        assertThat(taken.remarks()).allSatisfy(remark -> assertThat(remark.field()).isEqualTo("TASK_NAME"))
                .allSatisfy(remark -> assertThat(remark.detail()).doesNotContain("\u0007"));
    }

    @ParameterizedTest
    @CsvSource({"NATIONAL,06,UNKNOWN", "PROVINCIAL,06,UNKNOWN", "MUNICIPAL,06,REWARD", "NATIONAL,08,REWARD",
            "MUNICIPAL,08,RULING", "NATIONAL,20,PUBLIC_SERVICE", "PROVINCIAL,20,OTHER_POWER",
            "PROVINCIAL,21,PUBLIC_SERVICE", "MUNICIPAL,11,PUBLIC_SERVICE", "NATIONAL,1,LICENCE"})
    void theSameDigitsMeanWhatTheDialectSays(KindDialect dialect, String digits, String meant) {
        var taken = taken(line("task_type", digits), dialect);
        if (meant.equals("UNKNOWN")) {
            assertThat(taken.draft().kind()).isNull();
            assertThat(kinds(taken.remarks())).containsExactly(Remark.Kind.UNKNOWN_KIND);
        } else {
            assertThat(taken.draft().kind()).isEqualTo(ItemKind.valueOf(meant));
            assertThat(taken.draft().implementation()).isNotNull()
                    .satisfies(list -> assertThat(list.foreign()).singleElement()
                            .satisfies(code -> assertThat(code.set()).isEqualTo(dialect.codeSet())));
        }
    }

    @ParameterizedTest
    @CsvSource({"30(工作日),30,true", "30（自然日）,30,false", "７,7,true", "0,0,true", "7个工作日,7,true"})
    void limitsAreReadAsListsWriteThem(String written, int days, boolean working) {
        var values = line("promise_day", written);
        values.put("promise_type", working ? "工作日" : "自然日");
        values.put("anticipate_day", written);
        values.put("anticipate_type", working ? "工作日" : "自然日");
        var limits = taken(values).draft().limits();
        assertThat(limits).isNotNull().satisfies(found -> assertThat(found.promised())
                .isEqualTo(working ? new WorkingDays(days) : new CalendarDays(days)));
    }

    @Test
    void whatIsMissingIsNamedAndTheDraftIsKept() {
        var values = line("anticipate_day", "");
        values.put("promise_day", "尽快");
        values.put("material_name", "无");
        values.put("server_type", "");
        var taken = taken(values);
        assertThat(kinds(taken.remarks())).containsExactlyInAnyOrder(Remark.Kind.NO_STATUTORY_LIMIT,
                Remark.Kind.NOT_A_LIMIT, Remark.Kind.NO_MATERIAL, Remark.Kind.NO_APPLICANT);
        assertThat(taken.draft().missing()).contains(ItemDraft.Part.LIMITS, ItemDraft.Part.MATERIALS,
                ItemDraft.Part.APPLICANTS);
    }

    @ParameterizedTest
    @CsvSource({"task_code,'',NO_CODE", "task_code,'编码;drop',WRONG_CODE", "task_name,无,NO_NAME",
            "dept_name,'',NO_DEPARTMENT"})
    void whatNamesNoItemIsRefusedWithItsReason(String field, String value, Remark.Kind reason) {
        assertThat(read(line(field, value), KindDialect.NATIONAL)).isInstanceOfSatisfying(Reading.Refused.class,
                refused -> assertThat(kinds(refused.remarks())).contains(reason));
    }

    @Test
    void aMaterialThatIsListedTwiceIsAskedForOnce() {
        var taken = taken(line("material_name", "申请书|平面图|申请书"));
        assertThat(names(taken.draft().requirements().materials())).containsExactly("申请书", "平面图");
        assertThat(kinds(taken.remarks())).containsExactly(Remark.Kind.MATERIAL_TWICE);
    }

    @Test
    void hostileTextNeverThrows() {
        for (var hostile : List.of("\u0000", "\ud800", "&#x110000;", "&#999999;", "<".repeat(5_000), "𠀀𠀁",
                "'; drop table item; --", "\u202e倒写", "&".repeat(9_999))) {
            for (var field : ExchangeField.values()) {
                assertThat(read(line(field.exported(), hostile), KindDialect.NATIONAL)).as(field + " " + hostile)
                        .isNotNull();
            }
        }
    }

    private static Reading.Taken taken(Map<String, String> values) {
        return taken(values, KindDialect.NATIONAL);
    }

    private static Reading.Taken taken(Map<String, String> values, KindDialect dialect) {
        var reading = read(values, dialect);
        assertThat(reading).isInstanceOf(Reading.Taken.class);
        return (Reading.Taken) reading;
    }

    private static Reading read(Map<String, String> values, KindDialect dialect) {
        return new LineReading(dialect, (_, _) -> new DepartmentCode("SCJ"), LocalDate.of(2026, 11, 26))
                .read(new ListLine.Fields(2, values));
    }

    private static Map<String, String> line(String field, String value) {
        var line = line();
        line.put(field, value);
        return line;
    }

    private static Map<String, String> line() {
        var line = new LinkedHashMap<String, String>();
        line.put("task_code", CODE);
        line.put("task_name", "食品经营许可");
        line.put("task_type", "行政许可");
        line.put("dept_name", "市市场监督管理局");
        line.put("server_type", "企业法人|事业法人");
        line.put("anticipate_day", "20");
        line.put("anticipate_type", "工作日");
        line.put("promise_day", "9");
        line.put("promise_type", "工作日");
        line.put("material_name", "申请书|平面图");
        return line;
    }

    private static List<String> names(List<MaterialRequirement> materials) {
        return materials.stream().map(MaterialRequirement::name).map(LocalisedText::zh).toList();
    }

    private static String name(ItemDraft draft) {
        var name = draft.name();
        return name == null ? "" : name.zh();
    }

    private static List<Remark.Kind> kinds(List<Remark> remarks) {
        return remarks.stream().map(Remark::kind).distinct().toList();
    }
}
