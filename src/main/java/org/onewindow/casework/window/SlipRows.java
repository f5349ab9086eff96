package org.onewindow.casework.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.SlipView.State;
import org.onewindow.documents.FolderId;
import org.onewindow.journal.Tail;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The slip rows. */
@Component
final class SlipRows {
    private static final String SELECT = """
            select slip_no, seq, batch, printed_on, state, outage_no, item, received_at, staff, folder, wrapped_key,
                   sealed, case_no
            from casework.slip
            """;

    private final JdbcClient jdbc;

    SlipRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row. */
    record SlipRow(RecordNo number, long seq, RecordNo batch, LocalDate printedOn, State state,
            @Nullable RecordNo outage, @Nullable String item, @Nullable Instant receivedAt, @Nullable String staff,
            @Nullable UUID folder, byte @Nullable [] wrappedKey, byte @Nullable [] sealed, @Nullable String caseNo) {
    }

    static Tail printing(List<RecordNo> numbers, LocalDate on, String staff) {
        return Tail.of("""
                insert into casework.slip (slip_no, seq, batch, printed_on, printed_by, state)
                select printed.slip_no, 0, :batch, :on, :staff, 'BLANK'
                from unnest(cast(:numbers as text[])) as printed (slip_no)""")
                .param("batch", numbers.getFirst().value()).param("on", on).param("staff", staff)
                .param("numbers", numbers.stream().map(RecordNo::value).toArray(String[]::new));
    }

    Optional<SlipRow> one(RecordNo number) {
        return jdbc.sql(SELECT + "where slip_no = :no").param("no", number.value()).query(SlipRows::map).optional();
    }

    Optional<SlipRow> ofCase(CaseNumber number) {
        return jdbc.sql(SELECT + "where case_no = :case").param("case", number.value()).query(SlipRows::map)
                .optional();
    }

    List<SlipRow> ofBatch(RecordNo batch, int limit) {
        return jdbc.sql(SELECT + "where batch = :batch order by slip_no limit :limit").param("batch", batch.value())
                .param("limit", limit).query(SlipRows::map).list();
    }

    PageOf<SlipRow> page(@Nullable State state, int page, int size) {
        var where = "where cast(:state as text) is null or state = :state ";
        var name = state == null ? null : state.name();
        var total = jdbc.sql("select count(*) from casework.slip " + where).param("state", name).query(Long.class)
                .single();
        var rows = jdbc.sql(SELECT + where + "order by slip_no desc limit :size offset :offset").param("state", name)
                .param("size", size).param("offset", (long) page * size).query(SlipRows::map).list();
        return new PageOf<>(rows, page, size, total);
    }

    /** Photographed, with its true time; only whoever did may go on with it. False if it was used or somebody else's. */
    boolean prepare(SlipRow row, RecordNo outage, String item, Instant at, String staff, FolderId folder,
            byte[] wrappedKey) {
        return jdbc.sql("""
                update casework.slip
                set state = 'READY', outage_no = :outage, item = :item, received_at = :at, staff = :staff,
                    folder = :folder, wrapped_key = :key
                where slip_no = :no and (state = 'BLANK' or (state = 'READY' and staff = :staff))""")
                .param("outage", outage.value()).param("item", item).param("at", at.atOffset(ZoneOffset.UTC))
                .param("staff", staff).param("folder", folder.value()).param("key", wrappedKey)
                .param("no", row.number().value()).update() == 1;
    }

    static Tail entering(RecordNo number, String staff, CaseNumber caseNumber) {
        return Tail.of("""
                update casework.slip set state = 'ENTERED', case_no = :case
                where slip_no = :no and state = 'READY' and staff = :staff""").param("case", caseNumber.value())
                .param("no", number.value()).param("staff", staff);
    }

    static Tail counting(SlipRow row) {
        return Tail.of("update casework.slip set seq = :seq where slip_no = :no and seq = :before")
                .param("seq", row.seq() + 1).param("no", row.number().value()).param("before", row.seq());
    }

    static Tail voiding(SlipRow row, String staff, SealedContent sealed) {
        return Tail.of("""
                update casework.slip
                set seq = :seq, state = 'VOID', staff = :staff, wrapped_key = :key, sealed = :sealed
                where slip_no = :no and seq = :before and state = 'BLANK'""").param("seq", row.seq() + 1)
                .param("staff", staff).param("key", sealed.wrappedKey()).param("sealed", sealed.sealed())
                .param("no", row.number().value()).param("before", row.seq());
    }

    private static SlipRow map(ResultSet row, int number) throws SQLException {
        var outage = row.getString("outage_no");
        var at = row.getObject("received_at", OffsetDateTime.class);
        return new SlipRow(new RecordNo(Series.SLIP, row.getString("slip_no")), row.getLong("seq"),
                new RecordNo(Series.SLIP, row.getString("batch")), row.getObject("printed_on", LocalDate.class),
                State.valueOf(row.getString("state")), outage == null ? null : new RecordNo(Series.OUTAGE, outage),
                row.getString("item"), at == null ? null : at.toInstant(), row.getString("staff"),
                row.getObject("folder", UUID.class), row.getBytes("wrapped_key"), row.getBytes("sealed"),
                row.getString("case_no"));
    }
}
