package org.onewindow.catalogue.editing;

import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.PageOf;

/**
 * Which drafts a list shows.
 *
 * @param text       part of the name, or the beginning of the code; empty for all
 * @param ready      whether no part may, or a part must, be missing; null for both
 * @param department of the drafts; null for every one
 * @param kind       of the drafts; null for every one
 * @param page       from 0
 * @param size       1 to 100
 */
public record DraftQuery(String text, @Nullable Boolean ready, @Nullable DepartmentCode department,
        @Nullable ItemKind kind, Sort sort, int page, int size) {
    /** Longer than any name of an item; the rest is cut, which bounds the work. */
    private static final int MAX_TEXT = 100;

    public DraftQuery {
        text = text.strip();
        text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        if (page < 0 || size < 1 || size > PageOf.MAX_SIZE) {
            throw new IllegalArgumentException("page " + page + " of size " + size);
        }
    }

    /** Of every department and kind, the one last changed first. */
    public DraftQuery(String text, @Nullable Boolean ready, int page, int size) {
        this(text, ready, null, null, Sort.LATEST, page, size);
    }

    /** In which order drafts are listed. */
    public enum Sort {
        /** The one last changed first. */
        LATEST("saved_at desc, code"),
        /** The one longest unchanged first. */
        OLDEST("saved_at, code"),
        /** By name. */
        NAME("name, code"),
        /** By name, from the end. */
        NAME_FALLING("name desc, code"),
        /** By code. */
        CODE("code"),
        /** By code, from the end. */
        CODE_FALLING("code desc");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        String order() {
            return order;
        }
    }

    /** The text as the beginning of a code; what no code holds is left out, so that it is no pattern either. */
    String codePrefix() {
        var prefix = text.replaceAll("[^0-9A-Za-z-]", "");
        return prefix.isEmpty() ? "#" : prefix;
    }
}
