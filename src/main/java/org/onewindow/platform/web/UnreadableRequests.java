package org.onewindow.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers requests that Tomcat refuses before any page is chosen, such as an address that is not UTF-8: the same words
 * as the error page, in both languages because the reader's is not known yet, and nothing about the server.
 */
@Component
final class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final Map<String, String> GUARDS = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options",
            "DENY", "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin", HttpHeaders.CACHE_CONTROL, "no-store");

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        });
    }

    /** What Spring Security tells browsers to guard, for an answer that never came to it. */
    static void guard(HttpServletResponse response, String contentPolicy) {
        response.setHeader(CONTENT_SECURITY_POLICY, contentPolicy);
        GUARDS.forEach(response::setHeader);
    }

    /** Named by its class, therefore public with a constructor without parameters. */
    public static final class Report extends ErrorReportValve {
        private static final int FIRST_ERROR = 400;

        private final MessageSource words = Words.ofAllModules();

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            guard(response, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            String page = "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
                    + response.getStatus()
                    + "</title></head><body>" + in(Locale.SIMPLIFIED_CHINESE, "zh-CN") + in(Locale.ENGLISH, "en")
                    + "<p><a href=\"/\">一窗 OneWindow</a></p></body></html>";
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.getReporter().write(page);
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                container.getLogger().debug("the caller has gone before the error could be told", e);
            }
        }

        private String in(Locale locale, String tag) {
            return "<div lang=\"" + tag + "\"><h1>" + words.getMessage("platform.error.400.title", null, locale)
                    + "</h1><p>" + words.getMessage("platform.error.400.why", null, locale) + "</p></div>";
        }
    }
}
