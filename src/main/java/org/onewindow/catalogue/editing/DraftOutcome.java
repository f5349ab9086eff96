package org.onewindow.catalogue.editing;

import java.util.List;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.editing.ItemDraft.Part;
import org.onewindow.catalogue.publishing.PublishOutcome;

/** What became of an attempt to write, publish or discard a draft. */
public sealed interface DraftOutcome {
    /** Kept, under this revision. */
    record Saved(ItemCode code, long revision) implements DraftOutcome {
    }

    /** The rules of publishing were asked; this is their answer. */
    record Asked(PublishOutcome outcome) implements DraftOutcome {
    }

    /** Parts are missing, so that the rules cannot be asked yet. */
    record Incomplete(List<Part> missing) implements DraftOutcome {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /** Discarded; a published version stays as it is. */
    record Discarded(ItemCode code) implements DraftOutcome {
    }

    /** Somebody else wrote meanwhile; this revision stands now. */
    record Overtaken(ItemCode code, long revision) implements DraftOutcome {
    }

    /** There is no such draft. */
    record UnknownDraft(ItemCode code) implements DraftOutcome {
    }

    /** The actor may not write items. */
    record NotYours() implements DraftOutcome {
    }

    /** The draft is larger than a version may be. */
    record TooLarge(int bytes) implements DraftOutcome {
    }
}
