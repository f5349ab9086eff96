package org.onewindow.catalogue.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.editing.DraftOutcome.Asked;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.PublishOutcome.Refused;
import org.onewindow.catalogue.publishing.PublishOutcome.Unchanged;
import org.onewindow.catalogue.publishing.PublishingFailure;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Sm3;
import org.springframework.stereotype.Component;

/**
 * Publishes drafts in one go, each by the same door as a single one: what the rules refuse stays a draft and is told. A run
 * that ends in the middle is simply started again.
 */
@Component
public class DraftPublishing {
    /** Refusals that are told one by one; a longer list is not read by anybody, the count is. */
    private static final int MOST_TOLD = 1_000;

    private final ItemDrafts drafts;

    DraftPublishing(ItemDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * What became of the drafts.
     *
     * @param refused how many the rules refused
     * @param told    the first of these, with the reasons
     * @param left    whether more are ready than were asked for
     */
    public record Report(long published, long refused, List<NotPublished> told, boolean left) {
        public Report {
            told = List.copyOf(told);
        }
    }

    /** A draft that the rules refused. */
    public record NotPublished(ItemCode code, List<PublishingFailure> failures) {
        public NotPublished {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Asks for every draft that lacks no part, in the order of codes.
     *
     * @param atMost   how many are asked
     * @param progress told the number asked after each
     */
    public Report publishReady(Actor actor, int atMost, LongConsumer progress) {
        long published = 0;
        long refused = 0;
        long asked = 0;
        var told = new ArrayList<NotPublished>();
        var batch = drafts.ready("");
        while (!batch.isEmpty() && asked < atMost) {
            for (var code : batch.subList(0, (int) Math.min(batch.size(), atMost - asked))) {
                var failures = publish(actor, code);
                if (failures.isEmpty()) {
                    published++;
                } else {
                    refused++;
                    if (told.size() < MOST_TOLD) {
                        told.add(new NotPublished(code, failures));
                    }
                }
                progress.accept(++asked);
            }
            batch = drafts.ready(batch.getLast().value());
        }
        return new Report(published, refused, told, !batch.isEmpty());
    }

    private List<PublishingFailure> publish(Actor actor, ItemCode code) {
        return switch (drafts.publish(actor, command(code), code)) {
            case Asked(Published _) -> List.of();
            case Asked(Unchanged _) -> List.of();
            case Asked(Refused(var failures)) -> failures;
            case DraftOutcome other -> throw new IllegalStateException("draft " + code + " not published: " + other);
        };
    }

    /** Of this draft as it stands, so that a run that is repeated publishes nothing twice. */
    private CommandId command(ItemCode code) {
        var line = drafts.line(code).orElseThrow();
        var digest = Sm3.digest((code + "/" + line.revision() + "/" + line.savedAt())
                .getBytes(StandardCharsets.UTF_8));
        return new CommandId(UUID.nameUUIDFromBytes(HexFormat.of().formatHex(digest)
                .getBytes(StandardCharsets.US_ASCII)));
    }
}
