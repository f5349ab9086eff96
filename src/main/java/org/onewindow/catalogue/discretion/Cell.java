package org.onewindow.catalogue.discretion;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of one input. Its notation is that of DMN without quotes: {@code -} for anything, {@code a, b} for one
 * of these answers, {@code [0..200)}, {@code >= 200} or {@code = 7} for numbers.
 */
public sealed interface Cell {
    /** Anything. */
    Cell ANY = new Any();

    /** Whether an answer meets it, the number of a field of numbers in plain digits. */
    boolean holds(String answer);

    /** The short notation. */
    String notation();

    /** Any answer. */
    record Any() implements Cell {
        @Override
        public boolean holds(String answer) {
            return true;
        }

        @Override
        public String notation() {
            return "-";
        }
    }

    /** One of these answers: codes of a choice, {@code yes} or {@code no}. */
    record OneOf(List<String> answers) implements Cell {
        public OneOf {
            answers = List.copyOf(answers);
            if (answers.isEmpty()) {
                throw new IllegalArgumentException("a cell without answers");
            }
        }

        @Override
        public boolean holds(String answer) {
            return answers.contains(answer);
        }

        @Override
        public String notation() {
            return String.join(", ", answers);
        }
    }

    /** The end of a range, counted in or not. */
    record Bound(BigDecimal at, boolean included) {
        public Bound {
            at = Input.plain(at);
        }
    }

    /**
     * A number between two ends.
     *
     * @param from null for no lower end
     * @param to   null for no upper end
     */
    record Range(@Nullable Bound from, @Nullable Bound to) implements Cell {
        public Range {
            if (from == null && to == null) {
                throw new IllegalArgumentException("a range without ends");
            }
            if (from != null && to != null && from.at().compareTo(to.at()) > 0) {
                throw new IllegalArgumentException("a range that ends before it begins");
            }
        }

        @Override
        public boolean holds(String answer) {
            var number = new BigDecimal(answer);
            return isAfterStart(number) && isBeforeEnd(number);
        }

        private boolean isAfterStart(BigDecimal number) {
            var order = from == null ? 1 : number.compareTo(from.at());
            return order > 0 || (order == 0 && from != null && from.included());
        }

        private boolean isBeforeEnd(BigDecimal number) {
            var order = to == null ? -1 : number.compareTo(to.at());
            return order < 0 || (order == 0 && to != null && to.included());
        }

        /** Whether it is one number. */
        boolean isPoint() {
            return from != null && to != null && from.included() && to.included()
                    && from.at().compareTo(to.at()) == 0;
        }

        @Override
        public String notation() {
            if (from != null && to != null) {
                return isPoint()
                        ? "= " + from.at().toPlainString()
                        : (from.included() ? "[" : "(") + from.at().toPlainString() + ".." + to.at().toPlainString()
                                + (to.included() ? "]" : ")");
            }
            return from != null
                    ? (from.included() ? ">= " : "> ") + from.at().toPlainString()
                    : upTo();
        }

        private String upTo() {
            return to == null ? "" : (to.included() ? "<= " : "< ") + to.at().toPlainString();
        }
    }

    /**
     * A cell from its notation.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Cell parse(String notation) {
        return Notation.parse(notation.strip());
    }

    /** Reads the notation. */
    final class Notation {
        private static final String NUMBER = "([0-9]{1,15}(?:\\.[0-9]{1,4})?)";
        private static final Pattern BETWEEN = Pattern.compile("([\\[(])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER
                + "\\s*([])])");
        private static final Pattern COMPARED = Pattern.compile("(>=|>|<=|<)\\s*" + NUMBER);
        private static final Pattern NUMBER_ALONE = Pattern.compile("= ?" + NUMBER);
        private static final Pattern ANSWERS = Pattern
                .compile("[A-Za-z0-9_.-]{1,40}(?:\\s*,\\s*[A-Za-z0-9_.-]{1,40})*");

        private Notation() {
        }

        private static Cell parse(String text) {
            if (text.isEmpty() || text.equals("-")) {
                return ANY;
            }
            var between = BETWEEN.matcher(text);
            if (between.matches()) {
                return new Range(new Bound(new BigDecimal(between.group(2)), between.group(1).equals("[")),
                        new Bound(new BigDecimal(between.group(3)), between.group(4).equals("]")));
            }
            var compared = COMPARED.matcher(text);
            if (compared.matches()) {
                var bound = new Bound(new BigDecimal(compared.group(2)), compared.group(1).endsWith("="));
                return compared.group(1).startsWith(">") ? new Range(bound, null) : new Range(null, bound);
            }
            var alone = NUMBER_ALONE.matcher(text);
            if (alone.matches()) {
                return point(new BigDecimal(alone.group(1)));
            }
            if (ANSWERS.matcher(text).matches()) {
                return new OneOf(List.of(text.split("\\s*,\\s*", -1)));
            }
            throw new IllegalArgumentException("not a cell of a table: " + text);
        }
    }

    /** Exactly one number. */
    static Range point(BigDecimal number) {
        return new Range(new Bound(number, true), new Bound(number, true));
    }
}
