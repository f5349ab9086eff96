package org.onewindow.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.telling.CaseContacts;
import org.onewindow.casework.telling.CaseContacts.CaseContact;
import org.onewindow.casework.telling.CaseContacts.FiledBy;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.notices.DeliveryRows.NewDelivery;
import org.onewindow.notices.DeliveryRows.Urgency;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Turns what happens to cases into messages. Messages and their deliveries are written with the reader's checkpoint, so
 * every fact is told exactly once into the outbox; ids follow from the entry, so reading again from the first entry adds
 * only what is missing and sends nothing twice.
 */
@Component
final class NoticeReader implements JournalReader {
    static final String NAME = "notices.outbox";

    /**
     * What is older is put into the inbox only: when the module is added to a centre that has worked for years, or is
     * rebuilt, nobody gets old news by mail.
     */
    static final Duration NEWS = Duration.ofDays(7);

    private static final String ACCOUNT_CLOSED = "account.closed.1";
    private static final String ACCOUNT = "account/";

    private final MessageRows messages;
    private final DeliveryRows deliveries;
    private final Subscribers subscribers;
    private final CaseContacts contacts;
    private final Postman postman;
    private final Clock clock;

    NoticeReader(MessageRows messages, DeliveryRows deliveries, Subscribers subscribers, CaseContacts contacts,
            Postman postman, Clock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.subscribers = subscribers;
        this.contacts = contacts;
        this.postman = postman;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Stream.concat(CaseFacts.types().stream(), Stream.of(ACCOUNT_CLOSED)).collect(Collectors.toSet());
    }

    @Override
    public void on(List<Entry> entries) {
        var batch = new Batch();
        entries.forEach(batch::add);
        var now = OneWindowTime.now(clock);
        messages.write(batch.told.values(), now);
        deliveries.write(outward(batch.told.values(), now), now);
        messages.erase(batch.erased);
        messages.eraseCodes(batch.closed);
        subscribers.forget(batch.closed);
    }

    /** Nothing is forgotten: a message that has left cannot be called back, and its id keeps it from leaving again. */
    @Override
    public void reset() {
        // Every row that is missing comes back by itself; see the class.
    }

    private List<NewDelivery> outward(Collection<Message> told, Instant now) {
        var open = postman.open();
        var accounts = told.stream().map(Message::account).filter(Objects::nonNull).collect(Collectors.toSet());
        var chosen = open.isEmpty() ? Map.<UUID, Set<NoticeChannel>>of() : subscribers.chosen(accounts);
        var outward = new ArrayList<NewDelivery>();
        for (var message : told) {
            if (message.happenedAt().isBefore(now.minus(NEWS))) {
                continue;
            }
            var account = message.account();
            var channels = account == null
                    ? EnumSet.of(NoticeChannel.SMS)
                    : chosen.getOrDefault(account, Set.of());
            channels.stream().filter(open::contains)
                    .forEach(channel -> outward.add(new NewDelivery(message.id(), channel, Urgency.ORDINARY)));
        }
        return outward;
    }

    /** What a batch of entries makes us do. */
    private final class Batch {
        private final Map<UUID, Message> told = new LinkedHashMap<>();
        private final Set<CaseNumber> erased = new HashSet<>();
        private final Set<UUID> closed = new HashSet<>();
        private final Map<CaseNumber, Optional<CaseContact>> known = new HashMap<>();

        void add(Entry entry) {
            if (entry.stream().startsWith(ACCOUNT)) {
                closed.add(UUID.fromString(entry.stream().substring(ACCOUNT.length())));
                return;
            }
            var number = CaseFacts.caseOf(entry);
            var fact = CaseFacts.read(entry);
            if (fact instanceof CaseFact.DataErased) {
                erased.add(number);
            }
            NoticeRules.of(fact).ifPresent(telling -> known.computeIfAbsent(number, contacts::of)
                    .ifPresent(about -> tell(entry, number, telling, about)));
        }

        private void tell(Entry entry, CaseNumber number, NoticeRules.Telling telling, CaseContact about) {
            var notice = Notice.of(telling, about, OneWindowTime.dayOf(entry.occurredAt()));
            for (var role : telling.audience()) {
                var account = role == filedIn(about) ? about.account() : null;
                if (role == NoticeRole.AGENT && about.filedBy() != FiledBy.AGENT) {
                    continue;
                }
                if (account != null || postman.open().contains(NoticeChannel.SMS)) {
                    var message = Message.of(number, entry.seq(), role, account, telling.kind(), notice,
                            entry.occurredAt());
                    told.put(message.id(), message);
                }
            }
        }
    }

    private static NoticeRole filedIn(CaseContact about) {
        return about.filedBy() == FiledBy.AGENT ? NoticeRole.AGENT : NoticeRole.APPLICANT;
    }
}
