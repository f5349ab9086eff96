package org.onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.RunningApplication;

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
