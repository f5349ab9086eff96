package org.onewindow.catalogue.web.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A section of the editor: one part of a draft, in the order in which an item is written. */
enum Section {
    /** 名称和类型. */
    HEAD,
    /** 办理时限. */
    LIMITS,
    /** 设定依据. */
    BASIS,
    /** 受理条件. */
    CONDITIONS,
    /** 申请表单. */
    FIELDS,
    /** 申请材料. */
    MATERIALS,
    /** 办理情形. */
    SITUATIONS,
    /** 裁量基准. */
    DISCRETION,
    /** 办理流程. */
    PROCEDURE,
    /** 收费. */
    FEES,
    /** 办理结果. */
    RESULTS,
    /** 办事指南. */
    GUIDE,
    /** 实施清单. */
    IMPLEMENTATION,
    /** 公开和施行. */
    PUBLICATION;

    /** Its place in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the messages. */
    public String key() {
        return "catalogue.section." + path();
    }

    /** The form of the whole section; null where it is a list. */
    @Nullable
    PartForm form() {
        return switch (this) {
            case HEAD -> new HeadForm();
            case LIMITS -> new LimitsForm();
            case BASIS -> new BasisForm();
            case CONDITIONS -> new ConditionsForm();
            case RESULTS -> new ResultsForm();
            case GUIDE -> new GuideForm();
            case IMPLEMENTATION -> new ImplementationForm();
            case PUBLICATION -> new PublicationForm();
            case FIELDS, MATERIALS, SITUATIONS, DISCRETION, PROCEDURE, FEES -> null;
        };
    }

    /** The forms of its members; null where it is no list. */
    @Nullable
    MemberForm<?> members() {
        return switch (this) {
            case FIELDS -> new FieldForms();
            case MATERIALS -> new MaterialForms();
            case SITUATIONS -> new SituationForms();
            case DISCRETION -> new TableForms();
            case PROCEDURE -> new StageForms();
            case FEES -> new FeeForms();
            case HEAD, LIMITS, BASIS, CONDITIONS, RESULTS, GUIDE, IMPLEMENTATION, PUBLICATION -> null;
        };
    }

    /** The next one; the last has none. */
    public Optional<Section> next() {
        var all = Arrays.asList(values());
        var at = all.indexOf(this) + 1;
        return at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    static Optional<Section> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
