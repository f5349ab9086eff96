package org.onewindow.catalogue.web.editing;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the sentences of the desk. */
@Component
final class EditWords {
    private final MessageSource messages;

    EditWords(MessageSource messages) {
        this.messages = messages;
    }

    MessageSource messages() {
        return messages;
    }

    String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
