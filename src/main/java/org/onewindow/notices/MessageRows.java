package org.onewindow.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of messages. */
@Component
class MessageRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select message_id, case_no, seq, role, account, kind, content, happened_at, read_at from notices.message
            """;
    private static final String MATCHING = """
            where account = :account and case_no is not null
              and (not :unreadOnly or read_at is null)
              and (cast(:caseNo as text) is null or case_no = :caseNo)
            """;

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message as an inbox holds it. */
    record Kept(Message message, @Nullable Instant readAt) {
    }

    /** Writes the messages in one statement; those that are there already stay as they are. */
    void write(Collection<Message> messages, Instant now) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notices.message (message_id, case_no, seq, role, account, kind, content, happened_at,
                    made_at)
                select message_id, case_no, seq, role, account, kind, content, happened_at, :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(message_id uuid, case_no text, seq bigint,
                    role text, account uuid, kind text, content text, happened_at timestamptz)
                on conflict (message_id) do nothing""").param("now", at(now))
                .param("rows", JSON.writeValueAsString(messages.stream().map(MessageRows::row).toList())).update();
    }

    /** Destroys everything that was told about the cases, with its deliveries. */
    void erase(Collection<CaseNumber> cases) {
        if (!cases.isEmpty()) {
            jdbc.sql("delete from notices.message where case_no = any (:cases)")
                    .param("cases", cases.stream().map(CaseNumber::value).toArray(String[]::new)).update();
        }
    }

    /** Removes the code messages of accounts that are no more. */
    void eraseCodes(Collection<UUID> accounts) {
        if (!accounts.isEmpty()) {
            jdbc.sql("delete from notices.message where case_no is null and account = any (:accounts)")
                    .param("accounts", accounts.toArray(UUID[]::new)).update();
        }
    }

    PageOf<Kept> page(UUID account, InboxFilter filter, int page, int size) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("account", account);
        params.put("unreadOnly", filter.shown() == InboxFilter.Shown.UNREAD);
        params.put("caseNo", filter.caseNo());
        var total = jdbc.sql("select count(*) from notices.message " + MATCHING).params(params).query(Long.class)
                .single();
        var items = jdbc.sql(COLUMNS + MATCHING + """
                order by happened_at desc, message_id limit :limit offset :offset""").params(params)
                .param("limit", size).param("offset", (long) page * size).query(MessageRows::map).list();
        return new PageOf<>(items, page, size, total);
    }

    long unread(UUID account) {
        return jdbc.sql("""
                select count(*) from notices.message
                where account = :account and case_no is not null and read_at is null""").param("account", account)
                .query(Long.class).single();
    }

    Optional<Kept> find(UUID account, UUID id) {
        return jdbc.sql(COLUMNS + "where account = :account and message_id = :id and case_no is not null")
                .param("account", account).param("id", id).query(MessageRows::map).optional();
    }

    void read(UUID account, UUID id, Instant now) {
        jdbc.sql("""
                update notices.message set read_at = :now
                where message_id = :id and account = :account and read_at is null""").param("now", at(now))
                .param("id", id).param("account", account).update();
    }

    int readAll(UUID account, Instant now) {
        return jdbc.sql("""
                update notices.message set read_at = :now
                where account = :account and case_no is not null and read_at is null""").param("now", at(now))
                .param("account", account).update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Message message(ResultSet row) throws SQLException {
        return new Message(row.getObject("message_id", UUID.class), new CaseNumber(row.getString("case_no")),
                row.getLong("seq"), NoticeRole.valueOf(row.getString("role")), row.getObject("account", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(JSON.readValue(row.getString("content"), Notice.class)),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    private static Map<String, @Nullable Object> row(Message message) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("message_id", message.id().toString());
        row.put("case_no", message.number().value());
        row.put("seq", message.seq());
        row.put("role", message.role().name());
        row.put("account", message.account() == null ? null : message.account().toString());
        row.put("kind", message.kind().name());
        row.put("content", JSON.writeValueAsString(message.notice()));
        row.put("happened_at", message.happenedAt().toString());
        return row;
    }

    private static Kept map(ResultSet row, int number) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Kept(message(row), readAt == null ? null : readAt.toInstant());
    }
}
