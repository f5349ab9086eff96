package org.onewindow.casework.batches;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a spreadsheet. */
public sealed interface SheetOutcome {
    /** It can be read; rows may still be wrong. */
    record Read(List<SheetLine> lines) implements SheetOutcome {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /** It cannot be taken as a whole, and why, as a message with what its sentence needs. */
    record Refused(String messageKey, List<Object> args) implements SheetOutcome {
        /** Names and characters of each that a sentence tells; whoever has more has the wrong spreadsheet. */
        private static final int MOST_NAMES = 10;
        private static final int MOST_CHARACTERS = 40;

        public Refused {
            args = List.copyOf(args);
        }

        static Refused of(String what, Object... args) {
            return new Refused("casework.batch.sheet." + what, List.of(args));
        }

        /** Columns that the item does not have. */
        static Refused unknownColumns(Collection<String> names) {
            var said = names.stream().limit(MOST_NAMES).map(Refused::shortened).collect(Collectors.joining("、"));
            return of("unknown-column", names.size() > MOST_NAMES ? said + "…" : said);
        }

        private static String shortened(String name) {
            return name.codePointCount(0, name.length()) > MOST_CHARACTERS
                    ? name.substring(0, name.offsetByCodePoints(0, MOST_CHARACTERS)) + "…"
                    : name;
        }
    }

    /**
     * One row with its cells as texts.
     *
     * @param number   in the spreadsheet, as its reader counts
     * @param formulas columns from 0 that hold a formula or an error instead of a value
     */
    record SheetLine(int number, List<String> cells, List<Integer> formulas) {
        public SheetLine {
            cells = List.copyOf(cells);
            formulas = List.copyOf(formulas);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank) && formulas.isEmpty();
        }
    }
}
