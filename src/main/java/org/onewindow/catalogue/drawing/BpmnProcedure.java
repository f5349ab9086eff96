package org.onewindow.catalogue.drawing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.drawing.ProcedureWords.Progress;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.platform.drawing.FlowDrawing;
import org.onewindow.platform.drawing.FlowDrawing.Flow;
import org.onewindow.platform.drawing.FlowDrawing.Kind;
import org.onewindow.platform.drawing.FlowDrawing.Shape;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.GatewayDirection;
import org.operaton.bpm.model.bpmn.impl.BpmnModelConstants;
import org.operaton.bpm.model.bpmn.instance.BaseElement;
import org.operaton.bpm.model.bpmn.instance.ConditionExpression;
import org.operaton.bpm.model.bpmn.instance.Definitions;
import org.operaton.bpm.model.bpmn.instance.Documentation;
import org.operaton.bpm.model.bpmn.instance.EndEvent;
import org.operaton.bpm.model.bpmn.instance.ExclusiveGateway;
import org.operaton.bpm.model.bpmn.instance.ExtensionElements;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.FormalExpression;
import org.operaton.bpm.model.bpmn.instance.Gateway;
import org.operaton.bpm.model.bpmn.instance.ParallelGateway;
import org.operaton.bpm.model.bpmn.instance.PotentialOwner;
import org.operaton.bpm.model.bpmn.instance.Process;
import org.operaton.bpm.model.bpmn.instance.ResourceAssignmentExpression;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.StartEvent;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.operaton.bpm.model.bpmn.instance.dc.Bounds;
import org.operaton.bpm.model.bpmn.instance.di.Waypoint;

/**
 * Writes a procedure in BPMN 2.0 (ISO/IEC 19510): a user task for every stage, parallel gateways around stages side by
 * side, an exclusive gateway before a conditional one with the way past it as its default, and the diagram as it is
 * drawn. The post of a stage is its potential owner; kind and limit stand in the documentation for people and in an
 * extension element for programs. The model is built and checked against the schema by Operaton's library, for one
 * document and one thread.
 */
public final class BpmnProcedure {
    /** The name space of the extension element {@code stage} and of the documents. */
    public static final String NAMESPACE = "https://onewindow.example/bpmn/1";
    /** The language of conditions, with the fields of the form as variables. */
    public static final String FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";

    private static final String INVALID = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final BpmnModelInstance model = Bpmn.createEmptyModel();
    private final Map<String, BaseElement> elements = new HashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();
    private final Source source;
    private final ProcedureWords words;
    private final FlowDrawing drawing;
    private final Process process;

    private BpmnProcedure(Source source, ProcedureWords words) {
        this.source = source;
        this.words = words;
        this.drawing = words.chart(source.procedure(), source.fields(), Progress.NONE).sheet();
        this.process = model.newInstance(Process.class, id("item_" + source.code(), "item"));
        var known = new HashMap<String, Stage>();
        source.procedure().stages().forEach(stage -> known.put(stage.code(), stage));
        for (var shape : drawing.shapes()) {
            var box = shape.box();
            if (box != null) {
                stages.put(shape.id(), Objects.requireNonNull(known.get(box.key())));
            }
        }
    }

    /**
     * What is written.
     *
     * @param code          of the item
     * @param name          of the item in the language of the document
     * @param documentation a sentence on the version
     * @param fields        those that the conditions look at
     */
    public record Source(String code, String name, String documentation, Procedure procedure,
            List<FieldDefinition> fields) {
        public Source {
            fields = List.copyOf(fields);
        }
    }

    /** The document in UTF-8. */
    public static byte[] write(Source source, ProcedureWords words) {
        return new BpmnProcedure(source, words).write();
    }

    private byte[] write() {
        var definitions = model.newInstance(Definitions.class, "definitions");
        model.setDefinitions(definitions);
        definitions.getDomElement().registerNamespace("bpmn", BpmnModelConstants.BPMN20_NS);
        definitions.getDomElement().registerNamespace("xsi", BpmnModelConstants.XSI_NS);
        definitions.getDomElement().registerNamespace("onewindow", NAMESPACE);
        definitions.setTargetNamespace(NAMESPACE);
        definitions.setExporter("OneWindow");
        definitions.setExpressionLanguage(FEEL);
        process.setName(text(source.name()));
        process.setExecutable(false);
        definitions.addChildElement(process);
        document(process, source.documentation());
        drawing.shapes().forEach(shape -> elements.put(shape.id(), node(shape)));
        drawing.flows().forEach(flow -> elements.put(id(flow), flow(flow)));
        definitions.addChildElement(diagram());
        return Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    private FlowNode node(Shape shape) {
        return switch (shape.kind()) {
            case START -> event(StartEvent.class, shape, "catalogue.flow.start");
            case END -> event(EndEvent.class, shape, "catalogue.flow.end");
            case FORK -> gateway(ParallelGateway.class, shape, GatewayDirection.Diverging);
            case JOIN -> gateway(ParallelGateway.class, shape, GatewayDirection.Converging);
            case CHOICE -> gateway(ExclusiveGateway.class, shape, GatewayDirection.Diverging);
            case MERGE -> gateway(ExclusiveGateway.class, shape, GatewayDirection.Converging);
            case BOX -> task(shape);
        };
    }

    private <T extends FlowNode> T event(Class<T> type, Shape shape, String key) {
        var event = model.newInstance(type, shape.id());
        event.setName(text(words.say(key)));
        process.addChildElement(event);
        return event;
    }

    private <T extends Gateway> T gateway(Class<T> type, Shape shape, GatewayDirection direction) {
        var gateway = model.newInstance(type, shape.id());
        gateway.setGatewayDirection(direction);
        process.addChildElement(gateway);
        return gateway;
    }

    private UserTask task(Shape shape) {
        var stage = Objects.requireNonNull(stages.get(shape.id()));
        var task = model.newInstance(UserTask.class, id("stage_" + stage.code(), shape.id()));
        task.setName(text(words.in(stage.name())));
        process.addChildElement(task);
        document(task, words.say("catalogue.bpmn.stage", words.kind(stage), words.post(stage.post()),
                words.limit(stage.limit())));
        var extension = model.newInstance(ExtensionElements.class);
        task.addChildElement(extension);
        var said = extension.addExtensionElement(NAMESPACE, "stage");
        said.setAttributeValue("code", text(stage.code()));
        said.setAttributeValue("kind", stage.kind().name());
        said.setAttributeValue("limit", Integer.toString(stage.limit().days()));
        said.setAttributeValue("unit", switch (stage.limit()) {
            case WorkingDays _ -> "WORKING_DAY";
            case CalendarDays _ -> "CALENDAR_DAY";
        });
        owner(task, stage);
        return task;
    }

    private void owner(UserTask task, Stage stage) {
        var owner = model.newInstance(PotentialOwner.class, task.getId() + "-owner");
        task.addChildElement(owner);
        var assignment = model.newInstance(ResourceAssignmentExpression.class, task.getId() + "-assignment");
        owner.addChildElement(assignment);
        var post = model.newInstance(FormalExpression.class, task.getId() + "-post");
        post.setTextContent(stage.post().value());
        assignment.setExpression(post);
    }

    private SequenceFlow flow(Flow drawn) {
        var from = (FlowNode) element(drawn.from());
        var to = (FlowNode) element(drawn.to());
        var flow = model.newInstance(SequenceFlow.class, id(drawn));
        process.addChildElement(flow);
        flow.setSource(from);
        flow.setTarget(to);
        from.getOutgoing().add(flow);
        to.getIncoming().add(flow);
        if (drawn.isBypass()) {
            ((ExclusiveGateway) from).setDefault(flow);
        } else if (from instanceof ExclusiveGateway && to instanceof UserTask) {
            walkedWhen(flow, Objects.requireNonNull(stages.get(drawn.to())).condition());
        }
        return flow;
    }

    private void walkedWhen(SequenceFlow flow, @Nullable Condition condition) {
        if (condition != null) {
            flow.setName(text(words.condition(source.fields(), condition)));
            var expression = model.newInstance(ConditionExpression.class, flow.getId() + "-when");
            expression.setType("bpmn:tFormalExpression");
            expression.setLanguage(FEEL);
            expression.setTextContent(text(feel(condition)));
            flow.setConditionExpression(expression);
        }
    }

    private static String feel(Condition condition) {
        return switch (condition) {
            case FieldEquals(var field, var value) ->
                field + " = \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case FieldAtLeast(var field, var number) -> field + " >= " + number.toPlainString();
        };
    }

    private BpmnDiagram diagram() {
        var diagram = model.newInstance(BpmnDiagram.class, "diagram");
        var plane = model.newInstance(BpmnPlane.class, "plane");
        plane.setBpmnElement(process);
        diagram.setBpmnPlane(plane);
        for (var drawn : drawing.shapes()) {
            var shape = model.newInstance(BpmnShape.class, drawn.id() + "-shape");
            shape.setBpmnElement(element(drawn.id()));
            shape.setBounds(bounds(drawn));
            if (drawn.kind() == Kind.CHOICE || drawn.kind() == Kind.MERGE) {
                shape.setMarkerVisible(true);
            }
            plane.addChildElement(shape);
        }
        for (var drawn : drawing.flows()) {
            var edge = model.newInstance(BpmnEdge.class, id(drawn) + "-edge");
            edge.setBpmnElement(element(id(drawn)));
            for (var point : drawn.points()) {
                var waypoint = model.newInstance(Waypoint.class);
                waypoint.setX(point.x());
                waypoint.setY(point.y());
                edge.addChildElement(waypoint);
            }
            plane.addChildElement(edge);
        }
        return diagram;
    }

    private Bounds bounds(Shape drawn) {
        var bounds = model.newInstance(Bounds.class);
        bounds.setX(drawn.x());
        bounds.setY(drawn.y());
        bounds.setWidth(drawn.width());
        bounds.setHeight(drawn.height());
        return bounds;
    }

    private void document(BaseElement element, String sentence) {
        var documentation = model.newInstance(Documentation.class, element.getId() + "-documentation");
        documentation.setTextContent(text(sentence));
        element.addChildElement(documentation);
    }

    private BaseElement element(String id) {
        return Objects.requireNonNull(elements.get(id));
    }

    private static String id(Flow drawn) {
        return "flow-" + drawn.from() + "-" + drawn.to();
    }

    /** An id as XML allows it, or another one. */
    private static String id(String wanted, String other) {
        return wanted.matches("[A-Za-z][A-Za-z0-9_.-]{0,99}") ? wanted : other;
    }

    /** Words without what no XML document may contain. */
    private static String text(String words) {
        return words.replaceAll(INVALID, "\uFFFD");
    }
}
