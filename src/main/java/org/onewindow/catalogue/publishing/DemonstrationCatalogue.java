package org.onewindow.catalogue.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.publishing.DemonstrationSettings.Size;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.PublishOutcome.Unchanged;
import org.onewindow.catalogue.publishing.PublishOutcome.WrongVersion;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Publishes the hand-made items and the families at start, in the demonstration profile only. A second start changes
 * nothing; what was changed in a file since becomes the next version.
 */
@Component
@Profile("demonstration")
@EnableConfigurationProperties(DemonstrationSettings.class)
@Order(DemonstrationCatalogue.ORDER)
class DemonstrationCatalogue implements ApplicationRunner {
    /** After the organisation, whose posts the procedures name. */
    static final int ORDER = 200;

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCatalogue.class);
    private static final Actor LOADER = new Actor.Automatic("demonstration");

    private final Publishing publishing;
    private final Organisation organisation;
    private final DemonstrationSettings settings;

    DemonstrationCatalogue(Publishing publishing, Organisation organisation, DemonstrationSettings settings) {
        this.publishing = publishing;
        this.organisation = organisation;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var items = items();
        var published = items.stream().mapToInt(this::publish).sum();
        LOG.info("Demonstration items: {} of {} published now", published, items.size());
    }

    private List<ServiceItem> items() throws IOException {
        var items = new ArrayList<>(DemonstrationItems.read());
        if (settings.catalogue() == Size.WHOLE) {
            var centre = organisation.current();
            items.addAll(FamilyCatalogue.read(centre::department));
        }
        return items;
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
