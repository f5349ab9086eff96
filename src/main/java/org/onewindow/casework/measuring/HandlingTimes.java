package org.onewindow.casework.measuring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.counting.CaseCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of handling times, and how many cases of an item are under way. */
@Component
class HandlingTimes implements CaseCounts {
    private final JdbcClient jdbc;

    HandlingTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ItemCode, Long> open(Collection<ItemCode> items) {
        var counts = new HashMap<ItemCode, Long>();
        jdbc.sql("""
                select item, count(*) as cases from casework.case_file
                where open and status in ('SUBMITTED', 'SUPPLEMENT_NOTICED', 'IN_PROCESS')
                    and item = any(cast(:items as text[]))
                group by item""").param("items", items.stream().map(ItemCode::value).toArray(String[]::new))
                .query(rs -> {
                    counts.put(new ItemCode(rs.getString("item")), rs.getLong("cases"));
                });
        return counts;
    }

    @Override
    public List<Measured> measured() {
        return jdbc.sql("select item, item_version, cases, working_days from casework.handling_time")
                .query((rs, _) -> new Measured(new ItemCode(rs.getString("item")), rs.getInt("item_version"),
                        rs.getLong("cases"), rs.getLong("working_days")))
                .list();
    }

    /** Adds a decided case. */
    void add(String item, int version, int workingDays) {
        jdbc.sql("""
                insert into casework.handling_time (item, item_version, cases, working_days)
                values (:item, :version, 1, :days)
                on conflict (item, item_version) do update set cases = handling_time.cases + 1,
                    working_days = handling_time.working_days + excluded.working_days""")
                .param("item", item).param("version", version).param("days", workingDays).update();
    }

    void forgetAll() {
        jdbc.sql("delete from casework.handling_time").update();
    }
}
