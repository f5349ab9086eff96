package org.onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.testing.RunningApplication;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the whole application answers when no page does; it shares the application of the browser tests. */
@Tag("browser")
class ErrorAnswersBrowserTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theApiAnswersAnUnknownAddressOrMethodAsAProblem() throws Exception {
        HttpResponse<String> wrongMethod = send("DELETE", "/api/v1/items?lang=en");
        HttpResponse<String> wrongFormat = send(
                HttpRequest.newBuilder(at("/api/v1/items")).header("Accept", "text/csv"));

        assertThat(wrongMethod.statusCode()).isIn(401, 403, 405);
        assertThat(wrongMethod.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrongFormat.statusCode()).isEqualTo(406);
    }

    @Test
    void theApiRefusesAParameterThatItDoesNotKnow() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/v1/items?pgae=2");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unknown-parameter").contains("pgae");
    }

    @Test
    void anAddressThatIsNotUtf8IsAnsweredInBothLanguagesAndTellsNothingAboutTheServer() throws Exception {
        String answer = raw("GET /items/%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("这次请求没有被接受", "This request was not accepted")
                .doesNotContain("Tomcat", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /items?q={} HTTP/1.1\r\nHost: localhost", "GET /it<em>s HTTP/1.1\r\nHost: localhost",
            "GET /items HTTP/1.1\r\nHost: local<host", "GET /items HTTP/1.1", "GET /items HTTP/9.9\r\nHost: localhost",
            "GE\u0001T /items HTTP/1.1\r\nHost: localhost", "nonsense",
            "GET /items/%2F..%2F HTTP/1.1\r\nHost: localhost",
            "GET /items/%ff HTTP/1.1\r\nHost: localhost",
            "POST /progress HTTP/1.1\r\nHost: localhost\r\nContent-Length: many",
            "POST /progress HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: strange",
            "TRACE /items HTTP/1.1\r\nHost: localhost"})
    void whatTheServerRefusesBeforeAnyPageIsGuardedAndTellsNothingAboutIt(String request) throws Exception {
        String answer = raw(request + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1\\.1 [45]\\d\\d").doesNotContain("Tomcat", "Apache", "Exception",
                "org.");
        assertThat(answer.lines()).anyMatch(line -> line.startsWith("Content-Security-Policy: default-src "))
                .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY");
        assertThat(answer).contains("<h1>");
    }

    @Test
    void aPageThatFailsIsLoggedAsWhatItAnswered() throws Exception {
        var pages = RunningApplication.context().getBean("requestMappingHandlerMapping",
                RequestMappingHandlerMapping.class);
        var address = RequestMappingInfo.paths("/styleguide/failing").options(pages.getBuilderConfiguration()).build();
        var log = new ListAppender<ILoggingEvent>();
        var lines = (Logger) LoggerFactory.getLogger("org.onewindow.requests");
        log.start();
        lines.addAppender(log);
        lines.setLevel(Level.INFO);
        pages.registerMapping(address, new Failing(), Failing.class.getDeclaredMethod("page"));
        try {
            assertThat(send("GET", "/styleguide/failing").statusCode()).isEqualTo(500);
            assertThat(send("GET", "/styleguide").statusCode()).isEqualTo(200);
        } finally {
            pages.unregisterMapping(address);
            lines.detachAppender(log);
            lines.setLevel(null);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("GET /styleguide/failing 500 "))
                .anyMatch(line -> line.startsWith("GET /styleguide 200 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/cases", "/progress/3715000001520261123000017X"})
    void aRedirectNamesNoHost(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 30").doesNotContain("elsewhere.example");
        assertThat(answer.lines()).anyMatch(line -> line.startsWith("Location: /"));
    }

    @Test
    void textThatIsNotUtf8IsRefusedAndFillsNoLog() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            for (String query : List.of("q=%ff", "q=%C3%28", "q=%", "q=%zz", "%ff=1", "q=%00")) {
                assertThat(raw("GET /items?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                        .as(query).startsWith("HTTP/1.1 400").doesNotContain("Exception");
            }
            for (String form : List.of("no=%ff&code=x", "no=%C3%28", "no=%zz", "no=%00", "%ff=1")) {
                HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/progress"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
                assertThat(answer.statusCode()).as(form).isEqualTo(400);
                assertThat(answer.body()).contains("这次请求没有被接受");
            }
            HttpResponse<String> api = send("GET", "/api/v1/items?q=%ff");
            assertThat(api.statusCode()).isEqualTo(400);
            assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .filteredOn(line -> line.getThrowableProxy() != null || line.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    @Test
    void anErrorPageSpeaksTheLanguageOfTheReader() throws Exception {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(at("/items-that-never-were")).header("Cookie", "lang=en"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page").doesNotContain("Exception");
    }

    static final class Failing {
        @ResponseBody
        public String page() {
            return List.<String>of().getFirst();
        }
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + RunningApplication.port() + path);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RunningApplication.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
