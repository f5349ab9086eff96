package org.onewindow.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.deadlines.Days.on;

import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.Days;
import org.onewindow.deadlines.calendar.CalendarFact.CalendarSeeded;
import org.onewindow.journal.Journal;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(classes = DeadlinesTest.Modules.class, initializers = TestDatabase.Initializer.class)
@DirtiesContext
class DeadlinesTest {
    @Configuration
    @ComponentScan({"org.onewindow.platform.database", "org.onewindow.journal", "org.onewindow.deadlines"})
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
        @Bean
        MessageSource messageSource() {
            return Days.messages();
        }
    }

    private final Deadlines deadlines;
    private final CalendarSeed seed;
    private final Journal journal;
    private final JdbcClient jdbc;

    DeadlinesTest(@Autowired Deadlines deadlines, @Autowired CalendarSeed seed, @Autowired Journal journal,
            @Autowired JdbcClient jdbc) {
        this.deadlines = deadlines;
        this.seed = seed;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Test
    void aNewDatabaseIsSeededOnceUnderRecordAndReadsAsTheLibraryDoes() {
        var calendar = deadlines.calendar();
        seed.sow();

        assertThat(calendar.revision()).isEqualTo(1);
        assertThat(calendar.lastNoticed()).isEqualTo(on(2026, 12, 31));
        assertThat(calendar.first().datesUntil(on(2030, 1, 1)))
                .allSatisfy(date -> assertThat(calendar.day(date)).isEqualTo(Days.LAW.day(date)));
        assertThat(journal.stream("calendar", 1, 10)).singleElement().satisfies(
                entry -> assertThat(CalendarFacts.read(entry)).isInstanceOf(CalendarSeeded.class));
        assertThat(jdbc.sql("select count(*) from deadlines.calendar_day").query(Integer.class).single())
                .isEqualTo(LibraryNotices.days().size());
    }

    @Test
    void theSameCopyIsHandedOutWhileTheRevisionStands() {
        assertThat(deadlines.calendar()).isSameAs(deadlines.calendar());
    }
}
