package org.onewindow.catalogue.finding;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.finding.Theme.Audience;
import org.onewindow.platform.LocalisedText;

/**
 * The themes of {@code search/themes.txt}, in the order of the file. Lists of items give no theme that can be trusted, so
 * it is told from the name.
 */
public final class Themes {
    /** Names whose themes are remembered; a city has a few thousand items. */
    private static final int KEPT = 20_000;

    /** Every theme in its order. */
    public static final List<Theme> ALL = read();

    private static final LoadingCache<String, List<Theme>> OF = Caffeine.newBuilder().maximumSize(KEPT)
            .build(Themes::find);

    private Themes() {
    }

    /** The themes of an item with the Chinese name, at least one. */
    public static List<Theme> of(String name) {
        return OF.get(name);
    }

    /** The theme of a code. */
    public static Optional<Theme> named(@Nullable String code) {
        return ALL.stream().filter(theme -> theme.code().equals(code)).findFirst();
    }

    private static List<Theme> find(String name) {
        var found = ALL.stream().filter(theme -> theme.words().stream().anyMatch(name::contains)).toList();
        return found.isEmpty() ? List.of(ALL.getLast()) : found;
    }

    private static List<Theme> read() {
        try (var file = Objects.requireNonNull(Themes.class.getResourceAsStream("/search/themes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Themes::theme).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the themes cannot be read", e);
        }
    }

    private static Theme theme(String line) {
        var parts = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        var audience = switch (parts.get(1)) {
            case "P" -> Audience.PERSONS;
            case "E" -> Audience.ENTERPRISES;
            case "B" -> Audience.BOTH;
            default -> throw new IllegalStateException("whom does a theme concern: " + line);
        };
        return new Theme(parts.get(0), audience, new LocalisedText(parts.get(2), parts.get(3)),
                Stream.of(parts.get(4).split("、", -1)).map(String::strip).filter(word -> !word.isEmpty()).toList());
    }
}
