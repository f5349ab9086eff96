package org.onewindow.casework.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.documents.wording.Placeholder;

/** The table of papers in the documents is the one in the code. */
class PaperTableTest {
    private static final Path DOCUMENT = Path.of("docs", "papers.md");

    @Test
    void theDocumentListsEveryKindAsTheCodeDoes() throws IOException {
        var chinese = words("zh_CN");
        var english = words("en");
        var table = Arrays.stream(PaperKind.values()).map(kind -> "| %s | %s | %s | %s | %s |".formatted(
                chinese.getProperty(kind.form().messageKey()), english.getProperty(kind.form().messageKey()),
                kind.seriesWord(), english.getProperty(kind.form().articleKey()),
                Stream.concat(kind.form().needed().stream(), kind.form().conditional().stream())
                        .map(Placeholder::word).collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
        Files.writeString(Files.createDirectories(Path.of("target", "papers")).resolve("table.md"), table);

        assertThat(Files.readString(DOCUMENT)).as("copy target/papers/table.md into docs/papers.md").contains(table);
    }

    @Test
    void noTwoKindsShareASeries() {
        assertThat(Arrays.stream(PaperKind.values()).map(PaperKind::seriesWord)).doesNotHaveDuplicates();
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/documents_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
