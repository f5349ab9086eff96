package org.onewindow.casework.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record for people.
 *
 * @param kind    of the fact, for the filter and the sign before it
 * @param words   what happened, in the reader's words
 * @param who     post, or post and person where the reader may know the person
 * @param paperNo of the paper given, if any
 * @param note    opinion or reason, where the reader may see it
 * @param source  the other system and its time, where one relayed the act
 * @param mark    what supervision looks at in red; null where there is nothing, and for the applicant
 */
public record TimelineLine(Instant at, String kind, String words, String who, @Nullable String paperNo,
        @Nullable String note, @Nullable String source, @Nullable String mark) {
    /** Without what was written: it may name people. */
    TimelineLine withoutNote() {
        return new TimelineLine(at, kind, words, who, paperNo, null, source, mark);
    }
}
