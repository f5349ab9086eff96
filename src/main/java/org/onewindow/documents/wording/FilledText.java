package org.onewindow.documents.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wording with its places filled. Filling is one pass over the text: what was filled in is not looked at again, nothing
 * is evaluated, and a place that nobody knows stays as it was written. A line that names a value which this paper does
 * not have is left out.
 */
public record FilledText(String title, List<Piece> pieces) {
    static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{1,40})\\}");

    public FilledText {
        pieces = List.copyOf(pieces);
    }

    /** How a piece is set. */
    public enum Style {
        /** Addresses the reader. */
        SALUTATION(""),
        /** A paragraph. */
        PARAGRAPH(""),
        /** A paragraph that stands out. */
        STRONG("* "),
        /** A small heading. */
        HEADING("# "),
        /** Small print. */
        SMALL("> "),
        /** A table; the text is its {@link Placeholder}. */
        TABLE("");

        private final String mark;

        Style(String mark) {
            this.mark = mark;
        }

        static Style of(String line) {
            return line.startsWith(STRONG.mark)
                    ? STRONG
                    : line.startsWith(HEADING.mark)
                            ? HEADING
                            : line.startsWith(SMALL.mark) ? SMALL : PARAGRAPH;
        }
    }

    /** One paragraph or table. */
    public record Piece(Style style, String text) {
    }

    /**
     * The wording with these values.
     *
     * @param tables the tables that the paper has
     */
    public static FilledText of(Wording wording, Map<Placeholder, String> values, Set<Placeholder> tables) {
        var pieces = new ArrayList<Piece>();
        for (var line : wording.lines()) {
            var table = table(line);
            if (table.isPresent()) {
                table.filter(tables::contains).ifPresent(one -> pieces.add(new Piece(Style.TABLE, one.name())));
            } else if (!line.isBlank() && hasValues(line, values)) {
                add(pieces, line, values);
            }
        }
        return new FilledText(fill(wording.title(), values), pieces);
    }

    private static void add(List<Piece> pieces, String line, Map<Placeholder, String> values) {
        var style = Style.of(line);
        var text = fill(line.substring(style.mark.length()), values);
        if (pieces.isEmpty() && style == Style.PARAGRAPH && line.endsWith("：") && line.indexOf('，') < 0) {
            pieces.add(new Piece(Style.SALUTATION, text));
            return;
        }
        text.lines().filter(part -> !part.isBlank()).map(part -> new Piece(style, part.strip())).forEach(pieces::add);
    }

    /** The table that a line consists of. */
    static Optional<Placeholder> table(String line) {
        var stripped = line.strip();
        return stripped.startsWith("{") && stripped.endsWith("}")
                ? Placeholder.of(stripped.substring(1, stripped.length() - 1)).filter(Placeholder::isTable)
                : Optional.empty();
    }

    private static boolean hasValues(String line, Map<Placeholder, String> values) {
        return PLACE.matcher(line).results().flatMap(found -> Placeholder.of(found.group(1)).stream())
                .allMatch(place -> !values.getOrDefault(place, "").isBlank());
    }

    private static String fill(String line, Map<Placeholder, String> values) {
        return PLACE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(
                Placeholder.of(found.group(1)).map(place -> values.getOrDefault(place, "")).orElse(found.group())));
    }

    /** Values by place, without those that are absent. */
    public static Map<Placeholder, String> values() {
        return new EnumMap<>(Placeholder.class);
    }
}
