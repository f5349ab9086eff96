package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.drawing.FlowChart;

/**
 * The procedure with progress; stages of one group run side by side.
 *
 * @param chart the same as a diagram, in the reader's words
 */
public record StageLineView(List<List<StageBox>> groups, FlowChart chart) {
    public StageLineView {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * One stage.
     *
     * @param state {@code DONE}, {@code CURRENT}, {@code TO_COME} or {@code SKIPPED}
     * @param dueOn last day of its own limit, while it is open
     */
    public record StageBox(String code, String name, String post, int limitDays, String state,
            @Nullable LocalDate dueOn) {
    }
}
