package org.onewindow.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.Tail;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The tables of the catalogue. */
@Component
@NamedInterface("core")
public class ItemRows {
    private static final String HEAD = """
            select code, seq, last_version, offered_since, withdrawn_on, reason_zh, reason_en, successor
            from catalogue.item
            """;

    private final JdbcClient jdbc;
    private final ItemDocuments documents = new ItemDocuments();

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where the stream of an item stands.
     *
     * @param offeredSince the first version after the last withdrawal; older ones do not come back
     */
    public record Head(ItemCode code, long seq, int lastVersion, int offeredSince, @Nullable Withdrawal withdrawal) {
        /** Since which version it is offered once a version is published on the day. */
        int nextOfferedSince(LocalDate today) {
            return withdrawal != null && !withdrawal.on().isAfter(today) ? lastVersion + 1 : offeredSince;
        }
    }

    public long revision() {
        return jdbc.sql("select number from catalogue.revision").query(Long.class).single();
    }

    public Optional<Head> head(ItemCode code) {
        return jdbc.sql(HEAD + "where code = :code").param("code", code.value()).query((rs, _) -> head(rs)).optional();
    }

    List<Head> heads() {
        return jdbc.sql(HEAD + "order by code").query((rs, _) -> head(rs)).list();
    }

    /** Every version published after a revision of the catalogue; versions never change, so no other need be read. */
    List<ServiceItem> since(long revision) {
        return jdbc.sql("""
                select code, version, content, digest from catalogue.item_version
                where revision > :revision order by code, version""").param("revision", revision)
                .query((rs, _) -> item(rs)).list();
    }

    public byte[] content(ServiceItem item) {
        return documents.write(item);
    }

    public static Tail add(ServiceItem item, byte[] content, long revision, Instant at) {
        return Tail.of("""
                insert into catalogue.item_version (code, version, content, digest, revision, published_at)
                values (:code, :version, :content, :digest, :revision, :at)""").param("code", item.code().value())
                .param("version", item.version()).param("content", content).param("digest", Sm3.digest(content))
                .param("revision", revision).param("at", at.atOffset(ZoneOffset.UTC));
    }

    public static Tail begin(ItemCode code) {
        return Tail.of("insert into catalogue.item (code, seq, last_version) values (:code, 1, 1)").param("code",
                code.value());
    }

    /** The next version; what was withdrawn is offered again by it, and by no version before it. */
    public static Tail advance(Head head, LocalDate today) {
        return Tail.of("""
                update catalogue.item set seq = seq + 1, last_version = last_version + 1, offered_since = :since,
                    withdrawn_on = null, reason_zh = null, reason_en = null, successor = null
                where code = :code and seq = :seq""").param("since", head.nextOfferedSince(today))
                .param("code", head.code().value()).param("seq", head.seq());
    }

    public static Tail withdraw(Head head, Withdrawal withdrawal) {
        var successor = withdrawal.successor();
        return Tail.of("""
                update catalogue.item set seq = seq + 1, withdrawn_on = :on, reason_zh = :zh, reason_en = :en,
                    successor = :successor
                where code = :code and seq = :seq""").param("on", withdrawal.on()).param("zh", withdrawal.reason().zh())
                .param("en", withdrawal.reason().en()).param("successor", successor == null ? null : successor.value())
                .param("code", head.code().value()).param("seq", head.seq());
    }

    public static Tail raise(long revision) {
        return Tail.of("update catalogue.revision set number = :next where number = :next - 1").param("next", revision);
    }

    private ServiceItem item(ResultSet rs) throws SQLException {
        var content = rs.getBytes("content");
        if (!Arrays.equals(Sm3.digest(content), rs.getBytes("digest"))) {
            throw new IllegalStateException(
                    "item " + rs.getString("code") + " version " + rs.getInt("version") + " is not what was published");
        }
        return documents.read(content);
    }

    private static Head head(ResultSet rs) throws SQLException {
        return new Head(new ItemCode(rs.getString("code")), rs.getLong("seq"), rs.getInt("last_version"),
                rs.getInt("offered_since"), withdrawal(rs));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet rs) throws SQLException {
        var on = rs.getObject("withdrawn_on", LocalDate.class);
        var successor = rs.getString("successor");
        return on == null
                ? null
                : new Withdrawal(on, new LocalisedText(rs.getString("reason_zh"), rs.getString("reason_en")),
                        successor == null ? null : new ItemCode(successor));
    }
}
