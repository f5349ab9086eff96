package org.onewindow.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.BrowserTest;

/** The organisation as its people and the public see it, and how it is arranged. */
class OrganisationBrowserTest extends BrowserTest {
    private static final String PASSWORD = "yichuang-demo-2026";

    @Test
    void everyPageReadsWellInBothLanguages() {
        Page page = signIn("manager", PASSWORD);
        var pages = Map.of("", "市市场监督管理局", "/units/SCJ", "整建制进驻", "/units/000", "综合窗口1号", "/staff/S0102", "钱审核",
                "/duties", "在岗与代岗", "/delegations", "市文化和旅游局", "/centres", "莘县政务服务中心", "/figures", "窗口工作人员",
                "/history", "按方案设置机构");
        for (var one : pages.entrySet()) {
            page.navigate(at("/office/organisation" + one.getKey() + "?lang=zh"));
            assertThat(page.locator("main").innerText()).as(one.getKey()).contains(one.getValue());
            var name = "organisation" + one.getKey().replace('/', '-');
            checkAtBothWidths(page, name);
            page.navigate(at("/office/organisation" + one.getKey() + "?lang=en"));
            checkAtBothWidths(page, name + "-en");
        }
        Page everybody = open(newContext(true), "/organisation");
        assertThat(everybody.locator("main").innerText()).contains("综合窗口1号").contains("供电公司").contains("聊政务公告〔2026〕1号")
                .contains("60 个单位").contains("周六 09:00–12:00");
        checkAtBothWidths(everybody, "organisation-public");
        everybody.navigate(at("/organisation?lang=en"));
        checkAtBothWidths(everybody, "organisation-public-en");
    }

    @Test
    void theFiguresAreThoseOfTheArticleAndLeadToTheirLists() {
        Page page = signIn("manager", PASSWORD);
        var offered = application().getBean(Catalogue.class).inForceToday();
        var inCentre = offered.stream().filter(item -> item.implemented().isInCentre()).count();
        page.navigate(at("/office/organisation/figures?lang=zh"));
        assertThat(page.locator("main tbody tr").allInnerTexts()).hasSize(7)
                .anySatisfy(row -> assertThat(row).contains("组建行政许可科的部门").contains("38 / 38"))
                .anySatisfy(row -> assertThat(row).contains("许可科整建制进驻").contains("29 / 38"))
                .anySatisfy(row -> assertThat(row).contains("设立窗口的单位").contains("60").contains("职能部门 36")
                        .contains("其他服务组织 24"))
                .anySatisfy(row -> assertThat(row).contains("窗口工作人员").contains("195"))
                .anySatisfy(row -> assertThat(row)
                        .isEqualTo("进驻中心的事项\t" + inCentre + "\t" + inCentre + " / " + offered.size()));
        assertThat(page.locator("#moved li").count()).isEqualTo(29);
        assertThat(page.locator("#people a").count()).isEqualTo(195);
    }

    @Test
    void unitsAreFilteredPagedAndExported() {
        Page page = signIn("manager", PASSWORD);
        page.navigate(at("/office/organisation?lang=zh&kind=OTHER"));
        assertThat(page.locator(".table-tools .total").innerText()).contains("24");
        assertThat(page.locator("#units tbody tr").count()).isEqualTo(20);
        follow(page.locator("a[rel=next]").first());
        assertThat(page.locator("#units tbody tr").count()).isEqualTo(4);
        page.navigate(at("/office/organisation?window=no"));
        assertThat(page.locator("#units tbody tr").allInnerTexts()).hasSize(2).anyMatch(row -> row.contains("市档案局"))
                .anyMatch(row -> row.contains("市国家保密局"));
        page.navigate(at("/office/organisation?q=S0103"));
        assertThat(page.locator("#units tbody tr").allInnerTexts()).singleElement()
                .satisfies(row -> assertThat(row).contains("SCJ"));
        page.navigate(at("/office/organisation?q=nobody-at-all"));
        assertThat(page.locator("main").innerText()).contains("没有符合条件的单位");
        var csv = page.request().get(at("/office/organisation/export.csv?kind=OTHER&lang=zh")).text();
        assertThat(csv.lines()).hasSize(25).first().satisfies(line -> assertThat(line).contains("代码,单位,类别"));
        assertThat(csv).contains("GDS,供电公司,中介和其他服务组织,B01");
    }

    @Test
    void leaveIsCheckedConfirmedAndEndedWithoutScripts() {
        Page page = signIn(newContext(false), "gxj-head", PASSWORD);
        page.navigate(at("/office/organisation/units/GXJ?lang=zh"));
        var reviewer = page.locator("a[href$='/staff/S1402']").first();
        var name = reviewer.innerText();
        follow(reviewer);
        follow(page.locator("a[href*='/acts/leave?']").first());
        forgiveComplaints();
        follow(page.locator("main button[type=submit]").first());
        assertThat(page.locator(".error-summary li").allInnerTexts()).hasSize(3).anyMatch(row -> row.contains("日期"));
        screenshot(page, "organisation-leave-wrong");
        page.selectOption("#reason", "TRAINING");
        page.fill("#from", "2001-01-01");
        page.fill("#to", "2001-01-02");
        follow(page.locator("main button[type=submit]").first());
        follow(page.locator("main button[type=submit]").first());
        assertThat(page.locator(".error-summary").innerText()).contains("只能从今天或以后开始");
        var today = OneWindowTime.today(Clock.systemUTC()).toString();
        page.fill("#from", today);
        page.fill("#to", today);
        follow(page.locator("main button[type=submit]").first());
        assertThat(page.locator(".confirm-step").innerText()).contains(name).contains("培训").contains("期限照常计算");
        screenshot(page, "organisation-leave-confirm");
        follow(page.locator("main button[type=submit]").first());
        assertThat(page.locator("main").innerText()).contains("今天不在岗").contains("今天没有担任岗位");
        screenshot(page, "organisation-person-away");
        page.navigate(at("/office/organisation/duties"));
        assertThat(page.locator("main").innerText()).contains(name).contains("A/B岗");
        screenshot(page, "organisation-duties-away");

        comesBack(page, name);
    }

    /** Ends the leave of whoever is shown, and looks it up in the history. */
    private void comesBack(Page page, String name) {
        page.navigate(at("/office/organisation/staff/S1402"));
        follow(page.locator("a[href*='/acts/return?']").first());
        follow(page.locator("main button[type=submit]").first());
        assertThat(page.locator("main").innerText()).contains("没有请假");
        page.navigate(at("/office/organisation/staff/S1402"));
        assertThat(page.locator("main").innerText()).doesNotContain("今天不在岗").contains("审核岗");
        page.navigate(at("/office/organisation/history"));
        assertThat(page.locator("main tbody tr").allInnerTexts().subList(0, 2))
                .anyMatch(row -> row.contains(name + " 返岗"))
                .anyMatch(row -> row.contains(name + " 请假"));
    }

    @Test
    void aDelegationIsRefusedWithTheArticleAndPublishedWhenItIsRight() {
        Page page = signIn("manager", PASSWORD);
        page.navigate(at("/office/organisation/acts/delegate?lang=zh"));
        checkAtBothWidths(page, "organisation-delegate");
        fill(page, "MZJ", "MZJ");
        forgiveComplaints();
        send(page);
        send(page);
        assertThat(page.locator(".error-summary").innerText()).contains("第二十四条");
        page.selectOption("#agency", "TYJ");
        send(page);
        assertThat(page.locator(".confirm-step").innerText()).contains("市退役军人事务局").contains("受理");
        checkAtBothWidths(page, "organisation-delegate-confirm");
        send(page);
        assertThat(page.locator("main").innerText()).contains("测试公告〔2026〕1号");
        Page everybody = open(newContext(true), "/organisation");
        assertThat(everybody.locator("#delegations").innerText()).contains("市退役军人事务局").contains("测试公告〔2026〕1号");
    }

    @Test
    void aClerkSitsDownAndIsToldWhatIsNotTheirs() {
        Page page = signIn("slj-clerk", PASSWORD);
        page.navigate(at("/office/organisation/staff/S1901?lang=zh"));
        follow(page.locator("a[href*='/acts/man']").first());
        page.selectOption("#window", "A19");
        send(page);
        send(page);
        assertThat(page.locator("main").innerText()).contains("市水利局窗口");
        page.navigate(at("/office/organisation/units/SLJ"));
        assertThat(page.locator("main").innerText()).contains("起在岗");
        assertThat(page.locator("a[href*='/acts/appoint']").count()).isZero();
        forgiveComplaints();
        page.navigate(at("/office/organisation/acts/depart?staff=S1902&from=2030-01-01"));
        send(page);
        assertThat(page.locator(".error-summary").innerText()).contains("没有办成").contains("中心管理人员");
    }

    private static void fill(Page page, String by, String agency) {
        page.selectOption("#kind", "ENTRUSTMENT");
        page.selectOption("#by", by);
        page.selectOption("#agency", agency);
        page.check("input[name=acts][value=ACCEPTANCE]");
        page.fill("#from", "2030-01-01");
        page.fill("#to", "2030-12-31");
        page.fill("#document", "测试公告〔2026〕1号");
    }

    private static void send(Page page) {
        follow(page.locator("main button[type=submit]").first());
    }
}
