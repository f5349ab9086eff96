package org.onewindow.deadlines.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The holidays that notices name, in the several ways in which they name them; one name may hold two of them. */
public enum Festival {
    /** 1 January. */
    NEW_YEAR("元旦"),
    /** The lunar New Year with its eve. */
    SPRING_FESTIVAL("春节"),
    /** Tomb-sweeping Day. */
    QINGMING("清明"),
    /** 1 May. */
    LABOUR_DAY("劳动|五一"),
    /** The fifth day of the fifth lunar month. */
    DRAGON_BOAT("端午"),
    /** 1 October. */
    NATIONAL_DAY("国庆|十一"),
    /** The fifteenth day of the eighth lunar month. */
    MID_AUTUMN("中秋"),
    /** 3 September 2015. */
    VICTORY_DAY("抗战|抗日");

    private final Pattern words;

    Festival(String words) {
        this.words = Pattern.compile(words);
    }

    /** Every holiday that a name holds; none for a name of another kind. */
    public static List<Festival> in(String name) {
        return Arrays.stream(values()).filter(festival -> festival.words.matcher(name).find()).toList();
    }

    public String messageKey() {
        return "deadlines.festival." + name();
    }
}
