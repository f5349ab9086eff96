package org.onewindow.catalogue.cleanup;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.Guidance;
import org.onewindow.catalogue.HandlingType;
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
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.Validity;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;

/**
 * An item of the past as a file of history names it: a licence that was handled in the hall. Of its content the file knows
 * the name, the department and the day; the rest is what a licence of those days had: three stages, twenty working days.
 */
record HistoricItem(ItemCode code, LocalisedText name, DepartmentCode department, LocalDate from) {
    private static final int STATUTORY = 20;
    private static final int PROMISED = 12;
    private static final LegalBasis BASIS = new LegalBasis(
            new LocalisedText("本事项当时的设定依据", "Basis of this item at the time"), null, null);

    ServiceItem item() {
        return new ServiceItem(code, 1, name, ItemKind.LICENCE, HandlingType.COMMITTED, department,
                EnumSet.of(ApplicantKind.LEGAL_ENTITY, ApplicantKind.NATURAL_PERSON),
                new Limits(new WorkingDays(STATUTORY), StatutoryRule.ORDINARY_20, new WorkingDays(PROMISED), null),
                List.of(BASIS), requirements(), procedure(), List.of(),
                List.of(new LocalisedText("批准文件", "Approval")), guidance(), PublicationClass.MASKED, List.of(), null,
                null, new Validity(from, null));
    }

    private Requirements requirements() {
        var application = new MaterialRequirement("application",
                new LocalisedText(name.zh() + "申请表", "Application form"), true,
                EnumSet.of(MaterialForm.ORIGINAL), 1, new LocalisedText("申请人自备", "The applicant's own"),
                new LocalisedText("填写完整，签字或者盖章", "Complete, signed or sealed"), true, null);
        var identity = new MaterialRequirement("identity", new LocalisedText("身份证明或者营业执照", "Identity or licence"),
                true, EnumSet.of(MaterialForm.COPY), 1, new LocalisedText("申请人自备", "The applicant's own"),
                new LocalisedText("在有效期内", "Not expired"), false, null);
        return new Requirements(List.of(new LocalisedText("符合当时规定的条件", "Meets the conditions of the time")),
                List.of(application, identity),
                List.of(new FieldDefinition("matter", new LocalisedText("申请事由", "What you apply for"), null,
                        FieldType.LONG_TEXT, true, 1_000, List.of(), null)));
    }

    private Procedure procedure() {
        return new Procedure(List.of(stage("examine", StageKind.HANDLING, "承办", "Examination", "CB", 6),
                stage("review", StageKind.REVIEW, "审核", "Review", "SH", 3),
                stage("approve", StageKind.APPROVAL, "批准", "Approval", "PZ", 3)));
    }

    private StageGroup stage(String stageCode, StageKind kind, String zh, String en, String post, int days) {
        return new StageGroup(List.of(new Stage(stageCode, kind, new LocalisedText(zh, en),
                new PostCode(department + "-" + post), new WorkingDays(days), null)));
    }

    private Guidance guidance() {
        return new Guidance(name, List.of(), new LocalisedText("中心大厅", "Hall of the centre"),
                new LocalisedText("工作日办公时间", "Office hours on working days"), "12345",
                LocalisedText.of("12345"), 2,
                new Guidance.Collection(EnumSet.of(Guidance.CollectionWay.PICK_UP), true,
                        new LocalisedText("授权委托书和代领人身份证件", "Letter of authorisation and identity document")),
                List.of(new Guidance.Question(new LocalisedText("怎样查询办理进度？", "How do I follow my case?"),
                        new LocalisedText("凭受理编号向窗口查询。", "At the window, with the number."))));
    }
}
