package org.onewindow.notices;

import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ways out. Nothing configured means nothing leaves the house. Mail also needs {@code spring.mail.host}.
 *
 * @param delivers            whether this node sends; a node without a way out leaves it to the others
 * @param ratePerMinute       attempts in a minute, of all nodes and channels together
 * @param mostAttempts        after so many failures a message is a dead letter
 * @param firstRetrySeconds   time before the second attempt; each further one waits three times as long
 * @param connectTimeoutSeconds how long a gateway may take to accept a connection
 * @param answerTimeoutSeconds how long a gateway may take to answer
 * @param allowedHosts        the only hosts to which SMS and webhook may speak; a port may follow after a colon
 */
@ConfigurationProperties("onewindow.notices")
record NoticesSettings(@DefaultValue("true") boolean delivers, @DefaultValue("120") int ratePerMinute,
        @DefaultValue("8") int mostAttempts, @DefaultValue("60") int firstRetrySeconds,
        @DefaultValue("5") int connectTimeoutSeconds, @DefaultValue("15") int answerTimeoutSeconds,
        @DefaultValue List<String> allowedHosts, @DefaultValue Mail mail, @DefaultValue Sms sms,
        @DefaultValue Webhook webhook) {
    NoticesSettings {
        allowedHosts = allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        within("rate-per-minute", ratePerMinute, 6_000);
        within("most-attempts", mostAttempts, 20);
        within("first-retry-seconds", firstRetrySeconds, 3_600);
        within("connect-timeout-seconds", connectTimeoutSeconds, 60);
        within("answer-timeout-seconds", answerTimeoutSeconds, 60);
        requireReachable("sms", sms.url(), sms.secret(), allowedHosts);
        requireReachable("webhook", webhook.url(), webhook.secret(), allowedHosts);
    }

    /**
     * Mail.
     *
     * @param from address of the sender; empty switches mail off
     */
    record Mail(@DefaultValue("") String from) {
    }

    /**
     * The gateway of the centre's provider of short messages.
     *
     * @param url         where messages are posted; empty switches SMS off
     * @param contentType of the body: {@code application/json} or {@code application/x-www-form-urlencoded}
     * @param body        with {phone}, {text} and {id} where the gateway expects them; each is written as the content
     *                    type needs it
     * @param secret      key of the signature
     * @param quietFrom   from when in the evening no short message leaves, and
     * @param quietUntil  until when in the morning; the same as {@code quietFrom} means never quiet
     */
    record Sms(@DefaultValue("") String url, @DefaultValue("application/json") String contentType,
            @DefaultValue("{\"id\":\"{id}\",\"phone\":\"{phone}\",\"text\":\"{text}\"}") String body,
            @DefaultValue("") String secret, @DefaultValue("21:00") LocalTime quietFrom,
            @DefaultValue("08:00") LocalTime quietUntil) {
        @Override
        public String toString() {
            return "Sms[" + url + "]";
        }
    }

    /**
     * The message service of the city.
     *
     * @param url    where messages are posted; empty switches it off
     * @param secret key of the signature
     */
    record Webhook(@DefaultValue("") String url, @DefaultValue("") String secret) {
        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("onewindow.notices." + name + " must be 1 to " + most);
        }
    }

    private static void requireReachable(String name, String url, String secret, List<String> hosts) {
        if (url.isEmpty()) {
            return;
        }
        if (secret.length() < 16) {
            throw new IllegalArgumentException("onewindow.notices." + name + ".secret needs 16 characters or more");
        }
        var refusal = AllowedHosts.refuse(URI.create(url), hosts);
        if (refusal != null) {
            throw new IllegalArgumentException("onewindow.notices." + name + ".url: " + refusal);
        }
    }

    @Nullable
    URI smsAddress() {
        return sms.url().isEmpty() ? null : URI.create(sms.url());
    }

    @Nullable
    URI webhookAddress() {
        return webhook.url().isEmpty() ? null : URI.create(webhook.url());
    }
}
