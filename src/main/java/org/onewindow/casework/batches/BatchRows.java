package org.onewindow.casework.batches;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /** How long a runner holds a batch without renewing; a row takes a fraction of a second. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select id, account, party, item, item_version, state, upload, folder, wrapped_key, sealed, updated_at,
                sent_at
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

    /**
     * The order by which another system began a batch.
     *
     * @param digest of what it says
     * @param done   whether it was carried out, or the batch was sent on the page
     */
    record Order(byte[] digest, boolean done) {
    }

    /**
     * Keeps a batch that is begun; false if there is one of the id.
     *
     * @param digest of the order; null for one begun on a page
     * @param holder who carries the order out, and has its lease; null with it
     */
    boolean insert(BatchId id, Actor.Citizen actor, ServiceItem item, DraftContent shared, byte @Nullable [] digest,
            @Nullable UUID holder) {
        var folder = FolderId.next();
        var key = DataKey.random();
        return jdbc
                .sql("""
                        insert into casework.batch (id, account, party, item, item_version, state, folder, wrapped_key, sealed,
                            created_at, updated_at, order_digest, order_holder, order_until)
                        values (:id, :account, :party, :item, :version, 'OPEN', :folder, :key, :sealed, :now, :now, :digest, :holder,
                            :until)
                        on conflict (id) do nothing""")
                .param("digest", digest).param("holder", holder)
                .param("until", holder == null ? null : now().plus(LEASE), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value()).param("account", actor.account()).param("party", actor.party())
                .param("item", item.code().value()).param("version", item.version()).param("folder", folder.value())
                .param("key", masterKey.wrap(key, CaseSnapshots.context(folder)))
                .param("sealed", seal(key, shared, folder)).param("now", now()).update() == 1;
    }

    /** The order by which the batch was begun; empty if there is no such batch. */
    Optional<Order> order(BatchId id) {
        return jdbc.sql("""
                select order_digest, ordered_at is not null or state <> 'OPEN' as done
                from casework.batch where id = :id and order_digest is not null""").param("id", id.value())
                .query((row, _) -> new Order(row.getBytes("order_digest"), row.getBoolean("done"))).optional();
    }

    /** Takes the lease of an order that broke off; false if another request has it, or it was carried out, or differs. */
    boolean hold(BatchId id, byte[] digest, UUID holder) {
        return jdbc.sql("""
                update casework.batch set order_holder = :holder, order_until = :until
                where id = :id and order_digest = :digest and ordered_at is null and state = 'OPEN'
                    and (order_holder is null or order_until <= :now)""")
                .param("holder", holder).param("until", now().plus(LEASE)).param("now", now())
                .param("id", id.value()).param("digest", digest).update() == 1;
    }

    /** Renews the lease of an order; false if another request took it over, or the batch was sent or is gone. */
    boolean renew(BatchId id, UUID holder) {
        return jdbc.sql("""
                update casework.batch set order_until = :until
                where id = :id and order_holder = :holder and state = 'OPEN'""").param("until", now().plus(LEASE))
                .param("id", id.value()).param("holder", holder).update() == 1;
    }

    /** Notes that the order was carried out, and ends its lease; false if another request has it. */
    boolean ordered(BatchId id, UUID holder) {
        return jdbc.sql("""
                update casework.batch set ordered_at = :now, order_holder = null, order_until = null
                where id = :id and order_holder = :holder""").param("now", now())
                .param("id", id.value()).param("holder", holder).update() == 1;
    }

    /** Gives the lease of an order back that was not carried out. */
    void letGo(BatchId id, UUID holder) {
        jdbc.sql("""
                update casework.batch set order_holder = null, order_until = null
                where id = :id and order_holder = :holder""")
                .param("id", id.value()).param("holder", holder).update();
    }

    Optional<Batch> one(BatchId id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query(this::batch).optional();
    }

    /** The batches of an account, the latest first. */
    List<Batch> of(UUID account, int limit) {
        return jdbc.sql(SELECT + "where account = :account order by created_at desc limit :limit")
                .param("account", account).param("limit", limit).query(this::batch).list();
    }

    /** Those that are being filed and of which no runner holds the lease: the node that filed them stopped. */
    List<BatchId> stopped(int limit) {
        return jdbc.sql("""
                select id from casework.batch where state = 'FILING' and (lease_until is null or lease_until <= :now)
                order by updated_at limit :limit""").param("now", now()).param("limit", limit)
                .query(UUID.class).list().stream().map(BatchId::new).toList();
    }

    /** How many rows of the spreadsheets that count are in each state. */
    Map<BatchId, Map<BatchLine.State, Integer>> counts(List<Batch> batches) {
        var counts = new HashMap<BatchId, Map<BatchLine.State, Integer>>();
        jdbc.sql(
                """
                        select line.batch, line.state, count(*) as rows
                        from casework.batch_line line join casework.batch on batch.id = line.batch and batch.upload = line.upload
                        where batch.id = any (cast(:ids as uuid[])) group by line.batch, line.state""")
                .param("ids", batches.stream().map(batch -> batch.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    counts.computeIfAbsent(new BatchId(row.getObject("batch", UUID.class)),
                            _ -> new EnumMap<>(BatchLine.State.class))
                            .put(BatchLine.State.valueOf(row.getString("state")), row.getInt("rows"));
                });
        return counts;
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

    /**
     * Puts the rows in the place of those of the spreadsheet before, in one statement; false if the batch is no longer
     * open, or got other rows meanwhile.
     */
    boolean replace(Batch batch, List<BatchLine> lines) {
        return jdbc.sql("""
                with moved as (
                    update casework.batch
                    set upload = upload + 1, updated_at = greatest(:now, updated_at + interval '1 microsecond')
                    where id = :id and state = 'OPEN' and upload = :current returning id, upload
                ), added as (
                    insert into casework.batch_line (batch, upload, line, state, case_no, sealed)
                    select moved.id, moved.upload, said.line, said.state, said.case_no, said.sealed
                    from moved, unnest(cast(:lines as integer[]), cast(:states as text[]), cast(:cases as text[]),
                        cast(:contents as bytea[])) as said (line, state, case_no, sealed)
                ), removed as (
                    delete from casework.batch_line using moved where batch = moved.id
                )
                select count(*) from moved""")
                .param("now", now()).param("id", batch.id().value()).param("current", batch.upload())
                .param("lines", lines.stream().map(BatchLine::line).toArray(Integer[]::new))
                .param("states", lines.stream().map(line -> line.state().name()).toArray(String[]::new))
                .param("cases", lines.stream().map(BatchLine::number)
                        .map(number -> number == null ? null : number.value()).toArray(String[]::new))
                .param("contents", lines.stream().map(line -> seal(batch.key(), line.content(), batch.folder()))
                        .toArray(byte[][]::new))
                .query(Long.class).single() == 1;
    }

    /** The rows of the spreadsheet that counts, in its order. */
    List<BatchLine> lines(Batch batch) {
        return jdbc.sql("""
                select line, state, case_no, folder, sealed from casework.batch_line
                where batch = :id and upload = :upload order by line limit :limit""")
                .param("id", batch.id().value()).param("upload", batch.upload())
                .param("limit", SheetReading.MAX_ROWS + 3).query((row, _) -> line(row, batch)).list();
    }

    /**
     * Takes or renews the lease of a batch that is being filed; false while another runner holds it. Who holds it is the
     * only one that files rows and erases what was put aside for them.
     */
    boolean lease(BatchId id, UUID runner) {
        return jdbc.sql("""
                update casework.batch set runner = :runner, lease_until = :until
                where id = :id and state = 'FILING'
                    and (runner is null or runner = :runner or lease_until <= :now)""")
                .param("runner", runner).param("until", now().plus(LEASE)).param("now", now())
                .param("id", id.value()).update() == 1;
    }

    /** Gives the lease back. */
    void release(BatchId id, UUID runner) {
        jdbc.sql("update casework.batch set runner = null, lease_until = null where id = :id and runner = :runner")
                .param("id", id.value()).param("runner", runner).update();
    }

    /** Notes in which folder the files of a row are being put; false if another runner has the batch. */
    boolean begin(Batch batch, BatchLine line, FolderId folder, UUID runner) {
        return jdbc.sql("""
                with held as (
                    select id from casework.batch where id = :id and runner = :runner and state = 'FILING' for update)
                update casework.batch_line set folder = :folder from held
                where batch = held.id and upload = :upload and line = :line and batch_line.state = 'READY'""")
                .param("folder", folder.value()).param("id", batch.id().value()).param("upload", batch.upload())
                .param("line", line.line()).param("runner", runner).update() == 1;
    }

    /**
     * Notes what became of a row that was ready, and that the batch moves; false if another runner has the batch, or
     * noted the row.
     */
    boolean note(Batch batch, BatchLine line, UUID runner) {
        var number = line.number();
        return jdbc.sql("""
                with held as (
                    update casework.batch set updated_at = greatest(:now, updated_at)
                    where id = :id and runner = :runner and state = 'FILING' returning id)
                update casework.batch_line set state = :state, case_no = :case, sealed = :sealed from held
                where batch = held.id and upload = :upload and line = :line and batch_line.state = 'READY'""")
                .param("state", line.state().name()).param("case", number == null ? null : number.value())
                .param("sealed", seal(batch.key(), line.content(), batch.folder())).param("id", batch.id().value())
                .param("upload", batch.upload()).param("line", line.line()).param("now", now())
                .param("runner", runner).update() == 1;
    }

    /** Begins filing, and keeps when it was sent; false if the batch is no longer open, or got other rows. */
    boolean send(Batch batch) {
        return jdbc.sql("""
                update casework.batch set state = 'FILING', sent_at = :now, updated_at = greatest(:now, updated_at)
                where id = :id and state = 'OPEN' and upload = :upload""")
                .param("now", now()).param("id", batch.id().value()).param("upload", batch.upload()).update() == 1;
    }

    /** Ends filing, under the lease and when no row is left. */
    boolean finish(Batch batch, UUID runner) {
        return jdbc.sql("""
                update casework.batch set state = 'DONE', updated_at = greatest(:now, updated_at), runner = null,
                    lease_until = null
                where id = :id and state = 'FILING' and runner = :runner and not exists (
                    select from casework.batch_line where batch = :id and upload = :upload and state = 'READY')""")
                .param("now", now()).param("id", batch.id().value()).param("runner", runner)
                .param("upload", batch.upload()).update() == 1;
    }

    /** Deletes the batch; false if it is being filed, or its order carried out, or it is gone. */
    boolean delete(BatchId id) {
        return jdbc.sql("""
                delete from casework.batch where id = :id and state <> 'FILING'
                    and (order_until is null or order_until <= :now)""").param("id", id.value()).param("now", now())
                .update() == 1;
    }

    /** Deletes an open batch whose order the holder carries out; false if it has no longer the lease. */
    boolean delete(BatchId id, UUID holder) {
        return jdbc.sql("delete from casework.batch where id = :id and state = 'OPEN' and order_holder = :holder")
                .param("id", id.value()).param("holder", holder).update() == 1;
    }

    /** Batches that nobody changed for a while, the oldest first, whatever their state. */
    List<Batch> old(Duration after, int limit) {
        return jdbc.sql(SELECT + "where updated_at < :before order by updated_at limit :limit")
                .param("before", now().minus(after)).param("limit", limit).query(this::batch).list();
    }

    /** Deletes a batch that still nobody changed for a while and nobody files; false if somebody does. */
    boolean deleteOld(Batch batch, Duration after) {
        return jdbc.sql("""
                delete from casework.batch where id = :id and updated_at < :before
                    and (lease_until is null or lease_until <= :now)""").param("id", batch.id().value())
                .param("before", now().minus(after)).param("now", now()).update() == 1;
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        var folder = new FolderId(row.getObject("folder", UUID.class));
        var key = masterKey.unwrap(row.getBytes("wrapped_key"), CaseSnapshots.context(folder));
        @Nullable
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Batch(new BatchId(row.getObject("id", UUID.class)), row.getObject("account", UUID.class),
                row.getObject("party", UUID.class), new ItemCode(row.getString("item")), row.getInt("item_version"),
                State.valueOf(row.getString("state")), row.getInt("upload"), folder, key,
                open(key, row.getBytes("sealed"), folder, DraftContent.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
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
