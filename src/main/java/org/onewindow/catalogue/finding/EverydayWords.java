package org.onewindow.catalogue.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What people say and what the items say: {@code search/synonyms.txt} leads from one to the other, and
 * {@code search/question-words.txt} names what in a question is not about anything. Both are for officials to read and
 * extend.
 */
final class EverydayWords {
    /** A question that hits more lines is no question any more; this bounds the work. */
    private static final int MOST_MEANINGS = 6;
    /** Shorter words have too many that sound the same. */
    private static final int SHORTEST_HEARD = 3;
    private static final int SHORTEST_TYPED = 4;

    private final List<Word> words;
    private final List<String> questionWords;

    /**
     * One everyday word.
     *
     * @param sound   its syllables as they are confused, with blanks around each
     * @param letters its pinyin without blanks
     */
    private record Word(String said, String sound, String letters, List<String> meant) {
    }

    private EverydayWords(List<Word> words, List<String> questionWords) {
        this.words = words;
        this.questionWords = questionWords;
    }

    static EverydayWords read() {
        var words = new ArrayList<Word>();
        for (var line : lines("/search/synonyms.txt")) {
            var sides = line.split("\\s*=>\\s*", -1);
            if (sides.length != 2) {
                throw new IllegalStateException("synonyms.txt: " + line);
            }
            for (var said : split(sides[0])) {
                words.add(word(SearchText.fold(said), split(sides[1])));
            }
        }
        words.sort(Comparator.comparingInt((Word word) -> word.said().length()).reversed());
        var asking = lines("/search/question-words.txt").stream().flatMap(line -> split(line).stream())
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        return new EverydayWords(List.copyOf(words), asking);
    }

    /** The terms of the items that the text means in other words; longer wordings take precedence of shorter ones. */
    List<String> meant(String text, String letters) {
        var meant = new LinkedHashSet<String>();
        var rest = text;
        for (var word : words) {
            if (rest.contains(word.said())) {
                rest = rest.replace(word.said(), " ");
                meant.addAll(word.meant());
            }
        }
        if (meant.isEmpty()) {
            meant.addAll(heard(text, letters));
        }
        return meant.stream().limit(MOST_MEANINGS).toList();
    }

    /** Further terms: those of the shorter wordings within the longer, for when no item has the terms of the longer. */
    List<String> related(String text) {
        return words.stream().filter(word -> text.contains(word.said())).flatMap(word -> word.meant().stream())
                .distinct().limit(MOST_MEANINGS).toList();
    }

    /** The same by ear: what sounds like an everyday word, and what spells it. */
    private Set<String> heard(String text, String letters) {
        var meant = new LinkedHashSet<String>();
        var sound = sound(text);
        for (var word : words) {
            if ((word.said().length() >= SHORTEST_HEARD && sound.contains(word.sound()))
                    || (letters.length() >= SHORTEST_TYPED && isSpelt(word, letters))) {
                meant.addAll(word.meant());
            }
        }
        return meant;
    }

    /** Whether the letters are the word, or two thirds of it and more will follow. */
    private static boolean isSpelt(Word word, String letters) {
        return word.letters().startsWith(letters) && letters.length() * 3 >= word.letters().length() * 2;
    }

    /** What the text is about: itself without the words of asking, in pieces; all of it if nothing were left. */
    List<String> pieces(String text) {
        var rest = text;
        for (var word : questionWords) {
            rest = rest.replace(word, " ");
        }
        var pieces = List.of(rest.strip().split("\\s+", -1));
        return rest.isBlank() ? List.of(text) : pieces;
    }

    int size() {
        return words.size();
    }

    private static Word word(String said, List<String> meant) {
        return new Word(said, sound(said), String.join("", Sounds.sounds(said)), meant);
    }

    private static String sound(String text) {
        var sound = new StringBuilder(" ");
        Sounds.sounds(text).forEach(syllable -> sound.append(Sounds.alike(syllable)).append(' '));
        return sound.toString();
    }

    private static List<String> split(String side) {
        return List.of(side.strip().split("\\s*[,，]\\s*", -1));
    }

    private static List<String> lines(String resource) {
        try (var file = Objects.requireNonNull(EverydayWords.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
