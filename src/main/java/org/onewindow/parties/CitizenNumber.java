package org.onewindow.parties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The arithmetic of GB 11643-1999: eighteen characters, the birth date at places 7 to 14, the check character last. The
 * county part is not looked up, because a number stays valid when its county is abolished (371523, Chiping) and because
 * residence cards use regions that GB/T 2260 does not list; only the province must be one.
 */
final class CitizenNumber {
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
            "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62",
            "63", "64", "65", "71");
    /** Strict, and by LocalDate: the old calendar classes stumble over the summer-time days of 1940 and 1986. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd")
            .withResolverStyle(ResolverStyle.STRICT);
    /** Nobody alive was born earlier; a smaller year is a slip of the hand. */
    private static final int EARLIEST_YEAR = 1800;

    private CitizenNumber() {
    }

    static boolean hasForm(String number) {
        return FORM.matcher(number).matches();
    }

    /** Whether the last character follows from the seventeen before it; the text has the form. */
    static boolean checks(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == number.charAt(17);
    }

    /** The birth date, if the calendar has that day; the text has the form. */
    static Optional<LocalDate> bornOn(String number) {
        return realDate(number.substring(6, 14));
    }

    /** Whether the first two digits are a province in which citizens are registered. */
    static boolean hasProvince(String number) {
        return PROVINCES.contains(number.substring(0, 2));
    }

    static Optional<LocalDate> realDate(String digits) {
        try {
            var date = LocalDate.parse(digits, DATE);
            return date.getYear() < EARLIEST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
