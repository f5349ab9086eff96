package org.onewindow.notices;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.onewindow.notices.Posting.Later;
import org.onewindow.notices.Posting.Never;
import org.onewindow.notices.Posting.Reason;
import org.onewindow.notices.Posting.Sent;
import org.springframework.stereotype.Component;

/**
 * Posts to the gateways that the operator named. Each request carries the id of the delivery, the time in seconds since
 * 1970 and HMAC-SHA256 over {@code time.body} under the gateway's secret; the other side refuses what is older than some
 * minutes or what it has already.
 */
@Component
final class Gateway {
    static final String ID = "X-OneWindow-Id";
    static final String TIMESTAMP = "X-OneWindow-Timestamp";
    static final String SIGNATURE = "X-OneWindow-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private final HttpClient client;
    private final NoticesSettings settings;
    private final Clock clock;

    Gateway(NoticesSettings settings, Clock clock) {
        this.client = HttpClient.newBuilder().followRedirects(Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(settings.connectTimeoutSeconds())).build();
        this.settings = settings;
        this.clock = clock;
    }

    /** One request to a gateway. */
    record Call(URI address, String contentType, String body, String secret, UUID id) {
        @Override
        public String toString() {
            return "Call[" + id + "]";
        }
    }

    /** Posts once. Only the status of the answer is read. */
    Posting post(Call call) {
        if (AllowedHosts.refuse(call.address(), settings.allowedHosts()) != null) {
            return new Never(Reason.HOST_NOT_ALLOWED, 0);
        }
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(call.address())
                .timeout(Duration.ofSeconds(settings.answerTimeoutSeconds()))
                .header("Content-Type", call.contentType() + "; charset=utf-8").header(ID, call.id().toString())
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, "sha256=" + signature(call.secret(), timestamp + "." + call.body()))
                .POST(BodyPublishers.ofString(call.body(), StandardCharsets.UTF_8)).build();
        try {
            return verdict(status(client.send(request, BodyHandlers.ofInputStream())));
        } catch (IOException _) {
            return new Later(Reason.UNREACHABLE, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Later(Reason.UNREACHABLE, 0);
        }
    }

    static String signature(String secret, String signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** What follows the head of the answer is not read, so that nobody can keep us reading. */
    private static int status(HttpResponse<InputStream> answer) throws IOException {
        answer.body().close();
        return answer.statusCode();
    }

    private static Posting verdict(int status) {
        if (status >= 200 && status < 300) {
            return new Sent();
        }
        if (status == 401 || status == 403) {
            return new Later(Reason.NOT_SIGNED_IN, status);
        }
        return status == 408 || status == 425 || status == 429 || status >= 500
                ? new Later(Reason.BUSY, status)
                : new Never(Reason.REFUSED, status);
    }
}
