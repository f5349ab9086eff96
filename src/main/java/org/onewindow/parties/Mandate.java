package org.onewindow.parties;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What allows an agent to apply for a principal (委托代理, art. 29(2) of the Administrative Licensing Law).
 *
 * @param items codes of the items it covers; empty means every item
 * @param to    its last day
 */
public record Mandate(UUID id, PartyId principal, PartyId agent, Set<String> items, LocalDate from, LocalDate to) {
    /** Items named one by one; who needs more entrusts every item. */
    public static final int MAX_ITEMS = 100;

    public Mandate {
        items = Set.copyOf(items);
        if (items.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("a mandate names at most " + MAX_ITEMS + " items");
        }
    }

    /** Whether the agent may act in the item on the day. */
    public boolean covers(String item, LocalDate today) {
        return !today.isBefore(from) && !today.isAfter(to) && (items.isEmpty() || items.contains(item));
    }
}
