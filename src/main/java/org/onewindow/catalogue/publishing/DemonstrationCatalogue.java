package org.onewindow.catalogue.publishing;

import java.io.IOException;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.PublishOutcome.Unchanged;
import org.onewindow.catalogue.publishing.PublishOutcome.WrongVersion;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Publishes the hand-made items at start, in the demonstration profile only. A second start changes nothing; a file
 * that was changed since becomes the next version.
 */
@Component
@Profile("demonstration")
@Order(DemonstrationCatalogue.ORDER)
class DemonstrationCatalogue implements ApplicationRunner {
    /** After the organisation, whose posts the procedures name. */
    static final int ORDER = 200;

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCatalogue.class);
    private static final Actor LOADER = new Actor.Automatic("demonstration");

    private final Publishing publishing;

    DemonstrationCatalogue(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var published = 0;
        for (var item : DemonstrationItems.read()) {
            published += publish(item);
        }
        LOG.info("Demonstration items: {} published now", published);
    }

    private int publish(ServiceItem item) {
        var outcome = publishing.publish(LOADER, CommandId.next(), item);
        if (outcome instanceof WrongVersion(_, var last)) {
            outcome = publishing.publish(LOADER, CommandId.next(), item.withVersion(last));
            if (outcome instanceof WrongVersion) {
                outcome = publishing.publish(LOADER, CommandId.next(), item.withVersion(last + 1));
            }
        }
        return switch (outcome) {
            case Published _ -> 1;
            case Unchanged _ -> 0;
            default -> throw new IllegalStateException("item " + item.code() + " not published: " + outcome);
        };
    }
}
