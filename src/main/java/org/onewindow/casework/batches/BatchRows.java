package org.onewindow.casework.batches;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.casework.batches.Batch.State;
import org.onewindow.casework.batches.BatchLine.Content;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.FolderId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.MasterKey;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm4Gcm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The batch rows and the rows of their spreadsheets. */
@Component
final class BatchRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select id, account, party, item, item_version, state, upload, folder, wrapped_key, sealed, updated_at
            from casework.batch
            """;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final Clock clock;

    BatchRows(JdbcClient jdbc, MasterKey masterKey, Clock clock) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    void insert(BatchId id, Actor.Citizen actor, ServiceItem item, DraftContent shared) {
        var folder = FolderId.next();
        var key = DataKey.random();
        jdbc.sql("""
                insert into casework.batch (id, account, party, item, item_version, state, folder, wrapped_key, sealed,
                    created_at, updated_at)
                values (:id, :account, :party, :item, :version, 'OPEN', :folder, :key, :sealed, :now, :now)""")
                .param("id", id.value()).param("account", actor.account()).param("party", actor.party())
                .param("item", item.code().value()).param("version", item.version()).param("folder", folder.value())
                .param("key", masterKey.wrap(key, CaseSnapshots.context(folder)))
                .param("sealed", seal(key, shared, folder)).param("now", now()).update();
    }

    Optional<Batch> one(BatchId id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query(this::batch).optional();
    }

    /** The batches of an account, the latest first. */
    List<Batch> of(UUID account, int limit) {
        return jdbc.sql(SELECT + "where account = :account order by created_at desc limit :limit")
                .param("account", account).param("limit", limit).query(this::batch).list();
    }

    /** Those that are being filed and of which nothing moved since a while: the node that filed them stopped. */
    List<Batch> stopped(Duration since, int limit) {
        return jdbc.sql(SELECT + "where state = 'FILING' and updated_at <= :before order by updated_at limit :limit")
                .param("before", now().minus(since)).param("limit", limit).query(this::batch).list();
    }

    /** Keeps the shared papers; false if the batch is no longer open, or was changed meanwhile. */
    boolean share(Batch batch, DraftContent shared) {
        return jdbc
                .sql("""
                        update casework.batch set sealed = :sealed, updated_at = greatest(:now, updated_at + interval '1 microsecond')
                        where id = :id and state = 'OPEN' and updated_at = :before""")
                .param("sealed", seal(batch.key(), shared, batch.folder())).param("now", now())
                .param("id", batch.id().value()).param("before", batch.changedAt().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** Puts the rows in the place of those of the spreadsheet before; false if the batch is no longer open. */
    boolean replace(Batch batch, List<BatchLine> lines) {
        var next = batch.upload() + 1;
        jdbc.sql("delete from casework.batch_line where batch = :id and upload <> :current")
                .param("id", batch.id().value()).param("current", batch.upload()).update();
        for (var line : lines) {
            insert(batch, next, line);
        }
        return jdbc.sql("""
                update casework.batch set upload = :next, updated_at = :now
                where id = :id and state = 'OPEN' and upload = :current""")
                .param("next", next).param("now", now()).param("id", batch.id().value())
                .param("current", batch.upload()).update() == 1;
    }

    private void insert(Batch batch, int upload, BatchLine line) {
        var number = line.number();
        jdbc.sql("""
                insert into casework.batch_line (batch, upload, line, state, case_no, sealed)
                values (:batch, :upload, :line, :state, :case, :sealed)""")
                .param("batch", batch.id().value()).param("upload", upload).param("line", line.line())
                .param("state", line.state().name()).param("case", number == null ? null : number.value())
                .param("sealed", seal(batch.key(), line.content(), batch.folder())).update();
    }

    /** The rows of the spreadsheet that counts, in its order. */
    List<BatchLine> lines(Batch batch) {
        return jdbc.sql("""
                select line, state, case_no, folder, sealed from casework.batch_line
                where batch = :id and upload = :upload order by line limit :limit""")
                .param("id", batch.id().value()).param("upload", batch.upload())
                .param("limit", SheetReading.MAX_ROWS + 3).query((row, _) -> line(row, batch)).list();
    }

    /** Notes in which folder the files of a row are being put. */
    void begin(Batch batch, BatchLine line, FolderId folder) {
        jdbc.sql("""
                update casework.batch_line set folder = :folder
                where batch = :id and upload = :upload and line = :line""")
                .param("folder", folder.value()).param("id", batch.id().value()).param("upload", batch.upload())
                .param("line", line.line()).update();
    }

    /** Notes what became of a row, and that the batch moves. */
    void note(Batch batch, BatchLine line) {
        var number = line.number();
        jdbc.sql("""
                with noted as (
                    update casework.batch_line set state = :state, case_no = :case, sealed = :sealed
                    where batch = :id and upload = :upload and line = :line)
                update casework.batch set updated_at = :now where id = :id""")
                .param("state", line.state().name()).param("case", number == null ? null : number.value())
                .param("sealed", seal(batch.key(), line.content(), batch.folder())).param("id", batch.id().value())
                .param("upload", batch.upload()).param("line", line.line()).param("now", now()).update();
    }

    /** Moves the batch on, and only from where it was. */
    boolean move(Batch batch, State from, State to) {
        return jdbc.sql("""
                update casework.batch set state = :to, updated_at = :now
                where id = :id and state = :from and upload = :upload""")
                .param("to", to.name()).param("now", now()).param("id", batch.id().value()).param("from", from.name())
                .param("upload", batch.upload()).update() == 1;
    }

    void delete(BatchId id) {
        jdbc.sql("delete from casework.batch where id = :id and state <> 'FILING'").param("id", id.value()).update();
    }

    /** Deletes batches that nobody changed for a while, and tells their folders. */
    List<FolderId> deleteOld(Duration after, int limit) {
        return jdbc.sql("""
                delete from casework.batch where id in (
                    select id from casework.batch where updated_at < :before and state <> 'FILING'
                    order by updated_at limit :limit for update skip locked)
                returning folder""").param("before", now().minus(after)).param("limit", limit)
                .query(UUID.class).list().stream().map(FolderId::new).toList();
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        var folder = new FolderId(row.getObject("folder", UUID.class));
        var key = masterKey.unwrap(row.getBytes("wrapped_key"), CaseSnapshots.context(folder));
        return new Batch(new BatchId(row.getObject("id", UUID.class)), row.getObject("account", UUID.class),
                row.getObject("party", UUID.class), new ItemCode(row.getString("item")), row.getInt("item_version"),
                State.valueOf(row.getString("state")), row.getInt("upload"), folder, key,
                open(key, row.getBytes("sealed"), folder, DraftContent.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static BatchLine line(ResultSet row, Batch batch) throws SQLException {
        var folder = row.getObject("folder", UUID.class);
        @Nullable
        String number = row.getString("case_no");
        return new BatchLine(row.getInt("line"), BatchLine.State.valueOf(row.getString("state")),
                number == null ? null : new CaseNumber(number), folder == null ? null : new FolderId(folder),
                open(batch.key(), row.getBytes("sealed"), batch.folder(), Content.class));
    }

    private static byte[] seal(DataKey key, Object content, FolderId folder) {
        return Sm4Gcm.seal(key, JSON.writeValueAsBytes(content), context(folder));
    }

    private static <T> T open(DataKey key, byte[] sealed, FolderId folder, Class<T> type) {
        return Objects.requireNonNull(JSON.readValue(Sm4Gcm.open(key, sealed, context(folder)), type));
    }

    private static byte[] context(FolderId folder) {
        return ("batch/" + folder.value()).getBytes(StandardCharsets.US_ASCII);
    }

    private OffsetDateTime now() {
        return OneWindowTime.now(clock).atOffset(ZoneOffset.UTC);
    }
}
