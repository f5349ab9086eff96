package org.onewindow.platform.database;

import java.time.Clock;
import javax.sql.DataSource;
import org.onewindow.platform.MasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the database in the one order that is safe: server, migrations as the owner, pool as the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    Database database(PlatformSettings settings) {
        var given = settings.givenDatabase();
        if (given == null) {
            return EmbeddedPostgres.start(settings.homeFolder());
        }
        if (given.owner().equals(given.application())) {
            LOG.warn("The database user {} both migrates and runs: only the trigger protects the journal against "
                    + "changes. Set ONEWINDOW_DB_MIGRATE_USER to a second role that owns the tables.", given.owner());
        }
        given.requireUsable();
        return given;
    }

    @Bean
    DataSource dataSource(Database database, PlatformSettings settings) {
        ModuleMigrations.run(Pools.single(database.url(), database.owner()), database.application().name());
        return Pools.application(database.url(), database.application(), settings.db());
    }

    @Bean
    MasterKey masterKey(PlatformSettings settings) {
        return MasterKeyFile.open(settings.masterKey(), settings.homeFolder());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
