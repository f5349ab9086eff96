package org.onewindow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.deadlines.Days.LAW;
import static org.onewindow.deadlines.Days.on;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.calendar.CalendarDay;
import org.onewindow.deadlines.calendar.DayKind;
import org.onewindow.deadlines.calendar.Festival;
import org.springframework.context.support.ResourceBundleMessageSource;

class DerivationWordsTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Locale EN = Locale.ENGLISH;

    private final ResourceBundleMessageSource messages = Days.messages();
    private final DerivationWords words = new DerivationWords(messages);

    @Test
    void aDateAcrossTheSpringFestivalIsToldInChinese() {
        var due = DueDates.of(LegalRule.SUPPLEMENT_NOTICE, on(2011, 1, 24), LAW);

        assertThat(words.sentences(due, ZH)).containsExactly("自 2011年1月24日（星期一） 起算，当日不计入（《民法典》第二百零一条）。",
                "期限为 5 个工作日（《行政许可法》第三十二条第一款第四项：材料不齐应在五日内一次告知，逾期不告知的，自收到材料之日起即为受理）。", "2011年1月29日（星期六） 为周末，不是工作日。",
                "2011年1月30日（星期日） 因春节调休上班，计为工作日。", "期限届满日为 2011年1月30日（星期日）。");
    }

    @Test
    void aSuspensionOverNationalDayIsToldInEnglish() {
        var due = DueDates.of(LegalRule.DECISION, on(2026, 9, 28), new WorkingDays(5),
                List.of(new Exclusion(on(2026, 9, 29), on(2026, 10, 9), SpecialProcedure.EXPERT_REVIEW)), 1, LAW);

        assertThat(words.sentences(due, EN)).containsExactly(
                "Counting begins with 28 September 2026 (Monday); that day itself is not counted (Civil Code, art. 201).",
                "The limit is 5 working days (Administrative Licensing Law, art. 42(1): decision after acceptance).",
                "The head of the agency extended it by 1 working day (Administrative Licensing Law, art. 42(1)).",
                "The days after 29 September 2026 (Tuesday) through 9 October 2026 (Friday) are left out (expert review, "
                        + "Administrative Licensing Law, art. 45): 3 working days.",
                "1 October 2026 (Thursday) to 7 October 2026 (Wednesday): holiday, National Day, not counted.",
                "10 October 2026 (Saturday) is worked to make up for National Day and counts as a working day.",
                "11 October 2026 (Sunday): weekend, not counted.",
                "The last day of the limit is 15 October 2026 (Thursday).");
    }

    @Test
    void anExtensionIsToldWithWhoMayApproveIt() {
        assertThat(extended(LegalRule.DECISION)).contains("经本行政机关负责人批准延长 10 个工作日（《行政许可法》第四十二条第一款）。");
        assertThat(extended(LegalRule.JOINT_DECISION)).contains("经本级人民政府负责人批准延长 10 个工作日（《行政许可法》第四十二条第二款）。");
        assertThat(extended(LegalRule.HOTLINE_ORDER)).contains("经承办单位负责人批准延长 10 个工作日。");
        assertThat(extended(LegalRule.PROMISE)).contains("经批准延长 10 个工作日。");
    }

    private List<String> extended(LegalRule rule) {
        return words.sentences(DueDates.of(rule, on(2026, 3, 2), new WorkingDays(20), List.of(), 10, LAW), ZH);
    }

    @Test
    void twoHolidaysInOneNameAreBothTold() {
        var day = new CalendarDay(on(2025, 10, 6), DayKind.HOLIDAY, "国庆中秋");
        assertThat(words.day(day, ZH)).isEqualTo("国庆节、中秋节放假");
        assertThat(words.day(day, EN)).isEqualTo("holiday, National Day and Mid-Autumn Festival");
        assertThat(words.day(new CalendarDay(on(2030, 1, 2), DayKind.HOLIDAY, "新的节日"), EN)).isEqualTo("holiday, 新的节日");
    }

    @Test
    void everyHolidayOfTheLibraryHasAName() {
        assertThat(LAW.first().datesUntil(LAW.lastNoticed().plusDays(1)).map(LAW::day)
                .filter(day -> !day.name().isEmpty()))
                .hasSizeGreaterThan(800)
                .allSatisfy(day -> assertThat(Festival.in(day.name())).isNotEmpty());
    }

    @Test
    void aSameDayLimitDoesNotSpeakOfDaysNotCounted() {
        var due = DueDates.of(on(2027, 1, 1), new WorkingDays(0), List.of(), 0, LAW);
        assertThat(words.sentences(due, EN)).startsWith("The day of the start is 1 January 2027 (Friday).",
                "The limit is the same day, or the next working day if that is none.");
        assertThat(words.sentences(due, ZH)).anyMatch(sentence -> sentence.contains("尚未公布"));
    }

    @Test
    void everyKeyOfTheEnumsHasItsSentence() {
        var keys = Stream.of(Stream.of(LegalRule.values()).map(LegalRule::messageKey),
                Stream.of(SpecialProcedure.values()).map(SpecialProcedure::messageKey),
                Stream.of(ClockRefusal.values()).map(ClockRefusal::messageKey),
                Stream.of(Light.values()).map(Light::messageKey),
                Stream.of(Festival.values()).map(Festival::messageKey),
                Stream.of(DayKind.values()).map(kind -> "deadlines.day." + kind)).flatMap(stream -> stream).toList();
        assertThat(keys).allSatisfy(key -> {
            assertThat(messages.getMessage(key, null, ZH)).isNotBlank();
            assertThat(messages.getMessage(key, null, EN)).isNotBlank();
        });
    }

    @Test
    void everyRefusalNamesItsArticle() {
        for (var refusal : ClockRefusal.values()) {
            if (refusal.article().isEmpty()) {
                assertThat(messages.getMessage(refusal.messageKey(), null, ZH)).contains("地方政务服务规定");
                continue;
            }
            assertThat(messages.getMessage(refusal.messageKey(), null, EN)).contains("art. " + refusal.article());
            assertThat(messages.getMessage(refusal.messageKey(), null, ZH)).contains("《行政许可法》");
        }
    }
}
