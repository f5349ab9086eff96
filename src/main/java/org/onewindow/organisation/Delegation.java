package org.onewindow.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department lets others act in its name (委托、授权). It is limited in scope and time and published
 * (Administrative Licensing Law, art. 24), and it does not pass on: it opens the posts of the department that gave it,
 * never what that department itself was given.
 *
 * @param by       in whose name they act
 * @param agency   that acts; the centre or {@code by} itself where a post is authorised
 * @param post     that is authorised; {@code null} if the posts of the agency act, each for its own kind
 * @param scope    what they may do
 * @param document by which it was announced
 */
public record Delegation(UUID id, Kind kind, DepartmentCode by, DepartmentCode agency, @Nullable PostCode post,
        Scope scope, LocalDate from, LocalDate to, String document) {
    /** Longer than three years is announced anew, so that somebody looks at it. */
    public static final int LONGEST_DAYS = 3 * 366;

    /** Of the announcement's number. */
    public static final int LONGEST_DOCUMENT = 100;

    public Delegation {
        if (to.isBefore(from.minusDays(1)) || to.isAfter(from.plusDays(LONGEST_DAYS - 1L))) {
            throw new IllegalArgumentException("delegation from " + from + " to " + to);
        }
        if (document.isBlank() || document.length() > LONGEST_DOCUMENT) {
            throw new IllegalArgumentException("a delegation is published by a document");
        }
        if (post != null && !post.department().equals(agency)) {
            throw new IllegalArgumentException("post " + post + " is not of " + agency);
        }
    }

    /** On what ground somebody acts for another. */
    public enum Kind {
        /** Another agency acts (委托). */
        ENTRUSTMENT,
        /** A post of the department itself or of the centre acts (授权). */
        AUTHORISATION
    }

    /**
     * What is delegated.
     *
     * @param items codes of the items; empty for all of the department
     * @param acts  the kinds of post in whose place they act
     */
    public record Scope(SortedSet<String> items, SortedSet<PostKind> acts) {
        /** Heads decide themselves what the law lays on them by name (art. 42). */
        public static final Set<PostKind> DELEGABLE = Set.of(PostKind.ACCEPTANCE, PostKind.HANDLING, PostKind.REVIEW,
                PostKind.APPROVAL, PostKind.DELIVERY);

        /** More is said by delegating all. */
        public static final int MOST_ITEMS = 200;

        public Scope {
            items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
            acts = Collections.unmodifiableSortedSet(new TreeSet<>(acts));
            if (acts.isEmpty() || !DELEGABLE.containsAll(acts) || items.size() > MOST_ITEMS) {
                throw new IllegalArgumentException("scope of " + items.size() + " items and " + acts);
            }
        }

        /** Whether the item is one of those delegated. */
        public boolean covers(String item) {
            return items.isEmpty() || items.contains(item);
        }
    }

    /** Whether the day is one of the delegation. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether two delegations hold on a common day. */
    boolean overlaps(Delegation other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The kinds of post of the delegator in whose place the holder of a post acts. */
    Set<PostKind> opens(Post held) {
        if (post != null) {
            return post.equals(held.code()) ? scope.acts() : Set.of();
        }
        return held.department().equals(agency) && scope.acts().contains(held.kind()) ? Set.of(held.kind()) : Set.of();
    }
}
