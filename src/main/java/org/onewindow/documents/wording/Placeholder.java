package org.onewindow.documents.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A named place in a wording (占位符), written in braces, that the system fills when a paper is given. */
public enum Placeholder {
    /** Name of the applicant in full. */
    APPLICANT("申请人"),
    /** The service item. */
    ITEM("事项"),
    /** The case number. */
    CASE_NO("办件编号"),
    /** The number of the paper in the department's series. */
    DOCUMENT_NO("文号"),
    /** The authority in whose name the paper is given. */
    DEPARTMENT("部门"),
    /** The service centre. */
    CENTRE("中心"),
    /** The day of the paper. */
    ISSUED_ON("落款日期"),
    /** The day of the application. */
    SUBMITTED_ON("申请日期"),
    /** The day of acceptance. */
    ACCEPTED_ON("受理日期"),
    /** Why it is accepted, and under which article. */
    ACCEPTANCE_GROUND("受理依据"),
    /** The last day of the promise. */
    PROMISED_DUE_ON("承诺办结日"),
    /** The last day of the law; absent where no law sets one. */
    STATUTORY_DUE_ON("法定届满日"),
    /** That dates may still move; absent where they are certain. */
    PROVISIONAL("暂定说明"),
    /** Materials promised for later. */
    PROMISED_MATERIALS("容缺材料"),
    /** The last day for them. */
    SUPPLY_BY("补齐期限"),
    /** The last day for the check of a commitment. */
    CHECK_BY("核查期限"),
    /** What it costs. */
    COST("收费"),
    /** Where and how the result is collected. */
    COLLECTION("领取方式"),
    /** What the officer wrote: reasons, facts, words of the minutes. */
    REASON("理由"),
    /** The legal basis. */
    BASIS("依据"),
    /** The authority that is competent instead. */
    WHERE_TO_APPLY("应向机关"),
    /** The title that fits the kind of item. */
    PAPER_TITLE("文书标题"),
    /** The operative words of a decision. */
    DECISION("决定内容"),
    /** The minutes of the hearing on which a decision rests. */
    HEARING_MINUTES("听证笔录文号"),
    /** The day by which a certificate is delivered. */
    DELIVER_BY("送证期限"),
    /** The day by which defects are to be mended. */
    REPLY_BY("补正期限"),
    /** How they are mended. */
    HOW_TO_SUPPLY("补正方式"),
    /** Where to go against it: organ, court and limits, in words that the law sets and nobody edits. */
    REMEDIES("救济途径"),
    /** The special procedure. */
    PROCEDURE("特别程序"),
    /** The day on which it began. */
    BEGAN_ON("开始日期"),
    /** How many working days it will take. */
    EXPECTED_DAYS("预计天数"),
    /** By how many working days the limit is extended. */
    EXTENSION_DAYS("延长天数"),
    /** Who approved the extension. */
    APPROVER("批准人"),
    /** The last day after it, or the day that passed. */
    DUE_ON("届满日"),
    /** Until when a hearing may be asked for. */
    REQUEST_UNTIL("提出期限"),
    /** The day of the hearing. */
    HELD_ON("听证日期"),
    /** Who presides. */
    CHAIR("主持人"),
    /** Until when interested parties may speak. */
    SPEAK_UNTIL("陈述期限"),
    /** The agency that decides after this one has examined. */
    UPPER_LEVEL("上级机关"),
    /** The day on which a service was done. */
    FINISHED_ON("办结日期"),
    /** The ground of the law, in words. */
    GROUND("情形"),
    /** The number of the paper that is corrected. */
    CORRECTED("被更正文书"),
    /** The head of a receipt: numbers, codes, who handed in. */
    RECEIPT_HEAD("收件信息", true),
    /** The materials handed in. */
    GIVEN("材料清单", true),
    /** What is still missing. */
    MISSING("缺少材料", true),
    /** What an applicant asks at the door. */
    ANSWERS("办事须知", true),
    /** What is to be supplemented. */
    DEFECTS("补正清单", true),
    /** The certificate that comes with a decision. */
    INSTRUMENT("证件信息", true),
    /** What was delivered, with room for signatures. */
    DELIVERED("送达内容", true);

    private static final Map<String, Placeholder> BY_WORD = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Placeholder::word, Function.identity()));

    private final String word;
    private final boolean table;

    Placeholder(String word) {
        this(word, false);
    }

    Placeholder(String word, boolean table) {
        this.word = word;
        this.table = table;
    }

    /** The word between the braces. */
    public String word() {
        return word;
    }

    /** As it stands in a wording. */
    public String inText() {
        return "{" + word + "}";
    }

    /** Whether it is a table, which stands on a line of its own. */
    public boolean isTable() {
        return table;
    }

    /** The key of the sentence that says what it is. */
    public String messageKey() {
        return "documents.place." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Placeholder> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
