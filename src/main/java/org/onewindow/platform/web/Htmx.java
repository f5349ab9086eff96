package org.onewindow.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the htmx script lies: in its WebJar, under the version that the build pinned. */
final class Htmx {
    private static final String POM = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    private Htmx() {
    }

    static String address() {
        try (InputStream pom = Htmx.class.getResourceAsStream(POM)) {
            if (pom == null) {
                throw new IllegalStateException("the htmx WebJar is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(pom);
            return "/webjars/htmx.org/" + properties.getProperty("version") + "/dist/htmx.min.js";
        } catch (IOException e) {
            throw new UncheckedIOException("the htmx WebJar cannot be read", e);
        }
    }
}
