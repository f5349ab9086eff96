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
import org.onewindow.testing.RunningApplication;
import org.slf4j.LoggerFactory;

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
