package org.onewindow.casework.window;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.papers.CaseFiles;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.reading.Receiver;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Sm3;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What handing out needs of a case: the view, room for a scan, and the receiver in the words of the record. */
@Component
final class CollectionCases {
    /** The record is Chinese, whatever the clerk reads. */
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final CaseViews views;
    private final CaseFiles files;
    private final MessageSource messages;

    CollectionCases(CaseViews views, CaseFiles files, MessageSource messages) {
        this.views = views;
        this.files = files;
        this.messages = messages;
    }

    Optional<CaseView> view(Actor actor, CaseNumber number) {
        return actor instanceof Actor.Officer
                ? views.view(actor, number, OFFICIAL).filter(view -> view.sight() != Sight.MASKED)
                : Optional.empty();
    }

    /** The scan of a letter of authorisation. */
    sealed interface Letter {
        /** It lies with the case under this SM3, hexadecimal. */
        record Kept(String digest) implements Letter {
        }

        /** It is no file that can be kept. */
        record Unreadable() implements Letter {
        }
    }

    /** Keeps a letter with the case; where the case takes none now, the act that names it says why. */
    Letter keep(Actor actor, CaseNumber number, CollectionWish.Scan scan) {
        try {
            var bytes = scan.content().readAllBytes();
            return switch (files.attach(actor, number, scan.fileName(), new ByteArrayInputStream(bytes)).orElse(null)) {
                case StoreOutcome.Stored(var stored) -> new Letter.Kept(HexFormat.of().formatHex(stored.digest()));
                case null -> new Letter.Kept(HexFormat.of().formatHex(Sm3.digest(bytes)));
                default -> new Letter.Unreadable();
            };
        } catch (IOException brokenOff) {
            return new Letter.Unreadable();
        }
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
