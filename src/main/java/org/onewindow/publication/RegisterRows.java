package org.onewindow.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.PageOf;
import org.onewindow.publication.RegisterQuery.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of the register. */
@Component
class RegisterRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select case_no, item_code, item_version, item_name_zh, item_name_en, department, class, applicant_kind,
                   public_name, state, accepted_on, promised_due_on, decided_on, delivered_on, held_back
            from publication.register_entry
            """;
    private static final String MATCHING = """
            where listed
              and (cast(:department as text) is null or department = :department)
              and (cast(:item as text) is null or item_code = :item)
              and (cast(:state as text) is null or state = :state)
              and (cast(:from as date) is null or accepted_on between :from and :to)
              and (:text = '' or case_no = :number or public_name ilike :like or item_name_zh ilike :like
                   or item_name_en ilike :like)
            """;

    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, RegisterEntry> of(Collection<String> caseNos) {
        var found = new HashMap<String, RegisterEntry>();
        jdbc.sql(SELECT + "where case_no = any (:nos)").param("nos", caseNos.toArray(String[]::new))
                .query((rs, _) -> entry(rs)).list().forEach(entry -> found.put(entry.caseNo(), entry));
        return found;
    }

    Optional<RegisterEntry> listed(String caseNo) {
        return jdbc.sql(SELECT + "where case_no = :no and listed").param("no", caseNo).query((rs, _) -> entry(rs))
                .optional();
    }

    PageOf<RegisterEntry> page(RegisterQuery query) {
        var params = params(query);
        var total = jdbc.sql("select count(*) from publication.register_entry\n" + MATCHING).params(params)
                .query(Long.class).single();
        var order = query.sort().column() + (query.direction() == Direction.FALLING ? " desc nulls last" : "")
                + ", case_no desc";
        var items = jdbc.sql(SELECT + MATCHING + "order by " + order + " limit :limit offset :offset").params(params)
                .param("limit", query.size()).param("offset", (long) query.page() * query.size())
                .query((rs, _) -> entry(rs)).list();
        return new PageOf<>(items, query.page(), query.size(), total);
    }

    /** What follows a place, newest acceptance first; for exports of any length in bounded memory. */
    List<RegisterEntry> after(RegisterQuery query, @Nullable RegisterEntry last, int limit) {
        return jdbc.sql(SELECT + MATCHING + """
                and (cast(:lastOn as date) is null or (accepted_on, case_no) < (:lastOn, :lastNo))
                order by accepted_on desc, case_no desc limit :limit""").params(params(query))
                .param("lastOn", last == null ? null : last.acceptedOn())
                .param("lastNo", last == null ? null : last.caseNo()).param("limit", limit)
                .query((rs, _) -> entry(rs)).list();
    }

    RegisterFigures figures(LocalDate today) {
        return jdbc.sql("""
                select count(*) filter (where accepted_on = :today) as accepted_today,
                       count(*) filter (where decided_on = :today) as decided_today,
                       count(*) filter (where state = 'IN_PROCESS') as in_process,
                       count(*) filter (where decided_on between :first and :today) as decided_in_month,
                       count(*) filter (where decided_on between :first and :today
                                          and decided_on <= promised_due_on) as in_time_in_month,
                       count(*) as total
                from publication.register_entry where counted""").param("today", today)
                .param("first", today.withDayOfMonth(1))
                .query((rs, _) -> new RegisterFigures(rs.getLong("accepted_today"), rs.getLong("decided_today"),
                        rs.getLong("in_process"), rs.getLong("decided_in_month"), rs.getLong("in_time_in_month"),
                        rs.getLong("total")))
                .single();
    }

    /** The codes of the items that were asked for most since a day, most first. */
    List<String> mostUsed(LocalDate since, int limit) {
        return jdbc.sql("""
                select item_code from publication.register_entry where counted and accepted_on >= :since
                group by item_code order by count(*) desc, item_code limit :limit""").param("since", since)
                .param("limit", limit).query((rs, _) -> rs.getString("item_code")).list();
    }

    long heldBack() {
        return jdbc.sql("select count(*) from publication.register_entry where held_back").query(Long.class).single();
    }

    long count() {
        return jdbc.sql("select count(*) from publication.register_entry").query(Long.class).single();
    }

    /** Writes the entries in one statement, whether they are new or not. */
    void write(Collection<RegisterEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql(
                """
                        insert into publication.register_entry (case_no, item_code, item_version, item_name_zh, item_name_en,
                            department, class, applicant_kind, public_name, state, accepted_on, promised_due_on, decided_on,
                            delivered_on, held_back, listed, counted)
                        select case_no, item_code, item_version, item_name_zh, item_name_en, department, class, applicant_kind,
                            public_name, state, accepted_on, promised_due_on, decided_on, delivered_on, held_back, listed, counted
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(case_no text, item_code text, item_version integer,
                            item_name_zh text, item_name_en text, department text, class text, applicant_kind text,
                            public_name text, state text, accepted_on date, promised_due_on date, decided_on date,
                            delivered_on date, held_back boolean, listed boolean, counted boolean)
                        on conflict (case_no) do update set public_name = excluded.public_name, state = excluded.state,
                            accepted_on = excluded.accepted_on, promised_due_on = excluded.promised_due_on,
                            decided_on = excluded.decided_on, delivered_on = excluded.delivered_on,
                            held_back = excluded.held_back, listed = excluded.listed, counted = excluded.counted""")
                .param("rows", JSON.writeValueAsString(entries.stream().map(RegisterRows::row).toList())).update();
    }

    void clear() {
        jdbc.sql("delete from publication.register_entry").update();
    }

    private static Map<String, @Nullable Object> row(RegisterEntry entry) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("case_no", entry.caseNo());
        row.put("item_code", entry.itemCode());
        row.put("item_version", entry.itemVersion());
        row.put("item_name_zh", entry.itemName().zh());
        row.put("item_name_en", entry.itemName().en());
        row.put("department", entry.department());
        row.put("class", entry.publication().name());
        row.put("applicant_kind", entry.applicantKind().name());
        row.put("public_name", entry.publicName());
        row.put("state", entry.state().name());
        row.put("accepted_on", text(entry.acceptedOn()));
        row.put("promised_due_on", text(entry.promisedDueOn()));
        row.put("decided_on", text(entry.decidedOn()));
        row.put("delivered_on", text(entry.deliveredOn()));
        row.put("held_back", entry.heldBack());
        row.put("listed", entry.isListed());
        row.put("counted", entry.isCounted());
        return row;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Map<String, @Nullable Object> params(RegisterQuery query) {
        var params = new HashMap<String, @Nullable Object>();
        var state = query.state();
        var month = query.month();
        params.put("department", query.department());
        params.put("item", query.item());
        params.put("state", state == null ? null : state.name());
        params.put("from", month == null ? null : month.atDay(1));
        params.put("to", month == null ? null : month.atEndOfMonth());
        params.put("text", query.text());
        params.put("number", query.text().replaceAll("[\\s\\-]", "").toUpperCase(java.util.Locale.ROOT));
        params.put("like", '%' + query.text().replaceAll("([\\\\%_])", "\\\\$1") + '%');
        return params;
    }

    private static RegisterEntry entry(ResultSet rs) throws SQLException {
        return new RegisterEntry(rs.getString("case_no"), rs.getString("item_code"), rs.getInt("item_version"),
                new LocalisedText(rs.getString("item_name_zh"), rs.getString("item_name_en")),
                rs.getString("department"), PublicationClass.valueOf(rs.getString("class")),
                ApplicantKind.valueOf(rs.getString("applicant_kind")), rs.getString("public_name"),
                RegisterState.valueOf(rs.getString("state")), day(rs, "accepted_on"), day(rs, "promised_due_on"),
                day(rs, "decided_on"), day(rs, "delivered_on"), rs.getBoolean("held_back"));
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
