package org.onewindow.catalogue.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.CatalogueCopy;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemFact;
import org.onewindow.catalogue.ItemFact.ItemPublished;
import org.onewindow.catalogue.ItemFact.ItemWithdrawn;
import org.onewindow.catalogue.ItemFacts;
import org.onewindow.catalogue.ItemRows;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.publishing.PublishOutcome;
import org.onewindow.catalogue.publishing.PublishOutcome.CommandReused;
import org.onewindow.catalogue.publishing.PublishOutcome.NotYours;
import org.onewindow.catalogue.publishing.PublishOutcome.NothingToWithdraw;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.PublishOutcome.Refused;
import org.onewindow.catalogue.publishing.PublishOutcome.Unchanged;
import org.onewindow.catalogue.publishing.PublishOutcome.Withdrew;
import org.onewindow.catalogue.publishing.PublishOutcome.WrongVersion;
import org.onewindow.catalogue.publishing.PublishingRules;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.platform.Sm3;
import org.springframework.stereotype.Component;

/** Publishes items and withdraws them, under record; what the rules do not allow does not come before applicants. */
@Component
public class Publishing {
    /** Publishing is rare; whoever loses three times in a row is told the version that stands. */
    private static final int ATTEMPTS = 3;

    private final ItemRows rows;
    private final CatalogueCopy copy;
    private final Journal journal;
    private final Organisation organisation;
    private final Clock clock;

    Publishing(ItemRows rows, CatalogueCopy copy, Journal journal, Organisation organisation, Clock clock) {
        this.rows = rows;
        this.copy = copy;
        this.journal = journal;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Publishes a version that follows the last one; the same content again changes nothing. */
    public PublishOutcome publish(Actor actor, CommandId command, ServiceItem item) {
        return publish(actor, command, item, List.of());
    }

    /**
     * Publishes a version together with further changes of the catalogue's own tables. The posts of a version that no
     * officer publishes need only exist: lists and the demonstration come in before people are appointed.
     */
    public PublishOutcome publish(Actor actor, CommandId command, ServiceItem item, List<Tail> further) {
        if (!mayPublish(actor)) {
            return new NotYours();
        }
        var failures = actor instanceof Actor.Officer
                ? failures(item, OneWindowTime.today(clock))
                : PublishingRules.check(item, post -> organisation.current().post(post).isPresent());
        if (!failures.isEmpty()) {
            return new Refused(failures);
        }
        for (int attempt = 1;; attempt++) {
            var outcome = attempt(actor, command, item, further);
            if (outcome != null) {
                copy.forget();
                return outcome;
            }
            if (attempt == ATTEMPTS) {
                return new WrongVersion(item.code(), lastVersion(item.code()));
            }
        }
    }

    /** Everything that keeps a version from being published on a day by an officer. */
    public List<PublishingFailure> failures(ServiceItem item, LocalDate day) {
        return PublishingRules.failures(item, post -> standing(post, day));
    }

    /** Whether the last version is offered and says exactly this, whatever its number. */
    public boolean isUnchanged(ServiceItem item) {
        var head = rows.head(item.code()).orElse(null);
        if (head == null || head.withdrawal() != null) {
            return false;
        }
        var last = item.withVersion(head.lastVersion());
        return isSame(last, rows.content(last));
    }

    /** What a command published before, if it was one that published. */
    public Optional<PublishOutcome> published(Actor actor, CommandId command) {
        return journal.of(actor, command).stream().map(ItemFacts::read)
                .<PublishOutcome>mapMulti((fact, out) -> {
                    if (fact instanceof ItemPublished known) {
                        out.accept(new Published(known.code(), known.version()));
                    }
                }).findFirst();
    }

    private PostStanding standing(PostCode post, LocalDate day) {
        var view = organisation.current();
        if (view.post(post).isEmpty()) {
            return PostStanding.UNKNOWN;
        }
        return view.holders(post, day).isEmpty() ? PostStanding.VACANT : PostStanding.HELD;
    }

    /** Takes an item out of the offer from a day on; cases that run are still decided. */
    public PublishOutcome withdraw(Actor actor, CommandId command, ItemCode code, Withdrawal withdrawal) {
        return withdraw(actor, command, code, withdrawal, List.of());
    }

    /** Takes an item out of the offer together with further changes of the catalogue's own tables. */
    public PublishOutcome withdraw(Actor actor, CommandId command, ItemCode code, Withdrawal withdrawal,
            List<Tail> further) {
        if (!mayPublish(actor)) {
            return new NotYours();
        }
        var head = rows.head(code).orElse(null);
        if (head == null || head.withdrawal() != null) {
            var before = journal.of(actor, command);
            return before.isEmpty() ? new NothingToWithdraw(code) : new Withdrew(code, withdrawal);
        }
        var fact = new ItemWithdrawn(code, withdrawal.on(), withdrawal.successor());
        var tails = new ArrayList<>(List.of(ItemRows.withdraw(head, withdrawal),
                ItemRows.raise(rows.revision() + 1)));
        tails.addAll(further);
        var outcome = append(actor, command, head, fact, tails);
        copy.forget();
        return switch (outcome) {
            case Appended _ -> new Withdrew(code, withdrawal);
            case Known(_, var same) -> same ? new Withdrew(code, withdrawal) : new CommandReused();
            case Stale _ -> new WrongVersion(code, lastVersion(code));
        };
    }

    /** One try at publishing; nothing if something else was published in the same moment. */
    private @Nullable PublishOutcome attempt(Actor actor, CommandId command, ServiceItem item,
            List<Tail> further) {
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
        var tails = new ArrayList<>(
                List.of(head == null ? ItemRows.begin(item.code()) : ItemRows.advance(head, OneWindowTime.today(clock)),
                        ItemRows.add(item, content, revision, OneWindowTime.now(clock)), ItemRows.raise(revision)));
        tails.addAll(further);
        return switch (append(actor, command, head, fact, tails)) {
            case Appended _ -> new Published(item.code(), item.version());
            case Known(_, var same) -> same ? new Published(item.code(), item.version()) : new CommandReused();
            case Stale _ -> null;
        };
    }

    private boolean isSame(ServiceItem item, byte[] content) {
        copy.forget();
        return copy.view().version(item.code(), item.version())
                .map(known -> Arrays.equals(rows.content(known), content))
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
