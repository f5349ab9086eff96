package org.onewindow.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Ways to connect: a pool for daily work, single connections for migrations. */
final class Pools {
    private Pools() {
    }

    /**
     * The pool of the application's role. A statement and an idle transaction end after the set times: without that,
     * one forgotten transaction would hold back every journal reader of the cluster.
     */
    static HikariDataSource application(String url, DatabaseRole role, PlatformSettings.Db settings) {
        var config = new HikariConfig();
        config.setPoolName("onewindow");
        config.setJdbcUrl(url);
        config.setUsername(role.name());
        config.setPassword(role.password());
        config.setDataSourceProperties(properties());
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(10_000); // a page that cannot get a connection in 10 s has failed
        config.setConnectionInitSql("""
                set statement_timeout = '%ds'; set idle_in_transaction_session_timeout = '%ds'; set time zone 'UTC'"""
                .formatted(settings.statementTimeoutSeconds(), settings.idleInTransactionTimeoutSeconds()));
        return new HikariDataSource(config);
    }

    /** A fresh connection at each request, without a pool. */
    static DataSource single(String url, DatabaseRole role) {
        var source = new DriverManagerDataSource(url, role.name(), role.password());
        source.setConnectionProperties(properties());
        return source;
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "onewindow");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }
}
