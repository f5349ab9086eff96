package org.onewindow.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.accounts.SignUpForm;
import org.onewindow.accounts.SignUpOutcome.SignedUp;
import org.onewindow.accounts.SignUps;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.terms.Channel;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.testing.BrowserTest;
import org.onewindow.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an address typed into a page to a mail in a real mailbox, and the outbox behind it. */
class NoticePagesBrowserTest extends BrowserTest {
    private static final String PASSWORD = "芦苇丛中-一只-白鹭-2026";
    private static final String CLERK = "S0101";

    private final String login = "n" + UUID.randomUUID().toString().substring(0, 8);
    private final String passport = "E" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
    private final String address = login + "@mail.example";

    @Test
    void anApplicantChoosesMailAndIsToldThereAndInTheInbox() {
        var actor = signUp();
        var page = signIn(login, PASSWORD);
        page.navigate(at("/my/messages"));
        checkAtBothWidths(page, "notices-empty");
        confirmAddress(page);

        var number = apply(actor);
        perform(number, new Act.RequestSupplement(
                new TreeSet<>(Set.of(item().materials().getFirst().code())), "缺少签字"));
        untilTold(page, 2);
        assertThat(page.locator(".places .waiting").innerText()).isEqualTo("2");
        checkAtBothWidths(page, "notices-list");
        follow(page.locator(".draft-list a").first());
        assertThat(page.locator("h1").innerText()).contains("请补正材料");
        assertThat(page.locator("main").innerText()).contains(number.grouped()).contains("电话");
        checkAtBothWidths(page, "notices-message");
        assertThat(page.locator(".places .waiting").innerText()).isEqualTo("1");
        follow(page.locator("main .button-row a").first());
        assertThat(page.url()).endsWith("/my/cases/" + number.value());
        untilMail(page, "请补正材料");
        inEnglish(page);
    }

    @Test
    void whoHasNoJavaScriptReadsAndMarksMessages() {
        var actor = signUp();
        apply(actor);
        var page = signIn(newContext(false), login, PASSWORD);
        untilTold(page, 1);
        follow(page.locator("main form button", new Page.LocatorOptions().setHasText("全部标为已读")));
        assertThat(page.locator(".notice").innerText()).contains("1 条");
        assertThat(page.locator(".places .waiting").count()).isZero();
        page.navigate(at("/my/messages?shown=unread"));
        assertThat(page.locator("main").innerText()).contains("没有符合条件的消息");
        page.navigate(at("/my/messages/" + UUID.randomUUID()));
        forgiveComplaints();
        assertThat(page.locator("h1").innerText()).isEqualTo("没有这条消息");
    }

    @Test
    void theAdministratorOfTheSystemLooksAfterTheOutbox() {
        var actor = signUp();
        confirmAddress(signIn(login, PASSWORD));
        var number = apply(actor);
        var page = signIn(newContext(true), "sysadmin", "yichuang-demo-2026");
        page.waitForCondition(() -> giveUp(number));
        page.navigate(at("/office/notices"));
        assertThat(page.locator("main").innerText()).contains("没有配置，只有站内消息").contains("已开通")
                .doesNotContain(address);
        page.fill("main [name=number]", number.grouped());
        follow(page.locator("main .filter-bar button"));
        checkAtBothWidths(page, "notices-outbox");
        follow(page.locator("#letters form button.as-link"));
        assertThat(page.locator(".notice").first().innerText()).contains("记入日志");
        page.waitForCondition(() -> giveUp(number));
        page.navigate(at("/office/notices?lang=en&number=" + number.value()));
        checkAtBothWidths(page, "notices-outbox-en");
        page.locator("#letters summary").click();
        follow(page.locator("#letters details button"));
        page.navigate(at("/office/notices?lang=zh&number=" + number.value()));
        assertThat(page.locator("#letters").count()).isZero();
        var clerk = signIn(newContext(true), "window1", "yichuang-demo-2026");
        assertThat(clerk.locator(".rail").innerText()).doesNotContain("通知发送");
        clerk.navigate(at("/office/notices"));
        forgiveComplaints();
        assertThat(clerk.locator("main").innerText()).doesNotContain("未送出");
    }

    private void confirmAddress(Page page) {
        page.navigate(at("/my/notice-channels"));
        checkAtBothWidths(page, "notices-channels-none");
        page.fill("#address-MAIL", "not an address");
        press(page, "发送验证码");
        forgiveComplaints();
        assertThat(page.locator(".error-summary").innerText()).contains("邮箱地址不对");
        assertThat(page.inputValue("#address-MAIL")).isEqualTo("not an address");
        checkAtBothWidths(page, "notices-channels-wrong");
        page.fill("#address-MAIL", address);
        press(page, "发送验证码");
        assertThat(page.locator(".notice").first().innerText()).contains("n***@mail.example");
        checkAtBothWidths(page, "notices-channels-code");
        page.waitForCondition(() -> !mails().isEmpty());
        page.fill("#code-MAIL", text(mails().getLast()).replaceAll("(?s).*验证码：([0-9]{6}).*", "$1"));
        press(page, "确认");
        assertThat(page.locator("main").innerText()).contains("已确认");
        checkAtBothWidths(page, "notices-channels-confirmed");
    }

    private void inEnglish(Page page) {
        page.navigate(at("/my/messages?lang=en"));
        checkAtBothWidths(page, "notices-list-en");
        follow(page.locator(".draft-list a").last());
        checkAtBothWidths(page, "notices-message-en");
        page.navigate(at("/my/notice-channels"));
        checkAtBothWidths(page, "notices-channels-en");
        follow(page.locator("main button", new Page.LocatorOptions().setHasText("Save")));
        assertThat(page.locator(".notice").first().innerText()).contains("Saved");
    }

    /** Makes what was sent about the case a dead letter, as a server that was down for a day would. */
    private boolean giveUp(CaseNumber number) {
        return bean(JdbcClient.class).sql("""
                update notices.delivery d set state = 'DEAD', reason = 'UNREACHABLE', attempts = 8
                from notices.message m where m.message_id = d.message_id and m.case_no = :no and d.state = 'SENT'""")
                .param("no", number.value()).update() == 1;
    }

    private void untilTold(Page page, int messages) {
        page.waitForCondition(() -> {
            page.navigate(at("/my/messages"));
            return page.locator(".draft-list li").count() == messages;
        });
    }

    private void untilMail(Page page, String subject) {
        page.waitForCondition(() -> mails().stream().anyMatch(mail -> text(mail).startsWith(subject)));
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(RunningApplication.mail().getReceivedMessages()).filter(mail -> {
            try {
                return Arrays.stream(mail.getAllRecipients()).anyMatch(to -> to.toString().equals(address));
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Actor.Citizen signUp() {
        var outcome = bean(SignUps.class).signUp(CommandId.next(),
                new SignUpForm(login, PASSWORD, PASSWORD, "白小鹭", IdentityType.PASSPORT, passport, ""));
        return (Actor.Citizen) ((SignedUp) outcome).account().actor();
    }

    private CaseNumber apply(Actor.Citizen actor) {
        var answers = Given.answers(item());
        var applicant = new ApplicantEntry(ApplicantKind.NATURAL_PERSON, "白小鹭", IdentityType.PASSPORT, passport, "",
                "", "");
        return ((Received) bean(Submissions.class).submit(actor, CommandId.next(), new Submission(item().code(),
                applicant, null, answers, Given.uploaded(item(), answers), Channel.ONLINE, null))).number();
    }

    private static void perform(CaseNumber number, Act act) {
        assertThat(bean(Casework.class).perform(Given.officer(CLERK), CommandId.next(), new Expected.Whatever(), number,
                act, null)).isInstanceOf(ActOutcome.Done.class);
    }

    private static ServiceItem item() {
        return bean(Catalogue.class).inForceToday().stream()
                .filter(item -> item.code().equals(new ItemCode("000131002000"))).findFirst().orElseThrow();
    }

    private static void press(Page page, String words) {
        follow(page.locator("main button", new Page.LocatorOptions().setHasText(words)).first());
    }

    private static <T> T bean(Class<T> type) {
        return RunningApplication.context().getBean(type);
    }
}
