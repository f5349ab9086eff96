package org.onewindow.catalogue.editing;

import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.TimeLimit;
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
        /** 办理环节. */
        STAGE,
        /** 收费. */
        FEE,
        /** 办理结果. */
        RESULT,
        /** 到现场次数. */
        VISITS,
        /** 办理地点. */
        WHERE,
        /** 办理时间. */
        HOURS,
        /** 咨询电话. */
        PHONE,
        /** 是否进驻. */
        PLACE,
        /** 施行日期. */
        VALID_FROM
    }

    /** A property of a material, a field, a stage or a fee. */
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
        RATE
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

        /** A count, a code, a day: the same in every language. */
        record Plain(String text) implements Value {
        }
    }
}
