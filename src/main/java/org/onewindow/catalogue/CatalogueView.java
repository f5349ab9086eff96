package org.onewindow.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemStanding.Expired;
import org.onewindow.catalogue.ItemStanding.InForce;
import org.onewindow.catalogue.ItemStanding.NotYet;
import org.onewindow.catalogue.ItemStanding.Unknown;
import org.onewindow.catalogue.ItemStanding.Withdrawn;
import org.springframework.modulith.NamedInterface;

/** The catalogue at one revision, immutable: every version of every item, and what was withdrawn. */
@NamedInterface("core")
public final class CatalogueView {
    static final CatalogueView EMPTY = new CatalogueView(0, new TreeMap<>(), Map.of(), Map.of());

    private final long revision;
    private final SortedMap<ItemCode, List<ServiceItem>> versions;
    private final Map<ItemCode, Withdrawal> withdrawals;
    private final Map<ItemCode, Integer> offeredSince;

    private CatalogueView(long revision, SortedMap<ItemCode, List<ServiceItem>> versions,
            Map<ItemCode, Withdrawal> withdrawals, Map<ItemCode, Integer> offeredSince) {
        this.revision = revision;
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.offeredSince = offeredSince;
    }

    /**
     * This catalogue with the versions published since and the withdrawals as they are now.
     *
     * @param restored the first version after the last withdrawal, of items that were offered again
     */
    CatalogueView with(long newRevision, Collection<ServiceItem> published, Map<ItemCode, Withdrawal> withdrawn,
            Map<ItemCode, Integer> restored) {
        var more = new TreeMap<ItemCode, List<ServiceItem>>(versions);
        for (var item : published) {
            var known = new ArrayList<>(more.getOrDefault(item.code(), List.of()));
            if (known.size() < item.version()) {
                known.add(item);
                more.put(item.code(), List.copyOf(known));
            }
        }
        return new CatalogueView(newRevision, more, Map.copyOf(withdrawn), Map.copyOf(restored));
    }

    long revision() {
        return revision;
    }

    public Optional<ServiceItem> version(ItemCode code, int version) {
        var known = versions.getOrDefault(code, List.of());
        return version < 1 || version > known.size() ? Optional.empty() : Optional.of(known.get(version - 1));
    }

    /** Every version of an item, the first one first; empty where there never was one. */
    List<ServiceItem> versions(ItemCode code) {
        return versions.getOrDefault(code, List.of());
    }

    /** The withdrawal of an item, announced or in effect. */
    Optional<Withdrawal> withdrawal(ItemCode code) {
        return Optional.ofNullable(withdrawals.get(code));
    }

    /** The codes of all items that were ever published, in order. */
    Set<ItemCode> codes() {
        return versions.keySet();
    }

    Optional<ServiceItem> inForce(ItemCode code, LocalDate day) {
        return standing(code, day) instanceof InForce(var item) ? Optional.of(item) : Optional.empty();
    }

    List<ServiceItem> inForce(LocalDate day) {
        return versions.keySet().stream().flatMap(code -> inForce(code, day).stream()).toList();
    }

    ItemStanding standing(ItemCode code, LocalDate day) {
        var known = versions.getOrDefault(code, List.of());
        if (known.isEmpty()) {
            return new Unknown();
        }
        var withdrawal = withdrawals.get(code);
        if (withdrawal != null && !day.isBefore(withdrawal.on())) {
            return new Withdrawn(known.getLast(), withdrawal);
        }
        var current = current(offered(code, known), day);
        if (current != null) {
            return new InForce(current);
        }
        var last = known.getLast();
        var end = last.validTo();
        return end != null && day.isAfter(end) ? new Expired(last, end) : new NotYet(last, last.validFrom());
    }

    /** The versions since the last withdrawal; a version so new that it was not read yet is not among them. */
    private List<ServiceItem> offered(ItemCode code, List<ServiceItem> known) {
        return known.subList(Math.min(offeredSince.getOrDefault(code, 1) - 1, known.size()), known.size());
    }

    private static @Nullable ServiceItem current(List<ServiceItem> known, LocalDate day) {
        return known.reversed().stream().filter(item -> item.validity().covers(day)).findFirst().orElse(null);
    }
}
