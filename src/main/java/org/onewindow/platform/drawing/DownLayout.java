package org.onewindow.platform.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.drawing.FlowChart.Box;
import org.onewindow.platform.drawing.FlowChart.Event;
import org.onewindow.platform.drawing.FlowDrawing.Kind;
import org.onewindow.platform.drawing.FlowDrawing.Point;
import org.onewindow.platform.drawing.Pen.Ends;
import org.onewindow.platform.drawing.Pen.Port;

/**
 * Gives a flow that runs from top to bottom its place, on one upright line in the middle. Boxes side by side do not fit
 * beside each other here: they stand under each other, reached from an aisle on the left and left by one on the right.
 */
final class DownLayout {
    /** Where the aisles run, from the edge. */
    private static final int AISLE = 8;
    /** From the edge to what is reached from an aisle. */
    private static final int INDENT = 28;

    private final FlowChart chart;
    private final FlowFormat format;
    private final Pen pen;
    private final int middle;
    private int top = FlowFormat.MARGIN;

    DownLayout(FlowChart chart, FlowFormat format) {
        this.chart = chart;
        this.format = format;
        this.pen = new Pen(format);
        this.middle = format.width() / 2;
    }

    FlowDrawing draw() {
        Port last = event(Kind.START, chart.start(), null);
        for (int at = 0; at < chart.groups().size(); at++) {
            var boxes = chart.groups().get(at);
            var ends = boxes.size() == 1 ? single(boxes.getFirst(), at + 1) : parallel(boxes, at + 1);
            pen.flow(last, ends.in());
            last = ends.out();
            top = last.at().y() + format.gap();
        }
        event(Kind.END, chart.end(), last);
        return pen.drawn(format.width(), top - format.gap() + FlowFormat.MARGIN);
    }

    /** A circle on the line with its words on the right. */
    private Port event(Kind kind, Event event, @Nullable Port before) {
        var radius = format.event() / 2;
        var height = pen.captionHeight(event);
        var y = top;
        var textY = Math.max(top, y + radius - height / 2);
        var shape = pen.event(kind, event, middle - radius, y, middle + radius + 8, textY,
                false);
        if (before != null) {
            pen.flow(before, Port.of(shape.id(), middle, y));
        }
        top = Math.max(y + format.event(), textY + height) + format.gap();
        return Port.of(shape.id(), middle, y + format.event());
    }

    private Ends single(Box box, int number) {
        var width = format.boxWidths().getFirst();
        var corner = new Point(middle - width / 2, top);
        if (box.condition() != null) {
            return pen.conditional(box, number + "-1", corner, width, AISLE);
        }
        var drawn = pen.box(box, "box-" + number + "-1", corner.x(), corner.y(), width);
        return new Ends(Port.of(drawn.id(), middle, drawn.y()),
                Port.of(drawn.id(), middle, drawn.y() + drawn.height()));
    }

    private Ends parallel(List<Box> boxes, int number) {
        var side = format.gateway();
        var fork = pen.gateway(Kind.FORK, "fork-" + number, middle - side / 2, top);
        pen.label(chart.together(), middle + side / 2 + 8, fork.centreY() + 4, false);
        var sides = pen.choices(boxes.stream().anyMatch(box -> box.condition() != null), format.gap() / 2);
        var width = format.width() - 2 * INDENT - sides;
        var right = format.width() - AISLE;
        top += side + format.apart();
        var bottom = top + boxes.stream().mapToInt(box -> pen.branchHeight(box, width) + format.apart()).sum();
        var join = pen.gateway(Kind.JOIN, "join-" + number, middle - side / 2, bottom);
        for (int at = 0; at < boxes.size(); at++) {
            var ends = pen.branch(boxes.get(at), number + "-" + (at + 1), new Point(INDENT, top), width, sides);
            var level = ends.in().at().y();
            pen.flow(Port.of(fork.id(), fork.x(), fork.centreY()), ends.in(), new Point(AISLE, fork.centreY()),
                    new Point(AISLE, level));
            pen.flow(ends.out(), Port.of(join.id(), join.x() + side, join.centreY()), new Point(right, level),
                    new Point(right, join.centreY()));
            top += pen.branchHeight(boxes.get(at), width) + format.apart();
        }
        return new Ends(Port.of(fork.id(), middle, fork.y()), Port.of(join.id(), middle, join.y() + side));
    }
}
