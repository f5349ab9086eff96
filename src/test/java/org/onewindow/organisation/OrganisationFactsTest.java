package org.onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Entry;
import org.onewindow.platform.LocalisedText;

class OrganisationFactsTest {
    private static final PostCode POST = new PostCode("SCJ-PZ");
    private static final StaffId STAFF = new StaffId("S0103");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyFactIsReadAsItWasWritten() {
        var facts = List.<OrganisationFact>of(
                new OrganisationFact.PlanInstalled(new CentreCode("37150000"), "ab", 1, 2, 3, 4),
                new OrganisationFact.Appointed(POST, STAFF, DAY, null),
                new OrganisationFact.Relieved(POST, STAFF, DAY, DAY),
                new OrganisationFact.Substituted(UUID.randomUUID(), POST, STAFF, new StaffId("S0102"), DAY, DAY),
                new OrganisationFact.SubstitutionEnded(UUID.randomUUID(), DAY),
                new OrganisationFact.Paired(new Pair(POST, STAFF, new StaffId("S0102"))),
                new OrganisationFact.Unpaired(POST, STAFF),
                new OrganisationFact.LeaveTaken(UUID.randomUUID(), STAFF, DAY, DAY, true),
                new OrganisationFact.LeaveEnded(UUID.randomUUID(), STAFF, DAY),
                new OrganisationFact.Departed(STAFF, DAY),
                new OrganisationFact.WindowManned(UUID.randomUUID(), new WindowNo("A01"), STAFF),
                new OrganisationFact.WindowLeft(UUID.randomUUID(), new WindowNo("A01"), STAFF),
                new OrganisationFact.CentreKept(centre()),
                new OrganisationFact.ConcentrationKept(new Concentration(POST.department(), DAY, DAY, DAY, DAY,
                        new TreeSet<>(Set.of(PostKind.ACCEPTANCE, PostKind.APPROVAL)))),
                new OrganisationFact.HoursKept(new OpeningHours(null, DAY,
                        OpeningHours.parse("08:30-12:00 14:00-18:00").orElseThrow(), List.of())),
                new OrganisationFact.Delegated(delegation()),
                new OrganisationFact.DelegationEnded(UUID.randomUUID(), DAY));
        assertThat(facts).as("every fact that there is").hasSize(
                OrganisationFact.class.getPermittedSubclasses().length);
        assertThat(facts).allSatisfy(fact -> assertThat(OrganisationFacts.read(entry(fact))).isEqualTo(fact));
    }

    @Test
    void codesAreWrittenAsPlainText() {
        assertThat(new String(OrganisationFacts.bytes(new OrganisationFact.Appointed(POST, STAFF, DAY, null)),
                StandardCharsets.UTF_8)).contains("\"SCJ-PZ\"", "\"S0103\"", "\"2026-11-23\"");
    }

    private static CentreNode centre() {
        return new CentreNode(new CentreCode("37152300"), CentreNode.Kind.COUNTY, new CentreCode("37150000"),
                LocalisedText.of("茌平县政务服务中心"),
                new CentreNode.Valid(null, DAY, new CentreCode("37150300")), CentreNode.Progress.NONE, null);
    }

    private static Delegation delegation() {
        return new Delegation(UUID.randomUUID(), Delegation.Kind.ENTRUSTMENT, POST.department(),
                new DepartmentCode("WJW"), null, new Delegation.Scope(new TreeSet<>(Set.of("000131002000")),
                        new TreeSet<>(Set.of(PostKind.ACCEPTANCE))),
                DAY, DAY.plusDays(1), "聊政务公告〔2026〕9号");
    }

    private static Entry entry(OrganisationFact fact) {
        return new Entry("org/37150000", 1, OrganisationFacts.type(fact), Instant.EPOCH, Instant.EPOCH, "system/test",
                UUID.randomUUID(), 0, new byte[32], OrganisationFacts.bytes(fact), null, new byte[32]);
    }
}
