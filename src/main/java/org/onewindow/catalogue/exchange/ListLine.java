package org.onewindow.catalogue.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One line of a list as it was read, before anything is understood. */
sealed interface ListLine {
    /** Its number in the source, from 1; the head line counts. */
    long number();

    /** A line with its fields by the names of the head line. */
    record Fields(long number, Map<String, String> values) implements ListLine {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** A line that is no line of a list. */
    record Broken(long number, Remark remark) implements ListLine {
    }
}
