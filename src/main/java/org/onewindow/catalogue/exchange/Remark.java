package org.onewindow.catalogue.exchange;

/**
 * What was noticed about a line.
 *
 * @param field  the exchange field it is about; empty for the whole line
 * @param detail what was found, shortened; empty where the kind says it all
 */
public record Remark(Kind kind, String field, String detail) {
    /** Longer than what anybody needs to find the place, short enough that a hundred thousand remarks stay small. */
    private static final int MAX_DETAIL = 80;

    public Remark {
        detail = detail.replaceAll("\\p{Cntrl}", "·").strip();
        if (detail.codePointCount(0, detail.length()) > MAX_DETAIL) {
            detail = detail.substring(0, detail.offsetByCodePoints(0, MAX_DETAIL - 1)) + "…";
        }
    }

    static Remark of(Kind kind) {
        return new Remark(kind, "", "");
    }

    static Remark of(Kind kind, ExchangeField field, String detail) {
        return new Remark(kind, field.name(), detail);
    }

    /** What a remark does to its line. */
    public enum Effect {
        /** The line was put right and taken. */
        MENDED,
        /** The line was taken as a draft that cannot be published yet. */
        INCOMPLETE,
        /** The line was not taken. */
        REFUSED
    }

    /** Every remark that a line can get. */
    public enum Kind {
        /** 控制字符已去除. */
        CONTROL_CHARACTERS(Effect.MENDED),
        /** 重复转义的实体已还原. */
        ENTITIES(Effect.MENDED),
        /** 网页标签已去除. */
        MARKUP(Effect.MENDED),
        /** 类别名称按另一代码集理解. */
        KIND_OF_OTHER_SET(Effect.MENDED),
        /** 全角数字已转换. */
        FULL_WIDTH(Effect.MENDED),
        /** 重复的材料已合并. */
        MATERIAL_TWICE(Effect.MENDED),
        /** 缺法定时限. */
        NO_STATUTORY_LIMIT(Effect.INCOMPLETE),
        /** 缺承诺时限. */
        NO_PROMISED_LIMIT(Effect.INCOMPLETE),
        /** 缺申请材料. */
        NO_MATERIAL(Effect.INCOMPLETE),
        /** 缺服务对象. */
        NO_APPLICANT(Effect.INCOMPLETE),
        /** 时限单位不明. */
        UNKNOWN_UNIT(Effect.INCOMPLETE),
        /** 时限不是数字. */
        NOT_A_LIMIT(Effect.INCOMPLETE),
        /** 类别不明. */
        UNKNOWN_KIND(Effect.INCOMPLETE),
        /** 整行是网页错误页. */
        ERROR_PAGE(Effect.REFUSED),
        /** 来源系统没有查到内容. */
        NOTHING_FOUND(Effect.REFUSED),
        /** 不是一行合格的数据. */
        NOT_A_LINE(Effect.REFUSED),
        /** 行太长. */
        LINE_TOO_LONG(Effect.REFUSED),
        /** 缺实施编码. */
        NO_CODE(Effect.REFUSED),
        /** 实施编码格式不对. */
        WRONG_CODE(Effect.REFUSED),
        /** 缺事项名称. */
        NO_NAME(Effect.REFUSED),
        /** 缺实施主体. */
        NO_DEPARTMENT(Effect.REFUSED),
        /** 内容太长. */
        TOO_LONG(Effect.REFUSED),
        /** 同一清单内编码重复. */
        CODE_TWICE(Effect.REFUSED);

        private final Effect effect;

        Kind(Effect effect) {
            this.effect = effect;
        }

        /** What it does to the line. */
        public Effect effect() {
            return effect;
        }
    }
}
