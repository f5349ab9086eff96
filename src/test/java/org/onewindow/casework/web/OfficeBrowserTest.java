package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.BrowserTest;
import org.onewindow.testing.RunningApplication;

/** What browser tests of the office share: who signs in, and cases to begin with. */
abstract class OfficeBrowserTest extends BrowserTest {
    static final String PASSWORD = "yichuang-demo-2026";
    static final String FOOD_LICENCE = "000131002000";

    /** A browser of its own for one person of the staff. */
    final Page desk(String login) {
        return signIn(newContext(true), login, PASSWORD);
    }

    final Page desk(BrowserContext in, String login) {
        return signIn(in, login, PASSWORD);
    }

    final ServiceItem item(String code) {
        return bean(Catalogue.class).inForceToday().stream().filter(item -> item.code().equals(new ItemCode(code)))
                .findFirst().orElseThrow();
    }

    /** A case received at a window. */
    final CaseNumber received(String code) {
        Submission application = Given.application(item(code));
        var outcome = bean(Submissions.class).submit(Given.officer("S9001"), CommandId.next(), application);
        assertThat(outcome).isInstanceOf(Received.class);
        return ((Received) outcome).number();
    }

    final void act(String staff, CaseNumber number, Act act) {
        Actor actor = Given.officer(staff);
        assertThat(bean(Casework.class).perform(actor, CommandId.next(), new Expected.Whatever(), number, act, null))
                .isInstanceOf(ActOutcome.Done.class);
    }

    /** Today, as a date field takes it. */
    static String today() {
        return OneWindowTime.today(java.time.Clock.systemUTC()).toString();
    }

    /** Opens a case at a desk where somebody is signed in. */
    final void openCase(Page page, CaseNumber number) {
        page.navigate(at("/office/cases/" + number.value()));
    }

    /** Sends the form of an act and waits for its answer. */
    final void perform(Page page, String button) {
        page.waitForResponse("**/acts/**", () -> page.locator("#acts")
                .getByText(button, new Locator.GetByTextOptions().setExact(true)).last().click());
        page.waitForSelector(".act-result");
        Clerk.until(page, "!document.querySelector('.htmx-swapping, .htmx-settling, .htmx-request')");
    }

    final String result(Page page) {
        return Objects.requireNonNull(page.locator(".act-result").first().innerText());
    }

    private static <T> T bean(Class<T> type) {
        return RunningApplication.context().getBean(type);
    }
}
