package org.onewindow.platform.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.drawing.FlowChart.Box;
import org.onewindow.platform.drawing.FlowChart.Event;
import org.onewindow.platform.drawing.FlowChart.State;
import org.onewindow.platform.drawing.FlowDrawing.Kind;
import org.onewindow.platform.drawing.FlowDrawing.Shape;

class FlowLayoutTest {
    private static final int CASES = 300;
    private static final List<State> STATES = List.of(State.values());
    private static final String[] WORDS = {"审核", "现场核查", "Verification on site by two officers", "只在“是否夜间运输”为“是”时",
            "聊城市市场监督管理局食品经营安全监督管理科承办岗", "Donaudampfschifffahrtsgesellschaftskapitän", "<&\"'>", "㐀𠀀𠀁𠀂𠀃", "a"};

    @Test
    void whateverTheFlowNothingOverlapsAndEveryWayLeadsToTheEnd() {
        for (int seed = 0; seed < CASES; seed++) {
            var chart = chart(new Random(seed));
            for (var drawing : List.of(chart.wide(), chart.tall(), chart.sheet())) {
                try {
                    FlowInvariants.check(chart, drawing);
                } catch (AssertionError failure) {
                    throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
                }
            }
        }
    }

    @Test
    void whatAPageShowsIsAsWideAsAColumnAndAsNarrowAsAPhone() {
        for (int seed = 0; seed < CASES; seed++) {
            var chart = chart(new Random(seed));
            assertThat(chart.wide().width()).isLessThanOrEqualTo(FlowFormat.WIDE.width() + FlowFormat.WIDE.gap());
            assertThat(chart.tall().width()).isEqualTo(FlowFormat.TALL.width());
        }
    }

    @Test
    void threeStagesStandInOneRowAndTwentyInSeveral() {
        assertThat(rows(chart(3).wide())).isEqualTo(1);
        assertThat(rows(chart(20).wide())).isGreaterThan(3);
        assertThat(rows(chart(20).sheet())).as("a program scrolls").isEqualTo(1);
    }

    @Test
    void boxesSideBySideStandBetweenAForkAndAJoin() {
        var chart = new FlowChart("flow", event(), List.of(List.of(box("a"), box("b"), box("c"))), event(), "together");
        for (var drawing : List.of(chart.wide(), chart.tall())) {
            assertThat(drawing.flows()).filteredOn(flow -> flow.from().equals("fork-1")).hasSize(3);
            assertThat(drawing.flows()).filteredOn(flow -> flow.to().equals("join-1")).hasSize(3);
            assertThat(drawing.labels()).extracting(FlowDrawing.Text::words).containsExactly("together");
        }
    }

    @Test
    void aFlowWithoutABoxIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowChart("flow", event(), List.of(), event(), "together"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowChart("flow", event(), List.of(List.of()), event(), "together"));
    }

    @Test
    void everyWayPastABoxIsMarkedAndEndsInAnArrow() {
        var box = new Box("a", "审核", List.of("3 个工作日"), "只在夜间时", State.PLAIN, null);
        var drawing = new FlowChart("flow", event(), List.of(List.of(box)), event(), "together").wide();
        var past = drawing.flows().stream().filter(FlowDrawing.Flow::isBypass).toList();
        assertThat(past).singleElement().satisfies(flow -> {
            assertThat(flow.from() + " " + flow.to()).isEqualTo("choice-1-1 merge-1-1");
            assertThat(flow.arrow()).startsWith("M" + flow.points().getLast().x() + " ");
        });
    }

    private static long rows(FlowDrawing drawing) {
        return drawing.shapes().stream().filter(shape -> shape.kind() == Kind.BOX).map(Shape::centreY).distinct()
                .count();
    }

    private static FlowChart chart(int boxes) {
        return new FlowChart("flow", event(),
                IntStream.range(0, boxes).mapToObj(at -> List.of(box("box" + at))).toList(), event(), "together");
    }

    private static Event event() {
        return new Event("受理", List.of(), State.PLAIN);
    }

    private static Box box(String key) {
        return new Box(key, "审核", List.of("3 个工作日", "审核岗"), null, State.PLAIN, null);
    }

    private static FlowChart chart(Random random) {
        var groups = new ArrayList<List<Box>>();
        var number = 1 + random.nextInt(random.nextInt(10) == 0 ? 20 : 5);
        for (int group = 0; group < number; group++) {
            var boxes = new ArrayList<Box>();
            var side = random.nextBoolean() ? 1 : 1 + random.nextInt(random.nextInt(10) == 0 ? 12 : 4);
            for (int at = 0; at < side; at++) {
                boxes.add(new Box("key-" + group + "-" + at, word(random), List.of(word(random), word(random)),
                        random.nextInt(3) == 0 ? word(random) : null,
                        STATES.get(random.nextInt(STATES.size())),
                        random.nextBoolean() ? word(random) : null));
            }
            groups.add(boxes);
        }
        return new FlowChart("flow", new Event(word(random), List.of(word(random)), State.DONE), groups,
                new Event(word(random), List.of(), State.PLAIN), "同时进行");
    }

    private static String word(Random random) {
        var words = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
        while (random.nextInt(4) == 0) {
            words.append(random.nextBoolean() ? " " : "").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
