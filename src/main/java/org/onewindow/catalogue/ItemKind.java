package org.onewindow.catalogue;

/**
 * What kind of power or service an item is (事项类型), as far as it is exercised on application. The same digits mean
 * different kinds in different code sets, so the product uses this enumeration and maps at the border.
 */
public enum ItemKind {
    /** 行政许可, article 2 of the Administrative Licensing Law. */
    LICENCE("01"),
    /** 行政给付. */
    BENEFIT("05"),
    /** 行政确认. */
    CONFIRMATION("07"),
    /** 行政奖励. */
    REWARD("08"),
    /** 行政裁决. */
    RULING("09"),
    /** 其他行政权力. */
    OTHER_POWER("10"),
    /** 公共服务: ends with its doing; there is no decision that grants or denies. */
    PUBLIC_SERVICE("20");

    /** The code set of {@link #code()}: the national one of the catalogue of administrative powers. */
    public static final String CODE_SET = "GB/T 39554.1";

    private final String code;

    ItemKind(String code) {
        this.code = code;
    }

    /** The digits in {@link #CODE_SET}. */
    public String code() {
        return code;
    }
}
