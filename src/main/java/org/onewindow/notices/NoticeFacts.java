package org.onewindow.notices;

import java.util.UUID;
import org.onewindow.journal.Entry;
import org.onewindow.notices.NoticeFact.Discarded;
import org.onewindow.notices.NoticeFact.Retried;
import tools.jackson.databind.json.JsonMapper;

/** The facts about dead letters as journal entries and back. A type carries its version and never changes meaning. */
public final class NoticeFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoticeFacts() {
    }

    /** The stream of a delivery. */
    public static String stream(UUID delivery) {
        return "notice/" + delivery;
    }

    /**
     * The fact that an entry of a {@code notice/…} stream records.
     *
     * @throws IllegalArgumentException if the entry is of another module
     */
    public static NoticeFact read(Entry entry) {
        return switch (entry.type()) {
            case "notice.retried.1" -> JSON.readValue(entry.facts(), Retried.class);
            case "notice.discarded.1" -> JSON.readValue(entry.facts(), Discarded.class);
            default -> throw new IllegalArgumentException("not a fact of a notice: " + entry.type());
        };
    }

    static String type(NoticeFact fact) {
        return switch (fact) {
            case Retried _ -> "notice.retried.1";
            case Discarded _ -> "notice.discarded.1";
        };
    }

    static byte[] bytes(NoticeFact fact) {
        return JSON.writeValueAsBytes(fact);
    }
}
