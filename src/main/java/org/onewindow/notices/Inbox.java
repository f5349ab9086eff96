package org.onewindow.notices;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/**
 * The messages of an account (站内消息), which nobody can switch off: what the law asks to be told stands here even when
 * every other way fails.
 */
@Component
public final class Inbox {
    private final MessageRows rows;
    private final LetterWords words;
    private final Clock clock;

    Inbox(MessageRows rows, LetterWords words, Clock clock) {
        this.rows = rows;
        this.words = words;
        this.clock = clock;
    }

    /** One page, the newest first. */
    public PageOf<InboxMessage> list(Actor.Citizen actor, InboxFilter filter, Locale locale, int page, int size) {
        return rows.page(actor.account(), filter, page, size).map(kept -> said(kept, locale));
    }

    /** How many wait to be read. */
    public long unread(Actor.Citizen actor) {
        return rows.unread(actor.account());
    }

    /** One message, which counts as read from now on; empty where the account has none such. */
    public Optional<InboxMessage> open(Actor.Citizen actor, UUID id, Locale locale) {
        rows.read(actor.account(), id, OneWindowTime.now(clock));
        return rows.find(actor.account(), id).map(kept -> said(kept, locale));
    }

    /** Marks everything as read and tells how many were not. */
    public int readAll(Actor.Citizen actor) {
        return rows.readAll(actor.account(), OneWindowTime.now(clock));
    }

    private InboxMessage said(MessageRows.Kept kept, Locale locale) {
        var message = kept.message();
        return new InboxMessage(message.id(), message.number(),
                words.letter(message.kind(), message.notice(), message.number(), message.account(), locale),
                message.notice().paper(), message.happenedAt(), kept.readAt());
    }
}
