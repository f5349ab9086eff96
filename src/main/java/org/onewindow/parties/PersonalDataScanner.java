package org.onewindow.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks through a text that is about to leave the house for what must not: identity numbers and mobile numbers. Why:
 * public lists of real centres have carried whole identity numbers in a remark. Fixed lines are not looked for, because
 * offices publish theirs; organisations' codes are public.
 */
public final class PersonalDataScanner {
    /** What was found. */
    public enum Kind {
        /** A citizen number, residence card or permanent resident's card whose check character and date hold. */
        IDENTITY_NUMBER,
        /** A mobile telephone number. */
        PHONE
    }

    /** One find: what it is and from where to where in the text, so that a page can mark it. */
    public record Finding(Kind kind, int from, int to) {
    }

    private static final String GAP = "[ \\-]?";
    private static final Pattern EIGHTEEN = Pattern
            .compile("(?<![0-9])[1-9](?:" + GAP + "[0-9]){16}" + GAP + "[0-9Xx](?![0-9])");
    private static final Pattern FIFTEEN = Pattern.compile("(?<![0-9])[1-9][0-9]{14}(?![0-9])");
    private static final Pattern MOBILE = Pattern
            .compile("(?<![0-9])(?:86" + GAP + ")?1[3-9](?:" + GAP + "[0-9]){9}(?![0-9])");

    private PersonalDataScanner() {
    }

    /** Every number found, in the order of the text; full-width digits and single blanks or hyphens do not hide one. */
    public static List<Finding> scan(String text) {
        var folded = fold(text);
        var findings = new ArrayList<Finding>();
        collect(folded, EIGHTEEN, Kind.IDENTITY_NUMBER, findings);
        collect(folded, FIFTEEN, Kind.IDENTITY_NUMBER, findings);
        collect(folded, MOBILE, Kind.PHONE, findings);
        findings.sort(Comparator.comparingInt(Finding::from));
        return List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public static boolean isClean(String text) {
        return scan(text).isEmpty();
    }

    private static void collect(String text, Pattern pattern, Kind kind, List<Finding> findings) {
        var matcher = pattern.matcher(text);
        var from = 0;
        while (matcher.find(from)) {
            var real = kind == Kind.PHONE || isIdentity(matcher.group().replaceAll("[ \\-]", ""));
            if (real) {
                findings.add(new Finding(kind, matcher.start(), matcher.end()));
            }
            from = real ? matcher.end() : matcher.start() + 1;
            if (from > text.length()) {
                return;
            }
        }
    }

    private static boolean isIdentity(String number) {
        if (number.length() == 15) {
            return CitizenNumber.hasProvince(number)
                    && CitizenNumber.realDate("19" + number.substring(6, 12)).isPresent();
        }
        var upper = number.replace('x', 'X');
        return CitizenNumber.hasForm(upper) && CitizenNumber.checks(upper) && CitizenNumber.bornOn(upper).isPresent();
    }

    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = OfficialText.halfWidth(text.charAt(i));
            var digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            folded.append(digit >= 0 ? (char) ('0' + digit) : isGap(c) ? gap(c) : c);
        }
        return folded.toString();
    }

    private static boolean isGap(char c) {
        return Character.isSpaceChar(c) || c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u2014';
    }

    private static char gap(char c) {
        return Character.isSpaceChar(c) ? ' ' : '-';
    }
}
