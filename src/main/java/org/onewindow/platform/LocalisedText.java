package org.onewindow.platform;

import java.util.Locale;

/** A text of the catalogue or the organisation in Chinese, which is the binding one, and English beside it. */
public record LocalisedText(String zh, String en) {
    public LocalisedText {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("the Chinese text is the binding one and may not be blank");
        }
    }

    /** A text that has no translation; readers of English see the Chinese. */
    public static LocalisedText of(String zh) {
        return new LocalisedText(zh, "");
    }

    /** The text for a reader of the given language; Chinese where the English one is missing. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) && !en.isBlank() ? en : zh;
    }
}
