package org.onewindow.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.drawing.FlowChart;
import org.onewindow.platform.drawing.FlowChart.Box;
import org.onewindow.platform.drawing.FlowChart.Event;
import org.onewindow.platform.drawing.FlowChart.State;

/**
 * Invented data for the style guide, of the same shape as the view records of {@code org.onewindow.casework}, which
 * this package may not know.
 */
public final class StyleguideSamples {
    /** As {@code org.onewindow.casework.reading.ClockView}. */
    public record Clock(int daysLeft, boolean overdue, boolean calendarDays, LocalDate startedOn,
            LocalDate promisedDueOn, @Nullable LocalDate statutoryDueOn, @Nullable Left statute, int elapsedDays,
            int suspendedDays, int remainingDays, boolean provisional, String light, List<String> ofStatute,
            List<String> ofPromise) {
    }

    /** What is left of the statutory limit. */
    public record Left(int days, boolean overdue, boolean calendarDays) {
    }

    /** As {@code org.onewindow.casework.reading.TimelineLine}. */
    public record Line(Instant at, String kind, String words, String who, @Nullable String paperNo,
            @Nullable String note, @Nullable String source, @Nullable String mark) {
    }

    /** As {@code org.onewindow.casework.reading.MaterialLine}. */
    public record Material(String code, String name, boolean required, String state, String form, List<File> files) {
    }

    /** As {@code org.onewindow.casework.FileLine}. */
    public record File(String id, String name, long sizeBytes) {
    }

    /** A row of an office list. */
    public record Row(String number, String item, String applicant, String stage, LocalDate dueOn, int daysLeft,
            String light) {
    }

    private static final LocalDate STARTED = LocalDate.of(2026, 9, 29);
    private static final LocalDate PROMISED = LocalDate.of(2026, 10, 15);
    private static final LocalDate STATUTORY = LocalDate.of(2026, 11, 3);

    private final Locale locale;

    StyleguideSamples(Locale locale) {
        this.locale = locale;
    }

    private String t(String zh, String en) {
        return new LocalisedText(zh, en).in(locale);
    }

    private static Left left(int days) {
        return new Left(days, false, false);
    }

    /** Half way, one day suspended. */
    public Clock onTime() {
        return new Clock(4, false, false, STARTED, PROMISED, STATUTORY, left(17), 5, 1, 17, false, "GREEN", List.of(),
                List.of(
                        t("2026年9月29日受理，次日起算，承诺 10 个工作日（行政许可法第四十二条、第四十四条）。",
                                "Accepted on 29 September 2026; counting starts the next day; promised: 10 working days (Administrative Licensing Law, art. 42, 44)."),
                        t("10月1日至7日为国庆节放假，不计入；10月10日（星期六）是调休上班日，计入。",
                                "1 to 7 October are public holidays and do not count; Saturday 10 October is a make-up working day and counts."),
                        t("10月12日至13日专家评审，1 个工作日不计入（行政许可法第四十五条）。",
                                "Expert review from 12 to 13 October: 1 working day does not count (art. 45)."),
                        t("第 10 个工作日是 2026年10月15日。", "The tenth working day is 15 October 2026.")));
    }

    /** One day left; the limit reaches into a year without a calendar. */
    public Clock nearlyDue() {
        return new Clock(1, false, false, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 5),
                LocalDate.of(2027, 1, 19), left(11), 9, 0, 11, true, "BLUE", List.of(), List.of());
    }

    /** Two days past the promise, within the statute. */
    public Clock late() {
        return new Clock(-2, true, false, STARTED, PROMISED, STATUTORY, left(11), 12, 0, 11, false, "YELLOW", List.of(),
                List.of());
    }

    /** Past the statute. */
    public Clock unlawful() {
        return new Clock(-13, true, false, STARTED, PROMISED, STATUTORY, new Left(3, true, false), 23, 0, 0, false,
                "RED", List.of(),
                List.of());
    }

    /** Stopped by a special procedure; in calendar days. */
    public Clock suspended() {
        return new Clock(12, false, true, STARTED, LocalDate.of(2026, 11, 12), null, null, 8, 14, 12, false, "GREY",
                List.of(), List.of());
    }

    /** A procedure with a parallel group, a stage that was not needed and every state. */
    public FlowChart stages() {
        return new FlowChart(t("办理流程图", "Diagram of the procedure"),
                new Event(t("受理", "Accepted"), List.of(t("2026年9月29日", "29 September 2026")), State.DONE),
                List.of(
                        List.of(stage("CB", t("承办", "Handling"), t("3 个工作日", "3 working days"),
                                t("市场监管局承办岗", "Market Regulation, handling"), null, State.DONE,
                                t("2026年10月8日 周某 已完成", "Done on 8 October 2026, Zhou"))),
                        List.of(
                                stage("XC", t("现场核查", "Site inspection"), t("4 个工作日", "4 working days"),
                                        t("市场监管局食品科", "Market Regulation, food division"), null, State.DONE,
                                        t("2026年10月12日 李某 已完成", "Done on 12 October 2026, Li")),
                                stage("XF", t("消防意见", "Fire opinion"), t("4 个工作日", "4 working days"),
                                        t("消防救援支队审核岗", "Fire brigade, review"), null, State.CURRENT,
                                        t("正在办理，不迟于 2026年10月15日", "In hand, by 15 October 2026")),
                                stage("TX", t("听证", "Hearing"), t("4 个工作日", "4 working days"),
                                        t("市场监管局法规科", "Market Regulation, legal division"),
                                        t("只在“是否要求听证”为“是”时", "Only when “Hearing wanted” is “yes”"), State.SKIPPED,
                                        t("不需要", "Not needed"))),
                        List.of(stage("PZ", t("批准", "Approval"), t("当日", "the same day"),
                                t("市场监管局批准岗", "Market Regulation, approval"), null, State.TO_COME,
                                t("未开始", "To come")))),
                new Event(t("送达", "Delivered"), List.of(), State.PLAIN), t("同时进行", "At the same time"));
    }

    private static Box stage(String key, String name, String limit, String post, @Nullable String condition,
            State state, String progress) {
        return new Box(key, name, List.of(limit, post), condition, state, progress);
    }

    /** Four entries, the newest first. */
    public List<Line> timeline() {
        return List.of(
                new Line(Instant.parse("2026-10-13T02:20:00Z"), "TIME",
                        t("恢复计时，期限顺延 1 个工作日", "Clock resumed; the limit moves by 1 working day"),
                        t("系统", "System"), null, null, null, null),
                new Line(Instant.parse("2026-10-12T01:05:00Z"), "TIME",
                        t("专家评审，暂停计时", "Expert review, clock suspended"),
                        t("食品科 周某", "Food division, Zhou"), null,
                        t("依据行政许可法第四十五条", "Administrative Licensing Law, art. 45"), null, null),
                new Line(Instant.parse("2026-09-29T06:40:00Z"), "PAPER",
                        t("受理，发出受理通知书", "Accepted; notice of acceptance issued"),
                        t("市场监管局 受理岗", "Market Regulation, acceptance"), t("聊审受〔2026〕12号", "LSS [2026] 12"), null,
                        null, null),
                new Line(Instant.parse("2026-09-28T01:12:00Z"), "ACT",
                        t("提交申请，收件 4 份材料", "Application submitted with 4 materials"),
                        t("综合窗口 03", "Counter 03"), null, null, null, null));
    }

    /** The kinds of the timeline. */
    public List<Option> kinds() {
        return List.of(Option.of("ACT", t("办理", "Acts")), Option.of("PAPER", t("文书", "Papers")),
                Option.of("TIME", t("期限", "Time")));
    }

    /** One material in each state. */
    public List<Material> materials() {
        return List.of(
                new Material("1", t("食品经营许可申请书", "Application form for a food business licence"), true, "ACCEPTED",
                        t("原件 1 份", "Original"), List.of(new File("a", t("申请书.pdf", "application.pdf"), 348_160))),
                new Material("2", t("营业执照", "Business licence"), true, "WAIVED",
                        t("电子证照已核验，免交", "Verified from the electronic licence, not required"), List.of()),
                new Material("3", t("经营场所平面图", "Floor plan"), true, "TO_SUPPLEMENT",
                        t("复印件 1 份：看不清尺寸，请补交标注尺寸的图纸",
                                "Copy: the dimensions are illegible, please supply a plan with dimensions"),
                        List.of(new File("b", t("平面图.jpg", "plan.jpg"), 2_516_582))),
                new Material("4", t("食品安全管理制度", "Food safety rules"), true, "RECEIVED", t("电子件", "Electronic"),
                        List.of(new File("c", t("制度.pdf", "rules.pdf"), 96_000))),
                new Material("5", t("授权委托书", "Mandate"), false, "REQUIRED", t("原件 1 份", "Original"), List.of()));
    }

    /** A page of work. */
    public List<Row> work() {
        String food = t("食品经营许可", "Food business licence");
        String sign = t("户外广告设置许可", "Outdoor advertising licence");
        String tree = t("城市树木修剪审批", "Permit to prune city trees");
        String review = t("审核", "Review");
        return List.of(
                new Row("37150000012202609290000418", food, t("聊城市某某餐饮有限公司", "Example Catering Co., Ltd"), review,
                        LocalDate.of(2026, 10, 13), -2, "YELLOW"),
                new Row("3715000001220260929000057K", food, t("张*", "Zhang *"), review, LocalDate.of(2026, 10, 15), 0,
                        "BLUE"),
                new Row("37150000021202610080000112", sign, t("聊城市某某广告有限公司", "Example Media Co., Ltd"),
                        t("承办", "Handling"), LocalDate.of(2026, 10, 22), 5, "GREEN"),
                new Row("37150000021202610090000235", tree, t("李*", "Li *"), t("现场核查", "Site inspection"),
                        LocalDate.of(2026, 10, 23), 6, "GREEN"),
                new Row("3715000001220260917000009X", sign, t("聊城市某某商贸有限公司", "Example Trade Co., Ltd"),
                        t("听证", "Hearing"), LocalDate.of(2026, 11, 2), 9, "GREY"),
                new Row("37150000012202608110000321", food, t("王**", "Wang **"), review, LocalDate.of(2026, 9, 8), -20,
                        "RED"));
    }

    /** Columns that may be hidden. */
    public List<Option> columns() {
        return List.of(Option.of("applicant", t("申请人", "Applicant")), Option.of("stage", t("环节", "Stage")),
                Option.of("light", t("期限状态", "Light")));
    }

    /** Choices with and without a hint. */
    public List<Option> applicants() {
        return List.of(
                new Option("NATURAL_PERSON", t("自然人", "A natural person"), t("凭身份证件办理", "With an identity document")),
                new Option("LEGAL_ENTITY", t("企业或者其他组织", "An enterprise or other organisation"),
                        t("凭统一社会信用代码办理", "With the unified social credit code")));
    }

    /** Choices of a select. */
    public List<Option> kindsOfBusiness() {
        return List.of(Option.of("shop", t("食品销售", "Food retail")), Option.of("restaurant", t("餐饮服务", "Catering")),
                Option.of("canteen", t("单位食堂", "Canteen")));
    }

    /** Answers on a review page. */
    public List<Option> answers() {
        return List.of(Option.of(t("聊城市某某餐饮有限公司", "Example Catering Co., Ltd"), t("申请人", "Applicant")),
                Option.of("91371500MA30001760", t("统一社会信用代码", "Unified social credit code")),
                Option.of(t("餐饮服务", "Catering"), t("经营类别", "Kind of business")),
                Option.of("126.5 ㎡", t("经营面积", "Floor area")));
    }

    /** Parts of a case. */
    public List<Option> tabs() {
        return List.of(Option.of("part-form", t("表单", "Form")), Option.of("part-materials", t("材料", "Materials")),
                Option.of("part-record", t("办理记录", "Record")));
    }

    /** What a decision makes valid. */
    public List<String> effects() {
        return List.of(
                t("作出准予行政许可的决定，自送达之日起生效。", "The licence is granted and takes effect on delivery."),
                t("系统将生成决定书，并公示决定结果（行政许可法第四十条）。",
                        "The decision is written out and published (Administrative Licensing Law, art. 40)."),
                t("作出后不能撤回；如有错误，须依法另行撤销。", "It cannot be taken back; an error has to be corrected by a new act."));
    }
}
