package org.onewindow.catalogue.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, as a query. Each way of reading it (as written, as words, by ear, by another word) scores by the mean
 * of its parts, so that a long wording does not outweigh a short one; the ways add up.
 */
final class Question {
    private static final Map<String, Float> PAIRS = weights(IndexedEntry.NAME_PAIRS, 5, IndexedEntry.KEYWORD_PAIRS, 4,
            IndexedEntry.ABOUT_PAIRS, 1.5f, IndexedEntry.DEPARTMENT_PAIRS, 1, IndexedEntry.MATERIAL_PAIRS, 0.7f);
    private static final Map<String, Float> WORDS = weights(IndexedEntry.NAME_WORDS, 4, IndexedEntry.KEYWORD_WORDS, 3,
            IndexedEntry.ABOUT_WORDS, 1.2f);
    private static final Map<String, Float> MEANT = weights(IndexedEntry.NAME_PAIRS, 6, IndexedEntry.KEYWORD_PAIRS, 3,
            IndexedEntry.ABOUT_PAIRS, 1);
    private static final Map<String, Float> CHARACTERS = weights(IndexedEntry.NAME_CHARACTERS, 3,
            IndexedEntry.KEYWORD_CHARACTERS, 2);
    private static final Map<String, Float> EAR = weights(IndexedEntry.SOUNDS, 1.5f);
    /** The share of a term that must be there. */
    static final float NEARLY = 0.75f;
    private static final float WHOLE_NAME = 25;
    private static final float WHOLE_KEYWORD = 8;
    private static final float IN_NAME = 4;
    private static final float IN_KEYWORD = 3;
    /** Of more words the rest is taken as it was typed, which bounds the work. */
    private static final int MOST_SLIPS = 3;
    private static final float OF_OTHER_FIELDS = 0.15f;

    private final Asked asked;

    Question(Asked asked) {
        this.asked = asked;
    }

    /** As it was typed. Chinese beside letters narrows it: 营业zz is both. */
    Query asTyped() {
        var all = new BooleanQuery.Builder();
        var letters = new Letters(asked.letters(), asked.joined());
        if (!asked.pieces().isEmpty()) {
            all.add(chinese(0.5f), asked.letters().isEmpty() ? Occur.SHOULD : Occur.MUST);
        }
        if (!asked.letters().isEmpty()) {
            all.add(withMeaning(letters.query()), asked.pieces().isEmpty() ? Occur.SHOULD : Occur.MUST);
        }
        return all.build();
    }

    /** The words as they stand, in a name or keyword; nothing if there is no Chinese. */
    @Nullable
    Query exactly() {
        var all = new BooleanQuery.Builder();
        for (var piece : asked.pieces()) {
            all.add(phrase(IndexedEntry.NAME_CHARACTERS, piece), Occur.SHOULD);
            all.add(phrase(IndexedEntry.KEYWORD_CHARACTERS, piece), Occur.SHOULD);
        }
        return asked.pieces().isEmpty() ? null : all.build();
    }

    /**
     * With one slip; and where Chinese and letters do not meet, either.
     *
     * @param nothing whether nothing was found as typed; then part of what is meant will do
     */
    Query forgiving(boolean nothing) {
        var all = new BooleanQuery.Builder();
        if (!asked.pieces().isEmpty()) {
            all.add(chinese(0.4f), Occur.SHOULD);
            if (nothing) {
                asked.related().forEach(related -> meaning(all, related, 0.5f));
            }
            all.add(new BoostQuery(mean(Sounds.pairs(sounds()), EAR, 1), 2), Occur.SHOULD);
            for (var piece : asked.pieces().subList(0, Math.min(MOST_SLIPS, asked.pieces().size()))) {
                Slips.of(piece).forEach(slip -> all.add(slip, Occur.SHOULD));
            }
        }
        if (!asked.letters().isEmpty()) {
            all.add(new Letters(asked.letters(), asked.joined()).forgiving(), Occur.SHOULD);
        }
        return all.build();
    }

    private Query chinese(float share) {
        var all = new BooleanQuery.Builder();
        var isOneCharacter = asked.pieces().stream().allMatch(piece -> piece.length() == 1);
        all.add(mean(Tokens.pairs(asked.pieces()), isOneCharacter ? CHARACTERS : PAIRS, share), Occur.SHOULD);
        all.add(mean(Tokens.words(asked.pieces()), WORDS, 0.6f), Occur.SHOULD);
        var sounds = sounds();
        if (sounds.size() > 2) {
            all.add(mean(Sounds.pairs(sounds), EAR, 0.75f), Occur.SHOULD);
        }
        for (var piece : asked.pieces()) {
            whole(all, piece);
        }
        asked.meant().forEach(meant -> meaning(all, meant, NEARLY));
        return all.build();
    }

    private List<String> sounds() {
        return asked.pieces().stream().flatMap(piece -> Sounds.sounds(piece).stream()).toList();
    }

    private static void whole(BooleanQuery.Builder all, String piece) {
        all.add(constant(new TermQuery(new Term(IndexedEntry.NAME, piece)), WHOLE_NAME), Occur.SHOULD);
        all.add(constant(new TermQuery(new Term(IndexedEntry.KEYWORD, piece)), WHOLE_KEYWORD), Occur.SHOULD);
        if (piece.length() > 1) {
            all.add(constant(phrase(IndexedEntry.NAME_CHARACTERS, piece), IN_NAME), Occur.SHOULD);
            all.add(constant(phrase(IndexedEntry.KEYWORD_CHARACTERS, piece), IN_KEYWORD), Occur.SHOULD);
        }
    }

    /** What is meant must be there nearly in full: it is a term, not a question. */
    private static void meaning(BooleanQuery.Builder all, String meant, float share) {
        all.add(mean(Tokens.pairs(List.of(meant)), MEANT, share), Occur.SHOULD);
        all.add(constant(phrase(IndexedEntry.NAME_CHARACTERS, meant), IN_NAME), Occur.SHOULD);
    }

    /** Pinyin of an everyday word has its meaning too. */
    private Query withMeaning(Query letters) {
        if (!asked.pieces().isEmpty() || asked.meant().isEmpty()) {
            return letters;
        }
        var all = new BooleanQuery.Builder().add(letters, Occur.SHOULD);
        asked.meant().forEach(meant -> meaning(all, meant, NEARLY));
        return all.build();
    }

    /** Each token where it counts most, at least a share of them, scored by their mean. */
    static Query mean(List<String> tokens, Map<String, Float> fields, float share) {
        if (tokens.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        var all = new BooleanQuery.Builder();
        for (var token : tokens) {
            var places = new ArrayList<Query>();
            fields.forEach((field, weight) -> places
                    .add(new BoostQuery(new TermQuery(new Term(field, token)), weight)));
            all.add(new DisjunctionMaxQuery(places, OF_OTHER_FIELDS), Occur.SHOULD);
        }
        all.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(share * tokens.size())));
        return new BoostQuery(all.build(), 1f / tokens.size());
    }

    static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static PhraseQuery phrase(String field, String piece) {
        return new PhraseQuery(field, piece.codePoints().mapToObj(Character::toString).toArray(String[]::new));
    }

    static Map<String, Float> weights(Object... fieldsAndWeights) {
        var weights = new LinkedHashMap<String, Float>();
        for (int i = 0; i < fieldsAndWeights.length; i += 2) {
            weights.put((String) fieldsAndWeights[i], ((Number) fieldsAndWeights[i + 1]).floatValue());
        }
        return weights;
    }
}
