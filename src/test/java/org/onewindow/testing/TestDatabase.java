package org.onewindow.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.onewindow.platform.database.TestServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * A database of one test's own, migrated and empty, on a real server.
 *
 * <p>Without Spring: {@code var database = TestDatabase.create();}. With it, either of these gives each application
 * context a database of its own:
 *
 * <pre>
 * &#64;SpringBootTest
 * &#64;ContextConfiguration(initializers = TestDatabase.Initializer.class)
 *
 * &#64;DynamicPropertySource
 * static void database(DynamicPropertyRegistry registry) {
 *     TestDatabase.register(registry);
 * }
 * </pre>
 */
public final class TestDatabase implements AutoCloseable {
    private final String url;
    private final HikariDataSource dataSource;

    private TestDatabase(String url) {
        this.url = url;
        this.dataSource = TestServer.poolOf(url);
    }

    /** A fresh database. It may be closed, and is gone with the JVM otherwise. */
    public static TestDatabase create() {
        return new TestDatabase(TestServer.createDatabase());
    }

    /** Points the application of a test at a fresh database. */
    public static void register(DynamicPropertyRegistry registry) {
        var url = TestServer.createDatabase();
        registry.add("onewindow.db.url", () -> url);
        registry.add("onewindow.db.user", () -> "onewindow_app");
        registry.add("onewindow.db.password", TestServer::password);
        registry.add("onewindow.db.migrate-user", () -> "onewindow_owner");
        registry.add("onewindow.db.migrate-password", TestServer::password);
        registry.add("onewindow.db.pool-size", () -> 16); // cached contexts keep their pools; the server has 500 places
        registry.add("onewindow.master-key", () -> "000102030405060708090a0b0c0d0e0f");
        registry.add("onewindow.casework.timetable", () -> false); // a test sweeps when it says so
        registry.add("onewindow.demonstration.catalogue", () -> "TWELVE"); // no context pays for items it does not read
        registry.add("onewindow.home", () -> "target/test-home");
    }

    /** The pool of the application's role. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Signs in as the owner of the tables, for what only an owner may do. */
    public DataSource ownerDataSource() {
        return TestServer.ownerOf(url);
    }

    /** A client over {@link #dataSource()}. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** The address, without role and password. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        dataSource.close();
        TestServer.dropDatabase(url);
    }

    /** Points an application context at a fresh database. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            register((name, value) -> TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                    name + "=" + value.get()));
        }
    }
}
