package org.onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageOfTest {
    private static final int SIZE = 10;

    @Test
    void allPagesAreAskedForOnceAndInOrder() {
        var asked = new ArrayList<Integer>();
        assertThat(PageOf.all(pagesOf(25, asked), 1_000)).isEqualTo(IntStream.range(0, 25).boxed().toList());
        assertThat(asked).containsExactly(0, 1, 2);
    }

    @Test
    void noPageIsBegunOnceEnoughIsThere() {
        var asked = new ArrayList<Integer>();
        assertThat(PageOf.all(pagesOf(100, asked), 2 * SIZE)).hasSize(2 * SIZE);
        assertThat(PageOf.all(pagesOf(100, new ArrayList<>()), 2 * SIZE + 1)).hasSize(3 * SIZE);
        assertThat(asked).containsExactly(0, 1);
    }

    @Test
    void anEmptyListIsOnePage() {
        var asked = new ArrayList<Integer>();
        assertThat(PageOf.all(pagesOf(0, asked), SIZE)).isEmpty();
        assertThat(asked).containsExactly(0);
    }

    private static IntFunction<PageOf<Integer>> pagesOf(int total, List<Integer> asked) {
        return number -> {
            asked.add(number);
            return new PageOf<>(IntStream.range(number * SIZE, Math.min(total, (number + 1) * SIZE)).boxed().toList(),
                    number, SIZE, total);
        };
    }
}
