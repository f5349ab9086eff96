package org.onewindow.deadlines;

import java.util.Locale;

/** How a case stands in time (灯); always told by a word and a shape as well, never by colour alone. */
public enum Light {
    /** On time. */
    GREEN("circle"),
    /** Nearly due. */
    BLUE("drop"),
    /** Past the promise. */
    YELLOW("triangle"),
    /** Past the statutory limit. */
    RED("octagon"),
    /** Suspended. */
    GREY("bars");

    private final String shape;

    Light(String shape) {
        this.shape = shape;
    }

    /** The name of the shape that goes with the colour. */
    public String shape() {
        return shape;
    }

    /** The colour's name as style sheets use it. */
    public String colour() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the word that goes with the colour. */
    public String messageKey() {
        return "deadlines.light." + name();
    }
}
