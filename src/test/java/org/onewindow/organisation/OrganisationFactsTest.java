package org.onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Entry;

class OrganisationFactsTest {
    private static final PostCode POST = new PostCode("SCJ-PZ");
    private static final StaffId STAFF = new StaffId("S0103");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyFactIsReadAsItWasWritten() {
        var facts = List.of(new OrganisationFact.PlanInstalled(new CentreCode("37150000"), "ab", 1, 2, 3, 4),
                new OrganisationFact.Appointed(POST, STAFF, DAY, null),
                new OrganisationFact.Relieved(POST, STAFF, DAY, DAY),
                new OrganisationFact.Substituted(UUID.randomUUID(), POST, STAFF, new StaffId("S0102"), DAY, DAY),
                new OrganisationFact.SubstitutionEnded(UUID.randomUUID(), DAY));
        assertThat(facts).allSatisfy(fact -> assertThat(OrganisationFacts.read(entry(fact))).isEqualTo(fact));
    }

    @Test
    void codesAreWrittenAsPlainText() {
        assertThat(new String(OrganisationFacts.bytes(new OrganisationFact.Appointed(POST, STAFF, DAY, null)),
                StandardCharsets.UTF_8)).contains("\"SCJ-PZ\"", "\"S0103\"", "\"2026-11-23\"");
    }

    private static Entry entry(OrganisationFact fact) {
        return new Entry("org/37150000", 1, OrganisationFacts.type(fact), Instant.EPOCH, Instant.EPOCH, "system/test",
                UUID.randomUUID(), 0, new byte[32], OrganisationFacts.bytes(fact), null, new byte[32]);
    }
}
