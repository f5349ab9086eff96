package org.onewindow.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.onewindow.catalogue.finding.EntryIndex;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/**
 * Finds the items in force by what people type, narrows, sorts and counts them. The index follows the catalogue: whoever
 * asks first after a change brings it up to date, which is a few items as a rule; many are indexed in the background.
 * Everybody else is answered from the index as it stands, less what is no longer in force.
 */
@Component
final class ItemSearch {
    /** So many are indexed before one would notice the wait. */
    private static final int FEW = 50;

    private final Organisation organisation;
    private final EntryIndex index = new EntryIndex();
    private final ReentrantLock renewing = new ReentrantLock();
    private final AtomicBoolean isRenewedBehind = new AtomicBoolean();
    private volatile SearchedItems searched = SearchedItems.NONE;

    ItemSearch(Organisation organisation) {
        this.organisation = organisation;
    }

    PageOf<ServiceItem> page(CatalogueView view, LocalDate day, ItemQuery query) {
        var hits = hits(view, day, query);
        hits.sort(order(query.sort()));
        var from = Math.min((long) query.page() * query.size(), hits.size());
        var to = Math.min(from + query.size(), hits.size());
        var page = hits.subList((int) from, (int) to).stream().map(hit -> hit.searched().item()).toList();
        return new PageOf<>(page, query.page(), query.size(), hits.size());
    }

    /** The best few, with what answered shown in their names. */
    List<Suggestion> suggestions(CatalogueView view, LocalDate day, ItemQuery query, Locale locale) {
        var marking = index.marking(query.text());
        return page(view, day, query).items().stream()
                .map(item -> new Suggestion(item, marking.parts(item.name().in(locale)))).toList();
    }

    private record Hit(SearchedItems.Searched searched, float score) {
    }

    private List<Hit> hits(CatalogueView view, LocalDate day, ItemQuery query) {
        var items = current(view, day);
        var hits = new ArrayList<Hit>();
        if (query.text().isEmpty()) {
            items.all().forEach(searched -> hits.add(new Hit(searched, 0)));
        } else {
            for (var found : index.find(query.text())) {
                items.of(found.entry()).ifPresent(searched -> hits.add(new Hit(searched, found.score())));
            }
        }
        var isCurrent = items.isOf(view, day, organisation.current());
        hits.removeIf(hit -> !passes(hit.searched().item(), query)
                || (!isCurrent && !isInForce(hit.searched().item(), view, day)));
        return hits;
    }

    private SearchedItems current(CatalogueView view, LocalDate day) {
        var known = searched;
        if (known.isOf(view, day, organisation.current())) {
            return known;
        }
        if (known == SearchedItems.NONE) {
            renewing.lock(); // there is nothing yet to answer from
        } else if (!renewing.tryLock()) {
            return known;
        }
        try {
            if (!searched.isOf(view, day, organisation.current()) && searched.isBefore(view)) {
                renew(view, day);
            }
            return searched;
        } finally {
            renewing.unlock();
        }
    }

    private void renew(CatalogueView view, LocalDate day) {
        var next = SearchedItems.of(view, day, organisation.current());
        if (searched == SearchedItems.NONE || next.differences(searched) <= FEW) {
            hold(next);
        } else if (isRenewedBehind.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("item-index").start(() -> {
                renewing.lock();
                try {
                    hold(next);
                } finally {
                    isRenewedBehind.set(false);
                    renewing.unlock();
                }
            });
        }
    }

    private void hold(SearchedItems next) {
        index.hold(next.entries());
        searched = next;
    }

    private static boolean isInForce(ServiceItem item, CatalogueView view, LocalDate day) {
        return view.inForce(item.code(), day).filter(now -> now.version() == item.version()).isPresent();
    }

    private static boolean passes(ServiceItem item, ItemQuery query) {
        return (query.department() == null || item.department().equals(query.department()))
                && (query.applicant() == null || item.applicants().contains(query.applicant()))
                && (query.kind() == null || item.kind() == query.kind())
                && (query.handling() == null || item.handling() == query.handling());
    }

    private static Comparator<Hit> order(ItemQuery.Sort sort) {
        var byName = Comparator.comparingInt((Hit hit) -> hit.searched().placeByName());
        var byDepartment = Comparator.comparingInt((Hit hit) -> hit.searched().placeOfDepartment());
        return switch (sort) {
            case RELEVANCE -> Comparator.comparingDouble(Hit::score).reversed().thenComparing(byDepartment)
                    .thenComparing(byName);
            case NAME -> byName;
            case DEPARTMENT -> byDepartment.thenComparing(byName);
            case PROMISE -> Comparator.comparingInt((Hit hit) -> hit.searched().item().limits().promised().days())
                    .thenComparing(byName);
        };
    }
}
