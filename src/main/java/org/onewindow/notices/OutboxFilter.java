package org.onewindow.notices;

import org.jspecify.annotations.Nullable;

/** What the list of dead letters is narrowed to; every part may be null, which narrows nothing. */
public record OutboxFilter(@Nullable NoticeChannel channel, Posting.@Nullable Reason reason,
        @Nullable String caseNo) {
}
