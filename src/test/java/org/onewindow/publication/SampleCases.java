package org.onewindow.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFact.Accepted;
import org.onewindow.casework.CaseFact.Decided;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.CaseFact.Submitted;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Outcome;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import tools.jackson.databind.json.JsonMapper;

/** Facts of cases as casework records them, written by the hand of a test. */
public final class SampleCases {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Actor CLERK = new Actor.Automatic("test");
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleCases() {
    }

    public static CaseNumber number(int serial) {
        return CaseNumber.of(new CentreCode("37150000"), new DepartmentCode("SCJ"), DAY, serial);
    }

    public static Submitted submitted(String item, ApplicantKind kind, String publicName) {
        return new Submitted(item, 1, "SCJ", Channel.COUNTER, kind, false, publicName, "00", List.of(), List.of(), null,
                DAY, DAY.plusDays(7), "000-C01", paper(PaperKind.RECEIPT));
    }

    public static Accepted accepted() {
        return new Accepted(DAY, CaseFact.AcceptanceWay.ORDINARY,
                new CaseFact.Dates(DAY.plusDays(11), DAY.plusDays(28), false, 1), List.of(), null, null, List.of(),
                "SCJ-SL", paper(PaperKind.ACCEPTANCE));
    }

    public static Decided decided(Outcome outcome, LocalDate on) {
        return new Decided("approve", outcome, null, on, new CaseFact.Signature("S0103", "SCJ-PZ", null, null, null),
                null, null, null, paper(PaperKind.GRANT));
    }

    /** Appends the facts as the whole life of a new case. */
    public static void append(Journal journal, CaseNumber number, CaseFact... facts) {
        var previous = Journal.beginning();
        var seq = 1L;
        for (var fact : facts) {
            var bytes = JSON.writeValueAsBytes(Map.of("fact", fact));
            var entry = new NewEntry(CaseFacts.stream(number), seq++, CaseFacts.type(fact.getClass()),
                    AT.truncatedTo(ChronoUnit.MICROS), bytes, new byte[0]);
            journal.append(CLERK, CommandId.next(), bytes, previous, List.of(entry), List.of());
            previous = journal.stream(CaseFacts.stream(number), seq - 1, 1).getFirst().hash();
        }
    }

    private static PaperRef paper(PaperKind kind) {
        return new PaperRef("〔2026〕1号", kind, 1);
    }
}
