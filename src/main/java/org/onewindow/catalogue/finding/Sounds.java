package org.onewindow.catalogue.finding;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How characters are read (拼音). A character with several readings gets the one that the dictionary gives it in its
 * phrase, 会计 kuaiji and 会议 huiyi; where no phrase is known the commonest, so this is best effort.
 */
final class Sounds {
    private static final int LONGEST_SYLLABLE = 6;
    private static final TreeSet<String> SYLLABLES = Arrays.stream(Pinyin.values()).filter(one -> one != Pinyin.none5)
            .map(Pinyin::getPinyinWithoutTone).collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> UNUSUAL = Set.of("m", "n", "ng", "hm", "hng", "e", "o", "r");

    private Sounds() {
    }

    /** A character and how it is read; a letter or digit is read as itself. */
    record Syllable(int at, String sound) {
    }

    /** What of the text is read aloud, with its places; marks and blanks are silent. */
    static List<Syllable> syllables(String text) {
        var read = HanLP.convertToPinyinList(text);
        var syllables = new ArrayList<Syllable>();
        for (int i = 0; i < read.size(); i++) {
            var character = text.charAt(i);
            if (read.get(i) != Pinyin.none5) {
                syllables.add(new Syllable(i, read.get(i).getPinyinWithoutTone()));
            } else if (character < 128 && Character.isLetterOrDigit(character)) {
                syllables.add(new Syllable(i, String.valueOf(Character.toLowerCase(character))));
            }
        }
        return syllables;
    }

    /** Pairs of neighbouring sounds, in the form in which sounds that people confuse are one. */
    static List<String> pairs(List<String> sounds) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 1 < sounds.size(); i++) {
            pairs.add(alike(sounds.get(i)) + ' ' + alike(sounds.get(i + 1)));
        }
        return pairs;
    }

    static List<String> sounds(String text) {
        return syllables(text).stream().map(Syllable::sound).toList();
    }

    /** The sound without the differences that are not made in much of the country: zh and z, ang and an. */
    static String alike(String sound) {
        var plain = sound.startsWith("zh") || sound.startsWith("ch") || sound.startsWith("sh")
                ? sound.charAt(0) + sound.substring(2)
                : sound;
        return plain.endsWith("ng") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The syllables of letters typed without blanks; the last may be unfinished. Empty if they are no pinyin. */
    static List<String> split(String letters) {
        int[] step = new int[letters.length() + 1];
        for (int i = letters.length() - 1; i >= 0; i--) {
            for (int n = Math.min(LONGEST_SYLLABLE, letters.length() - i); n > 0 && step[i] == 0; n--) {
                var isEnd = i + n == letters.length();
                var part = letters.substring(i, i + n);
                if ((isEnd || step[i + n] > 0) && (isSyllable(part) || (isEnd && isBeginning(part)))) {
                    step[i] = n;
                }
            }
        }
        var syllables = new ArrayList<String>();
        for (int i = 0; i < letters.length() && step[i] > 0; i += step[i]) {
            syllables.add(letters.substring(i, i + step[i]));
        }
        return syllables;
    }

    private static boolean isSyllable(String part) {
        return SYLLABLES.contains(part) && !UNUSUAL.contains(part);
    }

    private static boolean isBeginning(String part) {
        var next = SYLLABLES.ceiling(part);
        return next != null && next.startsWith(part);
    }
}
