package org.onewindow.rehearsal;

import java.nio.file.Path;
import org.onewindow.OneWindowApplication;
import org.onewindow.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A real list of items as a command, in a database of its own that is gone afterwards, or in that of
 * {@code ONEWINDOW_HOME}:
 *
 * <pre>
 * ./mvnw -q spring-boot:test-run -Prehearsal -Drehearsal=ItemListsCommand
 * </pre>
 *
 * <p>It reads {@code items/items.csv} in the folder named by {@code ONEWINDOW_CHECK_DATA}.
 */
public final class ItemListsCommand {
    private ItemListsCommand() {
    }

    public static void main(String[] args) throws Exception {
        var list = args.length > 0 ? Path.of(args[0]) : list(System.getenv("ONEWINDOW_CHECK_DATA"));
        var application = new SpringApplicationBuilder(OneWindowApplication.class).profiles("demonstration");
        if (System.getenv("ONEWINDOW_HOME") == null && System.getenv("ONEWINDOW_DB_URL") == null) {
            application.initializers(new TestDatabase.Initializer());
        }
        try (var centre = application.run("--server.port=0")) {
            new ItemLists(centre, System.out).run(list).lines().forEach(System.out::println);
        }
        System.exit(0);
    }

    /** The file in the folder of shared data. */
    static Path list(String folder) {
        if (folder == null) {
            throw new IllegalArgumentException("name the file as an argument, or its folder in ONEWINDOW_CHECK_DATA");
        }
        return Path.of(folder, "items", "items.csv");
    }
}
