package org.onewindow.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences in the reader's language, and the time: what every page of the office needs. */
@Component
final class OfficeWords {
    private final MessageSource messages;
    private final Clock clock;

    OfficeWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    Instant now() {
        return OneWindowTime.now(clock);
    }

    LocalDate today() {
        return OneWindowTime.today(clock);
    }
}
