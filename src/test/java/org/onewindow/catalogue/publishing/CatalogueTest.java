package org.onewindow.catalogue.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemFact.ItemPublished;
import org.onewindow.catalogue.ItemFacts;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ItemQuery.Sort;
import org.onewindow.catalogue.ItemStanding.Expired;
import org.onewindow.catalogue.ItemStanding.InForce;
import org.onewindow.catalogue.ItemStanding.NotYet;
import org.onewindow.catalogue.ItemStanding.Unknown;
import org.onewindow.catalogue.ItemStanding.Withdrawn;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.publishing.PublishOutcome.NotYours;
import org.onewindow.catalogue.publishing.PublishOutcome.NothingToWithdraw;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.PublishOutcome.Refused;
import org.onewindow.catalogue.publishing.PublishOutcome.Unchanged;
import org.onewindow.catalogue.publishing.PublishOutcome.Withdrew;
import org.onewindow.catalogue.publishing.PublishOutcome.WrongVersion;
import org.onewindow.journal.Journal;
import org.onewindow.organisation.Appointment;
import org.onewindow.organisation.Centre;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationPlan;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostKind;
import org.onewindow.organisation.Staff;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(classes = CatalogueTest.Modules.class, initializers = TestDatabase.Initializer.class)
class CatalogueTest {
    private static final Actor LOADER = new Actor.Automatic("test");
    private static final Actor MANAGER = new Actor.Officer(UUID.randomUUID(), "S9001", Set.of(Role.CENTRE_MANAGER));
    private static final Actor CLERK = new Actor.Officer(UUID.randomUUID(), "S0101", Set.of(Role.STAFF));

    @Configuration
    @ComponentScan(basePackages = {"org.onewindow.platform.database", "org.onewindow.journal",
            "org.onewindow.organisation",
            "org.onewindow.catalogue"}, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.onewindow\\..*\\.web\\..*"))
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
    }

    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Organisation organisation;
    private final Journal journal;
    private final LocalDate today;

    CatalogueTest(@Autowired Catalogue catalogue, @Autowired Publishing publishing,
            @Autowired Organisation organisation, @Autowired Journal journal,
            @Autowired Clock clock) {
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.organisation = organisation;
        this.journal = journal;
        this.today = OneWindowTime.today(clock);
    }

    @BeforeEach
    void install() throws IOException {
        organisation.install(LOADER, CommandId.next(), plan());
        for (var item : DemonstrationItems.read()) {
            publishing.publish(LOADER, CommandId.next(), item);
        }
    }

    @Test
    void publishingIsSeenAtOnceAndRecordedWithItsDigest() {
        var item = sample("000131901000", today, null);

        assertThat(publishing.publish(MANAGER, CommandId.next(), item)).isEqualTo(new Published(item.code(), 1));

        assertThat(catalogue.inForce(item.code(), today)).contains(item);
        assertThat(journal.stream("item/000131901000", 1, 10)).singleElement()
                .satisfies(entry -> assertThat(ItemFacts.read(entry)).isInstanceOfSatisfying(ItemPublished.class,
                        fact -> assertThat(fact.digest()).hasSize(64)));
    }

    @Test
    void theSameContentAgainChangesNothing() {
        var item = sample("000131902000", today, null);
        publishing.publish(MANAGER, CommandId.next(), item);

        assertThat(publishing.publish(MANAGER, CommandId.next(), item)).isEqualTo(new Unchanged(item.code(), 1));
        assertThat(journal.stream("item/000131902000", 1, 10)).hasSize(1);
    }

    @Test
    void theSameCommandAgainIsAnsweredFromTheRecord() {
        var item = sample("000131903000", today, null);
        var command = CommandId.next();
        publishing.publish(MANAGER, command, item);
        publishing.publish(MANAGER, CommandId.next(), item.withVersion(2));

        assertThat(publishing.publish(MANAGER, command, item)).isEqualTo(new Published(item.code(), 1));
    }

    @Test
    void aVersionFollowsTheLastAndRunningCasesKeepTheirs() {
        var first = sample("000131904000", today, null);
        publishing.publish(MANAGER, CommandId.next(), first);

        assertThat(publishing.publish(MANAGER, CommandId.next(), first.withVersion(3)))
                .isEqualTo(new WrongVersion(first.code(), 1));
        publishing.publish(MANAGER, CommandId.next(), first.withVersion(2));
        assertThat(catalogue.inForce(first.code(), today)).get().extracting(ServiceItem::version).isEqualTo(2);
        assertThat(catalogue.version(first.code(), 1)).contains(first);
    }

    @Test
    void aPracticeOfAnEarlierVersionIsRemembered() {
        var item = sample("000131908000", today, null);
        var grave = new Particulars(List.of(), Set.of(Practice.PUBLIC_SAFETY), null, null);
        publishing.publish(MANAGER, CommandId.next(), item);
        assertThat(catalogue.hasEverHad(item.code(), Practice.PUBLIC_SAFETY)).isFalse();
        publishing.publish(MANAGER, CommandId.next(), SampleItem.with(item, grave).withVersion(2));
        publishing.publish(MANAGER, CommandId.next(), item.withVersion(3));

        assertThat(catalogue.hasEverHad(item.code(), Practice.PUBLIC_SAFETY)).isTrue();
        assertThat(catalogue.hasEverHad(item.code(), Practice.COMMITMENT)).isFalse();
    }

    @Test
    void anItemIsInForceFromItsFirstToItsLastDay() {
        var item = sample("000131905000", today.plusDays(1), today.plusDays(3));
        publishing.publish(MANAGER, CommandId.next(), item);

        assertThat(catalogue.standing(item.code(), today)).isEqualTo(new NotYet(item, today.plusDays(1)));
        assertThat(catalogue.standing(item.code(), today.plusDays(1))).isEqualTo(new InForce(item));
        assertThat(catalogue.standing(item.code(), today.plusDays(3))).isEqualTo(new InForce(item));
        assertThat(catalogue.standing(item.code(), today.plusDays(4))).isEqualTo(new Expired(item, today.plusDays(3)));
        assertThat(catalogue.standing(new ItemCode("NONE"), today)).isEqualTo(new Unknown());
    }

    @Test
    void aWithdrawnItemSaysWhyAndMayBeOfferedAgain() {
        var item = sample("000131906000", today, null);
        var withdrawal = new Withdrawal(today.plusDays(1), LocalisedText.of("依据某决定取消"), null);
        publishing.publish(MANAGER, CommandId.next(), item);

        assertThat(publishing.withdraw(MANAGER, CommandId.next(), item.code(), withdrawal))
                .isEqualTo(new Withdrew(item.code(), withdrawal));
        assertThat(catalogue.standing(item.code(), today)).isEqualTo(new InForce(item));
        assertThat(catalogue.standing(item.code(), today.plusDays(1))).isEqualTo(new Withdrawn(item, withdrawal));
        assertThat(publishing.withdraw(MANAGER, CommandId.next(), item.code(), withdrawal))
                .isEqualTo(new NothingToWithdraw(item.code()));

        publishing.publish(MANAGER, CommandId.next(), item.withVersion(2));
        assertThat(catalogue.inForce(item.code(), today.plusDays(1))).isPresent();
    }

    @Test
    void aClerkChangesNothing() {
        assertThat(publishing.publish(CLERK, CommandId.next(), SampleItem.lawful())).isEqualTo(new NotYours());
    }

    @Test
    void anUnlawfulItemIsRefusedWithItsReasons() {
        var unlawful = SampleItem.with(SampleItem.lawful(), SampleItem.requirements("其他材料"));

        assertThat(publishing.publish(MANAGER, CommandId.next(), unlawful)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.failures()).isNotEmpty());
    }

    @Test
    void everydayWordsFindTheItem() {
        assertThat(first("开饭店")).isEqualTo("000131002000");
        assertThat(first("小卖部")).isEqualTo("001031001000");
        assertThat(first("卫生证")).isEqualTo("000123001000");
        assertThat(first("房本过户")).isEqualTo("000715001000");
        assertThat(first("社保证明")).isEqualTo("002014001000");
        assertThat(first("hotel")).isEqualTo("000123001000");
        assertThat(first("渣土")).isEqualTo("000117003000");
        assertThat(first("000116001000")).isEqualTo("000116001000");
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        assertThat(catalogue.search(query("火星移民")).total()).isZero();
    }

    @Test
    void filtersAndPagesTellTheTotal() {
        var persons = new ItemQuery("", null, ApplicantKind.NATURAL_PERSON, ItemKind.BENEFIT, null, Sort.NAME, 0,
                10);
        assertThat(catalogue.search(persons).items()).extracting(item -> item.code().value())
                .containsExactly("000511001000");

        var pageOfTwo = new ItemQuery("", null, null, ItemKind.LICENCE, HandlingType.COMMITTED, Sort.PROMISE, 1, 2);
        var page = catalogue.search(pageOfTwo);
        assertThat(page.items()).hasSize(2);
        assertThat(page.total()).isGreaterThanOrEqualTo(8);
        assertThat(catalogue.search(ItemQuery.all(1_000_000, 100)).items()).isEmpty();
    }

    @Test
    void whatIsPublishedIsFoundAtOnceAndWhatIsWithdrawnNoLonger() {
        var item = sample("000131907000", today, null);
        assertThat(catalogue.search(query("000131907000")).total()).isZero();

        publishing.publish(MANAGER, CommandId.next(), item);
        assertThat(first("000131907000")).isEqualTo("000131907000");

        publishing.withdraw(MANAGER, CommandId.next(), item.code(),
                new Withdrawal(today, LocalisedText.of("依据某决定取消"), null));
        assertThat(catalogue.search(query("000131907000")).total()).isZero();
        assertThat(catalogue.suggestions(query("000131907000"), Locale.CHINA)).isEmpty();
    }

    @Test
    void thePagesOfASearchTogetherAreAllOfIt() {
        var all = catalogue.search(query("许可"));
        assertThat(all.total()).isBetween(6L, 20L);
        for (var sort : Sort.values()) {
            var found = new ArrayList<ServiceItem>();
            for (int page = 0; page <= all.total() / 3; page++) {
                var part = catalogue.search(new ItemQuery("许可", null, null, null, null, sort, page, 3));
                assertThat(part.total()).isEqualTo(all.total());
                found.addAll(part.items());
            }
            assertThat(found).as("%s", sort).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all.items());
        }
    }

    @Test
    void filtersNarrowASearchExactly() {
        var all = catalogue.search(query("许可")).items();
        for (var kind : ItemKind.values()) {
            assertThat(catalogue.search(new ItemQuery("许可", null, null, kind, null, Sort.NAME, 0, 100)).items())
                    .containsExactlyInAnyOrderElementsOf(all.stream().filter(item -> item.kind() == kind).toList());
        }
        var persons = ApplicantKind.NATURAL_PERSON;
        assertThat(catalogue.search(new ItemQuery("许可", null, persons, null, null, Sort.NAME, 0, 100)).total())
                .isEqualTo(all.stream().filter(item -> item.applicants().contains(persons)).count());
    }

    private String first(String words) {
        return catalogue.search(query(words)).items().getFirst().code().value();
    }

    private static ItemQuery query(String words) {
        return new ItemQuery(words, null, null, null, null, Sort.RELEVANCE, 0, 20);
    }

    private static ServiceItem sample(String code, LocalDate from, @Nullable LocalDate to) {
        var item = SampleItem.with(SampleItem.lawful(), new Validity(from, to));
        return new ServiceItem(new ItemCode(code), 1, item.name(), item.kind(), item.handling(), item.department(),
                item.applicants(), item.limits(), item.basis(), item.requirements(), item.procedure(), item.fees(),
                item.results(), item.guidance(), item.publication(), item.prerequisites(), item.particulars(),
                item.implementation(), item.validity());
    }

    private static OrganisationPlan plan() throws IOException {
        var name = LocalisedText.of("样品");
        var codes = DemonstrationItems.read().stream()
                .flatMap(item -> item.procedure().stages().map(Stage::post)).distinct().toList();
        var departments = codes.stream().map(post -> post.department()).distinct()
                .map(code -> new Department(code, new LocalisedText("部门" + code, ""), "0635-0000000", name)).toList();
        var posts = codes.stream().map(code -> new Post(code, name, code.department(), PostKind.HANDLING)).toList();
        var holder = new Staff(new StaffId("S0001"), "样品", DepartmentCode.CENTRE);
        var appointments = codes.stream()
                .map(post -> new Appointment(post, holder.id(), LocalDate.of(2026, 1, 1), null)).toList();
        return new OrganisationPlan(new Centre(new CentreCode("37150000"), name, name, "0635-0000000", name),
                departments, List.of(), posts, List.of(holder), appointments);
    }

    @Test
    void aDepartmentFindsItsItems() {
        var query = new ItemQuery("", new DepartmentCode("RSJ"), null, null, null, Sort.DEPARTMENT, 0, 10);
        assertThat(catalogue.search(query).items()).extracting(item -> item.code().value())
                .containsExactlyInAnyOrder("000114001000", "002014001000");
    }
}
