package org.onewindow.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk tells the applicant when the form was taken in.
 *
 * @param number   of the case
 * @param grouped  the same for reading aloud
 * @param code     with which the applicant asks for progress
 * @param bars     the bar code of the number, as the path of a drawing
 * @param steps    what was done, and what was not
 * @param finished whether everything that was asked for was done
 */
record CounterReceipt(String number, String grouped, String code, Barcode bars, String item, List<Step> steps,
        boolean finished) {
    CounterReceipt {
        steps = List.copyOf(steps);
    }

    /**
     * One act.
     *
     * @param words   what was done, or why not
     * @param paperNo of the paper to be printed, or null
     */
    record Step(String title, boolean done, String words, @Nullable String paperNo) {
    }
}
