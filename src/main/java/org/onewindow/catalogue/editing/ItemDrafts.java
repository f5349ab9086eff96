package org.onewindow.catalogue.editing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemRows;
import org.onewindow.catalogue.editing.DraftLine.Origin;
import org.onewindow.catalogue.editing.DraftOutcome.Asked;
import org.onewindow.catalogue.editing.DraftOutcome.Discarded;
import org.onewindow.catalogue.editing.DraftOutcome.Incomplete;
import org.onewindow.catalogue.editing.DraftOutcome.NotYours;
import org.onewindow.catalogue.editing.DraftOutcome.Overtaken;
import org.onewindow.catalogue.editing.DraftOutcome.Saved;
import org.onewindow.catalogue.editing.DraftOutcome.TooLarge;
import org.onewindow.catalogue.editing.DraftOutcome.UnknownDraft;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.PublishOutcome.Unchanged;
import org.onewindow.catalogue.publishing.Publishing;
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
    static final int MAX_BYTES = 262_144;

    /** Drafts written in one statement: a quarter of a mebibyte each at most, so a batch stays within the driver's limit. */
    static final int MAX_BATCH = 200;

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

    /** Publishes the draft as the next version; the draft is gone when that is done. */
    public DraftOutcome publish(Actor actor, CommandId command, ItemCode code) {
        if (!mayWrite(actor)) {
            return new NotYours();
        }
        var draft = rows.read(code).orElse(null);
        if (draft == null) {
            return new UnknownDraft(code);
        }
        var last = items.head(code).map(ItemRows.Head::lastVersion).orElse(0);
        var item = draft.item(last + 1);
        if (item.isEmpty()) {
            return new Incomplete(draft.missing());
        }
        var outcome = publishing.publish(actor, command, item.get());
        if (outcome instanceof Published || outcome instanceof Unchanged) {
            rows.delete(code);
        }
        return new Asked(outcome);
    }

    /** Throws a draft away. */
    public DraftOutcome discard(Actor actor, ItemCode code) {
        if (!mayWrite(actor)) {
            return new NotYours();
        }
        return rows.delete(code) ? new Discarded(code) : new UnknownDraft(code);
    }

    private static boolean mayWrite(Actor actor) {
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
