package org.onewindow.casework.window;

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
import org.onewindow.documents.FileId;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.Actor;
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
        /** It lies with the case under this SM3, hexadecimal; the file is named where it did not before. */
        record Kept(String digest, Optional<FileId> fresh) implements Letter {
        }

        /** The case takes no files now; the act says why. */
        record None() implements Letter {
        }

        /** It is no file that can be kept. */
        record Unreadable() implements Letter {
        }
    }

    /** Keeps a letter with the case. */
    Letter keep(Actor actor, CaseNumber number, CollectionWish.Scan scan) {
        try {
            var kept = files.attachOnce(actor, number, scan.fileName(), scan.content().readAllBytes());
            return kept.isPresent() && kept.get().outcome() instanceof StoreOutcome.Stored(var stored)
                    ? new Letter.Kept(HexFormat.of().formatHex(stored.digest()),
                            kept.get().fresh() ? Optional.of(stored.id()) : Optional.empty())
                    : kept.isPresent() ? new Letter.Unreadable() : new Letter.None();
        } catch (IOException brokenOff) {
            return new Letter.Unreadable();
        }
    }

    /** Takes a letter out again for which nothing was handed out; one that lay with the case before stays. */
    void takeBack(Actor actor, CaseNumber number, Letter letter) {
        if (letter instanceof Letter.Kept(var _, var fresh)) {
            fresh.ifPresent(file -> files.takeBack(actor, number, file));
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
