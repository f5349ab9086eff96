package org.onewindow.catalogue.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.Guidance;
import org.onewindow.catalogue.Guidance.Collection;
import org.onewindow.catalogue.Guidance.CollectionWay;
import org.onewindow.catalogue.Guidance.Question;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.Implementation;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.catalogue.Requirements;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;

/**
 * What a line of a list does not say, by the standard of its kind: the procedure (承办, 审核, 批准 for a licence; 承办, 批准 for
 * another power; 办理 for a service), the form, the rule of its limit. The basis is to be confirmed by the department,
 * because lists carry none.
 */
final class StandardItem {
    /** What lists carry no article for (条款待主管部门核定). */
    static final LegalBasis TO_BE_CONFIRMED = new LegalBasis(
            new LocalisedText("本事项设定依据", "Basis of this item"), null, null);

    private static final int ORDINARY_DAYS = 20;

    private final DepartmentCode unit;
    private final LocalDate today;

    StandardItem(DepartmentCode unit, LocalDate today) {
        this.unit = unit;
        this.today = today;
    }

    /** What a line says for the guide, empty where nothing. */
    record Guide(String department, String where, String hours, String phone, String complaints, String condition,
            String result, int visits, List<String> themes) {
    }

    ItemDraft draft(ItemCode code, String name, @Nullable ItemKind kind, Set<ApplicantKind> applicants,
            @Nullable TimeLimit statutory, @Nullable TimeLimit promised, List<String> materials, Guide guide,
            Implementation implementation) {
        var limits = kind == null || statutory == null || promised == null ? null : limits(kind, statutory, promised);
        return new ItemDraft(code, LocalisedText.of(name), kind,
                promised == null ? null : promised.days() == 0 ? HandlingType.IMMEDIATE : HandlingType.COMMITTED, unit,
                applicants, limits, List.of(TO_BE_CONFIRMED), requirements(name, materials, guide),
                limits == null || kind == null ? null : procedure(kind, limits.promised()), List.of(),
                List.of(LocalisedText.of(guide.result().isEmpty() ? name + "办理结果" : guide.result())),
                guidance(name, guide), PublicationClass.MASKED, null, implementation, new Validity(today, null));
    }

    private static Limits limits(ItemKind kind, TimeLimit statutory, TimeLimit promised) {
        var ordinary = kind == ItemKind.LICENCE && statutory.equals(new WorkingDays(ORDINARY_DAYS));
        return new Limits(statutory, ordinary ? StatutoryRule.ORDINARY_20 : StatutoryRule.SPECIAL_LAW, promised,
                ordinary ? null : TO_BE_CONFIRMED.law());
    }

    private static Requirements requirements(String name, List<String> materials, Guide guide) {
        var listed = new ArrayList<MaterialRequirement>();
        for (int i = 0; i < materials.size(); i++) {
            listed.add(new MaterialRequirement("m" + (i + 1), LocalisedText.of(materials.get(i)), true,
                    EnumSet.of(MaterialForm.ORIGINAL, MaterialForm.ELECTRONIC), 1, new LocalisedText("申请人自备",
                            "The applicant's own"),
                    new LocalisedText("内容完整、真实有效", "Complete, true and valid"),
                    i == 0, null));
        }
        var condition = guide.condition().isEmpty() ? "符合《" + name + "》办事指南公布的条件" : guide.condition();
        return new Requirements(List.of(LocalisedText.of(condition)), listed, List.of(
                new FieldDefinition("matter", new LocalisedText("申请事由", "What you apply for"), null,
                        FieldType.LONG_TEXT, true, 1_000, List.of(), null),
                new FieldDefinition("address", new LocalisedText("联系地址", "Address"), null, FieldType.TEXT, true, 200,
                        List.of(), null),
                new FieldDefinition("contactPhone", new LocalisedText("联系电话", "Telephone"), null, FieldType.PHONE,
                        true, 20, List.of(), null)));
    }

    private Procedure procedure(ItemKind kind, TimeLimit promised) {
        if (kind == ItemKind.PUBLIC_SERVICE) {
            return groups(stage("do", StageKind.PUBLIC_SERVICE, "办理", "Handling", "CB", promised));
        }
        if (promised.days() == 0) {
            return groups(stage("decide", StageKind.HANDLING, "当场办理", "On the spot", "CB", promised));
        }
        var last = promised.withDays(promised.days() > 1 ? 1 : 0);
        if (kind == ItemKind.LICENCE) {
            var review = promised.withDays(promised.days() > 2 ? 1 : 0);
            return groups(
                    stage("examine", StageKind.HANDLING, "承办", "Examination", "CB",
                            promised.withDays(promised.days() - last.days() - review.days())),
                    stage("review", StageKind.REVIEW, "审核", "Review", "SH", review),
                    stage("approve", StageKind.APPROVAL, "批准", "Approval", "PZ", last));
        }
        return groups(
                stage("examine", StageKind.HANDLING, "承办", "Examination", "CB",
                        promised.withDays(promised.days() - last.days())),
                stage("approve", StageKind.APPROVAL, "批准", "Approval", "PZ", last));
    }

    private Stage stage(String code, StageKind kind, String zh, String en, String post, TimeLimit limit) {
        return new Stage(code, kind, new LocalisedText(zh, en), new PostCode(unit + "-" + post), limit, null);
    }

    private static Procedure groups(Stage... stages) {
        return new Procedure(List.of(stages).stream().map(stage -> new StageGroup(List.of(stage))).toList());
    }

    private static Guidance guidance(String name, Guide guide) {
        return new Guidance(LocalisedText.of(guide.department() + "：" + name + "。"), guide.themes(),
                LocalisedText.of(guide.where().isEmpty() ? "网上办理" : guide.where()),
                guide.hours().isEmpty()
                        ? new LocalisedText("工作日办公时间", "Office hours on working days")
                        : LocalisedText.of(guide.hours()),
                guide.phone().isEmpty() ? "12345" : guide.phone(),
                LocalisedText.of(guide.complaints().isEmpty() ? "12345" : guide.complaints()), guide.visits(),
                new Collection(EnumSet.of(CollectionWay.PICK_UP, CollectionWay.ONLINE), true,
                        new LocalisedText("授权委托书和代领人身份证件",
                                "Letter of authorisation and identity document")),
                List.of(new Question(new LocalisedText("怎样查询办理进度？", "How do I follow my case?"),
                        new LocalisedText("凭受理编号和查询码在网上查询。", "Online, with number and query code."))));
    }
}
