package org.onewindow.catalogue.finding;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** The fields under which an entry is found. */
final class IndexedEntry {
    static final String NUMBER = "number";
    static final String CODE = "code";
    static final String NAME = "name";
    static final String KEYWORD = "keyword";
    static final String NAME_PAIRS = "name.pairs";
    static final String KEYWORD_PAIRS = "keyword.pairs";
    static final String ABOUT_PAIRS = "about.pairs";
    static final String DEPARTMENT_PAIRS = "department.pairs";
    static final String MATERIAL_PAIRS = "material.pairs";
    static final String NAME_WORDS = "name.words";
    static final String KEYWORD_WORDS = "keyword.words";
    static final String ABOUT_WORDS = "about.words";
    static final String NAME_CHARACTERS = "name.characters";
    static final String KEYWORD_CHARACTERS = "keyword.characters";
    static final String ENGLISH_NAME = "english.name";
    static final String ENGLISH_KEYWORDS = "english.keywords";
    static final String ENGLISH_ABOUT = "english.about";
    /** English words as they are written, for half a word and for a slip. */
    static final String ENGLISH_PLAIN = "english.plain";
    /** Pairs of sounds of name and keywords. */
    static final String SOUNDS = "sounds";
    /** Pinyin without blanks from the first character of the name, and of each keyword. */
    static final String PINYIN = "pinyin";
    /** The same from each further character. */
    static final String PINYIN_WITHIN = "pinyin.within";
    /** The first letters of the pinyin. */
    static final String INITIALS = "initials";
    static final String INITIALS_WITHIN = "initials.within";

    /** Whoever types pinyin has stopped before: a term need not be longer. */
    private static final int MOST_SYLLABLES = 16;

    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(Tokens.PAIRS,
            Map.of(NAME_WORDS, Tokens.WORDS, KEYWORD_WORDS, Tokens.WORDS, ABOUT_WORDS, Tokens.WORDS, NAME_CHARACTERS,
                    Tokens.CHARACTERS, KEYWORD_CHARACTERS, Tokens.CHARACTERS, ENGLISH_PLAIN, Tokens.CHARACTERS,
                    ENGLISH_NAME, Tokens.ENGLISH, ENGLISH_KEYWORDS, Tokens.ENGLISH, ENGLISH_ABOUT, Tokens.ENGLISH));

    private IndexedEntry() {
    }

    static Document document(Entry entry, int number) {
        var document = new Document();
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(new StringField(NUMBER, String.valueOf(number), Store.NO));
        document.add(new StringField(CODE, SearchText.fold(entry.code()), Store.NO));
        var name = SearchText.fold(entry.name());
        document.add(new StringField(NAME, name, Store.NO));
        text(document, name, NAME_PAIRS, NAME_WORDS, NAME_CHARACTERS);
        reading(document, name);
        for (var each : entry.keywords()) {
            var keyword = SearchText.fold(each);
            document.add(new StringField(KEYWORD, keyword, Store.NO));
            text(document, keyword, KEYWORD_PAIRS, KEYWORD_WORDS, KEYWORD_CHARACTERS, ENGLISH_KEYWORDS, ENGLISH_PLAIN);
            reading(document, keyword);
        }
        text(document, SearchText.fold(entry.about()), ABOUT_PAIRS, ABOUT_WORDS);
        text(document, SearchText.fold(entry.department()), DEPARTMENT_PAIRS);
        text(document, SearchText.fold(entry.materials()), MATERIAL_PAIRS);
        text(document, SearchText.fold(entry.english()), ENGLISH_NAME, ENGLISH_PLAIN);
        text(document, SearchText.fold(entry.remarks()), ENGLISH_ABOUT);
        return document;
    }

    private static void text(Document document, String text, String... fields) {
        for (var field : fields) {
            document.add(new TextField(field, text, Store.NO));
        }
    }

    /** How the text is read, from its first character and from each further one. */
    private static void reading(Document document, String text) {
        if (text.codePoints().noneMatch(SearchText::isHan)) {
            return;
        }
        var sounds = Sounds.sounds(text);
        Sounds.pairs(sounds).forEach(pair -> document.add(new StringField(SOUNDS, pair, Store.NO)));
        for (int i = 0; i < sounds.size(); i++) {
            var rest = sounds.subList(i, Math.min(sounds.size(), i + MOST_SYLLABLES));
            document.add(new StringField(i == 0 ? PINYIN : PINYIN_WITHIN, String.join("", rest), Store.NO));
            document.add(new StringField(i == 0 ? INITIALS : INITIALS_WITHIN, initials(rest), Store.NO));
        }
    }

    static String initials(List<String> sounds) {
        var initials = new StringBuilder();
        sounds.forEach(sound -> initials.append(sound.charAt(0)));
        return initials.toString();
    }
}
