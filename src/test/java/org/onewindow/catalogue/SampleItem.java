package org.onewindow.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.FieldDefinition.Choice;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.Guidance.Collection;
import org.onewindow.catalogue.Guidance.CollectionWay;
import org.onewindow.catalogue.Guidance.Question;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;

/** A small lawful item that tests change in one place. */
public final class SampleItem {
    private SampleItem() {
    }

    public static ServiceItem lawful() {
        return of("000131999000");
    }

    /** The same under another code. */
    public static ServiceItem of(String code) {
        return new ServiceItem(new ItemCode(code), 1, text("样品许可"), ItemKind.LICENCE,
                HandlingType.COMMITTED, new DepartmentCode("SCJ"), Set.of(ApplicantKind.LEGAL_ENTITY),
                new Limits(new WorkingDays(20), StatutoryRule.ORDINARY_20, new WorkingDays(5), null),
                List.of(new LegalBasis(text("行政许可法"), 42, 1)), requirements("申请表"),
                procedure(stage("examine", StageKind.HANDLING, "SCJ-CB", 3), stage("approve", StageKind.APPROVAL,
                        "SCJ-PZ", 2)),
                List.of(), List.of(text("样品许可证")), guidance(), PublicationClass.FULL, List.of(),
                null, null, new Validity(LocalDate.of(2026, 1, 1), null));
    }

    public static ServiceItem with(ServiceItem item, Limits limits) {
        return new ServiceItem(item.code(), item.version(), item.name(), item.kind(), item.handling(),
                item.department(), item.applicants(), limits, item.basis(), item.requirements(), item.procedure(),
                item.fees(), item.results(), item.guidance(), item.publication(), item.prerequisites(),
                item.particulars(), item.implementation(), item.validity());
    }

    public static ServiceItem with(ServiceItem item, Procedure procedure) {
        return new ServiceItem(item.code(), item.version(), item.name(), item.kind(), item.handling(),
                item.department(), item.applicants(), item.limits(), item.basis(), item.requirements(), procedure,
                item.fees(), item.results(), item.guidance(), item.publication(), item.prerequisites(),
                item.particulars(), item.implementation(), item.validity());
    }

    public static ServiceItem with(ServiceItem item, Requirements requirements) {
        return new ServiceItem(item.code(), item.version(), item.name(), item.kind(), item.handling(),
                item.department(), item.applicants(), item.limits(), item.basis(), requirements, item.procedure(),
                item.fees(), item.results(), item.guidance(), item.publication(), item.prerequisites(),
                item.particulars(), item.implementation(), item.validity());
    }

    public static ServiceItem with(ServiceItem item, HandlingType handling, ItemKind kind) {
        return new ServiceItem(item.code(), item.version(), item.name(), kind, handling, item.department(),
                item.applicants(), item.limits(), item.basis(), item.requirements(), item.procedure(), item.fees(),
                item.results(), item.guidance(), item.publication(), item.prerequisites(), item.particulars(),
                item.implementation(), item.validity());
    }

    public static ServiceItem with(ServiceItem item, Validity validity) {
        return new ServiceItem(item.code(), item.version(), item.name(), item.kind(), item.handling(),
                item.department(), item.applicants(), item.limits(), item.basis(), item.requirements(),
                item.procedure(), item.fees(), item.results(), item.guidance(), item.publication(),
                item.prerequisites(), item.particulars(), item.implementation(), validity);
    }

    public static ServiceItem with(ServiceItem item, Particulars particulars) {
        return new ServiceItem(item.code(), item.version(), item.name(), item.kind(), item.handling(),
                item.department(), item.applicants(), item.limits(), item.basis(), item.requirements(),
                item.procedure(), item.fees(), item.results(), item.guidance(), item.publication(),
                item.prerequisites(), particulars, item.implementation(), item.validity());
    }

    public static Requirements requirements(String material) {
        return new Requirements(List.of(text("符合条件")),
                List.of(new MaterialRequirement("form", text(material), true, Set.of(MaterialForm.ORIGINAL), 1,
                        text("自备"), text("完整"), true, null)),
                List.of(field("name", FieldType.TEXT, 60)));
    }

    public static FieldDefinition field(String code, FieldType type, int maxLength) {
        return new FieldDefinition(code, text(code), null, type, true, maxLength,
                type == FieldType.CHOICE ? List.of(new Choice("one", text("一"))) : List.of(), null);
    }

    public static Procedure procedure(Stage... stages) {
        return new Procedure(List.of(stages).stream().map(stage -> new StageGroup(List.of(stage))).toList());
    }

    public static Stage stage(String code, StageKind kind, String post, int days) {
        return stage(code, kind, post, new WorkingDays(days), null);
    }

    public static Stage stage(String code, StageKind kind, String post, TimeLimit limit,
            @Nullable Condition condition) {
        return new Stage(code, kind, text(code), new PostCode(post), limit, condition);
    }

    public static LocalisedText text(String zh) {
        return LocalisedText.of(zh);
    }

    private static Guidance guidance() {
        return new Guidance(text("样品"), List.of("样品"), text("一楼"), text("工作日"), "0635-0000000", text("12345"), 0,
                new Collection(Set.of(CollectionWay.PICK_UP), true, null), List.of(new Question(text("问"), text("答"))));
    }
}
