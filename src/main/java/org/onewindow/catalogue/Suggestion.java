package org.onewindow.catalogue;

import java.util.List;
import org.onewindow.catalogue.finding.Marking.Part;

/**
 * An item offered while somebody types.
 *
 * @param name in the language of the reader, in parts that show what was typed
 */
public record Suggestion(ServiceItem item, List<Part> name) {
    public Suggestion {
        name = List.copyOf(name);
    }
}
