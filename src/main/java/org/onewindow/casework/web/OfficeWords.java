package org.onewindow.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences in the reader's language, and the time: what every page of the office needs. */
@Component
public final class OfficeWords {
    private final MessageSource messages;
    private final Organisation organisation;
    private final Clock clock;

    OfficeWords(MessageSource messages, Organisation organisation, Clock clock) {
        this.messages = messages;
        this.organisation = organisation;
        this.clock = clock;
    }

    public String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The sentence of a key, or null where there is none. */
    @Nullable
    String sayIf(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }

    /** The staff who hold a post today, of the departments that are wanted, by department. */
    List<Option> staff(Predicate<String> department, Locale locale) {
        var view = organisation.current();
        return view.staff().stream().filter(one -> department.test(one.department().value()))
                .filter(one -> !view.postsOf(one.id(), today()).isEmpty())
                .map(one -> Option.of(one.id().value(), one.name() + "（" + view.department(one.department())
                        .map(office -> office.name().in(locale)).orElse(view.centre().name().in(locale)) + "）"))
                .toList();
    }

    public Instant now() {
        return OneWindowTime.now(clock);
    }

    public LocalDate today() {
        return OneWindowTime.today(clock);
    }
}
