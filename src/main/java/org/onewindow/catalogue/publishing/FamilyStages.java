package org.onewindow.catalogue.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.ItemNotation;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;

/** Reads the stages of an action: {@code CB 3}, {@code VERIFY SH 2 when area >= 500}, {@code SH 2 + VERIFY SH 4}, {@code PZ 1 by grade}. */
final class FamilyStages {
    private static final Pattern STAGE = Pattern.compile("(VERIFY )?(CB|SH|PZ)(?: ([0-9]{1,3}))?"
            + "(?: by ([a-z][a-z0-9-]*))?(?: when (.+))?");
    private static final Pattern SIDE_BY_SIDE = Pattern.compile(" \\+ ");

    private final DepartmentCode department;
    private final IntFunction<TimeLimit> days;
    private final @Nullable Step only;
    private final Set<String> codes = new HashSet<>();

    /** Stages of the department, their limits in the given kind of days. */
    static Procedure of(DepartmentCode department, List<String> stages, IntFunction<TimeLimit> days,
            @Nullable Step only) {
        var reader = new FamilyStages(department, days, only);
        return new Procedure(stages.stream().map(reader::group).toList());
    }

    private FamilyStages(DepartmentCode department, IntFunction<TimeLimit> days, @Nullable Step only) {
        this.department = department;
        this.days = days;
        this.only = only;
    }

    private StageGroup group(String notation) {
        var stages = new ArrayList<Stage>();
        for (var stage : SIDE_BY_SIDE.split(notation, -1)) {
            stages.add(stage(stage));
        }
        return new StageGroup(stages);
    }

    private Stage stage(String notation) {
        var match = STAGE.matcher(notation);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a stage: " + notation);
        }
        var post = match.group(2);
        var step = only != null ? only : match.group(1) != null ? Step.VISIT : Step.at(post);
        var limit = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        return new Stage(unusedCode(step.code), step.kind, step.words(), new PostCode(department + "-" + post),
                days.apply(limit), condition(match.group(5)), match.group(4));
    }

    private static @Nullable Condition condition(@Nullable String notation) {
        return notation == null ? null : ItemNotation.condition(notation);
    }

    private String unusedCode(String code) {
        var unused = code;
        for (int next = 2; !codes.add(unused); next++) {
            unused = code + next;
        }
        return unused;
    }

    /** What is done in a stage, with the words for it. */
    enum Step {
        /** 承办. */
        EXAMINE("examine", StageKind.HANDLING, "承办", "Examination"),
        /** 当场办理, the only stage of a same-day item. */
        ON_THE_SPOT("handle", StageKind.HANDLING, "当场办理", "Done on the spot"),
        /** 办理 of a public service. */
        SERVE("serve", StageKind.PUBLIC_SERVICE, "办理", "Handling"),
        /** 审核. */
        REVIEW("review", StageKind.REVIEW, "审核", "Review"),
        /** 现场核查. */
        VISIT("visit", StageKind.VERIFICATION, "现场核查", "Visit on site"),
        /** 批准. */
        APPROVE("approve", StageKind.APPROVAL, "批准", "Approval");

        private final String code;
        private final StageKind kind;
        private final String zh;
        private final String en;

        Step(String code, StageKind kind, String zh, String en) {
            this.code = code;
            this.kind = kind;
            this.zh = zh;
            this.en = en;
        }

        private LocalisedText words() {
            return new LocalisedText(zh, en);
        }

        private static Step at(String post) {
            return switch (post) {
                case "CB" -> EXAMINE;
                case "SH" -> REVIEW;
                default -> APPROVE;
            };
        }
    }
}
