package org.onewindow.catalogue.finding;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Why somebody comes: a family of items has one for each occasion, and their names differ in one word. Who says nothing
 * of it wants the thing for the first time.
 */
enum Occasion {
    /** 补办. */
    REISSUE("补办|补发|补领|补证|遗失", "丢|遗失|补办|补发|补领|补证|不见|掉了"),
    /** 注销. */
    END("注销|终止|废止|撤销登记", "注销|不干|关门|关店|停业|终止|销户|倒闭"),
    /** 变更. */
    CHANGE("变更|调整", "变更|改名|改成|换地址|换法人|换老板|搬|更改|变动"),
    /** 延续, 换证. */
    RENEWAL("延续|换证|换领|续期|再次注册|延期",
            "到期|延续|延期|续期|续办|续签|换证|换领|换驾|换本|换新|过期"),
    /** Not a thing to get but something to read. */
    INQUIRY("查询|咨询|查阅|宣传|动态|公示|指引|预约|解读|进度|发布|名录|下载|资讯",
            "查询|怎么查|哪查|查看|咨询|预约|进度|公示"),
    /** 新办. */
    FIRST("新办|首次|设立|核发|新申请|初次|开办", "新办|首次|第一次"),
    /** Where the name says nothing. */
    ANY("(?!)", "(?!)");

    private static final float WANTED = 1.4f;
    private static final float UNWANTED = 0.8f;
    private static final float FIRST_TIME = 1.15f;

    private final Pattern inNames;
    private final Pattern inQuestions;

    Occasion(String inNames, String inQuestions) {
        this.inNames = Pattern.compile(inNames);
        this.inQuestions = Pattern.compile(inQuestions);
    }

    /** What the brackets at the end of the name say (典当行设立、变更审批（新办）), else the rest of it. */
    static Occasion ofName(String name) {
        var brackets = of(name.substring(Math.max(0, name.lastIndexOf('（'))), occasion -> occasion.inNames);
        return brackets == ANY ? of(name, occasion -> occasion.inNames) : brackets;
    }

    static Occasion ofQuestion(String text) {
        return of(text, occasion -> occasion.inQuestions);
    }

    private static Occasion of(String text, Function<Occasion, Pattern> words) {
        for (var occasion : values()) {
            if (words.apply(occasion).matcher(text).find()) {
                return occasion;
            }
        }
        return ANY;
    }

    /** By how much an item of this occasion answers better or worse who comes for the given one. */
    float factor(Occasion asked) {
        if (asked == ANY || asked == FIRST) {
            return this == FIRST ? FIRST_TIME : this == ANY ? 1 : UNWANTED;
        }
        return this == asked ? WANTED : this == ANY ? 1 : UNWANTED;
    }
}
