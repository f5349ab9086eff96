package org.onewindow.catalogue.cleanup;

import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ServiceItem;

/**
 * A measure with what is known of its item.
 *
 * @param position  from 1
 * @param item      the version in force, else the last one; null where there never was one
 * @param into      what it is merged into; null for any other measure
 * @param openCases not decided yet; null where nobody knows cases
 */
public record MeasureView(int position, Measure measure, @Nullable ServiceItem item, @Nullable ServiceItem into,
        @Nullable Long openCases) {
}
