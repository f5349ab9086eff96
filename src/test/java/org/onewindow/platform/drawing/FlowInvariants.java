package org.onewindow.platform.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onewindow.platform.drawing.FlowChart.Box;
import org.onewindow.platform.drawing.FlowDrawing.Flow;
import org.onewindow.platform.drawing.FlowDrawing.Kind;
import org.onewindow.platform.drawing.FlowDrawing.Point;
import org.onewindow.platform.drawing.FlowDrawing.Shape;
import org.onewindow.platform.drawing.FlowDrawing.Style;
import org.onewindow.platform.drawing.FlowDrawing.Text;

/** What holds of every drawing of every chart. */
public final class FlowInvariants {
    private FlowInvariants() {
    }

    public static void check(FlowChart chart, FlowDrawing drawing) {
        everyBoxStandsOnceAndInOrder(chart, drawing);
        nothingOverlapsOrLiesOutside(drawing);
        wordsStayInTheirBox(drawing);
        linesConnectAndTouchNothingElse(drawing);
        everyWayLeadsFromBeginningToEnd(drawing);
    }

    private static void everyBoxStandsOnceAndInOrder(FlowChart chart, FlowDrawing drawing) {
        var wanted = chart.groups().stream().flatMap(List::stream).map(Box::key).toList();
        var drawn = drawing.shapes().stream().map(Shape::box).filter(box -> box != null).map(Box::key).toList();
        assertThat(drawn).isEqualTo(wanted);
        assertThat(drawing.shapes()).extracting(Shape::id).doesNotHaveDuplicates();
        var groups = new HashMap<String, Integer>();
        drawing.shapes().forEach(shape -> groups.put(shape.id(), group(shape, chart.groups().size())));
        assertThat(drawing.flows()).allSatisfy(flow -> {
            var step = groups.getOrDefault(flow.to(), -9) - groups.getOrDefault(flow.from(), -9);
            assertThat(step).as(flow.from() + " to " + flow.to()).isBetween(0, 1);
        });
    }

    private static int group(Shape shape, int groups) {
        return switch (shape.kind()) {
            case START -> 0;
            case END -> groups + 1;
            case BOX, FORK, JOIN, CHOICE, MERGE -> Integer.parseInt(shape.id().replaceAll("^[a-z]+-([0-9]+).*", "$1"));
        };
    }

    private static void nothingOverlapsOrLiesOutside(FlowDrawing drawing) {
        var areas = new ArrayList<int[]>();
        for (var shape : drawing.shapes()) {
            areas.add(new int[]{shape.x(), shape.y(), shape.x() + shape.width(), shape.y() + shape.height()});
        }
        for (var area : areas) {
            assertThat(area[0]).isGreaterThanOrEqualTo(0);
            assertThat(area[1]).isGreaterThanOrEqualTo(0);
            assertThat(area[2]).isLessThanOrEqualTo(drawing.width());
            assertThat(area[3]).isLessThanOrEqualTo(drawing.height());
        }
        for (int one = 0; one < areas.size(); one++) {
            for (int other = one + 1; other < areas.size(); other++) {
                var a = areas.get(one);
                var b = areas.get(other);
                assertThat(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3])
                        .as(drawing.shapes().get(one).id() + " over " + drawing.shapes().get(other).id()).isFalse();
            }
        }
    }

    private static void wordsStayInTheirBox(FlowDrawing drawing) {
        for (var shape : drawing.shapes()) {
            var inBox = shape.kind() == Kind.BOX;
            for (var text : shape.texts()) {
                var size = inBox && text.style() == Style.NAME ? Pen.NAME_SIZE : Pen.SMALL_SIZE;
                var width = TextLines.width(text.words()) * size;
                var left = text.isCentred() ? text.x() - width / 2 : text.x();
                assertThat(left).isGreaterThanOrEqualTo(inBox ? shape.x() : 0);
                assertThat(left + width).as(text.words())
                        .isLessThanOrEqualTo(inBox ? shape.x() + shape.width() : drawing.width());
                assertThat(text.y()).isLessThanOrEqualTo(inBox ? shape.y() + shape.height() : drawing.height());
            }
            assertThat(shape.texts()).extracting(Text::y).isSorted().doesNotHaveDuplicates();
        }
    }

    private static void linesConnectAndTouchNothingElse(FlowDrawing drawing) {
        for (var flow : drawing.flows()) {
            var from = drawing.shape(flow.from()).orElseThrow();
            var to = drawing.shape(flow.to()).orElseThrow();
            assertThat(isOnBorder(from, flow.points().getFirst())).as("begin " + flow).isTrue();
            assertThat(isOnBorder(to, flow.points().getLast())).as("end " + flow + to).isTrue();
            for (int at = 1; at < flow.points().size(); at++) {
                var a = flow.points().get(at - 1);
                var b = flow.points().get(at);
                assertThat(a.x() == b.x() ^ a.y() == b.y()).as("level or upright: " + flow).isTrue();
                assertThat(b.x()).isBetween(0, drawing.width());
                assertThat(b.y()).isBetween(0, drawing.height());
                assertThat(drawing.shapes()).allSatisfy(
                        shape -> assertThat(crosses(shape, a, b)).as(flow + " through " + shape.id()).isFalse());
            }
        }
    }

    private static boolean isOnBorder(Shape shape, Point point) {
        var level = point.y() == shape.centreY() && (point.x() == shape.x() || point.x() == shape.x() + shape.width());
        var upright = point.x() == shape.centreX()
                && (point.y() == shape.y() || point.y() == shape.y() + shape.height());
        return level || upright;
    }

    private static boolean crosses(Shape shape, Point a, Point b) {
        return Math.min(a.x(), b.x()) < shape.x() + shape.width() && Math.max(a.x(), b.x()) > shape.x()
                && Math.min(a.y(), b.y()) < shape.y() + shape.height() && Math.max(a.y(), b.y()) > shape.y();
    }

    private static void everyWayLeadsFromBeginningToEnd(FlowDrawing drawing) {
        Map<String, List<String>> on = new HashMap<>();
        Map<String, List<String>> back = new HashMap<>();
        for (Flow flow : drawing.flows()) {
            on.computeIfAbsent(flow.from(), _ -> new ArrayList<>()).add(flow.to());
            back.computeIfAbsent(flow.to(), _ -> new ArrayList<>()).add(flow.from());
        }
        var all = new HashSet<>(drawing.shapes().stream().map(Shape::id).toList());
        assertThat(reached("start", on)).isEqualTo(all);
        assertThat(reached("end", back)).isEqualTo(all);
        for (var shape : drawing.shapes()) {
            var ins = back.getOrDefault(shape.id(), List.of()).size();
            var outs = on.getOrDefault(shape.id(), List.of()).size();
            switch (shape.kind()) {
                case START -> assertThat(List.of(ins, outs)).isEqualTo(List.of(0, 1));
                case END -> assertThat(List.of(ins, outs)).isEqualTo(List.of(1, 0));
                case BOX -> assertThat(List.of(ins, outs)).isEqualTo(List.of(1, 1));
                case CHOICE -> assertThat(List.of(ins, outs)).isEqualTo(List.of(1, 2));
                case MERGE -> assertThat(List.of(ins, outs)).isEqualTo(List.of(2, 1));
                case FORK -> assertThat(ins == 1 && outs > 1).isTrue();
                case JOIN -> assertThat(ins > 1 && outs == 1).isTrue();
            }
        }
    }

    private static Set<String> reached(String first, Map<String, List<String>> ways) {
        var seen = new HashSet<String>();
        var open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            var here = open.removeLast();
            if (seen.add(here)) {
                open.addAll(ways.getOrDefault(here, List.of()));
            }
        }
        return seen;
    }
}
