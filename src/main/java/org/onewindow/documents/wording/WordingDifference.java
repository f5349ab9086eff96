package org.onewindow.documents.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one wording changes of another, line by line: the longest common part stays, the rest goes or comes. */
public record WordingDifference(List<Line> lines) {
    public WordingDifference {
        lines = List.copyOf(lines);
    }

    /** What becomes of a line. */
    public enum Change {
        /** It stays. */
        SAME,
        /** It goes. */
        GONE,
        /** It is new. */
        NEW
    }

    /** A line. */
    public record Line(Change change, String text) {
    }

    /** Whether anything changes. */
    public boolean isNone() {
        return lines.stream().allMatch(line -> line.change() == Change.SAME);
    }

    /** From one wording to the next; the title counts as the first line. */
    public static WordingDifference between(Wording before, Wording after) {
        var old = lines(before);
        var fresh = lines(after);
        var common = common(old, fresh);
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                lines.add(new Line(Change.SAME, old.get(i)));
                i++;
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Change.GONE, old.get(i++)));
            } else {
                lines.add(new Line(Change.NEW, fresh.get(j++)));
            }
        }
        return new WordingDifference(lines);
    }

    /** How many lines the rest from i and the rest from j have in common; both have at most 61 lines. */
    private static int[][] common(List<String> old, List<String> fresh) {
        var common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> lines(Wording wording) {
        var lines = new ArrayList<>(Collections.singletonList(wording.title()));
        lines.addAll(wording.lines());
        return lines;
    }
}
