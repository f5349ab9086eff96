package org.onewindow.casework.window;

import java.util.Locale;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.reading.Receiver;
import org.onewindow.documents.Files;
import org.onewindow.platform.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What handing out needs of a case: the view, room for a scan, and the receiver in the words of the record. */
@Component
final class CollectionCases {
    /** The record is Chinese, whatever the clerk reads. */
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final CaseViews views;
    private final Files files;
    private final MessageSource messages;

    CollectionCases(CaseViews views, Files files, MessageSource messages) {
        this.views = views;
        this.files = files;
        this.messages = messages;
    }

    Optional<CaseView> view(Actor actor, CaseNumber number) {
        return actor instanceof Actor.Officer
                ? views.view(actor, number, OFFICIAL).filter(view -> view.sight() != Sight.MASKED)
                : Optional.empty();
    }

    Files files() {
        return files;
    }

    String receiver(Receiver.Told who) {
        return say("casework.office.receiver", who.name(), say("casework.office.receiver." + who.relation()),
                say("parties.identity-type." + who.type()), who.maskedNumber());
    }

    String posted(CollectionWish.ByPost wish) {
        return say("casework.window.collection.posted", wish.addressee().strip(), wish.carrier().strip(),
                wish.trackingNo());
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, OFFICIAL);
    }
}
