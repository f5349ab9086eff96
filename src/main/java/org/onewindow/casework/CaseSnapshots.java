package org.onewindow.casework;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.sealing.QueryCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.FolderId;
import org.onewindow.journal.Tail;
import org.onewindow.platform.MasterKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The snapshot rows. A node keeps recently used ones in memory, so that an act is one round trip; the row decides, since
 * an act on a stale copy changes no row.
 */
@Component
@NamedInterface("core")
public final class CaseSnapshots {
    /** Cases kept in memory, about 3 KiB each. */
    private static final int KEPT = 10_000;

    private static final String ROW = """
            select case_no, seq, hash, status, open, item, department, public_name, due_on, lapses_on, state,
                   wrapped_key is null as keyless
            from casework.case_file
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE)).build();

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final Cache<CaseNumber, StoredCase> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    CaseSnapshots(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    /** The case as this node last saw it, or as it stands. */
    Optional<StoredCase> recent(CaseNumber number) {
        var found = kept.getIfPresent(number);
        return found != null ? Optional.of(found) : current(number);
    }

    /** The case as it stands in its row. */
    public Optional<StoredCase> current(CaseNumber number) {
        var found = jdbc.sql("""
                select state, hash, applicant, agent, account, folder, wrapped_key from casework.case_file
                where case_no = :no""").param("no", number.value()).query(this::map).optional();
        found.ifPresent(stored -> kept.put(number, stored));
        return found;
    }

    /** The case as it stands in its row, which nobody else moves until the transaction ends. */
    public Optional<StoredCase> locked(CaseNumber number) {
        return jdbc.sql("""
                select state, hash, applicant, agent, account, folder, wrapped_key from casework.case_file
                where case_no = :no for update""").param("no", number.value()).query(this::map).optional();
    }

    /** Whether a case whose data are kept names the party as applicant or agent. */
    public boolean isNamed(UUID party) {
        return jdbc.sql("select exists (select from casework.case_file where applicant = :party or agent = :party)")
                .param("party", party).query(Boolean.class).single();
    }

    /** Rows after a number up to another or to the end, in order; as an auditor compares them with the journal. */
    public List<Row> between(String after, @Nullable String upTo, int limit) {
        return jdbc.sql(ROW + """
                where case_no > :after and (cast(:upTo as text) is null or case_no <= cast(:upTo as text))
                order by case_no limit :limit""")
                .param("after", after).param("upTo", upTo).param("limit", limit).query(CaseSnapshots::row).list();
    }

    /** One row, as an auditor compares it. */
    public Optional<Row> one(String number) {
        return jdbc.sql(ROW + "where case_no = :no").param("no", number).query(CaseSnapshots::row).optional();
    }

    /** Remembers what was just written. */
    public void keep(StoredCase stored) {
        kept.put(stored.file().number(), stored);
    }

    /** Forgets what this node remembers, key and all. */
    public void forget(CaseNumber number) {
        kept.invalidate(number);
    }

    /** The tail that writes the row of a new case. */
    public Tail opening(StoredCase stored, QueryCode code, ServiceItem item) {
        var file = stored.file();
        var key = Objects.requireNonNull(stored.key());
        return Tail.of("""
                insert into casework.case_file (case_no, seq, hash, status, open, item, department, public_name,
                    applicant, agent, account, folder, wrapped_key, query_code_index, state, posts,
                    due_on, lapses_on, submitted_at, changed_at)
                values (:no, :seq, :hash, :status, true, :item, :department, :publicName, :applicant, :agent, :account,
                    :folder, :key, :codeIndex, :state, :posts, :dueOn, :lapsesOn, :at, :at)""")
                .param("no", file.number().value()).param("seq", file.seq()).param("hash", stored.hash())
                .param("status", file.status().name()).param("item", file.received().item())
                .param("department", file.received().department()).param("publicName", file.received().publicName())
                .param("applicant", stored.applicant()).param("agent", stored.agent())
                .param("account", stored.account())
                .param("folder", stored.folder().value()).param("key", masterKey.wrap(key, context(stored.folder())))
                .param("codeIndex", codeIndex(file.number(), code)).param("state", write(file))
                .param("posts", Turn.of(file, item)).param("dueOn", file.nextDueOn())
                .param("lapsesOn", file.lapsesOn())
                .param("at", file.received().receivedAt().atOffset(ZoneOffset.UTC));
    }

    /** The tail that moves the row on, and only from where it was read. */
    Tail moving(StoredCase before, StoredCase after, ServiceItem item, Instant at) {
        var file = after.file();
        return Tail.of("""
                update casework.case_file
                set seq = :seq, hash = :hash, status = :status, open = :open, state = :state, posts = :posts,
                    due_on = :dueOn, lapses_on = :lapsesOn, changed_at = :at
                where case_no = :no and seq = :before""")
                .param("seq", file.seq()).param("hash", after.hash()).param("status", file.status().name())
                .param("open", file.status().isOpen()).param("state", write(file)).param("posts", Turn.of(file, item))
                .param("dueOn", file.nextDueOn()).param("lapsesOn", file.lapsesOn())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("no", file.number().value())
                .param("before", before.file().seq());
    }

    /** Whether number and code belong together, without telling which of the two is wrong. */
    public boolean isCode(CaseNumber number, QueryCode code) {
        return jdbc.sql("select 1 from casework.case_file where case_no = :no and query_code_index = :index")
                .param("no", number.value()).param("index", codeIndex(number, code)).query(Integer.class).optional()
                .isPresent();
    }

    /** The tail that destroys the key and every link to a person. */
    public Tail erasing(StoredCase before, StoredCase after) {
        var file = after.file();
        return Tail
                .of("""
                        update casework.case_file
                        set seq = :seq, hash = :hash, state = :state, wrapped_key = null, applicant = null, agent = null, account = null,
                            query_code_index = :gone
                        where case_no = :no and seq = :before""")
                .param("seq", file.seq()).param("hash", after.hash()).param("state", write(file))
                .param("gone", new byte[32]).param("no", file.number().value()).param("before", before.file().seq());
    }

    public static CaseFile read(byte[] state) {
        return Objects.requireNonNull(JSON.readValue(state, CaseFile.class));
    }

    public static byte[] context(FolderId folder) {
        return ("folder/" + folder.value()).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] write(CaseFile file) {
        return JSON.writeValueAsBytes(file);
    }

    private byte[] codeIndex(CaseNumber number, QueryCode code) {
        return masterKey.blindIndex("query-code", number.value() + "/" + code.value());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("case_no"), row.getLong("seq"), row.getBytes("hash"), row.getString("status"),
                row.getBoolean("open"), row.getString("item"), row.getString("department"),
                row.getString("public_name"), row.getObject("due_on", LocalDate.class),
                row.getObject("lapses_on", LocalDate.class), read(row.getBytes("state")),
                row.getBoolean("keyless"));
    }

    private StoredCase map(ResultSet row, int number) throws SQLException {
        var folder = new FolderId(row.getObject("folder", UUID.class));
        byte @Nullable [] wrapped = row.getBytes("wrapped_key");
        return new StoredCase(read(row.getBytes("state")), row.getBytes("hash"), row.getObject("applicant", UUID.class),
                row.getObject("agent", UUID.class), row.getObject("account", UUID.class), folder,
                wrapped == null ? null : masterKey.unwrap(wrapped, context(folder)));
    }

    /**
     * The row of a case as an auditor reads it: the fold and the columns that repeat parts of it for lists.
     *
     * @param keyless whether the key of the data is gone
     */
    public record Row(String number, long seq, byte[] hash, String status, boolean open, String item, String department,
            String publicName, @Nullable LocalDate dueOn, @Nullable LocalDate lapsesOn, CaseFile file,
            boolean keyless) {
        /** Whether the row is exactly what the journal folds to, with the hash of the last entry. */
        public boolean holds(CaseFile folded, byte[] head) {
            return file.equals(folded) && Arrays.equals(hash, head) && seq == folded.seq()
                    && status.equals(folded.status().name()) && open == folded.status().isOpen()
                    && item.equals(folded.received().item()) && department.equals(folded.received().department())
                    && publicName.equals(folded.received().publicName()) && isSame(dueOn, folded.nextDueOn())
                    && isSame(lapsesOn, folded.lapsesOn())
                    && keyless == folded.erased();
        }

        private static boolean isSame(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null ? other == null : one.equals(other);
        }
    }
}
