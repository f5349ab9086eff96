package org.onewindow.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.casework.terms.Ground;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Bans on applying again (不得再次申请), art. 78 and 79: one year after false materials, three years after fraud, for
 * what directly touches public safety, health, life or property. They outlive the personal data of their case: the row
 * names the party by its id alone.
 */
@Component
@NamedInterface("core")
public final class Bans {
    /** Years after false materials, art. 78. */
    static final int FALSEHOOD_YEARS = 1;

    /** Years after fraud, art. 79. */
    static final int FRAUD_YEARS = 3;

    private final JdbcClient jdbc;

    Bans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands against an application of the party; empty if nothing does. */
    public Optional<Refusal> against(UUID party, ItemCode item, LocalDate today) {
        return until(party, item, today).map(day -> Refusal.of(Refusal.Reason.BANNED, day));
    }

    /** Until when the party may not apply for the item, that day itself being free again; empty if it may. */
    private Optional<LocalDate> until(UUID party, ItemCode item, LocalDate today) {
        return jdbc.sql("""
                select max(until) from casework.ban where party = :party and item = :item and until > :today""")
                .param("party", party).param("item", item.value()).param("today", today).query(LocalDate.class)
                .optional();
    }

    /** The ban that a fact brings about, if it brings one about. */
    static Optional<Tail> tail(CaseFact fact, StoredCase before, ServiceItem item, LocalDate today) {
        var years = item.special().has(Practice.PUBLIC_SAFETY) ? years(fact) : 0;
        return years == 0 || before.applicant() == null
                ? Optional.empty()
                : Optional.of(Tail.of("""
                        insert into casework.ban (case_no, party, item, until) values (:no, :party, :item, :until)
                        on conflict (case_no) do update set until = excluded.until""")
                        .param("no", before.file().number().value()).param("party", before.applicant())
                        .param("item", item.code().value()).param("until", today.plusYears(years)));
    }

    private static int years(CaseFact fact) {
        return switch (fact) {
            case CaseFact.AcceptanceRefused refused when refused.ground() == Ground.Refusal.FALSE_MATERIALS ->
                FALSEHOOD_YEARS;
            case CaseFact.Decided decided when decided.ground() == Ground.Denial.FALSE_MATERIALS -> FALSEHOOD_YEARS;
            case CaseFact.LicenceRevoked revoked when revoked.ground() == Ground.Revocation.FRAUD -> FRAUD_YEARS;
            default -> 0;
        };
    }
}
