package org.onewindow.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.reading.TimelineLine;

/**
 * What became of an act, in the reader's words.
 *
 * @param kind    {@code done}, {@code unlawful}, {@code not-yours}, {@code stale}, {@code invalid} or {@code reused}
 * @param words   what happened and what to do next
 * @param basis   the article, or null
 * @param names   whose act it is
 * @param since   what happened since the page was made, the newest first
 * @param paperNo of the paper given, or null
 * @param lost    a text that was typed and has no form on the page any more; empty if there is none
 */
record ActResult(String kind, String title, String words, @Nullable String basis, List<String> names,
        List<TimelineLine> since, @Nullable String paperNo, String lost) {
    ActResult {
        names = List.copyOf(names);
        since = List.copyOf(since);
    }

    static ActResult of(String kind, String title, String words) {
        return new ActResult(kind, title, words, null, List.of(), List.of(), null, "");
    }

    ActResult withBasis(String article) {
        return new ActResult(kind, title, words, article, names, since, paperNo, lost);
    }

    ActResult withNames(List<String> whose) {
        return new ActResult(kind, title, words, basis, whose, since, paperNo, lost);
    }

    ActResult withSince(List<TimelineLine> lines) {
        return new ActResult(kind, title, words, basis, names, lines, paperNo, lost);
    }

    ActResult withPaper(@Nullable String number) {
        return new ActResult(kind, title, words, basis, names, since, number, lost);
    }

    ActResult withLost(String text) {
        return new ActResult(kind, title, words, basis, names, since, paperNo, text);
    }
}
