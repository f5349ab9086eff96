package org.onewindow.catalogue.cleanup;

import java.util.List;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.ConcentrationFigures;
import org.onewindow.organisation.ConcentrationFigures.Share;
import org.springframework.stereotype.Component;

/**
 * The licences that are retained (保留的行政许可事项目录) and where they are handled, as the catalogue says today; and how many
 * of all items are in the centre, for the figures of the organisation.
 */
@Component
public class RetainedList implements ConcentrationFigures.Items {
    private final Catalogue catalogue;

    RetainedList(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every licence that may be applied for today. */
    public List<ServiceItem> licences() {
        return catalogue.inForceToday().stream().filter(item -> item.kind() == ItemKind.LICENCE).toList();
    }

    /** How many of the retained licences are handled in the centre. */
    public Share licencesInCentre() {
        return share(licences());
    }

    /** How many of all items are handled in the centre (事项进驻). */
    @Override
    public Share today() {
        return share(catalogue.inForceToday());
    }

    private static Share share(List<ServiceItem> items) {
        return new Share((int) items.stream().filter(item -> item.implemented().isInCentre()).count(), items.size());
    }
}
