package org.onewindow.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.catalogue.SampleItem.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ItemShelf.State;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.editing.DraftOutcome.Asked;
import org.onewindow.catalogue.editing.DraftOutcome.Discarded;
import org.onewindow.catalogue.editing.DraftOutcome.Incomplete;
import org.onewindow.catalogue.editing.DraftOutcome.NotYours;
import org.onewindow.catalogue.editing.DraftOutcome.Overtaken;
import org.onewindow.catalogue.editing.DraftOutcome.Saved;
import org.onewindow.catalogue.editing.DraftOutcome.TooLarge;
import org.onewindow.catalogue.editing.DraftOutcome.UnknownDraft;
import org.onewindow.catalogue.editing.DraftQuery.Sort;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.PublishOutcome.Refused;
import org.onewindow.catalogue.publishing.PublishOutcome.Unchanged;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.catalogue.publishing.PublishingFailure;
import org.onewindow.organisation.Appointment;
import org.onewindow.organisation.Centre;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationPlan;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostCode;
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

@SpringJUnitConfig(classes = ItemDraftsTest.Modules.class, initializers = TestDatabase.Initializer.class)
class ItemDraftsTest {
    private static final Actor MANAGER = officer("S9001", Role.CENTRE_MANAGER);
    private static final Actor COLLEAGUE = officer("S9002", Role.CENTRE_MANAGER);
    private static final Actor CLERK = officer("S0101", Role.STAFF);

    @Configuration
    @ComponentScan(basePackages = {"org.onewindow.platform.database", "org.onewindow.journal",
            "org.onewindow.organisation",
            "org.onewindow.catalogue"}, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.onewindow\\..*\\.web\\..*"))
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
    }

    private final ItemDrafts drafts;
    private final ItemShelf shelf;
    private final Publishing publishing;
    private final Organisation organisation;
    private final LocalDate today;

    ItemDraftsTest(@Autowired ItemDrafts drafts, @Autowired ItemShelf shelf, @Autowired Publishing publishing,
            @Autowired Organisation organisation, @Autowired Clock clock) {
        this.drafts = drafts;
        this.shelf = shelf;
        this.publishing = publishing;
        this.organisation = organisation;
        this.today = OneWindowTime.today(clock);
    }

    /** A change of the name, as the first section of the editor makes it. */
    private record Renaming(String seen, String name) implements PartChange {
        @Override
        public String mark(ItemDraft draft) {
            return String.valueOf(draft.name());
        }

        @Override
        public ItemDraft on(ItemDraft draft) {
            return draft.withHead(LocalisedText.of(name), orElse(draft.kind(), ItemKind.LICENCE),
                    orElse(draft.handling(), HandlingType.COMMITTED),
                    orElse(draft.department(), new DepartmentCode("SCJ")),
                    Set.of(ApplicantKind.LEGAL_ENTITY));
        }

        private static <T> T orElse(@Nullable T value, T other) {
            return value == null ? other : value;
        }
    }

    @BeforeEach
    void install() {
        organisation.install(new Actor.Automatic("test"), CommandId.next(), plan());
    }

    @Test
    void aDraftIsKeptAndReadAgain() {
        var draft = draft("000131801000", today);

        assertThat(drafts.save(MANAGER, draft, 0)).isEqualTo(new Saved(draft.code(), 1));

        assertThat(drafts.open(draft.code())).get().satisfies(open -> {
            assertThat(open.draft()).isEqualTo(draft);
            assertThat(open.line().savedBy()).isEqualTo("S9001");
            assertThat(open.line().kind()).isEqualTo(ItemKind.LICENCE);
        });
    }

    @Test
    void whoWritesOverWhatAnotherWroteInTheSamePartIsToldAndChangesNothing() {
        var draft = draft("000131802000", today);
        drafts.save(MANAGER, draft, 0);
        var seen = String.valueOf(draft.name());
        drafts.change(COLLEAGUE, draft.code(), new Renaming(seen, "甲许可"));

        assertThat(drafts.change(MANAGER, draft.code(), new Renaming(seen, "乙许可")))
                .isEqualTo(new Overtaken(draft.code(), 2));
        assertThat(drafts.find(draft.code())).get().extracting(ItemDraft::name).isEqualTo(text("甲许可"));

        assertThat(drafts.change(MANAGER, draft.code(), new Renaming(String.valueOf(text("甲许可")), "乙许可")))
                .isEqualTo(new Saved(draft.code(), 3));
    }

    @Test
    void twoWhoWriteDifferentPartsDoNotStopEachOther() {
        var draft = draft("000131803000", today);
        drafts.save(MANAGER, draft, 0);
        var seen = String.valueOf(draft.name());
        drafts.save(COLLEAGUE, draft.withResults(List.of(text("副本"))), 1);

        assertThat(drafts.change(MANAGER, draft.code(), new Renaming(seen, "甲许可")))
                .isEqualTo(new Saved(draft.code(), 3));
        assertThat(drafts.find(draft.code())).get().satisfies(now -> {
            assertThat(now.name()).isEqualTo(text("甲许可"));
            assertThat(now.results()).containsExactly(text("副本"));
        });
    }

    @Test
    void theSameWrittenTwiceIsNoConflict() {
        var draft = draft("000131804000", today);
        drafts.save(MANAGER, draft, 0);
        var seen = String.valueOf(draft.name());
        drafts.change(COLLEAGUE, draft.code(), new Renaming(seen, "甲许可"));

        assertThat(drafts.change(MANAGER, draft.code(), new Renaming(seen, "甲许可")))
                .isEqualTo(new Saved(draft.code(), 2));
    }

    @Test
    void aDraftWithMissingPartsIsNotPublished() {
        var code = new ItemCode("000131805000");
        drafts.save(MANAGER, ItemDraft.begun(code, text("样品"), ItemKind.LICENCE, new DepartmentCode("SCJ")), 0);

        assertThat(drafts.publish(MANAGER, CommandId.next(), code, 1)).isInstanceOfSatisfying(Incomplete.class,
                incomplete -> assertThat(incomplete.missing()).contains(ItemDraft.Part.LIMITS)
                        .doesNotContain(ItemDraft.Part.NAME));
    }

    @Test
    void aDraftLargerThanAVersionIsNotKept() {
        var draft = draft("000131806000", today);
        var filler = "长".repeat(2_000);
        var results = IntStream.range(0, 60).mapToObj(at -> text(at + filler)).toList();

        assertThat(drafts.save(MANAGER, draft.withResults(results), 0)).isInstanceOfSatisfying(TooLarge.class,
                tooLarge -> assertThat(tooLarge.bytes()).isGreaterThan(ItemDrafts.MAX_BYTES));
        assertThat(drafts.find(draft.code())).isEmpty();
    }

    @Test
    void publishingEndsTheDraftAndTheSameCommandAgainIsAnsweredAsBefore() {
        var draft = draft("000131807000", today);
        drafts.save(MANAGER, draft, 0);
        var command = CommandId.next();

        assertThat(drafts.publish(MANAGER, command, draft.code(), 1))
                .isEqualTo(new Asked(new Published(draft.code(), 1)));
        assertThat(drafts.find(draft.code())).isEmpty();
        assertThat(drafts.publish(MANAGER, command, draft.code(), 1))
                .isEqualTo(new Asked(new Published(draft.code(), 1)));
        assertThat(drafts.publish(MANAGER, CommandId.next(), draft.code(), 1))
                .isEqualTo(new UnknownDraft(draft.code()));
        assertThat(shelf.versions(draft.code())).hasSize(1);
    }

    @Test
    void anAmendmentThatAmendsNothingMakesNoVersion() {
        var draft = draft("000131814000", today);
        drafts.save(MANAGER, draft, 0);
        drafts.publish(MANAGER, CommandId.next(), draft.code(), 1);

        drafts.save(MANAGER, draft, 0);
        assertThat(drafts.publish(MANAGER, CommandId.next(), draft.code(), 1))
                .isEqualTo(new Asked(new Unchanged(draft.code(), 1)));
        assertThat(drafts.find(draft.code())).isEmpty();
        assertThat(shelf.versions(draft.code())).hasSize(1);
    }

    @Test
    void aDraftThatChangedSinceItWasSeenIsNotPublished() {
        var draft = draft("000131808000", today);
        drafts.save(MANAGER, draft, 0);
        drafts.save(COLLEAGUE, draft.withResults(List.of(text("副本"))), 1);

        assertThat(drafts.publish(MANAGER, CommandId.next(), draft.code(), 1))
                .isEqualTo(new Overtaken(draft.code(), 2));
        assertThat(shelf.one(draft.code())).isEmpty();
    }

    @Test
    void aVersionBeginsTodayOrLater() {
        var draft = draft("000131809000", today.minusDays(1));
        drafts.save(MANAGER, draft, 0);

        assertThat(rulesBroken(drafts.publish(MANAGER, CommandId.next(), draft.code(), 1)))
                .containsExactly("starts-after-publishing");
    }

    @Test
    void aPostThatNobodyHoldsKeepsAnOfficerFromPublishing() {
        var draft = draft("000131810000", today).withProcedure(SampleItem.procedure(
                SampleItem.stage("examine", StageKind.HANDLING, "SCJ-CB", 3),
                SampleItem.stage("approve", StageKind.APPROVAL, "SCJ-FZ", 2)));
        drafts.save(MANAGER, draft, 0);

        assertThat(rulesBroken(drafts.publish(MANAGER, CommandId.next(), draft.code(), 1)))
                .containsExactly("posts-exist");
    }

    @Test
    void anAmendmentOfAWithdrawnItemRestoresIt() {
        var draft = draft("000131811000", today);
        drafts.save(MANAGER, draft, 0);
        drafts.publish(MANAGER, CommandId.next(), draft.code(), 1);
        publishing.withdraw(MANAGER, CommandId.next(), draft.code(), new Withdrawal(today, text("依据某决定"), null));
        assertThat(shelf.one(draft.code())).get().extracting(ItemShelf.Shelved::state).isEqualTo(State.WITHDRAWN);

        drafts.save(MANAGER, draft, 0);
        drafts.publish(MANAGER, CommandId.next(), draft.code(), 1);

        assertThat(shelf.one(draft.code())).get().extracting(ItemShelf.Shelved::state).isEqualTo(State.IN_FORCE);
        assertThat(shelf.withdrawal(draft.code())).isEmpty();
    }

    @Test
    void aClerkWritesNothing() {
        var draft = draft("000131812000", today);

        assertThat(drafts.save(CLERK, draft, 0)).isEqualTo(new NotYours());
        assertThat(drafts.change(CLERK, draft.code(), new Renaming("", "甲"))).isEqualTo(new NotYours());
        assertThat(drafts.publish(CLERK, CommandId.next(), draft.code(), 1)).isEqualTo(new NotYours());
    }

    @Test
    void draftsAreFoundByDepartmentAndKind() {
        var draft = draft("000131813000", today);
        drafts.save(MANAGER, draft, 0);

        assertThat(drafts.page(new DraftQuery("000131813", null, new DepartmentCode("SCJ"), ItemKind.LICENCE,
                Sort.NAME, 0, 10)).items()).extracting(DraftLine::code).containsExactly(draft.code());
        assertThat(drafts.page(new DraftQuery("000131813", null, new DepartmentCode("GAJ"), null, Sort.CODE, 0, 10))
                .items()).isEmpty();
        assertThat(drafts.page(new DraftQuery("000131813", null, null, ItemKind.REWARD, Sort.LATEST, 0, 10)).items())
                .isEmpty();
        assertThat(drafts.discard(MANAGER, draft.code())).isEqualTo(new Discarded(draft.code()));
    }

    private static List<String> rulesBroken(DraftOutcome outcome) {
        return outcome instanceof Asked(Refused(var failures))
                ? failures.stream().map(PublishingFailure::rule).toList()
                : List.of("outcome " + outcome);
    }

    private static ItemDraft draft(String code, LocalDate from) {
        UnaryOperator<ServiceItem> recoded = item -> new ServiceItem(new ItemCode(code), 1, item.name(), item.kind(),
                item.handling(), item.department(), item.applicants(), item.limits(), item.basis(),
                item.requirements(), item.procedure(), item.fees(), item.results(), item.guidance(),
                item.publication(), item.prerequisites(), item.particulars(), item.implementation(),
                new Validity(from, null));
        return ItemDraft.of(recoded.apply(SampleItem.lawful()));
    }

    private static Actor officer(String staff, Role role) {
        return new Actor.Officer(UUID.randomUUID(), staff, Set.of(role));
    }

    private static OrganisationPlan plan() {
        var name = text("样品");
        var department = new DepartmentCode("SCJ");
        var holder = new Staff(new StaffId("S0001"), "样品", department);
        var posts = List.of(post("SCJ-CB", PostKind.HANDLING), post("SCJ-PZ", PostKind.APPROVAL),
                post("SCJ-FZ", PostKind.AGENCY_HEAD));
        var appointments = posts.stream().filter(post -> post.kind() != PostKind.AGENCY_HEAD)
                .map(post -> new Appointment(post.code(), holder.id(), LocalDate.of(2026, 1, 1), null)).toList();
        return new OrganisationPlan(new Centre(new CentreCode("37150000"), name, name, "0635-0000000", name),
                List.of(new Department(department, name, "0635-0000000", name)), List.of(), posts, List.of(holder),
                appointments);
    }

    private static Post post(String code, PostKind kind) {
        return new Post(new PostCode(code), text("岗"), new DepartmentCode("SCJ"), kind);
    }
}
