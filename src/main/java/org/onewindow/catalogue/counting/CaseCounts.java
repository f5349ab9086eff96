package org.onewindow.catalogue.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.onewindow.catalogue.ItemCode;

/** How many cases of items run, and how long those that were decided took. Without a bean nothing is shown. */
public interface CaseCounts {
    /** Cases that are not decided yet, of the items asked for; an item without any is missing. */
    Map<ItemCode, Long> open(Collection<ItemCode> items);

    /** The measured time of every version of which a case was decided, one line a version. */
    List<Measured> measured();

    /**
     * The measured time of a version.
     *
     * @param cases       decided
     * @param workingDays of all of them together, from the day of acceptance to that of the decision, the day of
     *                    acceptance and the days of special procedures not counted
     */
    record Measured(ItemCode item, int version, long cases, long workingDays) {
        public Measured {
            if (cases < 1 || workingDays < 0) {
                throw new IllegalArgumentException(workingDays + " working days of " + cases + " cases");
            }
        }

        /** The mean of one case, in working days. */
        public double mean() {
            return (double) workingDays / cases;
        }
    }
}
