package org.onewindow.parties;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who looked at whose personal data, when, and what for (art. 51 of the Personal Information Protection Law). Lines are
 * only added; the database refuses to change or delete one. They name actors and subjects by opaque ids.
 */
@Component
public final class AccessLog {
    /** Lines shown at once: one page of an auditor. */
    public static final int MAX_LINES = 100;

    /** One look. */
    public record Access(Instant at, String actor, String purpose, String subject) {
    }

    /** Its digits are random and may read like a telephone number. */
    private static final Pattern RANDOM_ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a look before it is granted.
     *
     * @param purpose what the data are needed for, at most 200 characters, without personal data
     * @param subject an opaque id such as {@code party/<id>} or {@code case/<no>}
     */
    public void record(Actor actor, String purpose, String subject) {
        var named = RANDOM_ID.matcher(subject).replaceAll("");
        if (!PersonalDataScanner.isClean(named) || !PersonalDataScanner.isClean(purpose)) {
            throw new IllegalArgumentException("the access log holds opaque ids, no personal data");
        }
        jdbc.sql("""
                insert into parties.access_log (at, actor, purpose, subject)
                values (:at, :actor, :purpose, :subject)""")
                .param("at", OneWindowTime.now(clock).atOffset(ZoneOffset.UTC)).param("actor", actor.id())
                .param("purpose", purpose).param("subject", subject).update();
    }

    /** The latest looks at a subject, newest first. */
    public List<Access> of(String subject) {
        return jdbc.sql("""
                select at, actor, purpose, subject from parties.access_log
                where subject = :subject order by access_id desc limit :limit""")
                .param("subject", subject).param("limit", MAX_LINES)
                .query((row, _) -> new Access(row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"), row.getString("purpose"), row.getString("subject")))
                .list();
    }
}
