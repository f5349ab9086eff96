package org.onewindow.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Situation.Queue;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limited numbers (有数量限制的许可): who was accepted when, and which places are taken. Two grants of the last place meet
 * in the unique key of the place; the later one is decided again and finds it taken.
 */
@Component
final class LimitedNumbers {
    private final JdbcClient jdbc;

    LimitedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the number of an item is used up, as a case of it finds it; null where the item has no number. */
    @Nullable
    Queue queue(ServiceItem item, CaseNumber number) {
        var limit = item.special().number();
        if (limit == null) {
            return null;
        }
        var free = jdbc.sql("""
                select min(place) from generate_series(1, :number) place
                where not exists (select from casework.limited_number where item = :item and slot = place)""")
                .param("number", limit).param("item", item.code().value()).query(Integer.class).optional();
        var earlier = jdbc.sql("""
                select other.case_no from casework.limited_number mine
                join casework.limited_number other on other.item = mine.item and other.slot is null
                  and (other.accepted_on, other.accepted_at, other.case_no)
                      < (mine.accepted_on, mine.accepted_at, mine.case_no)
                where mine.case_no = :no
                order by other.accepted_on, other.accepted_at, other.case_no limit 1""")
                .param("no", number.value()).query(String.class).optional();
        return new Queue(limit, free.orElse(null), earlier.map(CaseNumber::new).orElse(null));
    }

    /** What a fact changes; empty where it changes nothing or the item has no number. */
    Optional<Tail> tail(CaseFact fact, CaseFile before, ServiceItem item, Instant at) {
        if (item.special().number() == null) {
            return Optional.empty();
        }
        return switch (fact) {
            case CaseFact.Accepted accepted -> Optional.of(entering(before, accepted.acceptedOn(), at));
            case CaseFact.Decided decided -> Optional.of(decided.slot() == null
                    ? leaving(before)
                    : taking(before, decided.slot()));
            case CaseFact.Withdrawn _,CaseFact.DeemedWithdrawn _,CaseFact.Terminated _,CaseFact.Voided _,CaseFact.Forwarded _ ->
                before.clock() == null ? Optional.empty() : Optional.of(leaving(before));
            case CaseFact.LicenceRevoked _,CaseFact.LicenceWithdrawn _ -> Optional.of(leaving(before));
            case CaseFact.LicenceCancelled _ -> before.decision() != null
                    && before.decision().force() == CaseFile.Force.IN_FORCE
                            ? Optional.of(leaving(before))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Tail entering(CaseFile file, LocalDate acceptedOn, Instant at) {
        return Tail.of("""
                insert into casework.limited_number (case_no, item, accepted_on, accepted_at)
                values (:no, :item, :on, :at)""").param("no", file.number().value())
                .param("item", file.received().item()).param("on", acceptedOn)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private static Tail taking(CaseFile file, int slot) {
        return Tail.of("update casework.limited_number set slot = :slot where case_no = :no and slot is null")
                .param("slot", slot).param("no", file.number().value());
    }

    private static Tail leaving(CaseFile file) {
        return Tail.of("delete from casework.limited_number where case_no = :no").param("no", file.number().value());
    }
}
