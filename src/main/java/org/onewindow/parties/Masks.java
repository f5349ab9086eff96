package org.onewindow.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What others may see of a person: the surname, the ends of a number. Works on what a reader sees as one character, so
 * that a rare character outside the basic plane is one star and never half of one.
 */
public final class Masks {
    private static final Pattern VISIBLE_CHARACTER = Pattern.compile("\\X");
    /** The compound surnames (复姓) in use; a name that begins with one keeps both characters. */
    private static final Set<String> COMPOUND_SURNAMES = Set.of("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐",
            "慕容", "司徒", "司空", "宇文", "长孙", "夏侯", "轩辕", "闻人", "端木", "南宫", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔",
            "申屠", "仲孙", "钟离", "鲜于", "闾丘", "亓官", "司寇", "子车", "颛孙", "巫马", "公西", "漆雕", "乐正", "壤驷", "公良", "拓跋", "夹谷",
            "宰父", "谷梁", "段干", "百里", "东郭", "南门", "呼延", "羊舌", "微生", "梁丘", "左丘", "东门", "西门", "第五", "公仪", "公乘", "贺兰",
            "独孤", "万俟", "赫连", "纳兰", "完颜", "叶赫", "耶律", "哥舒", "即墨", "侯莫", "歐陽", "東方", "諸葛", "司馬");

    private Masks() {
    }

    /** 张三 → 张*, 欧阳小明 → 欧阳**, 买买提·吐尔逊 → 买**·***. Never a whole name: at least one character is hidden. */
    public static String name(String name) {
        var characters = visibleCharacters(name);
        var kept = characters.size() > 2 && COMPOUND_SURNAMES.contains(characters.get(0) + characters.get(1)) ? 2 : 1;
        if (characters.size() == 1) {
            return "*";
        }
        var masked = new StringBuilder(name.length());
        for (var i = 0; i < characters.size(); i++) {
            var character = characters.get(i);
            masked.append(i < kept || isSeparator(character) ? character : "*");
        }
        return masked.toString();
    }

    /** 371502199003070019 → 371502********0019; of a shorter number the first and the last two characters. */
    public static String identity(String number) {
        return number.length() == 18 ? ends(number, 6, 4) : ends(number, 1, 2);
    }

    /** 13812341234 → 138****1234; of another number the first three and the last two digits. */
    public static String phone(String phone) {
        return phone.length() == 11 && phone.startsWith("1") ? ends(phone, 3, 4) : ends(phone, 3, 2);
    }

    private static String ends(String text, int first, int last) {
        if (text.length() <= first + last) {
            return "*".repeat(text.length());
        }
        var hidden = text.length() - first - last;
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(first + hidden);
    }

    private static boolean isSeparator(String character) {
        return "·".equals(character) || character.isBlank();
    }

    private static List<String> visibleCharacters(String text) {
        return new ArrayList<>(VISIBLE_CHARACTER.matcher(text).results().map(MatchResult::group).toList());
    }
}
