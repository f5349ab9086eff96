package org.onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.casework.ActKind;

/** The documents keep pace with the code: what they name exists, and what exists is named where one looks it up. */
class DocumentsTest {
    private static final int LINES_OF_THE_README = 100;
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/test/java"),
            Path.of("bench/src/main/java"));
    private static final Pattern CODE_BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]+[A-Za-z0-9]*");
    private static final Pattern MEMBER = Pattern.compile("([A-Z][a-z]+[A-Za-z0-9]*)\\.([a-z][A-Za-z0-9]*)");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:record|class|interface|enum) ([A-Z]\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    /** Names of the JDK and of libraries that the documents use. */
    private static final Set<String> FOREIGN = Set.of("MessageFormat");

    static List<Path> documents() throws IOException {
        var documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"),
                Path.of("SECURITY.md"), Path.of("GLOSSARY.md"), Path.of("bench/README.md")));
        try (var inDocs = Files.list(Path.of("docs"))) {
            inDocs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTypeAndMemberThatIsNamedExists(Path document) throws IOException {
        var sources = sources();
        var declared = sources.stream().flatMap(text -> DECLARED.matcher(text).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        CODE.matcher(CODE_BLOCK.matcher(Files.readString(document)).replaceAll("")).results().forEach(code -> {
            var words = code.group(1);
            if (TYPE.matcher(words).matches() && !declared.contains(words) && !FOREIGN.contains(words)
                    && words.chars().filter(Character::isUpperCase).count() > 1) {
                missing.add(words);
            }
            MEMBER.matcher(words).results().filter(member -> declared.contains(member.group(1)))
                    .filter(member -> sources.stream().noneMatch(text -> declares(text, member.group(1))
                            && Pattern.compile("\\b" + member.group(2) + "\\b").matcher(text).find()))
                    .forEach(member -> missing.add(member.group()));
        });
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1))
                .filter(target -> !target.startsWith("http")))
                .allSatisfy(target -> assertThat(document.resolveSibling(target).normalize()).exists());
    }

    @Test
    void theReadmeIsShortShowsPicturesAndNamesTheTwoCommands() throws IOException {
        var lines = Files.readAllLines(Path.of("README.md"));
        assertThat(lines).hasSizeLessThanOrEqualTo(LINES_OF_THE_README);
        assertThat(lines).anyMatch(line -> line.startsWith("![") && line.contains("docs/pictures/"))
                .anyMatch(line -> line.startsWith("./mvnw spring-boot:run"))
                .anyMatch(line -> line.startsWith("./check"));
    }

    @Test
    void everyActIsInTheGlossaryAndInTheDescriptionOfTheInterface() throws IOException {
        var glossary = Files.readString(Path.of("GLOSSARY.md"));
        var api = Files.readString(Path.of("docs/api.md"));
        var chinese = words("zh_CN");
        assertThat(Arrays.stream(ActKind.values())).allSatisfy(kind -> {
            var word = chinese.stream().filter(line -> line.startsWith("casework.act." + kind.apiName() + "="))
                    .map(line -> line.substring(line.indexOf('=') + 1).replaceFirst("（.*", "")).findFirst()
                    .orElseThrow();
            assertThat(glossary).as(kind.apiName()).contains(word);
        });
        assertThat(Arrays.stream(ActKind.values()).filter(kind -> kind != ActKind.LAPSE && kind != ActKind.RECOMPUTE))
                .allSatisfy(kind -> assertThat(api).contains("`" + kind.apiName() + "`"));
    }

    private static boolean declares(String text, String type) {
        return DECLARED.matcher(text).results().anyMatch(found -> found.group(1).equals(type));
    }

    private static List<String> words(String language) throws IOException {
        return Files.readAllLines(Path.of(String.format(Locale.ROOT,
                "src/main/resources/messages/casework_%s.properties", language)));
    }

    private static List<String> sources() {
        return SOURCES.stream().flatMap(root -> {
            try (var files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).map(file -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }
}
