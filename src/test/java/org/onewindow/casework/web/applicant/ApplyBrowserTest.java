package org.onewindow.casework.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.platform.CommandId;
import org.onewindow.testing.BrowserTest;
import org.onewindow.testing.RunningApplication;

/** A citizen's walk from signing up to the receipt and beyond, as the citizen sees it. */
class ApplyBrowserTest extends BrowserTest {
    private static final String ITEM = "/items/000131002000";
    private static final String PASSWORD = "芦苇丛中-一只-白鹭-2026";
    private static final String OFFICER = "S0101";

    @Test
    void aCitizenAppliesFromSignUpToReceiptAndLooksUpTheProgress() {
        var page = signUp("𠮷野小满");
        begin(page);
        who(page);
        form(page);
        materials(page);
        comeBackToTheDraft(page);
        var receipt = send(page);
        caseAndPapers(page, receipt);
        progress(receipt);
        supplement(page, receipt);
        withdraw(page, receipt);
    }

    @Test
    void thePagesAreReadInEnglish() {
        var page = signUp("𠮷野小满");
        page.navigate(at("/my/cases?lang=en"));
        checkAtBothWidths(page, "apply-en-my-cases-empty");
        page.navigate(at("/apply/000131002000"));
        checkAtBothWidths(page, "apply-en-start");
        press(page, "Begin");
        checkAtBothWidths(page, "apply-en-who");
        press(page, "Save and continue");
        page.check("#a-preparesFood");
        checkAtBothWidths(page, "apply-en-form");
        press(page, "Save and continue");
        forgiveComplaints();
        checkAtBothWidths(page, "apply-en-form-wrong");
        page.navigate(page.url().replace("/form", "/materials"));
        checkAtBothWidths(page, "apply-en-materials");
        page.navigate(page.url().replace("/materials", "/review"));
        checkAtBothWidths(page, "apply-en-review");
        page.navigate(at("/my/mandates"));
        checkAtBothWidths(page, "apply-en-mandates");
        page.navigate(at("/progress"));
        checkAtBothWidths(page, "apply-en-progress");
        page.navigate(at("/apply/000131009999"));
        forgiveComplaints();
        checkAtBothWidths(page, "apply-en-unavailable");
    }

    @Test
    void anApplicationIsWrittenWithoutScripts() {
        var page = open(newContext(false), "/sign-up");
        fillSignUp(page, "张无脚本");
        page.navigate(at("/apply/000131002000"));
        press(page, "开始填写");
        page.fill("#phone", "不是号码");
        press(page, "保存并继续");
        forgiveComplaints();
        assertThat(page.inputValue("#phone")).isEqualTo("不是号码");
        page.fill("#phone", "13800001234");
        press(page, "保存并继续");
        assertThat(page.locator("#a-kitchenArea").isVisible()).isFalse();
        page.fill("#a-premises", "聊城市东昌府区测试路3号");
        page.locator("input[name=a-preparesFood][value=yes]").check();
        press(page, "保存并继续");
        forgiveComplaints();
        assertThat(page.locator("#a-kitchenArea").isVisible()).isTrue();
        assertThat(page.locator("main").innerText()).contains("根据您的回答");
        page.navigate(page.url().replaceAll("/form.*", "/materials"));
        page.setInputFiles("#file-application", payload("申请书.pdf", "application/pdf", pdf()));
        press(page, "上传");
        assertThat(page.locator("#main").innerText()).contains("申请书.pdf").contains("已收到 1 个文件");
        page.check("#paper-layout");
        press(page, "保存，以后再填");
        assertThat(page.locator("#paper-layout").isChecked()).isTrue();
        assertThat(page.locator("main, .notice").allInnerTexts().toString()).contains("已于");
    }

    private Page signUp(String name) {
        var page = open("/sign-up");
        fillSignUp(page, name);
        return page;
    }

    private void fillSignUp(Page page, String name) {
        page.fill("#name", name);
        page.selectOption("#identityType", "PASSPORT");
        page.fill("#identityNumber", "E" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 89_999_999)));
        page.fill("#phone", "13800001234");
        page.fill("#login", "c" + UUID.randomUUID().toString().substring(0, 8));
        page.fill("#password", PASSWORD);
        page.fill("#passwordAgain", PASSWORD);
        follow(page.locator("main form button[type=submit]"));
        assertThat(page.locator("form[action$='/sign-out']").count()).as(page.content()).isEqualTo(1);
    }

    private void begin(Page page) {
        page.navigate(at(ITEM));
        page.locator("a.button[href$='/apply/000131002000']").first().click();
        page.waitForURL("**/apply/000131002000");
        checkAtBothWidths(page, "apply-start");
        press(page, "开始填写");
    }

    private void who(Page page) {
        assertThat(page.locator("main").innerText()).contains("𠮷野小满");
        page.fill("#phone", "12");
        press(page, "保存并继续");
        forgiveComplaints();
        assertThat(page.inputValue("#phone")).isEqualTo("12");
        checkAtBothWidths(page, "apply-who-wrong");
        page.fill("#phone", "13800001234");
        page.fill("#address", "聊城市东昌府区𠮷祥路<b>1</b>号");
        checkAtBothWidths(page, "apply-who");
        press(page, "保存并继续");
    }

    private void form(Page page) {
        page.fill("#a-premises", "聊城市东昌府区测试路3号");
        assertThat(page.locator("#a-kitchenArea").isVisible()).isFalse();
        page.locator("input[name=a-preparesFood][value=yes]").check();
        assertThat(page.locator("#a-kitchenArea").isVisible()).isTrue();
        page.fill("#a-area", "很大");
        press(page, "保存并继续");
        forgiveComplaints();
        assertThat(page.inputValue("#a-area")).isEqualTo("很大");
        checkAtBothWidths(page, "apply-form-wrong");
        page.locator("input[name=a-businessKind][value=catering]").check();
        page.fill("#a-kitchenArea", "35.5");
        page.fill("#a-area", "126.5");
        page.fill("#a-openOn", "2026-12-30");
        page.fill("#a-safetyOfficer", "𠮷野大雪");
        page.fill("#a-contactPhone", "13800001234");
        page.waitForFunction(
                "() => /^已于 \\d\\d:\\d\\d 保存$/.test(document.querySelector('[data-save-state]').textContent)");
        checkAtBothWidths(page, "apply-form");
        press(page, "保存并继续");
    }

    private void materials(Page page) {
        checkAtBothWidths(page, "apply-materials-empty");
        upload(page, "application", payload("申请书.pdf", "application/pdf", pdf()), "申请书.pdf");
        upload(page, "layout", payload("平面图.png", "image/png", image("png")), "平面图.png");
        upload(page, "layout", payload("门头照片.jpg", "image/jpeg", image("jpg")), "门头照片.jpg");
        page.setInputFiles("#file-safety-rules", payload("制度.jpg", "image/jpeg", pdf()));
        page.locator("form.upload:has(#file-safety-rules) .is-refused").waitFor();
        assertThat(page.locator(".is-refused").innerText()).contains("内容与文件名不符");
        forgiveComplaints();
        page.setInputFiles("#file-kitchen-equipment", payload("录像.pdf", "application/pdf", new byte[21 << 20]));
        page.locator("form.upload:has(#file-kitchen-equipment) .is-refused").waitFor();
        assertThat(page.locator("form.upload:has(#file-kitchen-equipment) .is-refused").innerText()).contains("20 MB");
        checkAtBothWidths(page, "apply-materials-refused");
        page.waitForResponse(response -> response.url().endsWith("/paper"),
                () -> page.check("#paper-safety-rules"));
        page.reload();
        assertThat(page.locator("#paper-safety-rules").isChecked()).isTrue();
        press(page, "保存并继续");
        forgiveComplaints();
        assertThat(page.locator(".error-summary").innerText()).contains("加工制作设备设施清单");
        checkAtBothWidths(page, "apply-materials-wrong");
        page.check("#paper-kitchen-equipment");
        press(page, "保存并继续");
    }

    private void upload(Page page, String material, FilePayload file, String name) {
        page.setInputFiles("#file-" + material, file);
        page.locator("section:has(#file-" + material + ") .files >> text=" + name).first().waitFor();
    }

    private void comeBackToTheDraft(Page page) {
        page.navigate(at("/my/cases"));
        checkAtBothWidths(page, "apply-my-cases-draft");
        page.locator(".draft-list a").first().click();
        page.waitForURL("**/who");
        page.locator(".steps a").nth(3).click();
        page.waitForURL("**/review");
    }

    private record Receipt(String number, String code, String review) {
    }

    private Receipt send(Page page) {
        var review = page.url();
        assertThat(page.locator("main").innerText()).contains("𠮷野大雪", "<b>1</b>", "35.5", "由您带到窗口");
        checkAtBothWidths(page, "apply-review");
        press(page, "提交申请");
        forgiveComplaints();
        assertThat(page.locator(".error-summary").innerText()).contains("属实");
        page.check("#truth");
        page.check("#privacy");
        press(page, "提交申请");
        page.waitForURL("**/receipt");
        checkAtBothWidths(page, "apply-receipt");
        var number = page.url().replaceAll(".*/cases/(\\w+)/receipt", "$1");
        var code = page.locator(".code").innerText();
        page.navigate(review);
        assertThat(page.url()).as("going back shows the receipt").endsWith("/my/cases/" + number + "/receipt");
        return new Receipt(number, code, review);
    }

    private void caseAndPapers(Page page, Receipt receipt) {
        page.navigate(at("/my/cases"));
        checkAtBothWidths(page, "apply-my-cases");
        page.navigate(at("/my/cases/" + receipt.number()));
        checkAtBothWidths(page, "apply-case-submitted");
        var paper = page.request().get(at(page.locator(".paper-list a").first().getAttribute("href")));
        assertThat(paper.status()).isEqualTo(200);
        assertThat(new String(paper.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        var file = page.request().get(at(page.locator(".materials .files a").first().getAttribute("href")));
        assertThat(file.headers().get("content-disposition")).startsWith("attachment")
                .contains("filename*=UTF-8''%E7%94%B3%E8%AF%B7%E4%B9%A6.pdf");
        assertThat(file.body()).isEqualTo(pdf());
    }

    private void progress(Receipt receipt) {
        var stranger = open(newContext(true), "/progress?no=" + receipt.number());
        checkAtBothWidths(stranger, "apply-progress");
        stranger.fill("#code", "AAAA2222");
        press(stranger, "查询");
        forgiveComplaints();
        assertThat(stranger.locator(".error-summary").innerText()).contains("不相符");
        checkAtBothWidths(stranger, "apply-progress-wrong");
        stranger.fill("#code", receipt.code().toLowerCase(java.util.Locale.ROOT));
        press(stranger, "查询");
        assertThat(stranger.url()).endsWith("/progress/" + receipt.number());
        assertThat(stranger.locator("main").innerText()).contains("𠮷***").doesNotContain("小满", "13800001234");
        checkAtBothWidths(stranger, "apply-progress-case");
        press(stranger, "结束查询");
        stranger.navigate(at("/progress/" + receipt.number()));
        assertThat(stranger.locator("#code").count()).isEqualTo(1);
    }

    private void supplement(Page page, Receipt receipt) {
        officerDoes(receipt, new Act.RequestSupplement(new TreeSet<>(Set.of("layout", "form")),
                "平面图没有标注面积<script>alert(1)</script>；经营面积与平面图不一致。"));
        page.navigate(at("/my/cases/" + receipt.number()));
        checkAtBothWidths(page, "apply-case-supplement");
        page.locator(".act-now a.button").click();
        page.waitForURL("**/reply");
        press(page, "提交补正");
        forgiveComplaints();
        assertThat(page.locator(".error-summary").innerText()).contains("还没有上传");
        upload(page, "layout", payload("平面图-新.png", "image/png", image("png")), "平面图-新.png");
        page.fill("#a-area", "130");
        checkAtBothWidths(page, "apply-reply");
        press(page, "提交补正");
        assertThat(page.locator("main, .notice").allInnerTexts().toString()).contains("补正材料已提交");
        officerDoes(receipt, new Act.ReceiveMaterials(List.of(paper("safety-rules"), paper("kitchen-equipment"))));
        officerDoes(receipt, new Act.Accept());
        page.reload();
        checkAtBothWidths(page, "apply-case-in-process");
    }

    private void withdraw(Page page, Receipt receipt) {
        page.locator("a[data-confirm]").click();
        page.locator("dialog[open] button.grave").waitFor();
        screenshot(page, "apply-withdraw-dialog");
        page.locator("dialog[open] button.grave").click();
        page.waitForURL("**/my/cases/" + receipt.number());
        assertThat(page.locator("main").innerText()).contains("已撤回");
    }

    private static MaterialReceipt paper(String code) {
        return new MaterialReceipt(code, MaterialForm.ORIGINAL, 1, List.of());
    }

    private static void officerDoes(Receipt receipt, Act act) {
        var outcome = RunningApplication.context().getBean(Casework.class).perform(Given.officer(OFFICER),
                CommandId.next(), new Expected.Whatever(), new CaseNumber(receipt.number()), act, null);
        assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    }

    private static void press(Page page, String words) {
        page.locator("main button", new Page.LocatorOptions().setHasText(words)).first()
                .click(new Locator.ClickOptions().setTimeout(10_000));
        page.waitForLoadState();
    }

    private static FilePayload payload(String name, String type, byte[] bytes) {
        return new FilePayload(name, type, bytes);
    }

    private static byte[] pdf() {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.setDocumentId(1L);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] image(String format) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(11, 78, 162));
        pen.fillRect(8, 8, 48, 32);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
