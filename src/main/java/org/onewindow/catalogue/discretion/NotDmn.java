package org.onewindow.catalogue.discretion;

import java.util.ArrayList;
import java.util.List;

/** Something in a document is not understood; stays within its reading, which ends with a {@link DmnOutcome.Refused}. */
final class NotDmn extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MAX_SHOWN = 60;

    private final String what;
    private final transient List<Object> args = new ArrayList<>();

    /**
     * Something at a line.
     *
     * @param what of the message
     * @param args words of the document, of which a part is shown
     */
    NotDmn(String what, int line, Object... args) {
        super(what, null, false, false);
        this.what = what;
        this.args.add(line);
        for (var arg : args) {
            this.args.add(arg instanceof String word ? shown(word) : arg);
        }
    }

    DmnOutcome.Refused refused() {
        return new DmnOutcome.Refused("catalogue.dmn." + what, args);
    }

    private static String shown(String word) {
        var points = word.codePoints().filter(point -> !Character.isISOControl(point)).toArray();
        return new String(points, 0, Math.min(points.length, MAX_SHOWN)) + (points.length > MAX_SHOWN ? "…" : "");
    }
}
