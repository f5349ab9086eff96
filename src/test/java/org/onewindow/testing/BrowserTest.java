package org.onewindow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A test of pages in a real browser against the whole application in the demonstration profile, on a database of its
 * own; application and browser start once per JVM (see {@link RunningApplication}). Each test has a fresh browser
 * context. After each test nothing may have been written to the console: no error, and no breach of the content
 * security policy.
 *
 * <pre>
 * class GuideBrowserTest extends BrowserTest {
 *     &#64;Test
 *     void theGuideOpens() {
 *         Page page = open("/items");
 *         follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("食品经营许可")));
 *         checkAtBothWidths(page, "guide");
 *     }
 * }
 * </pre>
 */
@Tag("browser")
public abstract class BrowserTest {
    /** The two widths at which every page must work: a desk and an old phone. */
    protected static final int DESK = 1280;
    protected static final int PHONE = 390;
    private static final int DESK_HEIGHT = 900;
    private static final int PHONE_HEIGHT = 844;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String REFUSED = "Failed to load resource: the server responded with a status of 4";

    private final List<String> complaints = new ArrayList<>();
    private boolean refusalsExpected;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<BrowserContext> withoutScripts = new ArrayList<>();
    private @Nullable BrowserContext context;

    @BeforeEach
    void openContext() {
        complaints.clear();
        refusalsExpected = false;
        context = newContext(true);
    }

    @AfterEach
    void closeContexts() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        withoutScripts.clear();
        complaints.removeIf(complaint -> refusalsExpected && complaint.contains(REFUSED));
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    /** The address of a path of the running application. */
    protected final String at(String path) {
        return "http://localhost:" + RunningApplication.port(application()) + path;
    }

    /** The application that the test looks at. */
    protected ConfigurableApplicationContext application() {
        return RunningApplication.context();
    }

    /** A new tab of this test's browser context, at desk width, with a path loaded. */
    protected final Page open(String path) {
        return open(context(), path);
    }

    /** A new tab of the given context with a path loaded. */
    protected final Page open(BrowserContext in, String path) {
        Page page = in.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate(at(path));
        return page;
    }

    /** The context of this test: one person at one browser. */
    protected final BrowserContext context() {
        return Objects.requireNonNull(context);
    }

    /** A further person at another browser, without JavaScript where asked; closed after the test. */
    protected final BrowserContext newContext(boolean javaScript) {
        BrowserContext made = RunningApplication.browser().newContext(
                new Browser.NewContextOptions().setViewportSize(DESK, DESK_HEIGHT).setJavaScriptEnabled(javaScript)
                        .setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setBaseURL(at("")));
        contexts.add(made);
        if (!javaScript) {
            withoutScripts.add(made);
        }
        return made;
    }

    /**
     * Clicks what leads to another page and waits until that page is whole and its scripts have run: a click alone returns
     * while the answer is still being read.
     */
    protected static void follow(Locator leading) {
        leading.click();
        leading.page().waitForLoadState();
    }

    /** Signs in by the form that people use; afterwards the page is where sign-in leads. */
    protected final Page signIn(BrowserContext in, String login, String password) {
        Page page = open(in, "/sign-in");
        page.fill("main [name=login]", login);
        page.fill("main [name=password]", password);
        follow(page.locator("main form button[type=submit]").first());
        assertThat(page.locator("form[action$='/sign-out']").count()).as("signed in as " + login).isEqualTo(1);
        return page;
    }

    /** Signs in with this test's context. */
    protected final Page signIn(String login, String password) {
        return signIn(context(), login, password);
    }

    /**
     * Says that errors of the console so far are expected, and that this test provokes refusals: the browser tells of a
     * page that was refused a moment later than the page is there.
     */
    protected final void forgiveComplaints() {
        complaints.clear();
        refusalsExpected = true;
    }

    /** Pictures of the page at both widths, axe at both, nothing sticking out; the page is left at desk width. */
    protected final void checkAtBothWidths(Page page, String name) {
        page.waitForLoadState();
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, width == PHONE ? PHONE_HEIGHT : DESK_HEIGHT);
            screenshot(page, "%s-%d".formatted(name, width));
            assertFits(page);
            assertAccessible(page);
        }
    }

    /** Keeps a picture of the whole page as target/screenshots/(name).png. */
    protected final void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    /** Nothing of the page lies beyond the right edge of the screen. */
    protected final void assertFits(Page page) {
        Object beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(beyond).as("pixels beyond the right edge of " + page.url()).isEqualTo(0);
    }

    /**
     * No violation of WCAG 2.1 A and AA that axe can find. Where scripts are off axe waits for ever, so a page is not asked
     * there; the same page is asked where they are on.
     */
    @SuppressWarnings("deprecation") // the newer way opens one more tab for each page asked
    protected final void assertAccessible(Page page) {
        if (withoutScripts.contains(page.context())) {
            return;
        }
        List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze().getViolations();
        assertThat(violations).as("accessibility of " + page.url())
                .extracting(rule -> String.format(Locale.ROOT, "%s: %s %s", rule.getId(), rule.getHelp(),
                        rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList()))
                .isEmpty();
    }
}
