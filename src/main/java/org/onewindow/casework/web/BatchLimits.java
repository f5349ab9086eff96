package org.onewindow.casework.web;

import java.time.Duration;
import org.onewindow.platform.web.RateLimits.Limit;

/** How often an account may do what costs much with batches (批量申报), the same on pages and in the interface. */
public final class BatchLimits {
    /** Reading a spreadsheet and checking its rows costs a second. */
    public static final Limit SHEETS = new Limit("spreadsheets of an account", 20, 60, Duration.ofHours(1));

    /** Each may make five hundred cases. */
    public static final Limit SENDING = new Limit("batches sent by an account", 10, 20, Duration.ofHours(1));

    /** Results in the interface open the data of up to a hundred cases. */
    public static final Limit RESULTS = new Limit("pages of results of batches", 60, 600, Duration.ofHours(1));

    private BatchLimits() {
    }
}
