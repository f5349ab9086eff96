package org.onewindow.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.calendar.WorkingCalendar;
import org.onewindow.organisation.Post;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.modulith.NamedInterface;

/**
 * What a decision rests on beside the case itself, read before and passed in, so that deciding is pure.
 *
 * @param posts     held by the actor today, own and delegated; empty for a citizen
 * @param applicant whether the actor is the applicant or the agent who filed the case
 * @param item      the version the case started with
 * @param now       the moment of the act
 */
@NamedInterface("core")
public record Situation(Actor actor, List<Post> posts, boolean applicant, ServiceItem item, WorkingCalendar calendar,
        Instant now) {
    public Situation {
        posts = List.copyOf(posts);
    }

    LocalDate today() {
        return OneWindowTime.dayOf(now);
    }

    /** The person of the staff who acts; the empty string for a citizen, who passes no stage. */
    String staff() {
        return actor instanceof Actor.Officer officer ? officer.staff() : "";
    }
}
