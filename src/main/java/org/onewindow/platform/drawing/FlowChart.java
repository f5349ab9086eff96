package org.onewindow.platform.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a flow says in the words of one reader: groups one after the other, the boxes of a group side by side. Where
 * everything lies follows from it, see {@link #wide()} and {@link #tall()}; a page shows the one that fits.
 *
 * @param label    what the drawing is of, for whoever cannot see it
 * @param together what is said of boxes that run side by side
 */
public record FlowChart(String label, Event start, List<List<Box>> groups, Event end, String together) {

    /** How far a box is; each has a shape of its own, since colour alone tells nothing to many. */
    public enum State {
        /** Nothing is said about progress. */
        PLAIN,
        /** It lies behind. */
        DONE,
        /** It is in hand, or is being written. */
        CURRENT,
        /** It lies ahead. */
        TO_COME,
        /** It is left out. */
        SKIPPED
    }

    /** The beginning or the end of the flow, with a few words under it. */
    public record Event(String name, List<String> details, State state) {
        public Event {
            details = List.copyOf(details);
        }
    }

    /**
     * One box.
     *
     * @param key       by which the module that brought it knows it, unique in the chart
     * @param details   lines under the name
     * @param condition when it is walked, as a sentence; null for always
     * @param progress  how far it is, who and when; null where nothing is said
     */
    public record Box(String key, String name, List<String> details, @Nullable String condition, State state,
            @Nullable String progress) {
        public Box {
            details = List.copyOf(details);
        }
    }

    public FlowChart {
        groups = groups.stream().map(List::copyOf).toList();
        if (groups.isEmpty() || groups.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a flow without a box in every group");
        }
    }

    /** From left to right, in rows as wide as the column of a page. */
    public FlowDrawing wide() {
        return FlowLayout.of(this, FlowFormat.WIDE);
    }

    /** From top to bottom, as narrow as an old phone. */
    public FlowDrawing tall() {
        return FlowLayout.of(this, FlowFormat.TALL);
    }

    /** From left to right in one row, for programs that scroll. */
    public FlowDrawing sheet() {
        return FlowLayout.of(this, FlowFormat.SHEET);
    }
}
