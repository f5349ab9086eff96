package org.onewindow.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.OpeningHours;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.BrowserTest;
import org.onewindow.testing.RunningApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What guides say of papers that may follow, of hours and telephones, and of items that the hall does not handle. */
@Tag("browser")
class GuideBrowserTest extends BrowserTest {
    private static final String PASSWORD = "yichuang-demo-2026";
    private static final String BUILDING_PERMIT = "000117201001";
    private static final String MARRIAGE = "000711301001";

    @Override
    protected ConfigurableApplicationContext application() {
        return RunningApplication.withTheWholeCatalogue();
    }

    @Test
    void aPaperThatMayFollowSaysSoBesideItsName() {
        var page = open("/items/" + BUILDING_PERMIT);
        var wages = page.locator(".guide-materials > li:has-text('农民工工资保证金凭证')");
        assertThat(wages.innerText()).contains("可容缺").contains("按承诺的日期补交");
        assertThat(page.locator(".guide-materials .tag:has-text('可容缺')").count()).isEqualTo(1);
        checkAtBothWidths(page, "guide-deferrable");
        page.navigate(at("/items/" + BUILDING_PERMIT + "?lang=en"));
        assertThat(page.locator(".guide-materials").innerText()).contains("May follow later");
    }

    @Test
    void telephoneAndHoursAreThoseOfTheOrganisation() {
        var page = open("/items/" + BUILDING_PERMIT);
        var view = application().getBean(Organisation.class).current();
        var item = item(BUILDING_PERMIT);
        var unit = view.department(item.department()).orElseThrow();
        var today = OneWindowTime.today(application().getBean(Clock.class));
        var hours = view.hours(today).map(OpeningHours::words).orElseThrow();
        assertThat(page.locator("#where").innerText()).contains(unit.phone()).contains(hours.zh());
        page.navigate(at("/organisation"));
        assertThat(page.locator("main").innerText()).contains(unit.phone()).contains(hours.zh());
    }

    @Test
    void whatTheHallDoesNotHandleNamesItsPlaceAndIsNotReceivedAtAWindow() {
        var item = application().getBean(Catalogue.class).inForceToday().stream()
                .filter(one -> !one.implemented().isInCentre()).findFirst().orElseThrow();
        var page = open("/items/" + item.code());
        assertThat(page.locator("#steps").innerText()).contains("不在政务服务大厅办理")
                .contains(item.guidance().where().zh()).doesNotContain("任一综合窗口");
        assertThat(page.locator("#where").innerText()).contains("办理前请先电话联系").doesNotContain("任一窗口");
        checkAtBothWidths(page, "guide-elsewhere");
        page.navigate(at("/items/" + item.code() + "?lang=en"));
        assertThat(page.locator("#steps").innerText()).contains("not handled in the service hall");
        checkAtBothWidths(page, "guide-elsewhere-en");
        Page clerk = signIn("window1", PASSWORD);
        clerk.navigate(at("/office/counter/" + item.code() + "?lang=zh"));
        assertThat(clerk.locator("main").innerText()).contains("不在大厅办理，综合窗口不能收件");
        assertThat(clerk.locator("[data-receive]").isDisabled()).isTrue();
        checkAtBothWidths(clerk, "counter-elsewhere");
        clerk.navigate(at("/office/counter/" + BUILDING_PERMIT));
        assertThat(clerk.locator("[data-receive]").isDisabled()).isFalse();
    }

    @Test
    void theGuidedChoiceOfAMarriageLeadsToItsPapers() {
        var page = open("/items/" + MARRIAGE + "/choose");
        checkAtBothWidths(page, "choose-marriage");
        page.navigate(at("/items/" + MARRIAGE + "/choose?a-couple=foreign&a-marriedBefore=no"));
        assertThat(page.locator("main").innerText()).contains("一方是外国人").contains("无配偶证明");
        checkAtBothWidths(page, "choose-marriage-foreign");
    }

    private ServiceItem item(String code) {
        return application().getBean(Catalogue.class).inForceToday().stream()
                .filter(one -> one.code().value().equals(code)).findFirst().orElseThrow();
    }
}
