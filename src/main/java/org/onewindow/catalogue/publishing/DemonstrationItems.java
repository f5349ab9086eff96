package org.onewindow.catalogue.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.catalogue.ItemDocuments;
import org.onewindow.catalogue.ServiceItem;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The hand-made items of the demonstration centre, one readable file each, over all shapes that the product knows. Their
 * codes have the national form (00, kind, ministry, main item, sub-item); the numbers of the items are invented.
 */
final class DemonstrationItems {
    private DemonstrationItems() {
    }

    /** Every item that lies on the class path. */
    static List<ServiceItem> read() throws IOException {
        var documents = new ItemDocuments();
        var items = new ArrayList<ServiceItem>();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath:demonstration/items/*.yaml")) {
            try (var text = file.getInputStream()) {
                items.add(documents.readYaml(text));
            }
        }
        return items;
    }
}
