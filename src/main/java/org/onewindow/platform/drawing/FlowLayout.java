package org.onewindow.platform.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.drawing.FlowChart.Box;
import org.onewindow.platform.drawing.FlowChart.Event;
import org.onewindow.platform.drawing.FlowDrawing.Kind;
import org.onewindow.platform.drawing.FlowDrawing.Point;
import org.onewindow.platform.drawing.Pen.Ends;
import org.onewindow.platform.drawing.Pen.Port;

/**
 * Gives a flow that runs from left to right its place: every group is a block on one level line, blocks fill rows, and
 * the line leads from the end of a row back to the beginning of the next. A flow from top to bottom is
 * {@link DownLayout}'s.
 */
final class FlowLayout {
    /** Room over boxes side by side for the word that they are. */
    private static final int HEADING = 18;
    /** A box this near to the middle of those side by side stands on the line itself; no two boxes are both so near. */
    private static final int NEAR = 24;

    private final FlowChart chart;
    private final FlowFormat format;
    private final Pen pen;
    private final int boxWidth;

    private FlowLayout(FlowChart chart, FlowFormat format, int boxWidth) {
        this.chart = chart;
        this.format = format;
        this.boxWidth = boxWidth;
        this.pen = new Pen(format);
    }

    /** The drawing of a chart in a format. */
    static FlowDrawing of(FlowChart chart, FlowFormat format) {
        if (format.isDown()) {
            return new DownLayout(chart, format).draw();
        }
        var layouts = format.boxWidths().stream().map(width -> new FlowLayout(chart, format, width)).toList();
        var fewest = layouts.stream().mapToInt(layout -> layout.rows().size()).min().orElseThrow();
        return layouts.stream().filter(layout -> layout.rows().size() == fewest).findFirst().orElseThrow().draw();
    }

    /** A block on the line: how wide it is and how far it reaches over and under the line. */
    private record Block(Kind kind, @Nullable Event event, List<Box> boxes, int number, int width, int above,
            int below) {
    }

    private FlowDrawing draw() {
        var top = FlowFormat.MARGIN;
        var right = 0;
        @Nullable
        Port last = null;
        for (var row : rows()) {
            var line = top + row.stream().mapToInt(Block::above).max().orElse(0);
            var x = FlowFormat.MARGIN + (last == null ? 0 : format.gap() / 2);
            var isFirst = true;
            for (var block : row) {
                var ends = draw(block, x, line);
                if (last != null) {
                    join(last, ends.in(), isFirst ? top - format.apart() : -1);
                }
                last = ends.out();
                isFirst = false;
                x += block.width() + format.gap();
            }
            right = Math.max(right, x - format.gap() / 2);
            top = line + row.stream().mapToInt(Block::below).max().orElse(0) + 2 * format.apart();
        }
        return pen.drawn(right + FlowFormat.MARGIN, top - 2 * format.apart() + FlowFormat.MARGIN);
    }

    /** A straight line, or one from the end of a row through the space between rows. */
    private void join(Port from, Port to, int between) {
        if (between < 0) {
            pen.flow(from, to);
            return;
        }
        var aside = format.gap() / 2;
        var over = from.at().x() + aside;
        var back = to.at().x() - aside;
        pen.flow(from, to, new Point(over, from.at().y()), new Point(over, between), new Point(back, between),
                new Point(back, to.at().y()));
    }

    private List<List<Block>> rows() {
        var blocks = new ArrayList<Block>();
        blocks.add(block(chart.start(), Kind.START));
        for (int at = 0; at < chart.groups().size(); at++) {
            blocks.add(block(chart.groups().get(at), at + 1));
        }
        blocks.add(block(chart.end(), Kind.END));
        var rows = new ArrayList<List<Block>>();
        var row = new ArrayList<Block>();
        var used = 0;
        for (var block : blocks) {
            if (!row.isEmpty() && used + block.width() > format.width() - 2 * FlowFormat.MARGIN) {
                rows.add(List.copyOf(row));
                row.clear();
                used = format.gap() / 2;
            }
            row.add(block);
            used += block.width() + format.gap();
        }
        rows.add(row);
        return rows;
    }

    private Block block(Event event, Kind kind) {
        var radius = format.event() / 2;
        return new Block(kind, event, List.of(), 0, format.caption(), radius, radius + 4 + pen.captionHeight(event));
    }

    private Block block(List<Box> boxes, int number) {
        var width = boxWidth + sides(boxes);
        if (boxes.size() == 1) {
            var box = boxes.getFirst();
            var half = pen.boxHeight(box, boxWidth) / 2;
            return new Block(Kind.BOX, null, boxes, number, width, half, pen.branchHeight(box, boxWidth) - half);
        }
        var line = line(boxes);
        return new Block(Kind.BOX, null, boxes, number, width + 2 * (format.gateway() + format.gap()), line,
                HEADING + stack(boxes) - line);
    }

    /** How deep under the upper edge of the block its line runs: through the middle, or through a box that lies near it. */
    private int line(List<Box> boxes) {
        var middle = (HEADING + stack(boxes)) / 2;
        var line = middle;
        var top = HEADING;
        for (var box : boxes) {
            var level = top + pen.boxHeight(box, boxWidth) / 2;
            if (Math.abs(level - middle) <= NEAR) {
                line = level;
            }
            top += pen.branchHeight(box, boxWidth) + format.apart();
        }
        return line;
    }

    private int sides(List<Box> boxes) {
        return pen.choices(boxes.stream().anyMatch(box -> box.condition() != null), format.gap() / 2);
    }

    private int stack(List<Box> boxes) {
        return boxes.stream().mapToInt(box -> pen.branchHeight(box, boxWidth)).sum()
                + (boxes.size() - 1) * format.apart();
    }

    private Ends draw(Block block, int x, int line) {
        var event = block.event();
        if (event != null) {
            var left = x + (block.width() - format.event()) / 2;
            var shape = pen.event(block.kind(), event, left, line - format.event() / 2,
                    x + block.width() / 2, line + format.event() / 2 + 4, true);
            return new Ends(Port.of(shape.id(), left, line), Port.of(shape.id(), left + format.event(), line));
        }
        if (block.boxes().size() == 1) {
            return pen.branch(block.boxes().getFirst(), block.number() + "-1", new Point(x, line - block.above()),
                    boxWidth, sides(block.boxes()));
        }
        return parallel(block, x, line);
    }

    private Ends parallel(Block block, int x, int line) {
        var side = format.gateway();
        var fork = pen.gateway(Kind.FORK, "fork-" + block.number(), x, line - side / 2);
        var join = pen.gateway(Kind.JOIN, "join-" + block.number(), x + block.width() - side, line - side / 2);
        pen.label(chart.together(), x + block.width() / 2, line - block.above() + 12, true);
        var top = line - block.above() + HEADING;
        for (int at = 0; at < block.boxes().size(); at++) {
            var box = block.boxes().get(at);
            var ends = pen.branch(box, block.number() + "-" + (at + 1), new Point(x + side + format.gap(), top),
                    boxWidth, sides(block.boxes()));
            var level = ends.in().at().y();
            if (level == line) {
                pen.flow(Port.of(fork.id(), fork.x() + side, line), ends.in());
                pen.flow(ends.out(), Port.of(join.id(), join.x(), line));
            } else {
                var edge = level < line ? line - side / 2 : line - side / 2 + side;
                pen.flow(Port.of(fork.id(), fork.centreX(), edge), ends.in(), new Point(fork.centreX(), level));
                pen.flow(ends.out(), Port.of(join.id(), join.centreX(), edge), new Point(join.centreX(), level));
            }
            top += pen.branchHeight(box, boxWidth) + format.apart();
        }
        return new Ends(Port.of(fork.id(), fork.x(), line), Port.of(join.id(), join.x() + side, line));
    }
}
