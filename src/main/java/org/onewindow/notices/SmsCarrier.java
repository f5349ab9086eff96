package org.onewindow.notices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends short messages through the provider's gateway, whose form of request the operator describes by a template. */
@Component
final class SmsCarrier implements Carrier {
    /** What a telephone shows at once; providers count and charge by such parts. */
    static final int MAX_CHARACTERS = 300;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACE = Pattern.compile("\\{(id|phone|text)}");

    private final Gateway gateway;
    private final LetterWords words;
    private final NoticesSettings settings;

    SmsCarrier(Gateway gateway, LetterWords words, NoticesSettings settings) {
        this.gateway = gateway;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.SMS;
    }

    @Override
    public boolean isOn() {
        return settings.smsAddress() != null;
    }

    @Override
    public Posting send(Parcel parcel) {
        var values = Map.of("id", parcel.id().toString(), "phone", parcel.address(), "text", text(parcel));
        var body = PLACE.matcher(settings.sms().body()).replaceAll(place -> java.util.regex.Matcher
                .quoteReplacement(written(Objects.requireNonNull(values.get(place.group(1))))));
        return gateway.post(new Gateway.Call(Objects.requireNonNull(settings.smsAddress()),
                settings.sms().contentType(), body, settings.sms().secret(), parcel.id()));
    }

    private String text(Parcel parcel) {
        var letter = parcel.letter();
        var text = words.sms(letter, parcel.locale());
        return text.length() <= MAX_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0,
                        text.codePointCount(0, MAX_CHARACTERS - 1) - 1)) + "…";
    }

    /** A value as the content type needs it, so that no text breaks out of its place. */
    private String written(String value) {
        if (settings.sms().contentType().startsWith("application/json")) {
            var quoted = JSON.writeValueAsString(value);
            return quoted.substring(1, quoted.length() - 1);
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
