package org.onewindow.casework.window;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.journal.Tail;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How results were handed out, and which decided cases wait for it. */
@Component
final class CollectionRows {
    private final JdbcClient jdbc;

    CollectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row. */
    record CollectionRow(CaseNumber caseNumber, String way, boolean receiptLost, @Nullable UUID letter, String staff,
            String post, Instant at, SealedContent sealed) {
    }

    /** A decided case. */
    record DecidedRow(CaseNumber caseNumber, long seq, String item, String department, String publicName,
            Instant changedAt) {
    }

    /** What is kept of one. */
    record KeptRow(String way, boolean receiptLost, String staff, String post, Instant at, byte[] wrappedKey,
            byte[] sealed) {
    }

    static Tail insert(CollectionRow row) {
        return Tail.of("""
                insert into casework.collection (case_no, way, receipt_lost, letter, staff, post, noted_at, wrapped_key,
                    sealed)
                values (:case, :way, :lost, cast(:letter as uuid), :staff, :post, :at, :key, :sealed)""")
                .param("case", row.caseNumber().value()).param("way", row.way()).param("lost", row.receiptLost())
                .param("letter", row.letter()).param("staff", row.staff()).param("post", row.post())
                .param("at", row.at().atOffset(ZoneOffset.UTC)).param("key", row.sealed().wrappedKey())
                .param("sealed", row.sealed().sealed());
    }

    Optional<KeptRow> one(CaseNumber number) {
        return jdbc.sql("""
                select way, receipt_lost, staff, post, noted_at, wrapped_key, sealed from casework.collection
                where case_no = :case""").param("case", number.value())
                .query((row, _) -> new KeptRow(row.getString("way"), row.getBoolean("receipt_lost"),
                        row.getString("staff"), row.getString("post"),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant(), row.getBytes("wrapped_key"),
                        row.getBytes("sealed")))
                .optional();
    }

    /** Decided cases of some departments, or of all when null, the longest waiting first. */
    PageOf<DecidedRow> waiting(@Nullable List<String> departments, int page, int size) {
        var asked = departments == null ? null : departments.toArray(String[]::new);
        var where = """
                where open and status = 'DECIDED'
                  and (cast(:departments as text[]) is null or department = any (:departments))
                """;
        var total = jdbc.sql("select count(*) from casework.case_file " + where).param("departments", asked)
                .query(Long.class).single();
        var rows = jdbc.sql("select case_no, seq, item, department, public_name, changed_at from casework.case_file "
                + where + "order by changed_at, case_no limit :size offset :offset").param("departments", asked)
                .param("size", size).param("offset", (long) page * size)
                .query((row, _) -> new DecidedRow(new CaseNumber(row.getString("case_no")), row.getLong("seq"),
                        row.getString("item"), row.getString("department"), row.getString("public_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
        return new PageOf<>(rows, page, size, total);
    }
}
