package org.onewindow.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The way of a case from acceptance to its end: groups one after the other, the stages of a group side by side.
 * Series-parallel by construction, so that it can neither deadlock nor forget a branch. What the stages of the last
 * group conclude is the decision.
 */
public record Procedure(List<StageGroup> groups) {
    /** The longest procedures of the article's centre had seven steps; more is a mistake of the editor. */
    public static final int MAX_GROUPS = 20;

    public Procedure {
        groups = List.copyOf(groups);
        if (groups.isEmpty() || groups.size() > MAX_GROUPS) {
            throw new IllegalArgumentException("groups of stages: " + groups.size());
        }
        var seen = new HashSet<String>();
        for (var group : groups) {
            for (var stage : group.stages()) {
                if (!seen.add(stage.code())) {
                    throw new IllegalArgumentException("two stages with the code " + stage.code());
                }
            }
        }
    }

    /** The groups that a case with these answers walks: stages whose condition does not hold are left out. */
    public List<StageGroup> stagesFor(Map<String, String> answers) {
        return groups.stream().map(group -> walked(group, answers)).filter(stages -> !stages.isEmpty())
                .map(StageGroup::new).toList();
    }

    /** Every stage in order, the conditional ones too. */
    public Stream<Stage> stages() {
        return groups.stream().flatMap(group -> group.stages().stream());
    }

    private static List<Stage> walked(StageGroup group, Map<String, String> answers) {
        return group.stages().stream().filter(stage -> stage.condition() == null || stage.condition().holds(answers))
                .toList();
    }

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
}
