package org.onewindow.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;

/**
 * One legal basis of an item (设定依据). The article is given only where its text has been read; otherwise the citation
 * says that the department in charge has still to confirm it (条款待主管部门核定), because a wrong article is worse
 * than none.
 *
 * @param law       its name without the guillemets
 * @param article   its number, if confirmed
 * @param paragraph of the article, if the basis is only one of several
 */
public record LegalBasis(LocalisedText law, @Nullable Integer article, @Nullable Integer paragraph) {
    private static final String DIGITS = "零一二三四五六七八九";

    public LegalBasis {
        if (article != null && (article < 1 || article > 999)) {
            throw new IllegalArgumentException("article: " + article);
        }
        if (paragraph != null && (article == null || paragraph < 1 || paragraph > 99)) {
            throw new IllegalArgumentException("paragraph: " + paragraph);
        }
    }

    /** Whether the article is confirmed. */
    public boolean isConfirmed() {
        return article != null;
    }

    /** The citation as a lawyer writes it, for example 《行政许可法》第四十二条第一款. */
    public String citation(Locale locale) {
        return "en".equals(locale.getLanguage()) && !law.en().isBlank() ? english() : chinese();
    }

    private String chinese() {
        if (article == null) {
            return "《" + law.zh() + "》（条款待主管部门核定）";
        }
        var words = new StringBuilder("《").append(law.zh()).append("》第").append(numeral(article)).append('条');
        if (paragraph != null) {
            words.append('第').append(numeral(paragraph)).append('款');
        }
        return words.toString();
    }

    private String english() {
        if (article == null) {
            return law.en() + " (article to be confirmed by the department in charge)";
        }
        return law.en() + ", art. " + article + (paragraph == null ? "" : "(" + paragraph + ")");
    }

    /** The number from 1 to 999 as Chinese statutes write it: 十, 十一, 四十二, 一百零三. */
    static String numeral(int number) {
        var words = new StringBuilder();
        var hundreds = number / 100;
        var tens = number / 10 % 10;
        var ones = number % 10;
        if (hundreds > 0) {
            words.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            if (tens > 1 || hundreds > 0) {
                words.append(DIGITS.charAt(tens));
            }
            words.append('十');
        } else if (hundreds > 0 && ones > 0) {
            words.append('零');
        }
        if (ones > 0) {
            words.append(DIGITS.charAt(ones));
        }
        return words.toString();
    }
}
