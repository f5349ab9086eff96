package org.onewindow.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One page of a longer list with the total, so that a reader always knows what is not shown.
 *
 * @param number of the page, from 0
 * @param size   of a full page, 1 to {@value #MAX_SIZE}
 * @param total  of the whole list
 */
public record PageOf<T>(List<T> items, int number, int size, long total) {
    /** No page is longer: a page is one screen and one bounded piece of work for the database. */
    public static final int MAX_SIZE = 100;

    public PageOf {
        items = List.copyOf(items);
        if (number < 0 || size < 1 || size > MAX_SIZE || total < 0) {
            throw new IllegalArgumentException("page " + number + " of size " + size + ", total " + total);
        }
    }

    /**
     * The items of all pages, asked for one after the other.
     *
     * @param pages gives the page of a number, whatever its size
     * @param most  no page is begun once so many items are there
     */
    public static <T> List<T> all(IntFunction<PageOf<T>> pages, int most) {
        var first = pages.apply(0);
        var all = new ArrayList<>(first.items());
        for (int page = 1; page < first.pages() && all.size() < most; page++) {
            all.addAll(pages.apply(page).items());
        }
        return all;
    }

    /** How many pages there are; an empty list has one, empty, page. */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** The same page of what the function makes of each item. */
    public <R> PageOf<R> map(Function<? super T, ? extends R> function) {
        return new PageOf<>(items.stream().<R>map(function).toList(), number, size, total);
    }
}
