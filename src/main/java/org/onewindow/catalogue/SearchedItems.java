package org.onewindow.catalogue;

import static java.util.stream.Collectors.joining;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.finding.Entry;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.platform.LocalisedText;

/**
 * The items in force on a day as the index has them, with their places in the orders in which a list is shown: names
 * are compared once, not in every search.
 */
final class SearchedItems {
    static final SearchedItems NONE = new SearchedItems(-1, LocalDate.MIN, null, Map.of());

    private final long revision;
    private final LocalDate day;
    private final @Nullable OrganisationView organisation;
    private final Map<Entry, Searched> items;

    private SearchedItems(long revision, LocalDate day, @Nullable OrganisationView organisation,
            Map<Entry, Searched> items) {
        this.revision = revision;
        this.day = day;
        this.organisation = organisation;
        this.items = items;
    }

    /** An item with its place among all names and the place of its department in the organisation. */
    record Searched(ServiceItem item, int placeByName, int placeOfDepartment) {
    }

    static SearchedItems of(CatalogueView view, LocalDate day, OrganisationView organisation) {
        var items = sortedByName(view.inForce(day));
        var departments = new HashMap<DepartmentCode, Integer>();
        organisation.departments().forEach(department -> departments.put(department.code(), departments.size()));
        var searched = new LinkedHashMap<Entry, Searched>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            searched.put(entry(item, organisation), new Searched(item, i,
                    departments.getOrDefault(item.department(), departments.size())));
        }
        return new SearchedItems(view.revision(), day, organisation, searched);
    }

    /** Whether this is how things stand. */
    boolean isOf(CatalogueView view, LocalDate today, OrganisationView now) {
        return revision == view.revision() && day.equals(today) && organisation == now;
    }

    /** A caller that was held up may come with an older catalogue than the one known by now. */
    boolean isBefore(CatalogueView view) {
        return revision <= view.revision();
    }

    Collection<Searched> all() {
        return items.values();
    }

    Collection<Entry> entries() {
        return items.keySet();
    }

    Optional<Searched> of(Entry entry) {
        return Optional.ofNullable(items.get(entry));
    }

    /** How many entries the other lacks. */
    long differences(SearchedItems other) {
        return items.keySet().stream().filter(entry -> !other.items.containsKey(entry)).count();
    }

    private static List<ServiceItem> sortedByName(List<ServiceItem> items) {
        var collator = Collator.getInstance(Locale.CHINA);
        return items.stream().map(item -> Map.entry(collator.getCollationKey(item.name().zh()), item))
                .sorted(Map.Entry.<CollationKey, ServiceItem>comparingByKey()
                        .thenComparing(named -> named.getValue().code()))
                .map(Map.Entry::getValue).toList();
    }

    private static Entry entry(ServiceItem item, OrganisationView organisation) {
        var guidance = item.guidance();
        var about = new ArrayList<LocalisedText>(List.of(guidance.summary()));
        about.addAll(item.results());
        return new Entry(item.code().value(), item.name().zh(), item.name().en(), guidance.keywords(),
                organisation.department(item.department()).map(department -> department.name().zh()).orElse(""),
                lines(about.stream().map(LocalisedText::zh)), lines(about.stream().map(LocalisedText::en)),
                lines(item.materials().stream().map(material -> material.name().zh())));
    }

    private static String lines(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).collect(joining("\n"));
    }
}
