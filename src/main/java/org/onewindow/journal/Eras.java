package org.onewindow.journal;

import java.time.Clock;
import java.util.Objects;
import org.onewindow.platform.OneWindowTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The era of the cluster. Transaction ids order the journal for its readers, but they start again when a dump is restored
 * into another cluster; then a new era begins, which orders everything in it after everything before it.
 */
@Component
final class Eras {
    private final int current;

    Eras(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        var era = new TransactionTemplate(transactions).execute(status -> enter(jdbc, clock));
        this.current = Objects.requireNonNull(era);
    }

    int current() {
        return current;
    }

    private static int enter(JdbcClient jdbc, Clock clock) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('journal.era'))").query((row, number) -> number).list();
        var continuing = jdbc.sql("""
                select e.era from journal.era e
                where e.era = (select max(era) from journal.era)
                  and e.system_identifier = (select system_identifier from pg_control_system())
                  and coalesce((select max(xact) from journal.entry where era = e.era), '0'::xid8)
                      < pg_current_xact_id()""").query(Integer.class).optional();
        return continuing.orElseGet(() -> jdbc.sql("""
                insert into journal.era (era, system_identifier, started_at)
                select coalesce((select max(era) from journal.era), 0) + 1,
                       (select system_identifier from pg_control_system()), :now
                returning era""").param("now", EntryRows.timestamp(OneWindowTime.now(clock))).query(Integer.class)
                .single());
    }
}
