package org.onewindow.catalogue.discretion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.platform.LocalisedText;

/** A field of a form as an input of a table: which answers it can have, and their words. */
public sealed interface Input {
    /** The words of {@code yes} and {@code no}. */
    Map<String, LocalisedText> YES_NO = yesNo();

    /** Code of the field. */
    String field();

    /** What the field is called. */
    LocalisedText label();

    /** Whether a cell can be asked of it. */
    boolean fits(Cell cell);

    /** The answers cut into pieces within which no cell tells one from another; each piece is not empty. */
    List<Piece> pieces(List<Cell> cells);

    /** The cell that holds for these neighbouring pieces and for no others. */
    Cell cell(List<Piece> all, List<Piece> some);

    /** The words of an answer. */
    String words(String answer, Locale locale);

    /**
     * Answers that no cell tells apart.
     *
     * @param example one of them
     * @param range   of a field of numbers, else any
     */
    record Piece(String example, Cell range) {
    }

    /** A number without sign, at most fifteen digits and four decimals, as a form takes it. */
    record Numbers(String field, LocalisedText label) implements Input {
        static final BigDecimal MOST = new BigDecimal("999999999999999.9999");
        private static final BigDecimal STEP = new BigDecimal("0.0001");

        @Override
        public boolean fits(Cell cell) {
            return !(cell instanceof Cell.OneOf);
        }

        /** The ends of all ranges, and what lies between them where the form can hold it. */
        @Override
        public List<Piece> pieces(List<Cell> cells) {
            var ends = new TreeSet<BigDecimal>(Set.of(BigDecimal.ZERO));
            for (var cell : cells) {
                if (cell instanceof Cell.Range(var from, var to)) {
                    if (from != null) {
                        ends.add(from.at());
                    }
                    if (to != null) {
                        ends.add(to.at());
                    }
                }
            }
            ends.removeIf(end -> end.compareTo(MOST) > 0);
            var pieces = new ArrayList<Piece>();
            for (var end : ends) {
                pieces.add(new Piece(end.toPlainString(), Cell.point(end)));
                var next = ends.higher(end);
                between(end, next == null ? MOST.add(STEP) : next, next == null, pieces);
            }
            return pieces;
        }

        private static void between(BigDecimal from, BigDecimal to, boolean isLast, List<Piece> pieces) {
            if (from.add(STEP).compareTo(to) < 0) {
                var middle = from.add(to).divide(BigDecimal.TWO, 4, RoundingMode.DOWN);
                var whole = isLast ? from.add(BigDecimal.ONE).min(MOST) : middle.setScale(0, RoundingMode.DOWN);
                var example = whole.compareTo(from) > 0 ? whole : middle;
                pieces.add(new Piece(plain(example).toPlainString(), new Cell.Range(new Cell.Bound(from, false),
                        isLast ? null : new Cell.Bound(to, false))));
            }
        }

        @Override
        public Cell cell(List<Piece> all, List<Piece> some) {
            if (some.size() == all.size()) {
                return Cell.ANY;
            }
            var first = (Cell.Range) some.getFirst().range();
            var last = (Cell.Range) some.getLast().range();
            var start = some.getFirst().equals(all.getFirst()) && last.to() != null ? null : first.from();
            return start == null && last.to() == null ? Cell.ANY : new Cell.Range(start, last.to());
        }

        @Override
        public String words(String answer, Locale locale) {
            return answer;
        }
    }

    /** One of several answers. */
    record Choice(String field, LocalisedText label, Map<String, LocalisedText> options) implements Input {
        public Choice {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** A question answered with {@code yes} or {@code no}. */
        public static Choice yesOrNo(String field, LocalisedText label) {
            return new Choice(field, label, YES_NO);
        }

        /** Whether it is answered with yes or no. */
        public boolean isYesOrNo() {
            return options.equals(YES_NO);
        }

        @Override
        public boolean fits(Cell cell) {
            return switch (cell) {
                case Cell.Any _ -> true;
                case Cell.OneOf(var answers) -> options.keySet().containsAll(answers);
                case Cell.Range _ -> false;
            };
        }

        @Override
        public List<Piece> pieces(List<Cell> cells) {
            return options.keySet().stream().map(code -> new Piece(code, Cell.ANY)).toList();
        }

        @Override
        public Cell cell(List<Piece> all, List<Piece> some) {
            return some.size() == all.size() ? Cell.ANY : new Cell.OneOf(some.stream().map(Piece::example).toList());
        }

        @Override
        public String words(String answer, Locale locale) {
            var label = options.get(answer);
            return label == null ? answer : label.in(locale);
        }
    }

    /** A number without zeros at its end, so that equal numbers are written the same. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static Map<String, LocalisedText> yesNo() {
        var words = new LinkedHashMap<String, LocalisedText>();
        words.put("yes", new LocalisedText("是", "Yes"));
        words.put("no", new LocalisedText("否", "No"));
        return Collections.unmodifiableMap(words);
    }
}
