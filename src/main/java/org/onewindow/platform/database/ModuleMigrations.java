package org.onewindow.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every module's schema to the state that this version of the platform needs. Each module has a schema, a folder
 * {@code db/<module>} and a history of its own, so that a module can be tested, and one day moved, alone.
 */
public final class ModuleMigrations {
    /** Every module that keeps tables, lower ones first. */
    static final List<String> MODULES = List.of("journal", "deadlines", "organisation", "parties", "accounts",
            "documents", "catalogue", "casework", "notices", "publication");

    private ModuleMigrations() {
    }

    /**
     * Migrates all modules; does nothing where nothing is new. Several nodes may call it at once.
     *
     * @param owner signs in as the owner of the schemas
     * @param applicationRole to which the migrations grant what the application needs
     */
    public static void run(DataSource owner, String applicationRole) {
        MODULES.stream().filter(ModuleMigrations::hasMigrations)
                .forEach(module -> migrate(module, owner, applicationRole));
    }

    private static void migrate(String module, DataSource owner, String applicationRole) {
        Flyway.configure().dataSource(owner).locations("classpath:db/" + module).schemas(module).defaultSchema(module)
                .table("flyway_history").placeholders(Map.of("app", quoted(applicationRole)))
                .validateMigrationNaming(true)
                .cleanDisabled(true).load().migrate();
    }

    /** As an identifier of SQL: a centre may call its role what it likes. */
    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }

    private static boolean hasMigrations(String module) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/" + module + "/V*.sql").length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
