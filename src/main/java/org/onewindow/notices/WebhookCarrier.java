package org.onewindow.notices;

import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands messages to the city's message service as JSON, which shows them in the city's own application. */
@Component
final class WebhookCarrier implements Carrier {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Gateway gateway;
    private final NoticesSettings settings;

    WebhookCarrier(Gateway gateway, NoticesSettings settings) {
        this.gateway = gateway;
        this.settings = settings;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.WEBHOOK;
    }

    @Override
    public boolean isOn() {
        return settings.webhookAddress() != null;
    }

    @Override
    public Posting send(Parcel parcel) {
        return gateway.post(new Gateway.Call(Objects.requireNonNull(settings.webhookAddress()), "application/json",
                body(parcel), settings.webhook().secret(), parcel.id()));
    }

    /** No name and no address: the service knows its own users by the account that they linked. */
    private static String body(Parcel parcel) {
        var letter = parcel.letter();
        var about = Objects.requireNonNull(parcel.about(), "a code goes to an address, and a webhook has none");
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", parcel.id());
        body.put("kind", about.kind());
        body.put("caseNumber", about.caseNo());
        body.put("role", about.role());
        body.put("account", about.account());
        body.put("paper", about.paper());
        body.put("happenedAt", parcel.happenedAt().atZone(OneWindowTime.ZONE).toOffsetDateTime().toString());
        body.put("language", parcel.locale().getLanguage());
        body.put("title", letter.title());
        body.put("paragraphs", letter.paragraphs());
        body.put("next", letter.next());
        body.put("contact", letter.contact());
        body.put("link", letter.link());
        return JSON.writeValueAsString(body);
    }
}
