package org.onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9][A-Za-z0-9._-]*)");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");
    private static final Pattern LATIN_MARK_BESIDE_CHINESE = Pattern.compile("\\p{IsHan}[,;:?!()]|[,;:?!()]\\p{IsHan}");

    @Test
    void everySentenceIsThereInBothLanguages() throws IOException {
        for (String module : modules()) {
            assertThat(keys(module, "en")).as("English beside Chinese in " + module).isEqualTo(keys(module, "zh_CN"));
        }
    }

    @Test
    void everyKeyCarriesTheNameOfItsModule() throws IOException {
        for (String module : modules()) {
            assertThat(keys(module, "zh_CN")).as(module).allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        Map<String, String> missing = new TreeMap<>();
        Set<String> known = new TreeSet<>();
        for (String module : modules()) {
            known.addAll(keys(module, "zh_CN"));
        }
        for (Path template : filesUnder(TEMPLATES)) {
            KEY.matcher(COMMENT.matcher(Files.readString(template)).replaceAll("")).results()
                    .map(found -> found.group(1))
                    .filter(key -> !known.contains(key)).forEach(key -> missing.put(key, template.toString()));
        }
        assertThat(missing).isEmpty();
    }

    /** In a message format a single quote opens a literal and is not shown. */
    @Test
    void everyQuoteIsWrittenTwice() throws IOException {
        for (String module : modules()) {
            for (String language : List.of("zh_CN", "en")) {
                load(module, language).forEach((key, value) -> assertThat(((String) value).replace("''", ""))
                        .as("%s", key).doesNotContain("'"));
            }
        }
    }

    @Test
    void chineseSentencesUseChineseMarks() throws IOException {
        for (String module : modules()) {
            load(module, "zh_CN").forEach((key, value) -> assertThat(
                    LATIN_MARK_BESIDE_CHINESE.matcher((String) value).results().map(MatchResult::group).toList())
                    .as("%s", key)
                    .isEmpty());
        }
    }

    @Test
    void aReaderWhoseLanguageIsNotKnownReadsChinese() {
        ResourceBundleMessageSource words = Words.ofAllModules();
        assertThat(words.getMessage("platform.product", null, Locale.SIMPLIFIED_CHINESE)).isEqualTo("一窗");
        assertThat(words.getMessage("platform.product", null, Locale.GERMAN)).isEqualTo("一窗");
        assertThat(words.getMessage("platform.product", null, Locale.ENGLISH)).isEqualTo("OneWindow");
    }

    private static List<String> modules() throws IOException {
        return filesUnder(MESSAGES).stream().map(path -> path.getFileName().toString())
                .map(name -> name.replaceFirst("_(zh_CN|en)\\.properties$", "")).distinct().sorted().toList();
    }

    private static Set<String> keys(String module, String language) throws IOException {
        return new TreeSet<>(load(module, language).stringPropertyNames());
    }

    private static Properties load(String module, String language) throws IOException {
        Properties properties = new Properties();
        Path file = MESSAGES.resolve(module + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> filesUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 5)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
