package org.onewindow.platform.drawing;

import java.util.List;

/**
 * The measures of a drawing, in its own units; one unit is about a pixel.
 *
 * @param width     the most that a row may take; {@link #ENDLESS} for one row
 * @param boxWidths of a box, from the widest; the first one is taken with which the flow needs the fewest rows
 * @param gateway   side of the square in which a gateway's diamond stands
 * @param event     diameter of the circle at the beginning and the end
 * @param gap       between shapes that follow each other
 * @param apart     between boxes side by side, and twice that between rows
 * @param caption   width of the words of an event
 * @param minHeight of a box
 * @param isDown    whether the flow runs from top to bottom
 */
record FlowFormat(int width, List<Integer> boxWidths, int gateway, int event, int gap, int apart, int caption,
        int minHeight, boolean isDown) {
    static final int ENDLESS = Integer.MAX_VALUE;
    /** Around everything, so that lines at the edge are not cut. */
    static final int MARGIN = 6;

    static final FlowFormat WIDE = new FlowFormat(720, List.of(196, 180, 166, 152, 140, 132), 22, 26, 26, 16, 74, 0,
            false);
    static final FlowFormat TALL = new FlowFormat(340, List.of(284), 20, 24, 24, 14, 130, 0, true);
    static final FlowFormat SHEET = new FlowFormat(ENDLESS, List.of(180), 40, 36, 44, 30, 100, 80, false);

    FlowFormat {
        boxWidths = List.copyOf(boxWidths);
    }
}
