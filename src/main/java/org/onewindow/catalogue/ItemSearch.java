package org.onewindow.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onewindow.catalogue.Catalogue.Suggestion;
import org.onewindow.catalogue.finding.EntryIndex;
import org.onewindow.catalogue.finding.Theme;
import org.onewindow.catalogue.finding.Themes;
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

    /** How many items each further choice would leave beside the other choices of the query. */
    ItemQuery.Counts counts(CatalogueView view, LocalDate day, ItemQuery query) {
        var all = hits(view, day, new ItemQuery(query.text(), null, null, null, null, query.sort(), 0, 1)).stream()
                .map(hit -> hit.searched().item()).toList();
        return new ItemQuery.Counts(
                counts(all, query, Choice.DEPARTMENT, item -> Stream.of(item.department().value())),
                counts(all, query, Choice.THEME, item -> Themes.of(item.name().zh()).stream().map(Theme::code)),
                counts(all, query, Choice.APPLICANT, item -> item.applicants().stream().map(Enum::name)),
                counts(all, query, Choice.KIND, item -> Stream.of(item.kind().name())),
                counts(all, query, Choice.PLACE, item -> Stream.of(item.implemented().place().name())));
    }

    private static Map<String, Long> counts(List<ServiceItem> all, ItemQuery query, Choice open,
            Function<ServiceItem, Stream<String>> values) {
        return all.stream().filter(item -> Choice.ALL.stream()
                .allMatch(choice -> choice == open || choice.passes(item, query)))
                .flatMap(values).collect(groupingBy(value -> value, counting()));
    }

    /** What a list of items can be narrowed by. */
    private enum Choice {
        DEPARTMENT, APPLICANT, KIND, HANDLING, THEME, PLACE;

        static final List<Choice> ALL = List.of(values());

        boolean passes(ServiceItem item, ItemQuery query) {
            var theme = query.theme();
            return switch (this) {
                case DEPARTMENT -> query.department() == null || item.department().equals(query.department());
                case APPLICANT -> query.applicant() == null || item.applicants().contains(query.applicant());
                case KIND -> query.kind() == null || item.kind() == query.kind();
                case HANDLING -> query.handling() == null || item.handling() == query.handling();
                case PLACE -> query.place() == null || item.implemented().place() == query.place();
                case THEME -> theme == null || Themes.of(item.name().zh()).contains(theme);
            };
        }
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
        return Choice.ALL.stream().allMatch(choice -> choice.passes(item, query));
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
