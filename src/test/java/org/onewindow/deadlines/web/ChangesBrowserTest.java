package org.onewindow.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.BrowserTest;

/** Two persons change the working calendar, one of them at a browser without scripts. */
class ChangesBrowserTest extends BrowserTest {
    private static final String PASSWORD = "yichuang-demo-2026";
    private static final String NOTICE = """
            2027-01-01/2027-01-03,off,元旦
            2027-02-05/2027-02-11,off,春节
            2027-02-20,work,春节
            2027-04-05,off,清明节
            2027-05-01/2027-05-05,off,劳动节
            2027-06-09,off,端午节
            2027-09-15,off,中秋节
            2027-10-01/2027-10-07,off,国庆节
            """;

    @Test
    void aNoticeIsCheckedRowByRowAndWithdrawn() {
        Page page = signIn("sysadmin", PASSWORD);
        page.navigate(at("/office/calendar"));
        follow(page.locator("a[href$='/office/calendar/changes']").first());
        checkAtBothWidths(page, "calendar-changes");

        page.fill("#source", "虚构的通知");
        page.fill("#days", NOTICE.replace("2027-02-20,work", "2027-02-22,work").replace("off,端午节", "frei,端午节"));
        forgiveComplaints();
        page.press("#days", "Tab");
        page.locator("form[action$='/notice'] button[type=submit]").press("Enter");
        page.waitForLoadState();
        assertThat(page.locator(".error-summary li").allInnerTexts()).hasSize(2)
                .anySatisfy(error -> assertThat(error).contains("第 3 行").contains("2027-02-22"))
                .anySatisfy(error -> assertThat(error).contains("第 6 行").contains("frei"));
        assertThat(page.inputValue("#days")).as("nothing typed is lost").contains("2027-02-22,work");
        checkAtBothWidths(page, "calendar-changes-wrong");

        page.fill("#days", NOTICE);
        follow(page.locator("form[action$='/notice'] button[type=submit]").first());
        assertThat(page.locator("main").innerText()).contains("2027年2月20日").contains("春节调休上班").contains("计算改变")
                .contains("须由另一人核对");
        assertThat(page.locator("form[action$='/confirm']").count()).isZero();
        checkAtBothWidths(page, "calendar-change");
        page.navigate(page.url() + "?lang=en");
        assertThat(page.locator("main").innerText()).contains("make-up working day, Spring Festival");
        checkAtBothWidths(page, "calendar-change-en");
        follow(page.locator("form[action$='/withdraw'] button").first());
        assertThat(page.locator("main").innerText()).contains("withdrawn");
        page.navigate(at("/office/calendar/changes?lang=zh"));
        checkAtBothWidths(page, "calendar-changes-past");
    }

    @Test
    void oneProposesADayAndAnotherPutsItInForceWithoutScripts() {
        Page one = signIn("sysadmin", PASSWORD);
        one.navigate(at("/office/calendar/changes"));
        one.fill("#date", "2031-03-03");
        one.selectOption("#kind", "HOLIDAY");
        one.fill("#name", "纪念日");
        one.fill("#daySource", "虚构的文件");
        follow(one.locator("form[action$='/day'] button[type=submit]").first());
        String address = one.url();

        Page other = signIn(newContext(false), "manager", PASSWORD);
        other.navigate(address);
        assertThat(other.locator("main").innerText()).contains("纪念日放假").contains("查看期限将变动的办件");
        follow(other.locator("form[action$='/confirm'] button").first());
        assertThat(other.locator("main").innerText()).contains("已生效").contains("虚构的文件");
        other.navigate(at("/office/calendar?year=2031"));
        assertThat(other.locator("main").innerText()).contains("2031年3月3日").contains("纪念日放假");
    }

    @Test
    void aClerkIsToldWhoMay() {
        forgiveComplaints();
        Page page = signIn("scj-clerk", PASSWORD);
        page.navigate(at("/office/calendar/changes"));
        assertThat(page.locator(".error-summary").innerText()).contains("只有系统管理员和中心管理者");
        assertThat(page.locator("form[action$='/notice']").count()).isZero();
        page.navigate(at("/office/calendar"));
        assertThat(page.locator("a[href$='/office/calendar/changes']").count()).isZero();
    }
}
