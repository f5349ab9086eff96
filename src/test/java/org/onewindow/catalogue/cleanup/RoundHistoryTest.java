package org.onewindow.catalogue.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemStanding.InForce;
import org.onewindow.catalogue.ItemStanding.Withdrawn;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.cleanup.Measure.Kind;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.catalogue.publishing.TodaysItems;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The five rounds of 2002 to 2011, proposed, confirmed and in effect one after the other, end with the lists of today. */
@SpringJUnitConfig(classes = RoundHistoryTest.Modules.class, initializers = TestDatabase.Initializer.class)
@ActiveProfiles("demonstration")
@Tag("slow")
class RoundHistoryTest {
    private static final Actor PROPOSER = officer("S9001");
    private static final Actor CONFIRMER = officer("S9002");
    private static final Actor LOADER = new Actor.Automatic("history");
    private static final LocalDate EARLY = LocalDate.of(2001, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Configuration
    @ComponentScan(basePackages = {"org.onewindow.platform.database", "org.onewindow.journal",
            "org.onewindow.organisation",
            "org.onewindow.catalogue"}, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.onewindow\\..*\\.web\\..*"))
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        MessageSource messageSource() {
            var words = new ResourceBundleMessageSource();
            words.setBasenames("messages/catalogue");
            words.setDefaultEncoding("UTF-8");
            return words;
        }
    }

    private final CleanupRounds rounds;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Organisation organisation;
    private final MovableClock clock;
    private final List<ApplicationRunner> loaders;

    RoundHistoryTest(@Autowired CleanupRounds rounds, @Autowired Catalogue catalogue,
            @Autowired Publishing publishing, @Autowired Organisation organisation, @Autowired MovableClock clock,
            @Autowired List<ApplicationRunner> loaders) {
        this.rounds = rounds;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.organisation = organisation;
        this.clock = clock;
        this.loaders = loaders;
    }

    @Test
    void theTotalsAreThoseTold() throws IOException {
        var told = RoundHistory.read().rounds();
        assertThat(Stream.of(Kind.values()).collect(Collectors.toMap(kind -> kind,
                kind -> told.stream().mapToLong(round -> round.count(kind)).sum())))
                .containsEntry(Kind.CANCELLED, 24L).containsEntry(Kind.DELEGATED, 8L)
                .containsEntry(Kind.FEE_CANCELLED, 32L).containsEntry(Kind.FEE_SUSPENDED, 6L)
                .containsEntry(Kind.FEE_LOWERED, 2L);
        assertThat(told).filteredOn(round -> !round.isSample()).extracting(Round::document)
                .containsExactly("山东省人民政府令2010年第230号");
    }

    @Test
    void roundAfterRoundEndsWithExactlyTheListsOfToday() throws Exception {
        moveTo(EARLY);
        for (var loader : loaders) {
            if (loader.getClass().getSimpleName().equals("DemonstrationOrganisation")) {
                loader.run(new DefaultApplicationArguments());
            }
        }
        var today = TodaysItems.of(organisation.current());
        var history = RoundHistory.read();
        begin(history, today);
        for (var round : history.rounds()) {
            replay(round);
        }

        moveTo(TODAY);
        assertThat(rounds.all()).hasSize(5).allMatch(kept -> kept.left() == 0 && !kept.isRecorded());
        var expected = new TreeMap<ItemCode, ServiceItem>();
        today.forEach(item -> expected.put(item.code(), plain(item)));
        var found = new TreeMap<ItemCode, ServiceItem>();
        catalogue.inForceToday().forEach(item -> found.put(item.code(), plain(item)));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((code, item) -> assertThat(found.get(code)).as(code.value()).isEqualTo(item));
        assertThat(history.items()).allSatisfy(old -> assertThat(catalogue.standing(old.code(), TODAY))
                .isInstanceOf(Withdrawn.class));
    }

    /** The state before the first round: the items of the past, and those of today with the fees they then charged. */
    private void begin(RoundHistory history, List<ServiceItem> today) {
        Set<ItemCode> early = new HashSet<>();
        history.rounds().forEach(round -> round.measures().forEach(one -> {
            early.add(one.item());
            if (one instanceof Measure.Merged merged) {
                early.add(merged.into());
            }
        }));
        var items = new ArrayList<>(history.items().stream().map(HistoricItem::item).toList());
        today.forEach(item -> items.add(early.contains(item.code())
                ? history.before(item).withValidity(new Validity(EARLY, null))
                : item));
        items.forEach(item -> assertThat(publishing.publish(LOADER, CommandId.next(), item))
                .as(item.name().zh()).isInstanceOf(Published.class));
    }

    private void replay(Round round) {
        var id = UUID.randomUUID();
        moveTo(round.issuedOn());
        assertThat(rounds.save(PROPOSER, id, round, 0)).isInstanceOf(CleanupOutcome.Saved.class);
        assertThat(rounds.propose(PROPOSER, CommandId.next(), id, 1)).isEqualTo(new CleanupOutcome.Proposed(id));
        assertThat(rounds.confirm(CONFIRMER, CommandId.next(), id)).isEqualTo(new CleanupOutcome.InForce(id, 0));
        for (var one : round.measures()) {
            var before = catalogue.standing(one.item(), round.effectiveOn().minusDays(1));
            var after = catalogue.standing(one.item(), round.effectiveOn());
            assertThat(after).as(one.toString())
                    .isInstanceOf(one.kind().endsItem() ? Withdrawn.class : InForce.class);
            if (one.kind() == Kind.RESTORED) {
                assertThat(before).isNotInstanceOf(InForce.class);
            } else {
                assertThat(before).as(one.toString()).isInstanceOf(InForce.class);
            }
        }
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(10, 0).atZone(OneWindowTime.ZONE).toInstant());
    }

    /** An item without what its way here left behind: number and days of the version, order of fees. */
    private static ServiceItem plain(ServiceItem item) {
        return item.withVersion(1).withValidity(new Validity(EARLY, null)).withFees(item.fees().stream()
                .sorted(Comparator.comparing(fee -> fee.name().zh())).toList());
    }

    private static Actor officer(String staff) {
        return new Actor.Officer(new UUID(9, staff.hashCode()), staff, Set.of(Role.CENTRE_MANAGER));
    }
}
