package org.onewindow.casework.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.batches.SheetOutcome.Read;
import org.onewindow.casework.batches.SheetOutcome.Refused;
import org.onewindow.casework.batches.SheetOutcome.SheetLine;
import org.onewindow.platform.OneLine;

/** The rows of a spreadsheet that say something, as far as the limits of rows, of a cell and of all cells let them in. */
final class SheetLines {
    /** Characters of one cell; the longest text of a form. */
    static final int MAX_CELL = 4_000;

    /** Characters of all cells. */
    static final int MAX_CHARACTERS = 8 << 20;

    private static final int HEAD = 3;

    private static final int MAX_SHOWN = 20;

    private final List<SheetLine> lines = new ArrayList<>();
    private final Map<Integer, SheetLine> numbers = new HashMap<>();
    private int characters;

    /** Takes a row in; tells why it may not be, or null. */
    @Nullable
    Refused add(SheetLine line) {
        if (line.isBlank()) {
            return null;
        }
        for (var cell : line.cells()) {
            if (cell.length() > MAX_CELL) {
                return Refused.of("cell-too-long", line.number(), MAX_CELL);
            }
            characters += cell.length();
        }
        if (characters > MAX_CHARACTERS) {
            return Refused.of("too-much-text", MAX_CHARACTERS >> 20);
        }
        var before = numbers.putIfAbsent(line.number(), line);
        if (before != null) { // a broken program numbered two rows alike, and results go by number
            return Refused.of("row-twice", line.number(), shown(before), shown(line));
        }
        lines.add(line);
        return lines.size() > SheetReading.MAX_ROWS + HEAD ? Refused.of("too-many-rows", SheetReading.MAX_ROWS) : null;
    }

    /** The first cell that says something, for finding the row. */
    private static String shown(SheetLine line) {
        return OneLine.of(line.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("="), MAX_SHOWN);
    }

    Read read() {
        return new Read(lines);
    }
}
