package org.onewindow.catalogue.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed, understood.
 *
 * @param text    in the form in which it is compared
 * @param pieces  the Chinese in it, without the words of asking
 * @param letters the words of letters and digits in it: English, pinyin, initials or a code
 * @param meant   what the items call it, where that is known
 * @param related what they call part of it
 */
record Asked(String text, List<String> pieces, List<String> letters, List<String> meant, List<String> related) {
    /** Longer than any name that somebody would type; what follows is cut, which bounds the work. */
    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_WORDS = 8;
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    Asked {
        pieces = List.copyOf(pieces);
        letters = List.copyOf(letters);
        meant = List.copyOf(meant);
        related = List.copyOf(related);
    }

    static Asked read(String typed, EverydayWords everyday) {
        var text = SearchText.cut(SearchText.fold(typed), MOST_CHARACTERS);
        var chinese = new ArrayList<String>();
        var letters = new ArrayList<String>();
        var runs = RUN.matcher(text);
        while (runs.find()) {
            (SearchText.isHan(runs.group().codePointAt(0)) ? chinese : letters).add(runs.group());
        }
        var pieces = chinese.stream().flatMap(run -> everyday.pieces(run).stream()).distinct().limit(MOST_WORDS)
                .toList();
        var words = letters.stream().distinct().limit(MOST_WORDS).toList();
        return new Asked(text, telling(pieces), words, everyday.meant(text, String.join("", words)),
                everyday.related(text));
    }

    /** A single character says nothing beside whole words. */
    private static List<String> telling(List<String> pieces) {
        var words = pieces.stream().filter(piece -> piece.length() > 1).toList();
        return words.isEmpty() ? pieces : words;
    }

    boolean isEmpty() {
        return pieces.isEmpty() && letters.isEmpty();
    }

    /** The letters as one word: pinyin is typed with and without blanks. */
    String joined() {
        return String.join("", letters);
    }
}
