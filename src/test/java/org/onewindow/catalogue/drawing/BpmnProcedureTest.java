package org.onewindow.catalogue.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.drawing.BpmnProcedure.Source;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.instance.UserTask;

/** What one library writes another one reads, and it says the same. */
class BpmnProcedureTest {
    private static final Condition NIGHT = new FieldEquals("night", "yes");
    private static final int CASES = 100;

    private final ProcedureWords words = SampleWords.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void threeStagesSideBySideComeBack() {
        var procedure = new Procedure(List.of(new StageGroup(List.of(stage("a", null))),
                new StageGroup(List.of(stage("b", null), stage("c", NIGHT), stage("d", null))),
                new StageGroup(List.of(stage("e", null)))));
        comesBack(procedure, "样品许可");
    }

    @Test
    void aProcedureOfConditionalStagesComesBack() {
        var atLeast = new FieldAtLeast("area", new BigDecimal("500.50"));
        comesBack(new Procedure(List.of(new StageGroup(List.of(stage("a", NIGHT))),
                new StageGroup(List.of(stage("b", atLeast), stage("c", NIGHT))),
                new StageGroup(List.of(stage("d", atLeast))))), "样品许可");
    }

    @Test
    void theLongestAndTheBroadestProcedureComeBack() {
        var groups = new ArrayList<StageGroup>();
        for (int group = 0; group < Procedure.MAX_GROUPS; group++) {
            var stages = new ArrayList<Stage>();
            for (int at = 0; at < (group == 7 ? StageGroup.MAX_STAGES : 1); at++) {
                stages.add(stage("s" + group + "x" + at, at % 2 == 1 ? NIGHT : null));
            }
            groups.add(new StageGroup(stages));
        }
        comesBack(new Procedure(groups), "样品许可");
    }

    @Test
    void anyProcedureComesBack() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var groups = new ArrayList<StageGroup>();
            for (int group = 0; group <= random.nextInt(5); group++) {
                var stages = new ArrayList<Stage>();
                for (int at = 0; at <= random.nextInt(4); at++) {
                    stages.add(stage("s-" + group + "." + at, random.nextInt(3) == 0 ? NIGHT : null));
                }
                groups.add(new StageGroup(stages));
            }
            comesBack(new Procedure(groups), "样品许可");
        }
    }

    @Test
    void hostileWordsStayWords() {
        var hostile = "<script>&amp;\"']]> <!-- 𠀀";
        var stage = new Stage("<&\">", StageKind.HANDLING, LocalisedText.of(hostile), new PostCode("SCJ-CB"),
                new CalendarDays(30), new FieldEquals("night", "\"] or \\ <&"));
        var reading = comesBack(new Procedure(List.of(new StageGroup(List.of(stage)))), hostile);
        assertThat(reading.name()).isEqualTo(hostile);
        assertThat(reading.tasks()).singleElement().satisfies(task -> assertThat(task.getName()).isEqualTo(hostile));
    }

    @Test
    void whatNoXmlMayContainIsReplaced() {
        var name = "甲\u0000\u0001\u000b\u001f\ufffe\ud800乙";
        var stage = new Stage("a\u0002", StageKind.APPROVAL, LocalisedText.of(name), new PostCode("SCJ-PZ"),
                new WorkingDays(0), new FieldEquals("night", "\u0003"));
        var document = write(new Procedure(List.of(new StageGroup(List.of(stage)))), name);
        var reading = BpmnReading.of(document);
        assertThat(reading.name()).isEqualTo("甲\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd乙");
        assertThat(reading.groups()).singleElement().satisfies(
                group -> assertThat(group).singleElement().extracting(BpmnReading.Read::code).isEqualTo("a\ufffd"));
    }

    @Test
    void itsOwnLibraryReadsItAgain() {
        var document = write(new Procedure(List.of(new StageGroup(List.of(stage("a", NIGHT), stage("b", null))))), "名");
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(document));
        Bpmn.validateModel(model);
        assertThat(model.getModelElementsByType(UserTask.class)).extracting(UserTask::getId)
                .containsExactlyInAnyOrder("stage_a", "stage_b");
    }

    @Test
    void theSameProcedureGivesTheSameBytes() {
        var procedure = new Procedure(List.of(new StageGroup(List.of(stage("a", NIGHT), stage("b", null)))));
        assertThat(write(procedure, "名")).isEqualTo(write(procedure, "名"));
    }

    @Test
    void theDocumentSpeaksTheLanguageOfItsReader() {
        var english = SampleWords.in(Locale.ENGLISH);
        var document = BpmnProcedure.write(new Source("000131999000", "Sample licence", "Item",
                new Procedure(List.of(new StageGroup(List.of(stage("a", NIGHT))))), List.of()), english);
        var task = BpmnReading.of(document).tasks().getFirst();
        assertThat(task.getName()).isEqualTo("Stage a");
        assertThat(task.getDocumentation()).startsWith("Review; ").endsWith("; 3 working days");
        assertThat(new String(document, StandardCharsets.UTF_8)).contains("name=\"“night” is “yes”\"");
    }

    private BpmnReading comesBack(Procedure procedure, String name) {
        var reading = BpmnReading.of(write(procedure, name));
        assertThat(reading.groups()).isEqualTo(BpmnReading.of(procedure));
        reading.everythingIsDrawn();
        return reading;
    }

    private byte[] write(Procedure procedure, String name) {
        return BpmnProcedure.write(new Source("000131999000", name, "第 1 版", procedure, List.of()), words);
    }

    private static Stage stage(String code, @Nullable Condition condition) {
        return new Stage(code, StageKind.REVIEW, new LocalisedText("环节" + code, "Stage " + code),
                new PostCode("SCJ-SH"), new WorkingDays(3), condition);
    }
}
