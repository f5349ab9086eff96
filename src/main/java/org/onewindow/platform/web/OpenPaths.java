package org.onewindow.platform.web;

import java.util.List;

/**
 * Addresses that everybody may ask for without signing in. All others are closed, so a module that publishes something
 * says so by declaring a bean of this type.
 *
 * @param patterns path patterns, for example {@code /register/**}
 */
public record OpenPaths(List<String> patterns) {
    public OpenPaths {
        patterns = List.copyOf(patterns);
        for (var pattern : patterns) {
            if (!pattern.startsWith("/") || pattern.equals("/**") || pattern.startsWith("/office")
                    || pattern.startsWith("/my")) {
                throw new IllegalArgumentException("not an address that may be open to everybody: " + pattern);
            }
        }
    }

    /** The addresses given. */
    public static OpenPaths of(String... patterns) {
        return new OpenPaths(List.of(patterns));
    }
}
