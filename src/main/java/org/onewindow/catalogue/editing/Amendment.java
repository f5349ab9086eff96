package org.onewindow.catalogue.editing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;

/**
 * One line of a notice of amendment (修订说明): what of an item was added, taken away or changed.
 *
 * @param aspect  which part of the item
 * @param subject the material, field, stage, fee … it is about; null where the aspect alone says it
 * @param trait   which property of the subject; null where the subject itself was added or taken away
 * @param before  what stood; null where it was added
 * @param after   what stands; null where it was taken away
 */
public record Amendment(Aspect aspect, @Nullable LocalisedText subject, @Nullable Trait trait, @Nullable Value before,
        @Nullable Value after) {

    public Amendment {
        if (before == null && after == null) {
            throw new IllegalArgumentException("nothing is amended: " + aspect);
        }
    }

    /** Whether something was added, taken away, or is another. */
    public Sort sort() {
        if (before == null) {
            return Sort.ADDED;
        }
        return after == null ? Sort.REMOVED : Sort.CHANGED;
    }

    /** What happened to the subject. */
    public enum Sort {
        /** 新增. */
        ADDED,
        /** 取消. */
        REMOVED,
        /** 调整. */
        CHANGED
    }

    /** A part of an item, in the order of a guide. */
    public enum Aspect {
        /** 事项名称. */
        NAME,
        /** 事项类型. */
        KIND,
        /** 办件类型. */
        HANDLING,
        /** 实施主体. */
        DEPARTMENT,
        /** 服务对象. */
        APPLICANTS,
        /** 法定时限. */
        STATUTORY_LIMIT,
        /** 承诺时限. */
        PROMISED_LIMIT,
        /** 设定依据. */
        BASIS,
        /** 受理条件. */
        CONDITION,
        /** 申请材料. */
        MATERIAL,
        /** 表单字段. */
        FIELD,
        /** 办理情形. */
        SITUATION,
        /** 裁量基准. */
        TABLE,
        /** 办理环节. */
        STAGE,
        /** 收费. */
        FEE,
        /** 办理结果. */
        RESULT,
        /** 事项说明. */
        SUMMARY,
        /** 到现场次数. */
        VISITS,
        /** 办理地点. */
        WHERE,
        /** 办理时间. */
        HOURS,
        /** 咨询电话. */
        PHONE,
        /** 投诉渠道. */
        COMPLAINTS,
        /** 领取方式. */
        COLLECTION,
        /** 常见问题. */
        QUESTION,
        /** 是否进驻. */
        PLACE,
        /** 办理形式. */
        WAYS,
        /** 网上办理深度. */
        ONLINE,
        /** 通办范围. */
        AREA,
        /** 行使层级. */
        LEVEL,
        /** 公开方式. */
        PUBLICATION,
        /** 施行日期. */
        VALID_FROM,
        /** 截止日期. */
        VALID_TO
    }

    /** A property of a material, a field, a situation, a table, a stage, a fee or a question. */
    public enum Trait {
        /** 名称. */
        NAME,
        /** 是否必需. */
        REQUIRED,
        /** 份数. */
        COPIES,
        /** 形式. */
        FORMS,
        /** 受理标准. */
        STANDARD,
        /** 免交理由. */
        WAIVER,
        /** 适用情形. */
        CONDITION,
        /** 类型. */
        TYPE,
        /** 岗位. */
        POST,
        /** 环节时限. */
        LIMIT,
        /** 收费标准. */
        RATE,
        /** 来源渠道. */
        SOURCE,
        /** 示例样表. */
        SAMPLE,
        /** 空白表格. */
        BLANK_FORM,
        /** 选项. */
        CHOICES,
        /** 步骤. */
        STEP,
        /** 承诺时限. */
        PROMISE,
        /** 收费金额. */
        AMOUNT,
        /** 收费依据. */
        BASIS,
        /** 减免规定. */
        REDUCTION,
        /** 答复. */
        ANSWER,
        /** 裁量规则. */
        RULES,
        /** 适用的裁量基准. */
        DISCRETION
    }

    /** What stood or stands. */
    public sealed interface Value {
        /** Words of the item itself. */
        record Words(LocalisedText text) implements Value {
        }

        /** A length of time. */
        record Limit(TimeLimit limit) implements Value {
        }

        /** A constant, told by a word of the reader's language: {@code set} names the kind, {@code code} the constant. */
        record Token(String set, String code) implements Value {
        }

        /** Several constants of one kind, in their order. */
        record Tokens(String set, List<String> codes) implements Value {
            public Tokens {
                codes = List.copyOf(codes);
            }
        }

        /** Conditions on the form that hold together; which answers they name is told by the item's own form. */
        record When(List<Condition> conditions) implements Value {
            public When {
                conditions = List.copyOf(conditions);
            }
        }

        /** A day. */
        record Day(LocalDate day) implements Value {
        }

        /** A department. */
        record Agency(DepartmentCode code) implements Value {
        }

        /** A post. */
        record At(PostCode code) implements Value {
        }

        /** A count or a number: the same in every language. */
        record Plain(String text) implements Value {
        }
    }
}
