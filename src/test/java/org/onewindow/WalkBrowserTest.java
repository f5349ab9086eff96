package org.onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseNumber;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.BrowserTest;

/**
 * One application from the citizen's screen to the published decision, by browsers alone: a citizen, a stranger, and
 * everybody of the office through whose hands it goes. The pictures are kept as {@code walk-…} beside the others.
 */
class WalkBrowserTest extends BrowserTest {
    private static final String OFFICE_PASSWORD = "yichuang-demo-2026";
    private static final String PASSWORD = "芦苇丛中-两只-白鹭-2026";
    private static final String ITEM = "食品经营许可（新办）";
    private static final String NAME = "欧阳行远";
    /** The first paper of a node loads its font, which a busy machine takes long for. */
    private static final double FIRST_PAPER_MILLIS = 120_000;
    private static final String PREMISES = "聊城市东昌府区柳园南路77号";

    /** What the citizen holds after sending. */
    private record Receipt(CaseNumber number, String code) {
    }

    @Test
    void oneApplicationGoesFromTheHomePageToThePublishedDecision() {
        var citizen = open("/");
        var passport = findAndSignUp(citizen);
        var receipt = apply(citizen);
        assertThat(progress(receipt)).as("after sending").contains("欧阳**").doesNotContain(NAME, passport, PREMISES);
        assertThat(registered(receipt)).as("before acceptance the register is silent").isFalse();

        var clerk = desk("scj-clerk");
        preReviewAndAskForMore(clerk, receipt);
        answer(citizen, receipt);
        accept(clerk, receipt);
        assertThat(registered(receipt)).as("from acceptance on").isTrue();
        examineAndDecide(clerk, receipt);
        deliverAndArchive(clerk, receipt, passport);

        decisionInHand(citizen, receipt);
        assertThat(progress(receipt)).as("at the end").contains("已办结");
        published(receipt, passport);
    }

    private String findAndSignUp(Page citizen) {
        checkAtBothWidths(citizen, "walk-01-home");
        citizen.fill("#q", "开饭店");
        citizen.keyboard().press("Enter");
        citizen.waitForURL("**/items?q=*");
        checkAtBothWidths(citizen, "walk-02-search");
        follow(citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ITEM)));
        assertThat(citizen.locator("main").innerText()).contains("食品经营许可申请书", "20", "9", "现场核查", "不收费");
        checkAtBothWidths(citizen, "walk-03-guide");
        citizen.locator("main a.button[href$='/apply/000131002000']").first().click();
        citizen.waitForURL("**/sign-in**");
        checkAtBothWidths(citizen, "walk-04-sign-in");
        follow(citizen.locator("main a[href*='/sign-up']").first());
        var passport = "E" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 89_999_999));
        citizen.fill("#name", NAME);
        citizen.selectOption("#identityType", "PASSPORT");
        citizen.fill("#identityNumber", passport);
        citizen.fill("#phone", "13800001234");
        citizen.fill("#login", "w" + UUID.randomUUID().toString().substring(0, 8));
        citizen.fill("#password", PASSWORD);
        citizen.fill("#passwordAgain", PASSWORD);
        checkAtBothWidths(citizen, "walk-05-sign-up");
        citizen.locator("main form button[type=submit]").click();
        citizen.locator("form[action$='/sign-out']").first().waitFor();
        return passport;
    }

    private Receipt apply(Page citizen) {
        citizen.navigate(at("/apply/000131002000"));
        press(citizen, "开始填写");
        assertThat(citizen.locator("main").innerText()).contains(NAME);
        press(citizen, "保存并继续");
        citizen.fill("#a-premises", PREMISES);
        citizen.locator("input[name=a-businessKind][value=catering]").check();
        citizen.locator("input[name=a-preparesFood][value=yes]").check();
        citizen.fill("#a-kitchenArea", "35.5");
        citizen.fill("#a-area", "126.5");
        citizen.fill("#a-openOn", "2027-03-01");
        citizen.fill("#a-safetyOfficer", NAME);
        citizen.fill("#a-contactPhone", "13800001234");
        checkAtBothWidths(citizen, "walk-06-form");
        press(citizen, "保存并继续");
        for (var material : new String[]{"application", "layout", "safety-rules", "kitchen-equipment"}) {
            upload(citizen, material, material + ".pdf");
        }
        checkAtBothWidths(citizen, "walk-07-materials");
        press(citizen, "保存并继续");
        assertThat(citizen.locator("main").innerText()).contains(NAME, PREMISES, "126.5", "layout.pdf");
        checkAtBothWidths(citizen, "walk-08-review");
        citizen.check("#truth");
        citizen.check("#privacy");
        press(citizen, "提交申请");
        citizen.waitForURL("**/receipt");
        checkAtBothWidths(citizen, "walk-09-receipt");
        return new Receipt(new CaseNumber(citizen.url().replaceAll(".*/cases/(\\w+)/receipt", "$1")),
                citizen.locator(".code").innerText());
    }

    /** What somebody sees who holds number and code and is signed in nowhere. */
    private String progress(Receipt receipt) {
        var stranger = open(newContext(true), "/progress?no=" + receipt.number().value());
        stranger.fill("#code", receipt.code());
        press(stranger, "查询");
        stranger.waitForURL("**/progress/" + receipt.number().value());
        checkAtBothWidths(stranger, "walk-10-progress");
        return Objects.requireNonNull(stranger.locator("main").innerText());
    }

    private void preReviewAndAskForMore(Page clerk, Receipt receipt) {
        clerk.navigate(at("/office/work?text=" + receipt.number().value()));
        clerk.locator("#work tbody a").first().click();
        clerk.waitForURL("**/office/cases/" + receipt.number().value());
        checkAtBothWidths(clerk, "walk-11-case");
        perform(clerk, "pre-review", "提交预审结论");
        act(clerk, "request-supplement");
        clerk.check("[name=request-supplement-materials][value=layout]");
        clerk.fill("#request-supplement-text", "布局图没有标明面积。");
        perform(clerk, "request-supplement", "出具一次性补正告知书");
        checkAtBothWidths(clerk, "walk-12-supplement-asked");
    }

    private void answer(Page citizen, Receipt receipt) {
        citizen.navigate(at("/my/cases/" + receipt.number().value()));
        assertThat(citizen.locator(".act-now").innerText()).contains("布局图没有标明面积");
        citizen.locator(".act-now a.button").click();
        citizen.waitForURL("**/reply");
        upload(citizen, "layout", "layout-2.pdf");
        checkAtBothWidths(citizen, "walk-13-reply");
        press(citizen, "提交补正");
        citizen.waitForURL("**/my/cases/" + receipt.number().value());
    }

    private void accept(Page clerk, Receipt receipt) {
        openCase(clerk, receipt);
        perform(clerk, "accept", "受理");
        checkAtBothWidths(clerk, "walk-14-accepted");
    }

    private void examineAndDecide(Page clerk, Receipt receipt) {
        clerk.fill("#review-examine-text", "补正后的布局图与申请一致，符合条件。");
        perform(clerk, "review", "审查通过");
        var reviewer = desk("scj-reviewer");
        openCase(reviewer, receipt);
        reviewer.fill("#record-site-visit-on", OneWindowTime.today(Clock.systemUTC()).toString());
        reviewer.check("[name=record-site-visit-inspectors][value=S0101]");
        reviewer.check("[name=record-site-visit-inspectors][value=S0102]");
        reviewer.fill("#record-site-visit-text", "两人到场核查，设备齐全。");
        perform(reviewer, "record-site-visit", "记录现场核查");
        openCase(reviewer, receipt);
        reviewer.fill("#review-visit-text", "现场符合条件。");
        perform(reviewer, "review", "审查通过");
        var head = desk("scj-head");
        openCase(head, receipt);
        checkAtBothWidths(head, "walk-15-before-decision");
        perform(head, "grant", "作出准予决定");
        checkAtBothWidths(head, "walk-16-decided");
    }

    private void deliverAndArchive(Page clerk, Receipt receipt, String passport) {
        var delivery = desk("delivery");
        openCase(delivery, receipt);
        act(delivery, "deliver");
        delivery.selectOption("#deliver-identityType", "PASSPORT");
        delivery.fill("#deliver-number", passport);
        perform(delivery, "deliver", "确认送达");
        openCase(clerk, receipt);
        perform(clerk, "archive", "归档");
        checkAtBothWidths(clerk, "walk-17-archived");
    }

    /** The citizen downloads the decision and reads it. */
    private void decisionInHand(Page citizen, Receipt receipt) {
        citizen.navigate(at("/my/cases/" + receipt.number().value()));
        checkAtBothWidths(citizen, "walk-18-my-case");
        var decision = citizen.locator(".paper-list a").filter(new Locator.FilterOptions().setHasText("准予")).first();
        var answer = citizen.request().get(at(decision.getAttribute("href")),
                RequestOptions.create().setTimeout(FIRST_PAPER_MILLIS));
        assertThat(answer.status()).isEqualTo(200);
        try (var pdf = PDDocument.load(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("准予行政许可决定书", receipt.number().value(), NAME)
                    .contains("许字");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean registered(Receipt receipt) {
        var anybody = open(newContext(false), "/register?q=" + receipt.number().value());
        return anybody.locator("#register tbody tr").count() == 1;
    }

    private void published(Receipt receipt, String passport) {
        var anybody = open(newContext(true), "/register?q=" + receipt.number().value());
        checkAtBothWidths(anybody, "walk-19-register");
        anybody.locator("#register tbody a").first().click();
        anybody.waitForURL("**/register/" + receipt.number().value());
        assertThat(anybody.locator("main").innerText()).contains(ITEM, "欧阳**", "准予", "送达日期")
                .doesNotContain(NAME, passport, PREMISES, "13800001234", receipt.code());
        checkAtBothWidths(anybody, "walk-20-published");
    }

    private Page desk(String login) {
        return signIn(newContext(true), login, OFFICE_PASSWORD);
    }

    private void openCase(Page page, Receipt receipt) {
        page.navigate(at("/office/cases/" + receipt.number().value()));
    }

    /** The form of an act among those that may be done; opened where another is expected first. */
    private static Locator act(Page page, String act) {
        var details = page.locator("#acts details.act:has(form[action$='/acts/" + act + "'])").first();
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
        return details.locator("form");
    }

    private static void perform(Page page, String act, String button) {
        act(page, act).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
        page.locator(".act-result.done").waitFor();
    }

    private static void upload(Page page, String material, String name) {
        page.setInputFiles("#file-" + material, new FilePayload(name, "application/pdf", pdf()));
        page.locator("section:has(#file-" + material + ") .files >> text=" + name).first().waitFor();
    }

    private static void press(Page page, String words) {
        follow(page.locator("main button", new Page.LocatorOptions().setHasText(words)).first());
    }

    private static byte[] pdf() {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
