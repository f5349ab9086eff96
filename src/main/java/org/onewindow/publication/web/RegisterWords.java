package org.onewindow.publication.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.OfferingDepartment;
import org.onewindow.publication.RegisterEntry;
import org.onewindow.publication.RegisterState;
import org.springframework.context.MessageSource;

/** The words of the register in the language of one reader; templates read it as {@code words}. */
public final class RegisterWords {
    private final MessageSource messages;
    private final Locale locale;
    private final Map<String, String> departments;

    RegisterWords(MessageSource messages, List<OfferingDepartment> departments, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        this.departments = departments.stream()
                .collect(Collectors.toMap(OfferingDepartment::code, one -> one.fullName().in(locale)));
    }

    public String department(String code) {
        return departments.getOrDefault(code, code);
    }

    public String state(RegisterState state) {
        return say("publication.state." + state);
    }

    /** The colour of the state's tag. */
    public String colour(RegisterState state) {
        return switch (state) {
            case GRANTED, COMPLETED -> "green";
            case IN_PROCESS -> "blue";
            case REVOKED, LICENCE_WITHDRAWN, CANCELLED -> "red";
            case DENIED, WITHDRAWN, TERMINATED, FORWARDED, RECEIVED, NOT_NEEDED, NOT_ACCEPTED, VOID -> "";
        };
    }

    /** The name as shown, or that none is. */
    public String name(RegisterEntry entry) {
        return entry.publicName().isEmpty() ? say("publication.nameless") : entry.publicName();
    }

    public @Nullable String item(RegisterEntry entry) {
        return entry.itemName().in(locale);
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
