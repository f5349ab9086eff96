package org.onewindow.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of deliveries as the {@link Postman} works on it. */
@Component
class DeliveryRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeliveryRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether somebody sits before the screen and waits. */
    enum Urgency {
        ORDINARY, AWAITED
    }

    /** A delivery about to be written. */
    record NewDelivery(UUID message, NoticeChannel channel, Urgency urgency) {
    }

    /**
     * A delivery taken for an attempt.
     *
     * @param claim   of this attempt; whoever holds another may no longer tell what became of it
     * @param message null for a code that confirms an address of the account
     * @param account null for somebody who came to a window
     */
    record Taken(UUID id, UUID claim, NoticeChannel channel, int attempt, @Nullable UUID account,
            @Nullable Message message) {
    }

    /** Writes the deliveries in one statement; those that are there already stay as they are. */
    void write(Collection<NewDelivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notices.delivery (delivery_id, message_id, channel, urgency, state, attempts, next_at, seq)
                select delivery_id, message_id, channel, urgency, 'WAITING', 0, :now, 0
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(delivery_id uuid, message_id uuid, channel text,
                    urgency text)
                on conflict do nothing""").param("now", MessageRows.at(now))
                .param("rows", JSON.writeValueAsString(deliveries.stream().map(DeliveryRows::row).toList())).update();
    }

    /** Writes the code message of an account in place of the one before. */
    void writeCode(UUID account, NoticeChannel channel, UUID message, Instant now) {
        transaction.executeWithoutResult(_ -> {
            forgetCode(account, channel);
            jdbc.sql("""
                    insert into notices.message (message_id, role, account, kind, content, happened_at, made_at)
                    values (:id, 'APPLICANT', :account, :kind, '{}', :now, :now)""").param("id", message)
                    .param("account", account).param("kind", NoticeKind.ADDRESS_CODE.name())
                    .param("now", MessageRows.at(now)).update();
            write(List.of(new NewDelivery(message, channel, Urgency.AWAITED)), now);
        });
    }

    /** Removes the code message of an account, because it is used or replaced. */
    void forgetCode(UUID account, NoticeChannel channel) {
        jdbc.sql("""
                delete from notices.message m where m.account = :account and m.case_no is null
                  and exists (select from notices.delivery d
                              where d.message_id = m.message_id and d.channel = :channel)""").param("account", account)
                .param("channel", channel.name()).update();
    }

    /**
     * What is due.
     *
     * @param open    channels that are configured
     * @param resting of these, channels in their quiet hours, in which only what somebody waits for leaves
     * @param lease   how long an attempt may take before another node may try
     */
    record Wanted(Set<NoticeChannel> open, Set<NoticeChannel> resting, Duration lease, int ratePerMinute, int most) {
    }

    /**
     * Takes what is due for one attempt each. The row of the pace is locked meanwhile, so that all nodes together keep the
     * rate; the transaction ends before anything is sent.
     */
    List<Taken> take(Wanted wanted, Instant now) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select one from notices.pace for update").query(Integer.class).single();
            var lately = jdbc.sql("select count(*) from notices.delivery where attempted_at > :since")
                    .param("since", MessageRows.at(now.minusSeconds(60))).query(Integer.class).single();
            return claim(wanted, now, Math.clamp(wanted.ratePerMinute() - lately, 0, wanted.most()));
        }));
    }

    private List<Taken> claim(Wanted wanted, Instant now, int limit) {
        return jdbc.sql("""
                with due as (
                    select delivery_id from notices.delivery
                    where state = 'WAITING' and next_at <= :now and channel = any (:open)
                      and (urgency = 'AWAITED' or channel <> all (:resting))
                    order by next_at limit :limit for update skip locked)
                update notices.delivery d
                set claim = gen_random_uuid(), attempts = d.attempts + 1, attempted_at = :now, next_at = :until
                from due, notices.message m
                where d.delivery_id = due.delivery_id and m.message_id = d.message_id
                returning d.delivery_id, d.claim, d.channel, d.attempts, m.message_id, m.case_no, m.seq, m.role,
                    m.account, m.kind, m.content, m.happened_at""").param("now", MessageRows.at(now))
                .param("until", MessageRows.at(now.plus(wanted.lease()))).param("open", names(wanted.open()))
                .param("resting", names(wanted.resting())).param("limit", limit).query(DeliveryRows::taken).list();
    }

    /** Notes that the other side took it. */
    void sent(Taken taken, Instant now) {
        end(taken, "SENT", null, 0, now);
    }

    /** Notes that it is given up. */
    void dead(Taken taken, Posting.Reason reason, int code, Instant now) {
        end(taken, "DEAD", reason, code, now);
    }

    /** Notes that nothing is to be sent. */
    void dropped(Taken taken, Posting.Reason reason, Instant now) {
        end(taken, "DROPPED", reason, 0, now);
    }

    /** Notes when the next attempt is due. */
    void later(Taken taken, Posting.Reason reason, int code, Instant nextAt) {
        jdbc.sql("""
                update notices.delivery set next_at = :next, reason = :reason, code = :code, claim = null
                where delivery_id = :id and claim = :claim and state = 'WAITING'""")
                .param("next", MessageRows.at(nextAt)).param("reason", reason.name()).param("code", code)
                .param("id", taken.id()).param("claim", taken.claim()).update();
    }

    private void end(Taken taken, String state, Posting.@Nullable Reason reason, int code, Instant now) {
        jdbc.sql("""
                update notices.delivery
                set state = :state, reason = :reason, code = :code, ended_at = :now, claim = null
                where delivery_id = :id and claim = :claim and state = 'WAITING'""").param("state", state)
                .param("reason", reason == null ? null : reason.name()).param("code", code)
                .param("now", MessageRows.at(now)).param("id", taken.id()).param("claim", taken.claim()).update();
    }

    private static String[] names(Set<NoticeChannel> channels) {
        return channels.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Map<String, Object> row(NewDelivery delivery) {
        var row = new HashMap<String, Object>();
        row.put("delivery_id", Message.deliveryId(delivery.message(), delivery.channel()).toString());
        row.put("message_id", delivery.message().toString());
        row.put("channel", delivery.channel().name());
        row.put("urgency", delivery.urgency().name());
        return row;
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(row.getObject("delivery_id", UUID.class), row.getObject("claim", UUID.class),
                NoticeChannel.valueOf(row.getString("channel")), row.getInt("attempts"),
                row.getObject("account", UUID.class),
                row.getString("case_no") == null ? null : MessageRows.message(row));
    }
}
