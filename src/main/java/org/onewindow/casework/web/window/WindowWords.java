package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.FieldError;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Sentences and names in the reader's language, the time, and the small readings that every page of a window needs. */
@Component
final class WindowWords {
    /** Characters of one field of a filter. */
    private static final int MAX_TEXT = 100;
    /** Pages that somebody may ask for; a longer list is narrowed. */
    private static final int MAX_PAGE = 10_000;

    private final MessageSource messages;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Clock clock;

    WindowWords(MessageSource messages, Organisation organisation, Catalogue catalogue, Clock clock) {
        this.messages = messages;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    LocalDate today() {
        return OneWindowTime.today(clock);
    }

    /** The window of a post, or the post's own name. */
    String place(String post, Locale locale) {
        var view = organisation.current();
        var code = new PostCode(post);
        return view.windowOf(code).map(window -> window.name().in(locale))
                .or(() -> view.post(code).map(known -> known.name().in(locale))).orElse(post);
    }

    String department(String code, Locale locale) {
        return DepartmentCode.CENTRE.value().equals(code)
                ? say("casework.window.hall", locale)
                : organisation.current().department(new DepartmentCode(code)).map(found -> found.name().in(locale))
                        .orElse(code);
    }

    String staff(String id) {
        return id.matches("[A-Z][0-9A-Z]{1,15}")
                ? organisation.current().staff(new StaffId(id)).map(person -> person.name()).orElse(id)
                : id;
    }

    List<Option> items(Locale locale) {
        return catalogue.inForceToday().stream()
                .map(item -> Option.of(item.code().value(), item.name().in(locale))).toList();
    }

    /** Names of the departments by code, with the hall. */
    Map<String, String> departmentNames(Locale locale) {
        var names = new HashMap<String, String>();
        departments(locale).forEach(department -> names.put(department.value(), department.label()));
        names.put(DepartmentCode.CENTRE.value(), say("casework.window.hall", locale));
        return names;
    }

    List<Option> departments(Locale locale) {
        return organisation.current().departments().stream()
                .map(department -> Option.of(department.code().value(), department.name().in(locale))).toList();
    }

    /** The values of an enumeration under their words. */
    List<Option> choices(Enum<?>[] values, String prefix, Locale locale) {
        return List.of(values).stream().map(value -> Option.of(value.name(), say(prefix + value.name(), locale)))
                .toList();
    }

    /** What a façade found wrong, for the page. */
    static FormErrors errors(List<FieldError> found) {
        var errors = FormErrors.none();
        for (var error : found) {
            errors = errors.with(error.field(), error.messageKey(), error.args().toArray());
        }
        return errors;
    }

    /** A PDF to look at and print; nothing of it stays in the browser. */
    static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(bytes);
    }

    /** An address with what the page's own address asks for. */
    static String withQuery(String path, HttpServletRequest request) {
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** The value of a field without control characters and not longer than a filter needs. */
    static String text(MultiValueMap<String, String> fields, String name) {
        return text(fields, name, MAX_TEXT);
    }

    static String text(MultiValueMap<String, String> fields, String name, int limit) {
        var value = fields.getFirst(name);
        if (value == null) {
            return "";
        }
        var clean = value.strip().replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
        return clean.codePointCount(0, clean.length()) > limit
                ? clean.substring(0, clean.offsetByCodePoints(0, limit))
                : clean;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() >= 1900 && day.getYear() <= 2199 ? day : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** A time as the browser sends it, in the zone of the law. */
    static @Nullable Instant instant(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(OneWindowTime.ZONE).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E one(Class<E> type, String typed) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        return null;
    }

    static int page(MultiValueMap<String, String> fields) {
        try {
            return Math.clamp(Long.parseLong(text(fields, "page")), 0, MAX_PAGE);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    static CommandId command(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? CommandId.next() : new CommandId(UUID.fromString(typed));
        } catch (IllegalArgumentException garbled) {
            return CommandId.next();
        }
    }
}
