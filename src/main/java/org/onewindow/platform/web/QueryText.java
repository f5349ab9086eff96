package org.onewindow.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The query part of an address as the browser sent it, still encoded. It is read here without the servlet's own
 * parameter parsing, which would consume the body of a form and throw on broken encoding before any page is chosen.
 * Names and values that are asked for or added are plain: letters, digits and hyphens.
 */
record QueryText(List<String> parts) {
    QueryText {
        parts = List.copyOf(parts);
    }

    static QueryText of(HttpServletRequest request) {
        return of(request.getQueryString());
    }

    static QueryText of(@Nullable String query) {
        return new QueryText(query == null
                ? List.of()
                : Arrays.stream(query.split("&", -1)).filter(part -> !part.isEmpty()).toList());
    }

    /** The first value of a name. */
    Optional<String> first(String name) {
        return parts.stream().filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1)).findFirst();
    }

    /** The names of all parameters, decoded; a name that cannot be decoded stays as it was sent. */
    List<String> names() {
        return parts.stream().map(part -> decoded(part.split("=", 2)[0])).distinct().toList();
    }

    /** Whether everything is text in UTF-8 without a null character; a lone percent sign is not. */
    boolean isText() {
        return parts.stream().allMatch(QueryText::isText);
    }

    QueryText with(String name, String value) {
        return new QueryText(Stream.concat(without(name).parts.stream(), Stream.of(name + "=" + value)).toList());
    }

    QueryText without(String name) {
        return new QueryText(
                parts.stream().filter(part -> !part.equals(name) && !part.startsWith(name + "=")).toList());
    }

    /** A relative address of the same page with this query. */
    String address() {
        return parts.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static boolean isText(String part) {
        try {
            var bytes = URLDecoder.decode(part, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().indexOf('\0') < 0;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
