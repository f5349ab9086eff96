package org.onewindow.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.ReadAloud;

/**
 * The official number of a case (办件编号): division 6, centre within it 2, department 3, day 8, serial 6 and a check
 * character by ISO 7064 MOD 37,36, 26 characters in all. It holds no personal data; any one mistyped character makes it
 * invalid, and nearly every exchange of two neighbours.
 */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{8}[0-9A-Z]{3}\\d{14}[0-9A-Z]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int MAX_SERIAL = 999_999;

    public CaseNumber {
        if (!FORM.matcher(value).matches() || check(value.substring(0, 25)) != value.charAt(25)) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    /**
     * The number of a case received by a department of a centre on a day.
     *
     * @param serial of the department's day, 1 to 999,999
     */
    public static CaseNumber of(CentreCode centre, DepartmentCode department, LocalDate day, int serial) {
        if (serial < 1 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException("serial: " + serial);
        }
        var body = centre.value() + department.value() + DAY.format(day) + "%06d".formatted(serial);
        return new CaseNumber(body + check(body));
    }

    /** Reads a number as people type it: spaces and hyphens anywhere, small letters; empty if it is none. */
    public static Optional<CaseNumber> parse(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        var value = typed.replaceAll("[\\s\\-‐–·　]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(value).matches() && check(value.substring(0, 25)) == value.charAt(25)
                ? Optional.of(new CaseNumber(value))
                : Optional.empty();
    }

    /** The department that received it. */
    public DepartmentCode department() {
        return new DepartmentCode(value.substring(8, 11));
    }

    /** The number in groups for reading aloud. */
    public String grouped() {
        return ReadAloud.caseNumber(value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** The check character of ISO 7064 MOD 37,36 over digits and capital letters. */
    public static char check(String body) {
        int product = 36;
        for (int i = 0; i < body.length(); i++) {
            int sum = (product + Character.digit(body.charAt(i), 36)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        int check = (37 - product) % 36;
        return Character.toUpperCase(Character.forDigit(check, 36));
    }
}
