package org.onewindow.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded server, made at random on the first start and kept in a file only its owner reads. */
record EmbeddedSecrets(DatabaseRole superuser, DatabaseRole owner, DatabaseRole application) {

    static EmbeddedSecrets openOrMake(Path file) throws IOException {
        if (Files.notExists(file)) {
            OwnerOnly.write(file, """
                    # Passwords of the embedded database's roles. Keep this file with the folder "database".
                    %s=%s
                    %s=%s
                    %s=%s
                    """.formatted(PostgresServer.SUPERUSER, random(), DatabaseRole.OWNER, random(),
                    DatabaseRole.APPLICATION, random()).getBytes(StandardCharsets.US_ASCII));
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new EmbeddedSecrets(role(properties, PostgresServer.SUPERUSER, file),
                role(properties, DatabaseRole.OWNER, file), role(properties, DatabaseRole.APPLICATION, file));
    }

    private static DatabaseRole role(Properties properties, String name, Path file) {
        var password = properties.getProperty(name, "");
        if (password.isBlank()) {
            throw new DatabaseUnavailable("the password of %s is missing in %s".formatted(name, file));
        }
        return new DatabaseRole(name, password);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
