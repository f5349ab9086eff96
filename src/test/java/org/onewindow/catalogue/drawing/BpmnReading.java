package org.onewindow.catalogue.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Stage;
import org.onewindow.deadlines.WorkingDays;

/**
 * Reads a document as a second, independent program does: Flowable's converter, with the schema of the OMG that it brings.
 * What the document says is walked along its sequence flows, not taken from ids.
 */
public final class BpmnReading {
    private final BpmnModel model;

    private BpmnReading(BpmnModel model) {
        this.model = model;
    }

    /** A stage as the document says it. */
    public record Read(String code, String name, String kind, String post, int limit, String unit,
            @Nullable String condition) {
        static Read of(Stage stage) {
            return new Read(stage.code(), stage.name().zh(), stage.kind().name(), stage.post().value(),
                    stage.limit().days(),
                    stage.limit() instanceof WorkingDays ? "WORKING_DAY" : "CALENDAR_DAY", feel(stage.condition()));
        }

        private static @Nullable String feel(@Nullable Condition condition) {
            return switch (condition) {
                case null -> null;
                case FieldEquals(var field, var value) ->
                    field + " = \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
                case FieldAtLeast(var field, var number) -> field + " >= " + number.toPlainString();
            };
        }
    }

    public static BpmnReading of(byte[] document) {
        var model = new BpmnXMLConverter().convertToBpmnModel(() -> new ByteArrayInputStream(document), true, false);
        assertThat(model.getErrors()).isEmpty();
        return new BpmnReading(model);
    }

    /** What a procedure should read like. */
    public static List<List<Read>> of(Procedure procedure) {
        return procedure.groups().stream().map(group -> group.stages().stream().map(Read::of).toList()).toList();
    }

    public String name() {
        return model.getMainProcess().getName();
    }

    public String documentation() {
        return model.getMainProcess().getDocumentation();
    }

    public List<UserTask> tasks() {
        return model.getMainProcess().findFlowElementsOfType(UserTask.class);
    }

    /** The groups in the order in which they are walked. */
    public List<List<Read>> groups() {
        var groups = new ArrayList<List<Read>>();
        FlowNode node = model.getMainProcess().findFlowElementsOfType(StartEvent.class).getFirst();
        while (!node.getOutgoingFlows().isEmpty()) {
            node = only(node);
            if (node instanceof ParallelGateway fork) {
                var group = new ArrayList<Read>();
                var ends = new ArrayList<String>();
                for (var flow : fork.getOutgoingFlows()) {
                    ends.add(branch(target(flow), group).getId());
                }
                assertThat(ends.stream().distinct()).as("all branches meet in one gateway").hasSize(1);
                groups.add(group);
                node = (FlowNode) model.getFlowElement(ends.getFirst());
                assertThat(node).isInstanceOf(ParallelGateway.class);
            } else if (node instanceof UserTask || node instanceof ExclusiveGateway) {
                var group = new ArrayList<Read>();
                var next = branch(node, group);
                groups.add(group);
                node = before(next);
            }
        }
        return groups;
    }

    /** Reads one stage, with the choice around it where there is one, and gives what follows. */
    private FlowNode branch(FlowNode node, List<Read> group) {
        if (node instanceof UserTask task) {
            group.add(read(task, null));
            return only(task);
        }
        var choice = (ExclusiveGateway) node;
        assertThat(choice.getOutgoingFlows()).hasSize(2);
        SequenceFlow walked = choice.getOutgoingFlows().stream().filter(flow -> flow.getConditionExpression() != null)
                .findFirst().orElseThrow();
        SequenceFlow past = choice.getOutgoingFlows().stream().filter(flow -> !flow.equals(walked)).findFirst()
                .orElseThrow();
        assertThat(choice.getDefaultFlow()).isEqualTo(past.getId());
        var task = (UserTask) target(walked);
        group.add(read(task, walked.getConditionExpression()));
        assertThat(only(task)).isEqualTo(target(past)).isInstanceOf(ExclusiveGateway.class);
        return only(target(past));
    }

    private static Read read(UserTask task, @Nullable String condition) {
        assertThat(task.getDocumentation()).isNotBlank();
        var said = task.getExtensionElements().getOrDefault("stage", List.of()).getFirst();
        assertThat(said.getNamespace()).isEqualTo(BpmnProcedure.NAMESPACE);
        return new Read(said.getAttributeValue(null, "code"), task.getName(), said.getAttributeValue(null, "kind"),
                task.getCandidateGroups().getFirst(), Integer.parseInt(said.getAttributeValue(null, "limit")),
                said.getAttributeValue(null, "unit"), condition);
    }

    private FlowNode only(FlowNode node) {
        assertThat(node.getOutgoingFlows()).as("one way on from " + node.getId()).hasSize(1);
        return target(node.getOutgoingFlows().getFirst());
    }

    private FlowNode before(FlowNode node) {
        return (FlowNode) model.getFlowElement(node.getIncomingFlows().getFirst().getSourceRef());
    }

    private FlowNode target(SequenceFlow flow) {
        return (FlowNode) model.getFlowElement(flow.getTargetRef());
    }

    /** Every element of the process has a place in the diagram, and no two nodes the same. */
    public void everythingIsDrawn() {
        Map<String, String> places = new HashMap<>();
        for (FlowElement element : model.getMainProcess().getFlowElements()) {
            if (element instanceof SequenceFlow) {
                assertThat(model.getFlowLocationGraphicInfo(element.getId())).as(element.getId())
                        .hasSizeGreaterThanOrEqualTo(2);
            } else {
                var place = model.getGraphicInfo(element.getId());
                assertThat(place.getWidth()).isPositive();
                assertThat(place.getHeight()).isPositive();
                assertThat(places.put(place.getX() + " " + place.getY(), element.getId())).isNull();
            }
        }
    }
}
