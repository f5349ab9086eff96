package org.onewindow.casework.batches;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ServiceItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with a row, in sentences that name the column. */
@Component
public final class BatchWords {
    private final MessageSource messages;

    BatchWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A sentence for each error, in the reader's language. */
    public List<String> errors(BatchLine line, ServiceItem item, Locale locale) {
        return line.content().errors().stream().map(error -> sentence(error, item, locale)).distinct().toList();
    }

    /** What became of the row. */
    public String state(BatchLine line, Locale locale) {
        return say("casework.batch.state." + line.state(), locale);
    }

    private String sentence(FieldError error, ServiceItem item, Locale locale) {
        var name = error.field().substring(error.field().indexOf('/') + 1);
        var words = Objects.requireNonNull(messages.getMessage(error.messageKey(), args(error, locale),
                error.messageKey(), locale));
        if (error.field().startsWith("materials/")) {
            return say("casework.batch.error.material", locale, item.material(name)
                    .map(material -> material.name().in(locale)).orElse(name));
        }
        if (error.field().startsWith("answers/")) {
            return say("casework.batch.error.of", locale, item.fields().stream()
                    .filter(field -> field.code().equals(name)).map(field -> field.label().in(locale)).findFirst()
                    .orElse(name), words);
        }
        return error.field().contains("/")
                ? say("casework.batch.error.of", locale, say("casework.batch.column." + column(name), locale), words)
                : words;
    }

    /** What the sentence needs, in the reader's language where it is kept in both. */
    private static Object[] args(FieldError error, Locale locale) {
        var language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh";
        return error.args().stream()
                .map(arg -> arg instanceof Map<?, ?> both && both.get(language) instanceof String word
                        ? word
                        : arg)
                .toArray();
    }

    private static String column(String name) {
        return name.equals("legalRepresentative") ? "representative" : name;
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
