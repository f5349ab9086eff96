package org.onewindow.organisation;

/**
 * A regular pair of a post (A/B 岗): whenever the first is absent, the second stands in without anybody arranging it.
 */
public record Pair(PostCode post, StaffId first, StaffId second) {
    public Pair {
        if (first.equals(second)) {
            throw new IllegalArgumentException(first + " cannot stand in for themselves");
        }
    }
}
