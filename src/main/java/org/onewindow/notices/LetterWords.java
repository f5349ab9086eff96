package org.onewindow.notices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.telling.CaseContacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a notice in the reader's language: what happened, what it means, what to do next, whom to call. */
@Component
final class LetterWords {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日",
            Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final MessageSource messages;
    private final CaseContacts contacts;

    LetterWords(MessageSource messages, CaseContacts contacts) {
        this.messages = messages;
        this.contacts = contacts;
    }

    /** A notice about a case. Every sentence may use the same arguments, which the bundle lists on top. */
    Letter letter(NoticeKind kind, Notice notice, CaseNumber number, @Nullable UUID account, Locale locale) {
        var args = new Object[]{number.grouped(), notice.item().in(locale), day(notice.on(), locale),
                day(notice.until(), locale), notice.paper() == null ? "" : notice.paper(),
                notice.department().in(locale), notice.phone(), notice.where().in(locale), notice.hours().in(locale),
                notice.reviewOrgan(), notice.court(), day(notice.happenedOn(), locale)};
        var key = kind.messageKey();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(say(key + ".what", locale, args));
        paragraphs.add(say(key + ".means", locale, args));
        if (notice.extra() != null) {
            paragraphs.add(say("notices.extra." + notice.extra().name().toLowerCase(Locale.ROOT), locale, args));
        }
        if (kind.namesRemedies()) {
            paragraphs.add(say("notices.remedies", locale, args));
        }
        var path = account == null ? "/progress?no=" + number.value() : "/my/cases/" + number.value();
        return new Letter(oneLine(say(key + ".title", locale, args)), paragraphs, say(key + ".next", locale, args),
                say("notices.contact", locale, args), contacts.publicAddress() + path);
    }

    /** The letter that carries a code which confirms an address. */
    Letter codeLetter(String code, int validMinutes, Locale locale) {
        var key = NoticeKind.ADDRESS_CODE.messageKey();
        return new Letter(say(key + ".title", locale), List.of(say(key + ".what", locale, code),
                say(key + ".means", locale, validMinutes)), say(key + ".next", locale), say(key + ".contact", locale),
                null);
    }

    /** The whole of a letter as a short message: what happened in its title, what to do, whom to call. */
    String sms(Letter letter, Locale locale) {
        return say("notices.sms", locale, contacts.centre().in(locale), letter.title(), letter.next(),
                letter.contact());
    }

    String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** A title goes into a header of a mail, where a line break would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private String day(@Nullable LocalDate day, Locale locale) {
        if (day == null) {
            return say("notices.no-date", locale);
        }
        return day.format(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? DAY_EN : DAY_ZH);
    }
}
