package org.onewindow.catalogue.editing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemRows;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.editing.DraftLine.Origin;
import org.onewindow.catalogue.editing.DraftOutcome.Asked;
import org.onewindow.catalogue.editing.DraftOutcome.Discarded;
import org.onewindow.catalogue.editing.DraftOutcome.Incomplete;
import org.onewindow.catalogue.editing.DraftOutcome.NotYours;
import org.onewindow.catalogue.editing.DraftOutcome.Overtaken;
import org.onewindow.catalogue.editing.DraftOutcome.Saved;
import org.onewindow.catalogue.editing.DraftOutcome.TooLarge;
import org.onewindow.catalogue.editing.DraftOutcome.UnknownDraft;
import org.onewindow.catalogue.publishing.PublishOutcome.Refused;
import org.onewindow.catalogue.publishing.PublishOutcome.Unchanged;
import org.onewindow.catalogue.publishing.PublishOutcome.WrongVersion;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.catalogue.publishing.PublishingFailure;
import org.onewindow.catalogue.publishing.PublishingRules;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.Role;
import org.springframework.stereotype.Component;

/** Writes drafts of items and publishes them; each write names the revision that its writer saw. */
@Component
public class ItemDrafts {
    /** As large as a version may be; see the check of catalogue.item_version. */
    public static final int MAX_BYTES = 262_144;

    /** Drafts written in one statement: a quarter of a mebibyte each at most, so a batch stays within the driver's limit. */
    static final int MAX_BATCH = 200;

    /** Writing is rare; whoever loses three times in a row is told. */
    private static final int ATTEMPTS = 3;

    private final DraftRows rows;
    private final ItemRows items;
    private final Publishing publishing;
    private final Clock clock;

    ItemDrafts(DraftRows rows, ItemRows items, Publishing publishing, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Keeps a draft on top of the revision that the writer saw, 0 for a new one. */
    public DraftOutcome save(Actor actor, ItemDraft draft, long seen) {
        if (!mayWrite(actor)) {
            return new NotYours();
        }
        var written = rows.written(draft, Origin.EDITOR);
        if (written.content().length > MAX_BYTES) {
            return new TooLarge(written.content().length);
        }
        return rows.put(written, seen, OneWindowTime.now(clock), name(actor))
                ? new Saved(draft.code(), seen + 1)
                : new Overtaken(draft.code(), rows.line(draft.code()).map(DraftLine::revision).orElse(0L));
    }

    /**
     * Keeps drafts that were read from a list, each in place of what stood there; tells how many really changed, so that
     * the same list again changes nothing.
     */
    public int saveAll(Actor actor, Collection<ItemDraft> drafts) {
        if (!mayWrite(actor) || drafts.size() > MAX_BATCH) {
            throw new IllegalArgumentException(drafts.size() + " drafts by " + name(actor));
        }
        return rows.put(drafts.stream().map(draft -> rows.written(draft, Origin.IMPORT)).toList(),
                OneWindowTime.now(clock), name(actor));
    }

    /** The draft of an item. */
    public Optional<ItemDraft> find(ItemCode code) {
        return rows.read(code);
    }

    /** The draft's line in the list, with its revision. */
    public Optional<DraftLine> line(ItemCode code) {
        return rows.line(code);
    }

    /** One page of the drafts, the one last changed first. */
    public PageOf<DraftLine> page(DraftQuery query) {
        return rows.page(query);
    }

    /** Codes of drafts that lack no part, in order, after one code; at most a batch. */
    public List<ItemCode> ready(String after) {
        return rows.ready(after, MAX_BATCH);
    }

    /** A draft with its line, as somebody opens it for writing. */
    public Optional<OpenDraft> open(ItemCode code) {
        return rows.open(code);
    }

    /**
     * Changes one part of a draft on top of whatever stands, unless somebody else wrote into the same part since the
     * writer saw it; then nothing is changed and the writer is told.
     */
    public DraftOutcome change(Actor actor, ItemCode code, PartChange change) {
        if (!mayWrite(actor)) {
            return new NotYours();
        }
        for (int attempt = 1;; attempt++) {
            var open = rows.open(code).orElse(null);
            if (open == null) {
                return new UnknownDraft(code);
            }
            var revision = open.line().revision();
            var changed = change.on(open.draft());
            if (changed.equals(open.draft())) {
                return new Saved(code, revision);
            }
            var mark = change.mark(open.draft());
            if (!mark.equals(change.seen()) && !mark.equals(change.mark(changed))) {
                return new Overtaken(code, revision);
            }
            var outcome = save(actor, changed, revision);
            if (!(outcome instanceof Overtaken) || attempt == ATTEMPTS) {
                return outcome;
            }
        }
    }

    /**
     * Everything that keeps a draft from being published by an officer today; empty if nothing does. A draft of which
     * parts are missing cannot be asked.
     */
    public List<PublishingFailure> failures(ItemDraft draft) {
        return draft.item(nextVersion(draft.code())).map(this::failures).orElse(List.of());
    }

    /** The version that publishing a draft of the item would make. */
    public int nextVersion(ItemCode code) {
        return items.head(code).map(ItemRows.Head::lastVersion).orElse(0) + 1;
    }

    /** Publishes the draft as it stands as the next version; the draft is gone when that is done. */
    public DraftOutcome publish(Actor actor, CommandId command, ItemCode code) {
        return publish(actor, command, code, rows.line(code).map(DraftLine::revision).orElse(0L));
    }

    /**
     * Publishes the draft at the revision that the publisher saw as the next version. The version is recorded and the
     * draft ended by one statement, so that a draft is published once, whatever fails.
     */
    public DraftOutcome publish(Actor actor, CommandId command, ItemCode code, long seen) {
        if (!mayWrite(actor)) {
            return new NotYours();
        }
        var open = rows.open(code).orElse(null);
        if (open == null) {
            return publishing.published(actor, command).<DraftOutcome>map(Asked::new)
                    .orElse(new UnknownDraft(code));
        }
        if (open.line().revision() != seen) {
            return new Overtaken(code, open.line().revision());
        }
        var item = open.draft().item(nextVersion(code)).orElse(null);
        if (item == null) {
            return new Incomplete(open.draft().missing());
        }
        var failures = actor instanceof Actor.Officer ? failures(item) : List.<PublishingFailure>of();
        if (!failures.isEmpty()) {
            return new Asked(new Refused(failures));
        }
        if (publishing.isUnchanged(item)) {
            rows.delete(code);
            return new Asked(new Unchanged(code, item.version() - 1));
        }
        var outcome = publishing.publish(actor, command, item, List.of(DraftRows.end(code, seen)));
        return outcome instanceof WrongVersion && rows.line(code).filter(line -> line.revision() != seen).isPresent()
                ? new Overtaken(code, rows.line(code).map(DraftLine::revision).orElse(0L))
                : new Asked(outcome);
    }

    private List<PublishingFailure> failures(ServiceItem item) {
        var day = OneWindowTime.today(clock);
        return Stream.concat(publishing.failures(item, day).stream(),
                PublishingRules.startsTooEarly(item, day).stream()).toList();
    }

    /** Throws a draft away. */
    public DraftOutcome discard(Actor actor, ItemCode code) {
        if (!mayWrite(actor)) {
            return new NotYours();
        }
        return rows.delete(code) ? new Discarded(code) : new UnknownDraft(code);
    }

    /** Whether the actor may write items at all. */
    public static boolean mayWrite(Actor actor) {
        return switch (actor) {
            case Actor.Automatic _ -> true;
            case Actor.Officer officer -> officer.has(Role.CENTRE_MANAGER);
            case Actor.Citizen _ -> false;
        };
    }

    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.Automatic automatic -> automatic.name();
            case Actor.Officer officer -> officer.staff();
            case Actor.Citizen _ -> "citizen";
        };
    }
}
