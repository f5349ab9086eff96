package org.onewindow.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.notices.NoticeFact.DiscardGround;
import org.onewindow.notices.NoticeFact.Discarded;
import org.onewindow.notices.NoticeFact.Retried;
import org.onewindow.notices.OutboxOutcome.Done;
import org.onewindow.notices.OutboxOutcome.Gone;
import org.onewindow.notices.OutboxOutcome.NotYours;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.Role;
import org.springframework.stereotype.Component;

/**
 * What is on its way and what was given up (死信), for the administrator of the system, who sees no address and no person.
 * What is done with a dead letter is an entry of the journal.
 */
@Component
public final class Outbox {
    /** Dead letters sent again by one click; a longer list is clicked again, and the rate keeps the pace anyway. */
    public static final int MOST_AT_ONCE = 200;

    private static final Duration COUNTED = Duration.ofDays(30);

    private final DeadLetterRows rows;
    private final Postman postman;
    private final Journal journal;
    private final Clock clock;

    Outbox(DeadLetterRows rows, Postman postman, Journal journal, Clock clock) {
        this.rows = rows;
        this.postman = postman;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the actor looks after the outbox. */
    public boolean isFor(Actor actor) {
        return actor instanceof Actor.Officer officer && officer.has(Role.SYSTEM_ADMIN);
    }

    /** How each channel stands; nothing for anybody else. */
    public List<Count> counts(Actor actor) {
        return isFor(actor)
                ? rows.counts(postman.open(), OneWindowTime.now(clock).minus(COUNTED))
                : List.of();
    }

    /** One page of dead letters, the latest first; nothing for anybody else. */
    public PageOf<DeadLetter> search(Actor actor, Filter filter, int page, int size) {
        return isFor(actor) ? rows.page(filter, page, size) : new PageOf<>(List.of(), 0, size, 0);
    }

    /** Lets one dead letter go out once more. */
    public OutboxOutcome retry(Actor actor, CommandId command, UUID id) {
        if (!isFor(actor)) {
            return new NotYours();
        }
        return rows.find(id).filter(letter -> retried(actor, command, letter)).isPresent() ? new Done(1) : new Gone();
    }

    /** Lets what the filter shows go out once more, at most {@value #MOST_AT_ONCE}. */
    public OutboxOutcome retryAll(Actor actor, Filter filter) {
        if (!isFor(actor)) {
            return new NotYours();
        }
        var count = rows.list(filter, 0, MOST_AT_ONCE).stream()
                .filter(letter -> retried(actor, CommandId.next(), letter)).count();
        return new Done((int) count);
    }

    /** Lays one dead letter aside for good. */
    public OutboxOutcome discard(Actor actor, CommandId command, UUID id, DiscardGround ground) {
        if (!isFor(actor)) {
            return new NotYours();
        }
        var now = OneWindowTime.now(clock);
        return rows.find(id)
                .filter(letter -> recorded(actor, command, letter,
                        new Discarded(letter.channel(), letter.reason().name(), ground),
                        DeadLetterRows.discarding(letter, now), now))
                .isPresent() ? new Done(1) : new Gone();
    }

    private boolean retried(Actor actor, CommandId command, DeadLetter letter) {
        var now = OneWindowTime.now(clock);
        return recorded(actor, command, letter,
                new Retried(letter.channel(), letter.reason().name(), letter.attempts()),
                DeadLetterRows.retrying(letter, now), now);
    }

    /** Records the fact with the row that it changes, both or neither; the same command again was done already. */
    private boolean recorded(Actor actor, CommandId command, DeadLetter letter, NoticeFact fact, Tail tail,
            Instant now) {
        var stream = NoticeFacts.stream(letter.id());
        var facts = NoticeFacts.bytes(fact);
        var previous = letter.seq() == 0
                ? Journal.beginning()
                : journal.stream(stream, letter.seq(), 1).getFirst().hash();
        var entry = new NewEntry(stream, letter.seq() + 1, NoticeFacts.type(fact), now, facts, null);
        return switch (journal.append(actor, command, facts, previous, List.of(entry), List.of(tail))) {
            case AppendOutcome.Appended _ -> true;
            case AppendOutcome.Known(var _, var same) -> same;
            case AppendOutcome.Stale _ -> false;
        };
    }

    /**
     * How one channel stands.
     *
     * @param on      whether it is configured
     * @param oldest  when the oldest message that waits was made, or null
     * @param sent    in the last thirty days
     * @param dropped in the last thirty days, because nobody wanted it or there was no address
     */
    public record Count(NoticeChannel channel, boolean on, long waiting, @Nullable Instant oldest, long dead,
            long sent, long dropped, long discarded) {
    }

    /**
     * A message that was given up. It names no person: an administrator of the system handles no business.
     *
     * @param caseNo null for a code that confirms an address
     * @param code   that the other side answered, 0 where it answered none
     * @param seq    last entry of its stream
     */
    public record DeadLetter(UUID id, NoticeChannel channel, NoticeKind kind, @Nullable String caseNo, NoticeRole role,
            int attempts, Posting.Reason reason, int code, Instant diedAt, long seq) {
    }

    /** What the list of dead letters is narrowed to; every part may be null, which narrows nothing. */
    public record Filter(@Nullable NoticeChannel channel, Posting.@Nullable Reason reason,
            @Nullable String caseNo) {
    }
}
