package org.onewindow.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.discretion.DiscretionJudge;
import org.onewindow.catalogue.discretion.Judgement;
import org.onewindow.catalogue.finding.Marking.Part;
import org.onewindow.catalogue.finding.Theme;
import org.onewindow.catalogue.finding.Themes;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the items from memory and finds them. */
@Component
public class Catalogue {
    private final CatalogueCopy copy;
    private final ItemSearch search;
    private final Organisation organisation;
    private final DiscretionJudge judge;
    private final Clock clock;

    Catalogue(CatalogueCopy copy, ItemSearch search, Organisation organisation, DiscretionJudge judge, Clock clock) {
        this.copy = copy;
        this.search = search;
        this.organisation = organisation;
        this.judge = judge;
        this.clock = clock;
    }

    /** Makes the index of the search before the first reader asks. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        search(ItemQuery.all(0, 1));
    }

    /** The version that may be applied for on the day. */
    public Optional<ServiceItem> inForce(ItemCode code, LocalDate day) {
        return copy.view().inForce(code, day);
    }

    /** How the item stands on the day, for telling why it may not be applied for. */
    public ItemStanding standing(ItemCode code, LocalDate day) {
        return copy.view().standing(code, day);
    }

    /** A version, whether in force or not: cases keep the one they began with. */
    public Optional<ServiceItem> version(ItemCode code, int version) {
        return copy.view().version(code, version);
    }

    /** Whether the practice holds for the item or held in an earlier version. */
    public boolean hasEverHad(ItemCode code, Practice practice) {
        return copy.view().versions(code).stream().anyMatch(version -> version.special().has(practice));
    }

    /** What the discretion table of a stage says of these answers; empty where the stage has none. */
    public Optional<Judgement> judge(ServiceItem item, String stage, Map<String, String> answers) {
        return item.tableAt(stage).map(table -> judge.judge(table, item.requirements().inputs(), answers));
    }

    /** Every item that may be applied for today. */
    public List<ServiceItem> inForceToday() {
        return copy.view().inForce(OneWindowTime.today(clock));
    }

    /** The departments that offer something today, in the order of the organisation. */
    public List<OfferingDepartment> departments() {
        var offered = inForceToday().stream().collect(groupingBy(ServiceItem::department, counting()));
        return organisation.current().departments().stream()
                .filter(department -> offered.containsKey(department.code()))
                .map(department -> new OfferingDepartment(department.code().value(), department.name(),
                        department.fullName(), offered.getOrDefault(department.code(), 0L)))
                .toList();
    }

    /** One page of the items in force today that match. */
    public PageOf<ServiceItem> search(ItemQuery query) {
        return search.page(copy.view(), OneWindowTime.today(clock), query);
    }

    /** How many items each further choice would leave. */
    public ItemQuery.Counts counts(ItemQuery query) {
        return search.counts(copy.view(), OneWindowTime.today(clock), query);
    }

    /** The themes that have items for a kind of applicant today, with how many, in their order. */
    public List<OfferedTheme> themes(ApplicantKind kind) {
        var counts = counts(new ItemQuery("", null, kind, null, null, ItemQuery.Sort.NAME, 0, 1)).themes();
        var audience = kind == ApplicantKind.NATURAL_PERSON ? Theme.Audience.PERSONS : Theme.Audience.ENTERPRISES;
        return Themes.ALL.stream().filter(theme -> theme.concerns(audience))
                .filter(theme -> counts.containsKey(theme.code()))
                .map(theme -> new OfferedTheme(theme.code(), theme.name(), counts.getOrDefault(theme.code(), 0L)))
                .toList();
    }

    /** A theme with how many items it has today. */
    public record OfferedTheme(String code, LocalisedText name, long items) {
    }

    /** The few best of the items in force today, for somebody who is still typing. */
    public List<Suggestion> suggestions(ItemQuery query, Locale locale) {
        return query.text().isEmpty()
                ? List.of()
                : search.suggestions(copy.view(), OneWindowTime.today(clock), query, locale);
    }

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
}
