package org.onewindow.catalogue.finding;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** One slip in a Chinese word: a character wrong, missing, too many, or two of them the wrong way round. */
final class Slips {
    /** Two characters with one of them wrong are anything. */
    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final float IN_NAME = 3;
    private static final float IN_KEYWORD = 2;

    private Slips() {
    }

    /** The words that may have been intended, as phrases; a place where any character may stand is left open. */
    static List<Query> of(String piece) {
        var characters = piece.codePoints().mapToObj(Character::toString).toList();
        var slips = new ArrayList<Query>();
        if (characters.size() < SHORTEST || characters.size() > LONGEST) {
            return slips;
        }
        for (int i = 0; i < characters.size(); i++) {
            add(slips, characters, i, i, 0); // wrong
            if (characters.size() > SHORTEST) {
                add(slips, characters, i, i, -1); // too many
            }
            if (i > 0) {
                add(slips, characters, -1, i, 1); // missing before this one
            }
            if (i + 1 < characters.size()) {
                var swapped = new ArrayList<>(characters);
                swapped.set(i, characters.get(i + 1));
                swapped.set(i + 1, characters.get(i));
                add(slips, swapped, -1, characters.size(), 0);
            }
        }
        return slips;
    }

    /** The phrase without one character, and with what follows a place moved. */
    private static void add(List<Query> slips, List<String> characters, int left, int from, int by) {
        for (var field : List.of(IndexedEntry.NAME_CHARACTERS, IndexedEntry.KEYWORD_CHARACTERS)) {
            var phrase = new PhraseQuery.Builder();
            for (int i = 0; i < characters.size(); i++) {
                if (i != left) {
                    phrase.add(new Term(field, characters.get(i)), i >= from ? i + by : i);
                }
            }
            slips.add(Question.constant(phrase.build(),
                    field.equals(IndexedEntry.NAME_CHARACTERS) ? IN_NAME : IN_KEYWORD));
        }
    }
}
