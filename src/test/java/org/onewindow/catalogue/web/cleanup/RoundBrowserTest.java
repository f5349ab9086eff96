package org.onewindow.catalogue.web.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.cleanup.RetainedList;
import org.onewindow.organisation.ConcentrationFigures;
import org.onewindow.organisation.ConcentrationFigures.Share;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.BrowserTest;
import org.onewindow.testing.RunningApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A round written, proposed and confirmed by two people; what the public reads of it; the ledger. */
@Tag("browser")
class RoundBrowserTest extends BrowserTest {
    private static final String PASSWORD = "yichuang-demo-2026";
    /** 娱乐场所经营许可（变更）, cancelled here, and 旅行社业务经营许可（变更）, delegated here. */
    private static final String ITEM = "000122612002";
    private static final String OTHER = "000122610002";

    @Override
    protected ConfigurableApplicationContext application() {
        return RunningApplication.withTheWholeCatalogue();
    }

    @Test
    void everybodyReadsTheRetainedListAndTheRoundsOfThePast() throws Exception {
        Page page = open("/items/retained");
        assertThat(page.locator("#rounds tbody tr").count()).isGreaterThanOrEqualTo(5);
        assertThat(page.locator("#rounds").innerText()).contains("山东省人民政府令2010年第230号").contains("示例文号");
        assertThat(page.locator("#share").innerText()).contains("市政务服务中心办理");
        checkAtBothWidths(page, "retained");
        page.navigate(at("/items/retained?place=ELSEWHERE&lang=en"));
        assertThat(page.locator(".total").innerText()).contains("101");
        checkAtBothWidths(page, "retained-en");
        page.navigate(at("/items/rounds/5?lang=zh"));
        assertThat(page.locator("main").innerText()).contains("下放（3）");
        checkAtBothWidths(page, "public-round");
        page.navigate(at("/items/rounds/3?lang=en"));
        checkAtBothWidths(page, "public-round-en");
        forgiveComplaints();
        page.navigate(at("/items/000131901000?lang=zh"));
        assertThat(page.locator("main").innerText()).contains("（示例政发〔2002〕1号，示例文号），")
                .contains("不再需要申请");
        checkAtBothWidths(page, "gone-cancelled");
        page.navigate(at("/items/000116901000?lang=en"));
        checkAtBothWidths(page, "gone-merged-en");
        page.navigate(at("/items/rounds/77"));
        assertThat(page.locator("h1").innerText()).isNotEmpty();
        var csv = HttpClient.newHttpClient().send(HttpRequest
                .newBuilder(URI.create(at("/items/retained.csv?place=ELSEWHERE"))).build(), BodyHandlers.ofString());
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body().lines()).hasSize(102);
    }

    @Test
    void theFiguresOfTheOrganisationTellHowManyItemsAreInTheCentre() {
        assertThat(application().getBean(ConcentrationFigures.Items.class).today().part()).isBetween(424, 426);
        var fresh = application().getBean(RetainedList.class).licencesInCentre();
        assertThat(fresh.whole()).isBetween(379, 381);
        Page page = signIn("manager", PASSWORD);
        page.navigate(at("/office/organisation/figures"));
        Share share = application().getBean(ConcentrationFigures.Items.class).today();
        assertThat(page.locator("main table").first().innerText()).contains(Integer.toString(share.part()));
        follow(page.locator("main table a[href*='place=CENTRE']"));
        assertThat(page.locator(".result-count").innerText()).contains(Integer.toString(share.part()));
        checkAtBothWidths(page, "items-in-centre");
        page.setViewportSize(1280, 900);
        page.navigate(at("/office/catalogue/rounds?lang=en"));
        assertThat(page.evaluate("() => { const box = document.querySelector('#rounds').parentElement;"
                + " return box.scrollWidth - box.clientWidth; }")).as("nothing lies beside the page").isEqualTo(0);
        checkAtBothWidths(page, "rounds-office-en");
    }

    @Test
    void aRoundIsWrittenProposedAndConfirmedByTwo() {
        var today = OneWindowTime.today(application().getBean(Clock.class));
        Page page = signIn("manager", PASSWORD);
        page.navigate(at("/office/catalogue/rounds"));
        checkAtBothWidths(page, "rounds");
        page.navigate(at("/office/catalogue/rounds?lang=en"));
        checkAtBothWidths(page, "rounds-en");
        page.navigate(at("/office/catalogue/rounds/new?lang=zh"));
        fillInRound(page, today.plusDays(10));
        var address = page.url();
        addMeasures(page);
        page.click("form[action$='/propose'] button");
        page.waitForSelector("form[action$='/reject']");
        assertThat(page.locator("form[action$='/confirm']").count()).as("not by the same person").isZero();
        checkAtBothWidths(page, "round-proposed");

        Page other = signIn(newContext(true), "sysadmin", PASSWORD);
        other.navigate(address + "?lang=en");
        checkAtBothWidths(other, "round-confirm-en");
        other.click("form[action$='/confirm'] button");
        other.waitForSelector(".notice");
        assertThat(other.locator(".tag.green").first().isVisible()).isTrue();
        checkAtBothWidths(other, "round-in-force-en");
        page.navigate(at("/items/" + ITEM + "?lang=zh"));
        assertThat(page.locator("main h1").innerText()).as("still offered before the day").contains("娱乐场所");
    }

    /** First without a title, then whole. */
    private void fillInRound(Page page, LocalDate effectiveOn) {
        page.fill("#title", "");
        page.click("main form button[type=submit]");
        page.waitForSelector(".error-summary");
        forgiveComplaints();
        checkAtBothWidths(page, "round-new");
        page.fill("#title", "2026 年事项清理");
        page.fill("#titleEn", "Clean-up of 2026");
        page.fill("#document", "测试政发〔2026〕9号");
        page.fill("#issuer", "测试机关");
        page.fill("#effectiveOn", effectiveOn.toString());
        page.click("main form button[type=submit]");
        page.waitForSelector("#kind");
    }

    /** One that cannot be, then two. */
    private void addMeasures(Page page) {
        measure(page, "FEE_CANCELLED", ITEM);
        page.fill("#fee", "没有的费");
        page.click("form[action$='/measures'] button[type=submit]");
        page.waitForSelector(".error-summary");
        assertThat(page.locator(".error-summary").innerText()).contains("没有这项收费");
        checkAtBothWidths(page, "round-wrong");
        measure(page, "CANCELLED", ITEM);
        page.fill("#note", "直接经营即可。");
        page.click("form[action$='/measures'] button[type=submit]");
        page.waitForSelector("#measures tbody tr");
        measure(page, "DELEGATED", OTHER);
        page.check("input[name=to][value='37152200']");
        page.click("form[action$='/measures'] button[type=submit]");
        page.waitForSelector("#measures tbody tr:nth-child(2)");
        checkAtBothWidths(page, "round-draft");
    }

    @Test
    void theLedgerIsSortedFilteredAndPrinted() {
        Page page = signIn("manager", PASSWORD);
        page.navigate(at("/office/catalogue/ledger?department=GAJ&sort=-stages"));
        assertThat(page.locator("#ledger tbody tr").count()).isGreaterThan(5);
        checkAtBothWidths(page, "ledger");
        page.navigate(at("/office/catalogue/ledger?lang=en"));
        checkAtBothWidths(page, "ledger-en");
        page.navigate(at("/office/catalogue/items/000109203001/ledger?lang=zh"));
        checkAtBothWidths(page, "item-ledger");
        page.navigate(at("/office/catalogue/items/000109203001/ledger?lang=en"));
        checkAtBothWidths(page, "item-ledger-en");
        page.navigate(at("/office/catalogue/ledger?text=zzzz&lang=zh"));
        assertThat(page.locator("main").innerText()).contains("没有符合条件的事项");
    }

    @Test
    void aClerkIsToldWhoMay() {
        forgiveComplaints();
        Page page = signIn("scj-clerk", PASSWORD);
        page.navigate(at("/office/catalogue/rounds"));
        assertThat(page.locator("main").innerText()).contains("中心管理者");
    }

    private static void measure(Page page, String kind, String item) {
        page.check("input[name=kind][value=" + kind + "]");
        page.fill("#item", item);
    }
}
