package org.onewindow.publication;

import java.util.regex.Pattern;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.PublicationClass;

/**
 * The last gate before a name is shown. Names arrive masked from casework; they are masked here again where a class
 * demands more, and what looks like the number of a person never passes, because a public list once leaked cannot be
 * called back (个人信息保护法).
 */
final class PublicNames {
    private static final String MASK = "***";
    private static final int KEPT = 2;

    /** Fifteen digits, or seventeen with a digit or X, as in identity cards; or a mobile number. Rather too much. */
    private static final Pattern PERSONAL = Pattern
            .compile("(?<![0-9])([0-9]{15}|[0-9]{17}[0-9Xx])(?![0-9])|(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
    private static final Pattern GAPS = Pattern.compile("(?<=[0-9０-９])[\\s\\-‐–—·.　]{1,2}(?=[0-9０-９Xx])");

    private PublicNames() {
    }

    /** The name as the class allows it. */
    static String shown(String name, ApplicantKind kind, PublicationClass publication) {
        return switch (publication) {
            case COUNT_ONLY, NONE -> "";
            case FULL -> kind == ApplicantKind.LEGAL_ENTITY ? name : masked(name, 1);
            case MASKED -> masked(name, kind == ApplicantKind.LEGAL_ENTITY ? KEPT : 1);
        };
    }

    /** Whether the text holds what looks like an identity number or a mobile telephone. */
    static boolean isPersonal(String text) {
        var plain = new StringBuilder();
        GAPS.matcher(text).replaceAll("").codePoints().forEach(point -> plain
                .appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return PERSONAL.matcher(plain).find();
    }

    private static String masked(String name, int kept) {
        if (name.isEmpty() || name.indexOf('*') >= 0) {
            return name;
        }
        var end = name.offsetByCodePoints(0, Math.min(kept, name.codePointCount(0, name.length())));
        return name.substring(0, end) + MASK;
    }
}
