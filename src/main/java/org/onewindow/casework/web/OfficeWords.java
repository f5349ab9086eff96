package org.onewindow.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.StaffId;
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

    /** People of the staff for choosing, each with the department. */
    List<Option> staff(List<String> people, Locale locale) {
        var view = organisation.current();
        return people.stream().flatMap(person -> view.staff(new StaffId(person)).stream())
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
