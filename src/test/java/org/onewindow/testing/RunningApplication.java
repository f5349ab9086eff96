package org.onewindow.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.onewindow.OneWindowApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * The application on a free port, a mail server that it sends to and one browser, all started when the first browser test
 * asks and shared by all of the JVM. The browser is the system's Chromium; {@code ONEWINDOW_CHROMIUM} names another.
 */
public final class RunningApplication {
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** The morning of a Friday before a make-up Sunday, two weeks before the National Day holiday of 2026. */
    public static final Instant BEGINNING = Instant.parse("2026-09-18T00:30:00Z");

    private RunningApplication() {
    }

    /** The running application's context, for preparing what a test needs by its façades. */
    public static ConfigurableApplicationContext context() {
        return Application.CONTEXT;
    }

    /**
     * The application a second time, with a database and a clock of its own: its context holds a {@link MovableClock},
     * which stands at {@link #BEGINNING} when the application starts. For what a test cannot wait for.
     */
    public static ConfigurableApplicationContext inMovableTime() {
        return InMovableTime.CONTEXT;
    }

    /** The application with all items of the demonstration, a few hundred, on a database of its own. */
    public static ConfigurableApplicationContext withTheWholeCatalogue() {
        return WithTheWholeCatalogue.CONTEXT;
    }

    /** The port on which the shared application listens. */
    public static int port() {
        return port(context());
    }

    /** The port on which an application listens. */
    public static int port(ConfigurableApplicationContext application) {
        Environment environment = application.getEnvironment();
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** The mail server to which it sends. */
    public static GreenMail mail() {
        return Mail.SERVER;
    }

    static Browser browser() {
        return Chromium.BROWSER;
    }

    private static final class Application {
        static final ConfigurableApplicationContext CONTEXT = start();

        private static ConfigurableApplicationContext start() {
            return run(_ -> {
            });
        }
    }

    private static final class WithTheWholeCatalogue {
        static final ConfigurableApplicationContext CONTEXT = run(
                context -> TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                        "onewindow.demonstration.catalogue=WHOLE"));
    }

    private static final class InMovableTime {
        static final ConfigurableApplicationContext CONTEXT = run(RunningApplication::moveTime);
    }

    private static ConfigurableApplicationContext run(
            ApplicationContextInitializer<GenericApplicationContext> further) {
        return new SpringApplicationBuilder(OneWindowApplication.class).profiles("demonstration")
                .initializers(new TestDatabase.Initializer(), further)
                .run("--server.port=0", "--spring.mail.host=localhost",
                        "--spring.mail.port=" + mail().getSmtp().getPort(),
                        "--onewindow.notices.mail.from=yichuang@centre.example");
    }

    private static void moveTime(GenericApplicationContext context) {
        context.registerBean(MovableClock.class, () -> {
            var clock = new MovableClock();
            clock.moveTo(BEGINNING);
            return clock;
        }, definition -> definition.setPrimary(true));
    }

    private static final class Mail {
        static final GreenMail SERVER = start();

        private static GreenMail start() {
            var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return server;
        }
    }

    private static final class Chromium {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            SpringApplication.getShutdownHandlers().add(playwright::close);
            String path = System.getenv().getOrDefault("ONEWINDOW_CHROMIUM", "/usr/bin/chromium");
            return playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(path)).setHeadless(true)
                            .setArgs(FLAGS));
        }
    }
}
