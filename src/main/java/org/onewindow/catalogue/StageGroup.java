package org.onewindow.catalogue;

import java.util.List;

/** Stages that run side by side; the group ends when all of them have ended. */
public record StageGroup(List<Stage> stages) {
    /** As many departments as one joint handling may ask at the same time; more do not fit on a page either. */
    public static final int MAX_STAGES = 12;

    public StageGroup {
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.size() > MAX_STAGES) {
            throw new IllegalArgumentException("stages in a group: " + stages.size());
        }
    }
}
