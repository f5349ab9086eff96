package org.onewindow.catalogue.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows where a name answers what was asked. It cuts the name into parts and leaves it to the page to show them safely. */
public final class Marking {
    private final Asked asked;
    private final Set<String> tokens = new LinkedHashSet<>();
    private final List<List<String>> meant = new ArrayList<>();

    Marking(Asked asked) {
        this.asked = asked;
        tokens.addAll(Tokens.pairs(asked.pieces()));
        asked.meant().forEach(term -> meant.add(Tokens.pairs(List.of(term))));
    }

    /** A part of a name; together, in order, they are the name. */
    public record Part(String text, boolean marked) {
    }

    /** The name in parts. */
    public List<Part> parts(String name) {
        var folded = SearchText.foldInPlace(name);
        var marked = new boolean[name.length()];
        tokens.forEach(token -> everywhere(folded, token, marked));
        meant.stream().filter(term -> isIn(folded, term))
                .forEach(term -> term.forEach(token -> everywhere(folded, token, marked)));
        asked.letters().forEach(word -> beginnings(folded, word, marked));
        if (!asked.letters().isEmpty()) {
            byEar(folded, marked);
        }
        var parts = new ArrayList<Part>();
        for (int from = 0, i = 1; i <= name.length(); i++) {
            if (i == name.length() || marked[i] != marked[from]) {
                parts.add(new Part(name.substring(from, i), marked[from]));
                from = i;
            }
        }
        return parts;
    }

    /** Whether the name has the term nearly in full, as the question asks. */
    private static boolean isIn(String folded, List<String> term) {
        return term.stream().filter(folded::contains).count() >= Math.ceil(Question.NEARLY * term.size());
    }

    private static void everywhere(String folded, String token, boolean[] marked) {
        for (int at = folded.indexOf(token); at >= 0; at = folded.indexOf(token, at + 1)) {
            mark(marked, at, at + token.length());
        }
    }

    /** Letters are marked where a word begins. */
    private static void beginnings(String folded, String word, boolean[] marked) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))) {
                mark(marked, at, at + word.length());
            }
        }
    }

    /** The characters whose pinyin, or its initials, were typed: the first place where they are. */
    private void byEar(String folded, boolean[] marked) {
        var syllables = Sounds.syllables(folded);
        var letters = asked.joined();
        for (int from = 0; from < syllables.size(); from++) {
            var typed = new StringBuilder();
            var initials = new StringBuilder();
            for (int to = from; to < syllables.size() && initials.length() < letters.length(); to++) {
                typed.append(syllables.get(to).sound());
                initials.append(syllables.get(to).sound().charAt(0));
                if (typed.toString().startsWith(letters) || initials.toString().equals(letters)) {
                    mark(marked, syllables.get(from).at(), syllables.get(to).at() + 1);
                    return;
                }
            }
        }
    }

    private static void mark(boolean[] marked, int from, int to) {
        for (int i = from; i < Math.min(to, marked.length); i++) {
            marked[i] = true;
        }
    }
}
