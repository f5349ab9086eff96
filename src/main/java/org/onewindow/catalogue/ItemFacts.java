package org.onewindow.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.onewindow.catalogue.ItemFact.ItemPublished;
import org.onewindow.catalogue.ItemFact.ItemWithdrawn;
import org.onewindow.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/** Item facts as journal entries and back. A type that has landed is read for ever. */
public final class ItemFacts {
    private static final String PUBLISHED = "item.published.1";
    private static final String WITHDRAWN = "item.withdrawn.1";
    private static final JsonMapper JSON = JsonMapper.builder().addModule(ItemDocuments.codes())
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ItemFacts() {
    }

    /** The entry types of items, for journal readers. */
    public static Set<String> types() {
        return Set.of(PUBLISHED, WITHDRAWN);
    }

    /**
     * The fact that an entry records.
     *
     * @throws IllegalArgumentException if the entry is not about an item
     */
    public static ItemFact read(Entry entry) {
        return switch (entry.type()) {
            case PUBLISHED -> JSON.readValue(entry.facts(), ItemPublished.class);
            case WITHDRAWN -> JSON.readValue(entry.facts(), ItemWithdrawn.class);
            default -> throw new IllegalArgumentException("not about an item: " + entry.type());
        };
    }

    public static String type(ItemFact fact) {
        return switch (fact) {
            case ItemPublished _ -> PUBLISHED;
            case ItemWithdrawn _ -> WITHDRAWN;
        };
    }

    public static byte[] bytes(ItemFact fact) {
        return JSON.writeValueAsBytes(fact);
    }
}
