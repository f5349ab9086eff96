package org.onewindow.casework.window;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.casework.CaseNumber;

/**
 * The official number of what a window keeps beside the cases: two letters of its series, the day, a serial of five and
 * the check character of ISO 7064 MOD 37,36. It is printed as a bar code, so one field at the window tells them all
 * apart, and it holds no personal data.
 */
public record RecordNo(Series series, String value) implements Comparable<RecordNo> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{13}[0-9A-Z]");
    private static final int MAX_SERIAL = 99_999;

    /** What is numbered. */
    public enum Series {
        /** A notice to somebody who was sent home with a list (一次性告知单). */
        ENQUIRY("GZ"),
        /** A list by which paper changes hands (交接单). */
        HANDOVER("JJ"),
        /** A blank slip for the day without a system (应急收件单). */
        SLIP("YJ"),
        /** An outage (停机). */
        OUTAGE("TJ");

        private final String letters;

        Series(String letters) {
            this.letters = letters;
        }
    }

    public RecordNo {
        if (!isNumber(value) || !value.startsWith(series.letters)) {
            throw new IllegalArgumentException("not a number of " + series + ": " + value);
        }
    }

    /** The number with a serial of the series' day. */
    static RecordNo of(Series series, LocalDate day, long serial) {
        if (serial < 1 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException("serial: " + serial);
        }
        var body = series.letters + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%05d".formatted(serial);
        return new RecordNo(series, body + CaseNumber.check(body));
    }

    /** Reads a number as people type it and guns read it; empty if it is none of the series. */
    public static Optional<RecordNo> parse(Series series, String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var value = typed.replaceAll("[\\s\\-‐–·　]", "").toUpperCase(Locale.ROOT);
        return isNumber(value) && value.startsWith(series.letters)
                ? Optional.of(new RecordNo(series, value))
                : Optional.empty();
    }

    /** The number in groups for reading aloud. */
    public String grouped() {
        return String.join(" ", value.substring(0, 2), value.substring(2, 6), value.substring(6, 10),
                value.substring(10));
    }

    @Override
    public int compareTo(RecordNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isNumber(String value) {
        return FORM.matcher(value).matches() && CaseNumber.check(value.substring(0, 15)) == value.charAt(15);
    }
}
