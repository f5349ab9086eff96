package org.onewindow.casework;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.onewindow.casework.terms.Source;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Acts that other systems relayed: found by their number there, taken once. */
@Component
@NamedInterface("core")
public final class Sources {
    /** Cases found for one foreign number at most; a number means one case, seldom a few. */
    private static final int MAX_FOUND = 100;

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(Source source, String act) {
        return caseOf(source, act).isPresent();
    }

    public Optional<CaseNumber> caseOf(Source source, String act) {
        return jdbc.sql("""
                select case_no from casework.source
                where system = :system and foreign_no = :no and act = :act and own_time = :at""")
                .param("system", source.system()).param("no", source.foreignNo()).param("act", act)
                .param("at", source.at().atOffset(ZoneOffset.UTC)).query(String.class).optional().map(CaseNumber::new);
    }

    public List<CaseNumber> cases(String system, String foreignNo) {
        return jdbc.sql("""
                select distinct case_no from casework.source where system = :system and foreign_no = :no
                order by case_no limit :limit""").param("system", system).param("no", foreignNo)
                .param("limit", MAX_FOUND).query(String.class).list().stream().map(CaseNumber::new).toList();
    }

    public Tail tail(Source source, String act, CaseNumber number, long seq) {
        return Tail.of("""
                insert into casework.source (system, foreign_no, act, own_time, case_no, seq)
                values (:system, :foreignNo, :act, :at, :no, :seq)""").param("system", source.system())
                .param("foreignNo", source.foreignNo()).param("act", act)
                .param("at", source.at().atOffset(ZoneOffset.UTC)).param("no", number.value()).param("seq", seq);
    }
}
