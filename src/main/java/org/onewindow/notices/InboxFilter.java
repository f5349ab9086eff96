package org.onewindow.notices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;

/** What an inbox is narrowed to. */
public record InboxFilter(Shown shown, Optional<CaseNumber> number) {
    /** Which messages are shown. */
    public enum Shown {
        /** Every one. */
        ALL,
        /** Those not read yet. */
        UNREAD
    }

    /** Everything. */
    public static InboxFilter all() {
        return new InboxFilter(Shown.ALL, Optional.empty());
    }

    @Nullable
    String caseNo() {
        return number.map(CaseNumber::value).orElse(null);
    }
}
