package org.onewindow.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** Draws the place where the seal of the authority will stand: a dashed circle, which nobody takes for a seal. */
final class SealPlace {
    private static final int SIZE = 420;
    private static final Color RED = new Color(0xb5, 0x12, 0x1b);

    private static final String PICTURE = draw();

    private SealPlace() {
    }

    static String picture() {
        return PICTURE;
    }

    private static String draw() {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(RED);
        graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[]{18, 12}, 0));
        graphics.draw(new Ellipse2D.Double(8, 8, SIZE - 16, SIZE - 16));
        graphics.dispose();
        return Codes.picture(image);
    }
}
