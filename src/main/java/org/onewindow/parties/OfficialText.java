package org.onewindow.parties;

import java.util.Locale;

/** How people type official numbers: full-width digits, small letters, blanks to read them aloud. */
final class OfficialText {
    /** Longer input is no number of any kind; cutting it here keeps every later step bounded. */
    static final int MAX_TYPED_LENGTH = 64;

    private OfficialText() {
    }

    /** The number as it is printed: half-width, capital, without blanks. */
    static String normalise(String typed) {
        var bounded = typed.length() > MAX_TYPED_LENGTH ? typed.substring(0, MAX_TYPED_LENGTH) : typed;
        var result = new StringBuilder(bounded.length());
        for (var i = 0; i < bounded.length(); i++) {
            var folded = halfWidth(bounded.charAt(i));
            if (!isBlank(folded)) {
                result.append(folded);
            }
        }
        return result.toString().toUpperCase(Locale.ROOT);
    }

    /** The half-width form of a full-width ASCII character; any other character unchanged. */
    static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return c == '\u3000' ? ' ' : c;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
