package org.onewindow.platform.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.drawing.FlowChart.Box;
import org.onewindow.platform.drawing.FlowChart.State;

/**
 * A flow chart with a place for everything: shapes that do not overlap and lines between them, in units from the upper
 * left corner.
 *
 * @param labels words that stand beside the shapes
 */
public record FlowDrawing(int width, int height, List<Shape> shapes, List<Flow> flows, List<Text> labels) {
    /** How many units make the type size of a page: a name in a box is as large as the text around the drawing. */
    private static final double UNITS_A_REM = 14.5;
    /** Side of the square in which a small drawing stands. */
    private static final int ICON = 16;
    private static final int ARROW_LENGTH = 7;
    private static final int ARROW_HALF = 4;

    public FlowDrawing {
        shapes = List.copyOf(shapes);
        flows = List.copyOf(flows);
        labels = List.copyOf(labels);
    }

    /** The width as a page sets it: it grows with the reader's type. */
    public String rem() {
        return String.format(Locale.ROOT, "%.3frem", width / UNITS_A_REM);
    }

    /** The shape with an id. */
    public Optional<Shape> shape(String id) {
        return shapes.stream().filter(shape -> shape.id().equals(id)).findFirst();
    }

    /** What a shape is. */
    public enum Kind {
        /** Where it begins. */
        START,
        /** Where it ends. */
        END,
        /** A box with words. */
        BOX,
        /** From here all ways are walked. */
        FORK,
        /** Here all of them must have arrived. */
        JOIN,
        /** From here one of two ways is walked. */
        CHOICE,
        /** Here the two ways meet. */
        MERGE
    }

    /** How a line of words is written. */
    public enum Style {
        /** The name of a box or an event. */
        NAME,
        /** What stands under it. */
        DETAIL,
        /** When it is walked. */
        CONDITION,
        /** How far it is. */
        PROGRESS,
        /** Words beside the shapes. */
        LABEL;

        /** The class of the words on a page. */
        public String css() {
            return "flow-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A place. */
    public record Point(int x, int y) {
    }

    /** One line of words; {@code x} and {@code y} are its beginning, or its middle, on the base line. */
    public record Text(String words, int x, int y, Style style, boolean isCentred) {
    }

    /**
     * A shape, in the rectangle that it takes.
     *
     * @param id    unique in the drawing, says group and place: {@code box-2-1}
     * @param box   what stands in it; null for events and gateways
     * @param state of what it shows
     * @param texts its words, line by line
     */
    public record Shape(String id, Kind kind, int x, int y, int width, int height, @Nullable Box box, State state,
            List<Text> texts) {
        public Shape {
            texts = List.copyOf(texts);
        }

        public int centreX() {
            return x + width / 2;
        }

        public int centreY() {
            return y + height / 2;
        }

        /** The class of the state on a page. */
        public String css() {
            return state.name().toLowerCase(Locale.ROOT);
        }

        /** Whether a small drawing says how far it is: in a box before its name, in the circle of an event that is reached. */
        public boolean hasIcon() {
            return switch (kind) {
                case BOX -> state != State.PLAIN;
                case START, END -> state == State.DONE || state == State.CURRENT;
                case FORK, JOIN, CHOICE, MERGE -> false;
            };
        }

        public int iconX() {
            return kind == Kind.BOX ? x + 8 : centreX() - ICON / 2;
        }

        public int iconY() {
            return kind == Kind.BOX ? y + 11 : centreY() - ICON / 2;
        }

        /** The diamond of a gateway. */
        public String diamond() {
            return "M%d %dL%d %dL%d %dL%d %dZ".formatted(centreX(), y, x + width, centreY(), centreX(), y + height, x,
                    centreY());
        }

        /** What stands in the diamond: a plus where all ways are walked, a cross where one is. */
        public String mark() {
            var arm = width / 5;
            return kind == Kind.FORK || kind == Kind.JOIN
                    ? "M%d %dv%dM%d %dh%d".formatted(centreX(), centreY() - arm, 2 * arm, centreX() - arm, centreY(),
                            2 * arm)
                    : "M%d %dl%d %dM%d %dl%d %d".formatted(centreX() - arm + 1, centreY() - arm + 1, 2 * arm - 2,
                            2 * arm - 2, centreX() - arm + 1, centreY() + arm - 1, 2 * arm - 2, 2 - 2 * arm);
        }
    }

    /**
     * A line from one shape to another, each of its parts level or upright.
     *
     * @param isBypass whether it leads past a box that is not walked
     */
    public record Flow(String from, String to, List<Point> points, boolean isBypass) {
        public Flow {
            points = List.copyOf(points);
        }

        /** The line. */
        public String path() {
            var path = new StringBuilder();
            for (var point : points) {
                path.append(path.isEmpty() ? 'M' : 'L').append(point.x()).append(' ').append(point.y());
            }
            return path.toString();
        }

        /** The head of the arrow at its end. */
        public String arrow() {
            var tip = points.getLast();
            var before = points.get(points.size() - 2);
            var right = Integer.signum(tip.x() - before.x());
            var down = Integer.signum(tip.y() - before.y());
            return "M%d %dl%d %dl%d %dZ".formatted(tip.x(), tip.y(),
                    -right * ARROW_LENGTH - down * ARROW_HALF, -down * ARROW_LENGTH - right * ARROW_HALF,
                    2 * down * ARROW_HALF, 2 * right * ARROW_HALF);
        }
    }
}
