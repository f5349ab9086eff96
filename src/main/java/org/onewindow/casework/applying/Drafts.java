package org.onewindow.casework.applying;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.FileId;
import org.onewindow.documents.Files;
import org.onewindow.documents.FolderId;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.documents.StoredFile;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.MasterKey;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm4Gcm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applications that are still being written, at home or at a window. A draft belongs to one account, has no number and no
 * legal effect, is sealed under a key of its own, and is erased after {@value #KEPT_DAYS} days.
 */
@Component
public final class Drafts {
    /** Days without a change after which a draft is erased. */
    public static final int KEPT_DAYS = 90;

    /** Drafts an account may have at once; a person has a few, a clerk one for each waiting applicant. */
    public static final int MAX_PER_ACCOUNT = 50;

    /** Windows of one browser that save at the same instant: an upload sends a few files at a time. */
    private static final int ATTEMPTS = 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select id, item, item_version, case_no, folder, wrapped_key, sealed, updated_at from casework.draft""";

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final Files files;
    private final Clock clock;

    Drafts(JdbcClient jdbc, MasterKey masterKey, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.files = files;
        this.clock = clock;
    }

    /** Begins a draft for an item; empty when the account has too many already. */
    public Optional<DraftId> begin(Actor actor, ServiceItem item, DraftContent content) {
        return list(actor).size() >= MAX_PER_ACCOUNT
                ? Optional.empty()
                : Optional.of(insert(actor, item, null, content));
    }

    /** The digests of the files of a draft, by file id. */
    Map<String, String> digests(OpenDraft draft) {
        return files.list(draft.folder(), draft.key()).stream()
                .collect(Collectors.toMap(file -> file.id().value().toString(),
                        file -> HexFormat.of().formatHex(file.digest()), (one, other) -> one));
    }

    /** The draft, if it is the actor's. */
    public Optional<DraftView> read(Actor actor, DraftId id) {
        return open(actor, id).map(OpenDraft::view);
    }

    /** The actor's drafts, the one last changed first. */
    public List<DraftView> list(Actor actor) {
        return jdbc.sql(SELECT + " where account = :account and case_no is null order by updated_at desc limit :limit")
                .param("account", account(actor)).param("limit", MAX_PER_ACCOUNT).query(this::map).list().stream()
                .map(OpenDraft::view).toList();
    }

    /** Keeps what was typed; false when the draft is gone. */
    public boolean save(Actor actor, DraftId id, DraftContent content) {
        return open(actor, id).map(draft -> write(draft, content)).orElse(false);
    }

    /** Changes what was typed, on top of whatever another window of the browser saved meanwhile; false if it is gone. */
    boolean change(Actor actor, DraftId id, UnaryOperator<DraftContent> change) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var found = open(actor, id);
            if (found.isEmpty()) {
                return false;
            }
            var draft = found.get();
            if (jdbc.sql(
                    """
                            update casework.draft set sealed = :sealed, updated_at = greatest(:now, updated_at + interval '1 microsecond')
                            where id = :id and updated_at = :before""")
                    .param("sealed", seal(change.apply(draft.content()), draft.key(), draft.folder()))
                    .param("now", now()).param("id", id.value())
                    .param("before", draft.savedAt().atOffset(ZoneOffset.UTC)).update() == 1) {
                return true;
            }
        }
        throw new IllegalStateException("a draft was changed " + ATTEMPTS + " times while it was being saved");
    }

    /**
     * Takes in a file for a material of the draft; empty when the draft is gone. The content names it from then on.
     */
    public Optional<StoreOutcome> attach(Actor actor, DraftId id, String fileName, InputStream bytes) {
        return open(actor, id).map(draft -> files.store(draft.folder(), draft.key(), fileName, bytes));
    }

    /** The files uploaded for the draft; empty when it is gone. */
    public List<StoredFile> files(Actor actor, DraftId id) {
        return open(actor, id).map(draft -> files.list(draft.folder(), draft.key())).orElse(List.of());
    }

    /** Writes a file of the draft to the stream; false when there is none. */
    public boolean readFile(Actor actor, DraftId id, FileId file, OutputStream out) {
        return open(actor, id).map(draft -> files.read(draft.folder(), file, draft.key(), out)).orElse(false);
    }

    /** Removes a file from the draft. */
    public void detach(Actor actor, DraftId id, FileId file) {
        open(actor, id).ifPresent(draft -> files.remove(draft.folder(), file));
    }

    /** Throws the draft away with everything uploaded for it. */
    public void discard(Actor actor, DraftId id) {
        open(actor, id).ifPresent(draft -> {
            jdbc.sql("delete from casework.draft where id = :id").param("id", id.value()).update();
            files.eraseFolder(draft.folder());
        });
    }

    /** Erases up to {@code limit} drafts that nobody changed for {@value #KEPT_DAYS} days, and tells how many. */
    public int eraseOld(int limit) {
        var old = jdbc.sql("""
                delete from casework.draft where id in (
                    select id from casework.draft where updated_at < :before order by updated_at limit :limit
                    for update skip locked)
                returning folder""").param("before", now().minus(Duration.ofDays(KEPT_DAYS))).param("limit", limit)
                .query(UUID.class).list();
        old.forEach(folder -> files.eraseFolder(new FolderId(folder)));
        return old.size();
    }

    /** The draft in which the actor answers the supplement notice of a case; begun with the content if there is none. */
    OpenDraft reply(Actor actor, CaseNumber number, ServiceItem item, DraftContent content) {
        var found = reply(actor, number);
        if (found.isEmpty()) {
            insert(actor, item, number, content);
            found = reply(actor, number);
        }
        return found.orElseThrow();
    }

    private Optional<OpenDraft> reply(Actor actor, CaseNumber number) {
        return jdbc.sql(SELECT + " where account = :account and case_no = :case").param("account", account(actor))
                .param("case", number.value()).query(this::map).optional();
    }

    Optional<OpenDraft> open(Actor actor, DraftId id) {
        return jdbc.sql(SELECT + " where id = :id and account = :account").param("id", id.value())
                .param("account", account(actor)).query(this::map).optional();
    }

    /** The tail that removes a draft when its case opens; the folder goes over to the case. */
    static Tail removing(DraftId id) {
        return Tail.of("delete from casework.draft where id = :id").param("id", id.value());
    }

    private DraftId insert(Actor actor, ServiceItem item, @Nullable CaseNumber replyTo, DraftContent content) {
        var id = new DraftId(UuidCreator.getTimeOrderedEpoch());
        var folder = FolderId.next();
        var key = DataKey.random();
        jdbc.sql("""
                insert into casework.draft (id, account, item, item_version, case_no, folder, wrapped_key, sealed,
                    updated_at)
                values (:id, :account, :item, :version, :case, :folder, :key, :sealed, :now)
                on conflict (account, case_no) where case_no is not null do nothing""")
                .param("id", id.value()).param("account", account(actor)).param("item", item.code().value())
                .param("version", item.version())
                .param("case", replyTo == null ? null : replyTo.value(), Types.VARCHAR).param("folder", folder.value())
                .param("key", masterKey.wrap(key, CaseSnapshots.context(folder)))
                .param("sealed", seal(content, key, folder)).param("now", now()).update();
        return id;
    }

    private boolean write(OpenDraft draft, DraftContent content) {
        return jdbc.sql("update casework.draft set sealed = :sealed, updated_at = :now where id = :id")
                .param("sealed", seal(content, draft.key(), draft.folder())).param("now", now())
                .param("id", draft.id().value()).update() == 1;
    }

    private OpenDraft map(ResultSet row, int number) throws SQLException {
        var folder = new FolderId(row.getObject("folder", UUID.class));
        var key = masterKey.unwrap(row.getBytes("wrapped_key"), CaseSnapshots.context(folder));
        var content = JSON.readValue(Sm4Gcm.open(key, row.getBytes("sealed"), context(folder)), DraftContent.class);
        return new OpenDraft(new DraftId(row.getObject("id", UUID.class)), new ItemCode(row.getString("item")),
                row.getInt("item_version"), folder, key, Objects.requireNonNull(content),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] seal(DraftContent content, DataKey key, FolderId folder) {
        return Sm4Gcm.seal(key, JSON.writeValueAsBytes(content), context(folder));
    }

    private static byte[] context(FolderId folder) {
        return ("draft/" + folder.value()).getBytes(StandardCharsets.US_ASCII);
    }

    private OffsetDateTime now() {
        return OneWindowTime.now(clock).atOffset(ZoneOffset.UTC);
    }

    private static UUID account(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.account();
            case Actor.Officer officer -> officer.account();
            case Actor.Automatic _ -> throw new IllegalArgumentException("the system writes no drafts");
        };
    }
}
