package org.onewindow.catalogue.guiding;

import org.onewindow.platform.LocalisedText;

/**
 * One thing that depends on a question, which is why it is asked.
 *
 * @param name of the situation, material, fee or stage
 */
public record Effect(Kind kind, LocalisedText name) {
    /** What depends on it. */
    public enum Kind {
        /** Whether a situation with rules of its own is given. */
        SITUATION,
        /** Whether a material is handed in. */
        MATERIAL,
        /** Whether a stage is walked. */
        STAGE,
        /** Whether a fee is charged. */
        FEE
    }
}
