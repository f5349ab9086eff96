package org.onewindow.catalogue.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The ways in which a text is cut. Pairs of neighbouring characters find whatever is written the same; words of a
 * dictionary find what a sentence is about; single characters, with their places, find a word with one of them wrong.
 */
final class Tokens {
    static final Analyzer PAIRS = new CJKAnalyzer(CharArraySet.EMPTY_SET);
    static final Analyzer WORDS = new SmartChineseAnalyzer();
    static final Analyzer CHARACTERS = new StandardAnalyzer(CharArraySet.EMPTY_SET);
    static final Analyzer ENGLISH = new EnglishAnalyzer();

    private Tokens() {
    }

    static List<String> pairs(List<String> texts) {
        return all(PAIRS, texts);
    }

    /** Words of two characters and more: a single character says too little. */
    static List<String> words(List<String> texts) {
        return all(WORDS, texts).stream().filter(word -> word.length() > 1).toList();
    }

    static List<String> english(String text) {
        return all(ENGLISH, List.of(text));
    }

    private static List<String> all(Analyzer analyzer, List<String> texts) {
        var tokens = new LinkedHashSet<String>();
        for (var text : texts) {
            add(analyzer, text, tokens);
        }
        return new ArrayList<>(tokens);
    }

    private static void add(Analyzer analyzer, String text, Set<String> tokens) {
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
