package org.onewindow.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;

/**
 * How the result is collected.
 *
 * @param byAnother whether another person may collect it, and
 * @param proof     what that person must show
 */
public record Collection(Set<CollectionWay> ways, boolean byAnother, @Nullable LocalisedText proof) {
    public Collection {
        ways = Collections.unmodifiableSet(EnumSet.copyOf(ways));
    }
}
