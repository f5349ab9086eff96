package org.onewindow.platform.web;

import java.util.Set;

/**
 * One place that the frame of every page leads to. A module adds its own by declaring a bean of this type, so that the
 * layouts know no module.
 *
 * @param face       whose frame shows it
 * @param order      from left to right or from top to bottom, in steps of ten
 * @param path       of the place; pages below it count as the same place
 * @param messageKey of its name
 * @param key        pressed after {@code g} to go there, one small letter
 * @param authorities any one of which a person needs to see it, such as {@code ROLE_SECURITY_ADMIN}; empty for everybody
 */
public record NavigationLink(Face face, int order, String path, String messageKey, String key,
        Set<String> authorities) {
    /** The two faces of the platform. */
    public enum Face {
        PUBLIC, OFFICE
    }

    public NavigationLink {
        authorities = Set.copyOf(authorities);
        if (!path.startsWith("/") || key.length() != 1) {
            throw new IllegalArgumentException("navigation link " + path + " with key " + key);
        }
    }

    /** A place that everybody sees. */
    public NavigationLink(Face face, int order, String path, String messageKey, String key) {
        this(face, order, path, messageKey, key, Set.of());
    }

    /** Whether a page lies at or below this place. */
    public boolean leadsTo(String pagePath) {
        return pagePath.equals(path) || pagePath.startsWith(path + "/");
    }
}
