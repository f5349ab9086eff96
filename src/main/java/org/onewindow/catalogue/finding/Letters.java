package org.onewindow.catalogue.finding;

import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** Letters and digits: English, pinyin in full or half typed, its initials, or the beginning of a code. */
final class Letters {
    private static final Map<String, Float> ENGLISH = Question.weights(IndexedEntry.ENGLISH_NAME, 5,
            IndexedEntry.ENGLISH_KEYWORDS, 4, IndexedEntry.ENGLISH_ABOUT, 1.5f);
    private static final Map<String, Float> EAR = Question.weights(IndexedEntry.SOUNDS, 1);
    private static final float CODE = 100;
    private static final float BEGINNING_OF_CODE = 20;
    private static final float PINYIN = 8;
    private static final float INITIALS = 6;
    private static final float WITHIN = 5;
    private static final float HALF_A_WORD = 2;
    private static final float SLIP = 3;
    private static final int SHORTEST_CODE = 3;
    private static final int SHORTEST_PINYIN = 2;
    private static final int LONGEST_INITIALS = 12;
    /** A slip in a short word makes another word. */
    private static final int SHORTEST_SLIP = 5;
    private static final int LONGEST_SLIP = 30;

    private final List<String> words;
    private final String joined;

    Letters(List<String> words, String joined) {
        this.words = words;
        this.joined = joined;
    }

    Query query() {
        var all = new BooleanQuery.Builder();
        var english = new BooleanQuery.Builder();
        for (var word : words) {
            english.add(english(word), Occur.SHOULD);
        }
        english.setMinimumNumberShouldMatch((words.size() + 1) / 2);
        all.add(english.build(), Occur.SHOULD);
        code(all);
        pinyin(all);
        return all.build();
    }

    /** With one letter wrong, missing, too many, or two of them the wrong way round. */
    Query forgiving() {
        var all = new BooleanQuery.Builder().add(query(), Occur.SHOULD);
        for (var word : words) {
            if (canSlip(word)) {
                all.add(Question.constant(new FuzzyQuery(new Term(IndexedEntry.ENGLISH_PLAIN, word), 1, 1), SLIP),
                        Occur.SHOULD);
            }
        }
        if (canSlip(joined)) {
            all.add(Question.constant(slip(IndexedEntry.PINYIN), SLIP), Occur.SHOULD);
            all.add(Question.constant(slip(IndexedEntry.PINYIN_WITHIN), SLIP - 1), Occur.SHOULD);
        }
        return all.build();
    }

    private static boolean canSlip(String word) {
        return word.length() >= SHORTEST_SLIP && word.length() <= LONGEST_SLIP;
    }

    private static Query english(String word) {
        var all = new BooleanQuery.Builder();
        all.add(Question.mean(Tokens.english(word), ENGLISH, 1), Occur.SHOULD);
        if (word.length() >= SHORTEST_CODE) {
            all.add(Question.constant(new PrefixQuery(new Term(IndexedEntry.ENGLISH_PLAIN, word)), HALF_A_WORD),
                    Occur.SHOULD);
        }
        return all.build();
    }

    private void code(BooleanQuery.Builder all) {
        if (joined.length() >= SHORTEST_CODE) {
            all.add(Question.constant(new TermQuery(new Term(IndexedEntry.CODE, joined)), CODE), Occur.SHOULD);
            all.add(Question.constant(new PrefixQuery(new Term(IndexedEntry.CODE, joined)), BEGINNING_OF_CODE),
                    Occur.SHOULD);
        }
    }

    private void pinyin(BooleanQuery.Builder all) {
        if (joined.length() < SHORTEST_PINYIN) {
            return;
        }
        all.add(Question.constant(new TermQuery(new Term(IndexedEntry.PINYIN, joined)), PINYIN), Occur.SHOULD);
        prefix(all, IndexedEntry.PINYIN, PINYIN);
        prefix(all, IndexedEntry.PINYIN_WITHIN, WITHIN);
        if (joined.length() <= LONGEST_INITIALS) {
            prefix(all, IndexedEntry.INITIALS, INITIALS);
            prefix(all, IndexedEntry.INITIALS_WITHIN, INITIALS - 2);
        }
        var syllables = Sounds.split(joined);
        if (syllables.size() > 2) {
            all.add(Question.mean(Sounds.pairs(syllables), EAR, 0.6f), Occur.SHOULD);
        }
    }

    private void prefix(BooleanQuery.Builder all, String field, float score) {
        all.add(Question.constant(new PrefixQuery(new Term(field, joined)), score), Occur.SHOULD);
    }

    /** What begins like the letters, give or take one; the first of them is right. */
    private Query slip(String field) {
        var alike = new LevenshteinAutomata(joined.substring(1), true).toAutomaton(1, joined.substring(0, 1));
        var beginning = Operations.determinize(Operations.concatenate(List.of(alike, Automata.makeAnyString())),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new AutomatonQuery(new Term(field, joined), beginning);
    }
}
