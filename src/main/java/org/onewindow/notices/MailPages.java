package org.onewindow.notices;

import java.util.ArrayList;
import java.util.Map;
import org.onewindow.casework.telling.CaseContacts;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The two forms of a mail: plain text, and the same in HTML for those who prefer it. */
@Component
final class MailPages {
    private final ITemplateEngine templates;
    private final LetterWords words;
    private final CaseContacts contacts;

    MailPages(ITemplateEngine templates, LetterWords words, CaseContacts contacts) {
        this.templates = templates;
        this.words = words;
        this.contacts = contacts;
    }

    String text(Parcel parcel) {
        var letter = parcel.letter();
        var parts = new ArrayList<String>();
        parts.add(letter.title());
        parts.addAll(letter.paragraphs());
        parts.add(words.say("notices.next", parcel.locale()) + letter.next());
        parts.add(letter.contact());
        if (letter.link() != null) {
            parts.add(words.say("notices.mail.link", parcel.locale()) + letter.link());
        }
        parts.add("-- \n" + contacts.centre().in(parcel.locale()) + "\n" + foot(parcel));
        return String.join("\n\n", parts) + "\n";
    }

    /** Everything is escaped by the template engine: names of items are typed by people. */
    String html(Parcel parcel) {
        return templates.process("notices/mail", new Context(parcel.locale(),
                Map.of("letter", parcel.letter(), "centre", contacts.centre().in(parcel.locale()), "foot",
                        foot(parcel))));
    }

    private String foot(Parcel parcel) {
        return words.say("notices.mail.foot", parcel.locale(), contacts.publicAddress() + "/my/notice-channels");
    }
}
