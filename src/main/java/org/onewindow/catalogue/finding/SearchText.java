package org.onewindow.catalogue.finding;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form for what is typed and what is written: full-width becomes half-width, capitals small, traditional characters
 * simplified; control characters and the apostrophes of an input method go.
 */
final class SearchText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private SearchText() {
    }

    static String fold(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = APOSTROPHE.matcher(CONTROL.matcher(normal).replaceAll(" ")).replaceAll("");
        return HanLP.convertToSimplifiedChinese(BLANKS.matcher(plain).replaceAll(" ").strip());
    }

    /** The same text with each character brought to its form alone, so that places stay what they are. */
    static String foldInPlace(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var one = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            folded.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
        }
        return folded.toString();
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** At most so many characters of the text, whole characters only. */
    static String cut(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
