package org.onewindow.catalogue.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.OrganisationView;

/** Every item of the demonstration centre as its files say, for tests of other packages. */
public final class TodaysItems {
    private TodaysItems() {
    }

    /** The hand-made ones and the families. */
    public static List<ServiceItem> of(OrganisationView centre) throws IOException {
        var items = new ArrayList<>(DemonstrationItems.read());
        items.addAll(FamilyCatalogue.read(centre::department));
        return items;
    }

    /** The same without a centre that keeps the departments. */
    public static List<ServiceItem> all() throws IOException {
        var items = new ArrayList<>(DemonstrationItems.read());
        items.addAll(FamilyCatalogue.read(FamilyCatalogueTest::department));
        return items;
    }
}
