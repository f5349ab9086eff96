package org.onewindow.catalogue.cleanup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.cleanup.CleanupOutcome.InForce;
import org.onewindow.catalogue.publishing.DemonstrationSettings;
import org.onewindow.catalogue.publishing.DemonstrationSettings.Size;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Records the rounds of the past at the first start of the demonstration with the whole catalogue. */
@Component
@Profile("demonstration")
@Order(DemonstrationRounds.ORDER)
class DemonstrationRounds implements ApplicationRunner {
    /** After the items of today, into which some of the past were merged. */
    static final int ORDER = 210;

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationRounds.class);
    private static final Actor.Automatic LOADER = new Actor.Automatic("demonstration");

    private final CleanupRounds rounds;
    private final Publishing publishing;
    private final ItemShelf shelf;
    private final DemonstrationSettings settings;

    DemonstrationRounds(CleanupRounds rounds, Publishing publishing, ItemShelf shelf, DemonstrationSettings settings) {
        this.rounds = rounds;
        this.publishing = publishing;
        this.shelf = shelf;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (settings.catalogue() != Size.WHOLE) {
            return;
        }
        var history = RoundHistory.read();
        history.items().stream().filter(one -> shelf.versions(one.code()).isEmpty()).forEach(this::publish);
        for (var round : history.rounds()) {
            if (!(rounds.record(LOADER, new CommandId(RoundHistory.id(round)), round) instanceof InForce(_, var left))
                    || left > 0) {
                throw new IllegalStateException("round " + round.number() + " of the past is not recorded whole");
            }
        }
        LOG.info("Rounds of clean-up: {} of the past", history.rounds().size());
    }

    private void publish(HistoricItem one) {
        var command = new CommandId(UUID.nameUUIDFromBytes(
                ("cleanup-history/" + one.code()).getBytes(StandardCharsets.UTF_8)));
        if (!(publishing.publish(LOADER, command, one.item()) instanceof Published)) {
            throw new IllegalStateException("item of the past not published: " + one.code());
        }
    }
}
