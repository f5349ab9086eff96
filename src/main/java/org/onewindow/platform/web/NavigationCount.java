package org.onewindow.platform.web;

import java.util.function.ToLongFunction;
import org.onewindow.platform.Actor;

/**
 * How many things wait behind a place of the navigation. A module adds its own by declaring a bean of this type; it is
 * asked for every page that shows the place to somebody signed in, so it must be one cheap look.
 *
 * @param path       of the {@link NavigationLink}
 * @param messageKey of the words that a reader hears, with the number as their argument
 * @param waiting    how many wait for an actor; nothing is shown for 0
 */
public record NavigationCount(String path, String messageKey, ToLongFunction<Actor> waiting) {
}
