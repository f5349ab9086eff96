package org.onewindow.platform.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.drawing.FlowChart.Box;
import org.onewindow.platform.drawing.FlowChart.Event;
import org.onewindow.platform.drawing.FlowChart.State;
import org.onewindow.platform.drawing.FlowDrawing.Flow;
import org.onewindow.platform.drawing.FlowDrawing.Kind;
import org.onewindow.platform.drawing.FlowDrawing.Point;
import org.onewindow.platform.drawing.FlowDrawing.Shape;
import org.onewindow.platform.drawing.FlowDrawing.Style;
import org.onewindow.platform.drawing.FlowDrawing.Text;

/** What is drawn so far, for one drawing and one thread. */
final class Pen {
    static final double NAME_SIZE = 14.5;
    static final double SMALL_SIZE = 12.5;
    private static final int NAME_LINE = 20;
    private static final int SMALL_LINE = 17;
    private static final int INSET = 10;
    private static final int ICON = 20;
    /** How far under a box the way past it runs. */
    static final int UNDER = 9;

    private final FlowFormat format;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Text> labels = new ArrayList<>();

    Pen(FlowFormat format) {
        this.format = format;
    }

    /** Where a line may begin or end. */
    record Port(String shape, Point at) {
        static Port of(String shape, int x, int y) {
            return new Port(shape, new Point(x, y));
        }
    }

    /** Where the flow comes in and where it goes on. */
    record Ends(Port in, Port out) {
    }

    FlowDrawing drawn(int width, int height) {
        return new FlowDrawing(width, height, shapes, flows, labels);
    }

    void flow(Port from, Port to, Point... between) {
        flows.add(new Flow(from.shape(), to.shape(), points(from, to, between), false));
    }

    private void bypass(Port from, Port to, Point... between) {
        flows.add(new Flow(from.shape(), to.shape(), points(from, to, between), true));
    }

    private static List<Point> points(Port from, Port to, Point... between) {
        var points = new ArrayList<Point>();
        points.add(from.at());
        points.addAll(List.of(between));
        points.add(to.at());
        return points;
    }

    void label(String words, int x, int y, boolean isCentred) {
        labels.add(new Text(words, x, y, Style.LABEL, isCentred));
    }

    Shape gateway(Kind kind, String id, int x, int y) {
        return add(new Shape(id, kind, x, y, format.gateway(), format.gateway(), null, State.PLAIN, List.of()));
    }

    /** A circle in the given place; its words begin at {@code textX}, or have their middle there. */
    Shape event(Kind kind, Event event, int x, int y, int textX, int textY, boolean isCentred) {
        var texts = new ArrayList<Text>();
        var at = textY;
        for (var line : captionOf(event)) {
            texts.add(new Text(line.words(), textX, at + 12, line.style(), isCentred));
            at += SMALL_LINE;
        }
        return add(new Shape(kind == Kind.START ? "start" : "end", kind, x, y, format.event(), format.event(), null,
                event.state(), texts));
    }

    int captionHeight(Event event) {
        return captionOf(event).size() * SMALL_LINE;
    }

    private List<Line> captionOf(Event event) {
        var lines = new ArrayList<Line>();
        lines.addAll(Line.all(event.name(), format.caption(), SMALL_SIZE, 2, Style.NAME));
        event.details().forEach(
                detail -> lines.addAll(Line.all(detail, format.caption(), SMALL_SIZE, 4, Style.DETAIL)));
        return lines;
    }

    /** Words of one line and how they are written. */
    private record Line(String words, Style style) {
        static List<Line> all(@Nullable String words, int width, double size, int most, Style style) {
            return words == null
                    ? List.of()
                    : TextLines.wrap(words, width, size, most).stream().map(line -> new Line(line, style)).toList();
        }
    }

    private static List<Line> linesOf(Box box, int width) {
        var lines = new ArrayList<Line>();
        var inner = width - 2 * INSET;
        lines.addAll(Line.all(box.name(), inner - (hasIcon(box) ? ICON : 0), NAME_SIZE, 4, Style.NAME));
        box.details().forEach(detail -> lines.addAll(Line.all(detail, inner, SMALL_SIZE, 3, Style.DETAIL)));
        lines.addAll(Line.all(box.condition(), inner, SMALL_SIZE, 5, Style.CONDITION));
        lines.addAll(Line.all(box.progress(), inner, SMALL_SIZE, 3, Style.PROGRESS));
        return lines;
    }

    private static boolean hasIcon(Box box) {
        return box.state() != State.PLAIN;
    }

    int boxHeight(Box box, int width) {
        var lines = linesOf(box, width);
        var text = lines.stream().mapToInt(line -> line.style() == Style.NAME ? NAME_LINE : SMALL_LINE).sum();
        return Math.max(format.minHeight(), text + 2 * INSET - 2);
    }

    Shape box(Box box, String id, int x, int y, int width) {
        var texts = new ArrayList<Text>();
        var at = y + INSET - 1;
        for (var line : linesOf(box, width)) {
            var isName = line.style() == Style.NAME;
            texts.add(new Text(line.words(), x + INSET + (isName && hasIcon(box) ? ICON : 0), at + (isName ? 15 : 13),
                    line.style(), false));
            at += isName ? NAME_LINE : SMALL_LINE;
        }
        return add(new Shape(id, Kind.BOX, x, y, width, boxHeight(box, width), box, box.state(), texts));
    }

    /** How high a box is with the way past it. */
    int branchHeight(Box box, int width) {
        return boxHeight(box, width) + (box.condition() == null ? 0 : UNDER);
    }

    /** The width of a choice and a merge on both sides of a box. */
    int choices(boolean isConditional, int gap) {
        return isConditional ? 2 * (format.gateway() + gap) : 0;
    }

    /** A box from left to right, between a choice and a merge where it is conditional, with room for them where its neighbour is. */
    Ends branch(Box box, String place, Point corner, int boxWidth, int sides) {
        var drawn = box(box, "box-" + place, corner.x() + sides / 2, corner.y(), boxWidth);
        var middle = drawn.centreY();
        var in = Port.of(drawn.id(), drawn.x(), middle);
        var out = Port.of(drawn.id(), drawn.x() + boxWidth, middle);
        if (box.condition() == null) {
            return new Ends(in, out);
        }
        var side = format.gateway();
        var choice = gateway(Kind.CHOICE, "choice-" + place, corner.x(), middle - side / 2);
        var merge = gateway(Kind.MERGE, "merge-" + place, corner.x() + sides + boxWidth - side, middle - side / 2);
        flow(Port.of(choice.id(), choice.x() + side, middle), in);
        flow(out, Port.of(merge.id(), merge.x(), middle));
        var under = drawn.y() + drawn.height() + UNDER;
        bypass(Port.of(choice.id(), choice.centreX(), choice.y() + side),
                Port.of(merge.id(), merge.centreX(), merge.y() + side), new Point(choice.centreX(), under),
                new Point(merge.centreX(), under));
        return new Ends(Port.of(choice.id(), choice.x(), middle), Port.of(merge.id(), merge.x() + side, middle));
    }

    /** A conditional box from top to bottom, with the way past it on its left. */
    Ends conditional(Box box, String place, Point corner, int boxWidth, int aisle) {
        var side = format.gateway();
        var x = corner.x() + boxWidth / 2;
        var choice = gateway(Kind.CHOICE, "choice-" + place, x - side / 2, corner.y());
        var drawn = box(box, "box-" + place, corner.x(), corner.y() + side + format.gap() * 2 / 3, boxWidth);
        var bottom = drawn.y() + drawn.height();
        var merge = gateway(Kind.MERGE, "merge-" + place, x - side / 2, bottom + format.gap() * 2 / 3);
        flow(Port.of(choice.id(), x, choice.y() + side), Port.of(drawn.id(), x, drawn.y()));
        flow(Port.of(drawn.id(), x, bottom), Port.of(merge.id(), x, merge.y()));
        bypass(Port.of(choice.id(), choice.x(), choice.centreY()), Port.of(merge.id(), merge.x(), merge.centreY()),
                new Point(aisle, choice.centreY()), new Point(aisle, merge.centreY()));
        return new Ends(Port.of(choice.id(), x, choice.y()), Port.of(merge.id(), x, merge.y() + side));
    }

    private Shape add(Shape shape) {
        shapes.add(shape);
        return shape;
    }
}
