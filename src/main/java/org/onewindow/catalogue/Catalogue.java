package org.onewindow.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemFact.ItemPublished;
import org.onewindow.catalogue.ItemFact.ItemWithdrawn;
import org.onewindow.catalogue.PublishOutcome.CommandReused;
import org.onewindow.catalogue.PublishOutcome.NotYours;
import org.onewindow.catalogue.PublishOutcome.NothingToWithdraw;
import org.onewindow.catalogue.PublishOutcome.Published;
import org.onewindow.catalogue.PublishOutcome.Refused;
import org.onewindow.catalogue.PublishOutcome.Unchanged;
import org.onewindow.catalogue.PublishOutcome.Withdrew;
import org.onewindow.catalogue.PublishOutcome.WrongVersion;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.Role;
import org.onewindow.platform.Sm3;
import org.springframework.stereotype.Component;

/** Reads the items from memory, finds them, publishes and withdraws them under record. */
@Component
public class Catalogue {
    /** Publishing is rare; whoever loses three times in a row is told the version that stands. */
    private static final int ATTEMPTS = 3;

    private final ItemRows rows;
    private final CatalogueCopy copy;
    private final ItemSearch search;
    private final Journal journal;
    private final Organisation organisation;
    private final Clock clock;

    Catalogue(ItemRows rows, CatalogueCopy copy, ItemSearch search, Journal journal, Organisation organisation,
            Clock clock) {
        this.rows = rows;
        this.copy = copy;
        this.search = search;
        this.journal = journal;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The version that may be applied for on the day. */
    public Optional<ServiceItem> inForce(ItemCode code, LocalDate day) {
        return copy.view().inForce(code, day);
    }

    /** How the item stands on the day, for telling why it may not be applied for. */
    public ItemStanding standing(ItemCode code, LocalDate day) {
        return copy.view().standing(code, day);
    }

    /** A version, whether in force or not: cases keep the one they began with. */
    public Optional<ServiceItem> version(ItemCode code, int version) {
        return copy.view().version(code, version);
    }

    /** Every item that may be applied for today. */
    public List<ServiceItem> inForceToday() {
        return copy.view().inForce(OneWindowTime.today(clock));
    }

    /** The departments that offer something today, in the order of the organisation. */
    public List<OfferingDepartment> departments() {
        var offered = inForceToday().stream().collect(groupingBy(ServiceItem::department, counting()));
        return organisation.current().departments().stream()
                .filter(department -> offered.containsKey(department.code()))
                .map(department -> new OfferingDepartment(department.code().value(), department.name(),
                        offered.getOrDefault(department.code(), 0L)))
                .toList();
    }

    /** One page of the items in force today that match. */
    public PageOf<ServiceItem> search(ItemQuery query) {
        return search.page(inForceToday(), query);
    }

    /** Publishes a version that follows the last one; the same content again changes nothing. */
    public PublishOutcome publish(Actor actor, CommandId command, ServiceItem item) {
        if (!mayPublish(actor)) {
            return new NotYours();
        }
        var failures = PublishingRules.check(item, post -> organisation.current().post(post).isPresent());
        if (!failures.isEmpty()) {
            return new Refused(failures);
        }
        for (int attempt = 1;; attempt++) {
            var outcome = attempt(actor, command, item);
            if (outcome != null) {
                copy.forget();
                return outcome;
            }
            if (attempt == ATTEMPTS) {
                return new WrongVersion(item.code(), lastVersion(item.code()));
            }
        }
    }

    /** Takes an item out of the offer from a day on; cases that run are still decided. */
    public PublishOutcome withdraw(Actor actor, CommandId command, ItemCode code, Withdrawal withdrawal) {
        if (!mayPublish(actor)) {
            return new NotYours();
        }
        var head = rows.head(code).orElse(null);
        if (head == null || head.withdrawal() != null) {
            var before = journal.of(actor, command);
            return before.isEmpty() ? new NothingToWithdraw(code) : new Withdrew(code, withdrawal);
        }
        var fact = new ItemWithdrawn(code, withdrawal.on(), withdrawal.successor());
        var tails = List.of(ItemRows.withdraw(head, withdrawal), ItemRows.raise(rows.revision() + 1));
        var outcome = append(actor, command, head, fact, tails);
        copy.forget();
        return switch (outcome) {
            case Appended _ -> new Withdrew(code, withdrawal);
            case Known(_, var same) -> same ? new Withdrew(code, withdrawal) : new CommandReused();
            case Stale _ -> new WrongVersion(code, lastVersion(code));
        };
    }

    /** One try at publishing; nothing if something else was published in the same moment. */
    private @Nullable PublishOutcome attempt(Actor actor, CommandId command, ServiceItem item) {
        var content = rows.content(item);
        var head = rows.head(item.code()).orElse(null);
        var last = head == null ? 0 : head.lastVersion();
        if (head != null && head.withdrawal() == null && item.version() == last && isSame(item, content)) {
            return new Unchanged(item.code(), last);
        }
        if (item.version() != last + 1) {
            return journal.of(actor, command).isEmpty()
                    ? new WrongVersion(item.code(), last)
                    : new Published(item.code(), item.version());
        }
        var revision = rows.revision() + 1;
        var fact = new ItemPublished(item.code(), item.version(), HexFormat.of().formatHex(Sm3.digest(content)),
                item.validFrom(), item.validTo());
        var tails = List.of(head == null ? ItemRows.begin(item.code()) : ItemRows.advance(head),
                ItemRows.add(item, content, revision, OneWindowTime.now(clock)), ItemRows.raise(revision));
        return switch (append(actor, command, head, fact, tails)) {
            case Appended _ -> new Published(item.code(), item.version());
            case Known(_, var same) -> same ? new Published(item.code(), item.version()) : new CommandReused();
            case Stale _ -> null;
        };
    }

    private boolean isSame(ServiceItem item, byte[] content) {
        copy.forget();
        return version(item.code(), item.version()).map(known -> Arrays.equals(rows.content(known), content))
                .orElse(false);
    }

    private AppendOutcome append(Actor actor, CommandId command, ItemRows.@Nullable Head head, ItemFact fact,
            List<Tail> tails) {
        var stream = "item/" + fact.code();
        var seq = head == null ? 0 : head.seq();
        var previous = head == null ? Journal.beginning() : journal.stream(stream, seq, 1).getFirst().hash();
        var bytes = ItemFacts.bytes(fact);
        var entry = new NewEntry(stream, seq + 1, ItemFacts.type(fact), OneWindowTime.now(clock), bytes, null);
        return journal.append(actor, command, bytes, previous, List.of(entry), tails);
    }

    private int lastVersion(ItemCode code) {
        return rows.head(code).map(ItemRows.Head::lastVersion).orElse(0);
    }

    private static boolean mayPublish(Actor actor) {
        return switch (actor) {
            case Actor.Automatic _ -> true;
            case Actor.Officer officer -> officer.has(Role.CENTRE_MANAGER);
            case Actor.Citizen _ -> false;
        };
    }
}
