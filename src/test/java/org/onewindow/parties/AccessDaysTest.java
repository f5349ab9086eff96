package org.onewindow.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Days of their own, each far from the others and from today, since the log only grows. */
@SpringJUnitConfig(classes = PartiesTest.Modules.class, initializers = TestDatabase.Initializer.class)
class AccessDaysTest {
    private static final Actor CLERK = new Actor.Officer(UUID.randomUUID(), "S0001", Set.of(Role.STAFF));

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Journal journal;
    @Autowired
    private JournalVerifier verifier;

    @Test
    void eachDayThatEndedIsOneEntryAndALaterLineIsNoticed() throws Exception {
        var first = LocalDate.of(2001, 3, 1);
        look(first, "10:00:00", "a");
        look(first, "23:59:59", "b");
        look(first.plusDays(2), "00:00:00", "c");

        assertThat(at(first.plusDays(1), "00:05:00").closeEnded()).as("within the grace").isEmpty();
        var closed = at(first.plusDays(3), "00:30:00").closeEnded();

        assertThat(closed).extracting(AccessDay::day).containsExactly(first, first.plusDays(1), first.plusDays(2));
        assertThat(closed).extracting(AccessDay::lines).containsExactly(2L, 0L, 1L);
        assertThat(journal.stream("access-log/" + first, 1, 10)).singleElement()
                .satisfies(entry -> assertThat(new String(entry.facts(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains(closed.getFirst().digest()).doesNotContain("case/a"));
        var later = at(first.plusDays(4), "00:30:00");
        assertThat(later.broken()).isEmpty();
        assertThat(at(first.plusDays(3), "12:00:00").closeEnded()).as("a second time").isEmpty();

        try (var nodes = Executors.newFixedThreadPool(4)) {
            var both = nodes
                    .invokeAll(java.util.Collections.nCopies(4, (Callable<Integer>) () -> later.closeEnded().size()));
            var appended = 0;
            for (var node : both) {
                appended += node.get();
            }
            assertThat(appended).as("four nodes at once").isEqualTo(1);
        }

        look(first.plusDays(1), "12:00:00", "d");
        assertThat(later.broken()).containsExactly(first.plusDays(1));
        assertThat(verifier.verify().holds()).isTrue();
    }

    private AccessDays at(LocalDate day, String time) {
        return new AccessDays(jdbc, journal, verifier, clock(day, time));
    }

    private void look(LocalDate day, String time, String subject) {
        new AccessLog(jdbc, clock(day, time)).record(CLERK, "test", "case/" + subject);
    }

    /** Beijing time. */
    private static Clock clock(LocalDate day, String time) {
        return Clock.fixed(Instant.parse(day + "T" + time + "Z").minus(Duration.ofHours(8)), ZoneOffset.UTC);
    }
}
