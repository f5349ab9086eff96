package org.onewindow.catalogue.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/** Puts a text of a foreign list right and says what it did. Pure; the same text gives the same result and remarks. */
final class Mending {
    /** Systems escape on each side of each transfer; nobody has been seen to do it more than three times. */
    private static final int MOST_ESCAPES = 4;

    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final Pattern ERROR_PAGE = Pattern.compile("(?is)^\\s*(<!doctype html|<html|<head|<body)"
            + "|<title>[^<]{0,80}(error|错误|50[0-9]|40[0-9])");
    private static final Pattern NOTHING = Pattern.compile("^(未找到匹配的信息|暂无数据|查询无结果|无此事项)[。.]?$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");

    private final List<Remark> remarks = new ArrayList<>();

    /** What was done so far. */
    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    void note(Remark remark) {
        remarks.add(remark);
    }

    /** Why a line cannot be one of a list, whatever else it says: a field is an error page, or all there is is no answer. */
    static Optional<Remark> notALine(Collection<String> values) {
        var page = values.stream().filter(value -> ERROR_PAGE.matcher(value).find()).findFirst();
        if (page.isPresent()) {
            return page.map(value -> new Remark(Remark.Kind.ERROR_PAGE, "", value));
        }
        return values.stream().filter(value -> !value.isBlank()).findFirst()
                .filter(value -> NOTHING.matcher(value.strip()).find())
                .map(value -> new Remark(Remark.Kind.NOTHING_FOUND, "", value));
    }

    /** The text without entities, markup, control characters and doubled spaces. */
    String text(ExchangeField field, String raw) {
        var text = raw;
        for (int i = 0; i < MOST_ESCAPES && ENTITY.matcher(text).find(); i++) {
            text = HtmlEscape.unescapeHtml(text);
        }
        if (!text.equals(raw)) {
            note(Remark.of(Remark.Kind.ENTITIES, field, raw));
        }
        text = without(CONTROL, text, "", Remark.Kind.CONTROL_CHARACTERS, field);
        text = without(TAG, text, " ", Remark.Kind.MARKUP, field);
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** A code or number: half-width, without spaces. */
    String code(ExchangeField field, String raw) {
        var text = text(field, raw);
        var half = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        if (!half.equals(text)) {
            note(Remark.of(Remark.Kind.FULL_WIDTH, field, text));
        }
        return half;
    }

    private String without(Pattern pattern, String text, String instead, Remark.Kind kind, ExchangeField field) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        note(Remark.of(kind, field, text));
        return matcher.replaceAll(instead);
    }
}
