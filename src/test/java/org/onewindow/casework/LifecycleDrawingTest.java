package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What docs/ shows of the lifecycle is what the code does; {@code -Ddocs.write=true} draws it anew. */
class LifecycleDrawingTest {
    private static final Path DOCS = Path.of("docs");

    @Test
    void theTableOfActsIsTheOneOfTheCode() throws IOException {
        isDrawn("acts.md", new LifecycleDrawing(words()).document());
    }

    @Test
    void thePictureOfTheLifecycleIsTheOneOfTheCode() throws IOException {
        isDrawn("case-lifecycle.svg", new LifecycleDrawing(words()).picture());
    }

    private static void isDrawn(String name, String drawing) throws IOException {
        var file = DOCS.resolve(name);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, drawing);
        }
        assertThat(Files.readString(file)).as(file + " is stale; draw it anew with -Ddocs.write=true")
                .isEqualTo(drawing);
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/casework");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
