package org.onewindow.organisation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.Tail;
import org.onewindow.platform.LocalisedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the organisation. */
@Component
class OrganisationRows {
    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;
    private final EstablishmentRows establishment;
    private final DutyRows duties;

    OrganisationRows(JdbcClient jdbc, PlatformTransactionManager transactions, EstablishmentRows establishment,
            DutyRows duties) {
        this.jdbc = jdbc;
        this.establishment = establishment;
        this.duties = duties;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The last entry of the centre's stream and what was installed; nothing before the first plan. */
    record Head(CentreCode centre, long version, byte[] digest) {
    }

    /** One statement, run by itself while a plan is installed and as a tail of an entry ever after. */
    record Statement(String sql, Map<String, @Nullable Object> params) {
        Statement(String sql) {
            this(sql, Map.of());
        }

        Statement with(String name, @Nullable Object value) {
            var more = new LinkedHashMap<>(params);
            more.put(name, value);
            return new Statement(sql, more);
        }

        Tail tail() {
            var tail = Tail.of(sql);
            for (var param : params.entrySet()) {
                tail = tail.param(param.getKey(), param.getValue());
            }
            return tail;
        }
    }

    Optional<Head> head() {
        return jdbc.sql("select code, version, digest from organisation.centre")
                .query((rs, _) -> new Head(new CentreCode(rs.getString(1)), rs.getLong(2), rs.getBytes(3))).optional();
    }

    /** The head, which stays as it is until the transaction ends, even if there is none yet. */
    Optional<Head> lock() {
        jdbc.sql("lock table organisation.centre in share row exclusive mode").update();
        return head();
    }

    long version() {
        return head().map(Head::version).orElse(0L);
    }

    /** Everything as it is at one moment. */
    OrganisationView load() {
        return requireNonNull(oneMoment.execute(_ -> {
            var arrangements = new Arrangements(establishment.centres(), establishment.concentrations(),
                    establishment.hours(), duties.pairs(), establishment.delegations());
            var plan = new OrganisationPlan(centre(), departments(), windows(), posts(), staff(), appointments(),
                    arrangements);
            return new OrganisationView(plan, new OrganisationView.Changes(substitutions(), duties.leaves(),
                    duties.departures(), duties.presences()));
        }));
    }

    void write(OrganisationPlan plan, byte[] digest, long version, Instant at) {
        write(plan.centre(), digest, version, at);
        for (int i = 0; i < plan.departments().size(); i++) {
            write(plan.departments().get(i), i);
        }
        for (int i = 0; i < plan.posts().size(); i++) {
            write(plan.posts().get(i), i);
        }
        for (int i = 0; i < plan.windows().size(); i++) {
            write(plan.windows().get(i), i);
        }
        for (int i = 0; i < plan.staff().size(); i++) {
            write(plan.staff().get(i), i);
        }
        plan.appointments().forEach(this::write);
        establishment.write(plan.arrangements());
        duties.write(plan.arrangements().pairs());
    }

    static Tail add(Appointment appointment) {
        return Tail.of("""
                insert into organisation.appointment (post, staff, starts_on, ends_on)
                values (:post, :staff, :from, :to)""").param("post", appointment.post().value())
                .param("staff", appointment.staff().value()).param("from", appointment.from())
                .param("to", appointment.to());
    }

    static Tail end(Appointment appointment, LocalDate lastDay) {
        return Tail.of("""
                update organisation.appointment set ends_on = :to
                where post = :post and staff = :staff and starts_on = :from""").param("to", lastDay)
                .param("post", appointment.post().value()).param("staff", appointment.staff().value())
                .param("from", appointment.from());
    }

    static Tail add(Substitution substitution) {
        return Tail.of("""
                insert into organisation.substitution (id, post, absent, substitute, starts_on, ends_on)
                values (:id, :post, :absent, :substitute, :from, :to)""").param("id", substitution.id())
                .param("post", substitution.post().value()).param("absent", substitution.absent().value())
                .param("substitute", substitution.substitute().value()).param("from", substitution.from())
                .param("to", substitution.to());
    }

    /** Ends it on the last day, or before it began. */
    static Tail end(Substitution substitution, LocalDate lastDay) {
        return Tail.of("""
                update organisation.substitution set ends_on = greatest(:to, starts_on - 1) where id = :id""")
                .param("to", lastDay).param("id", substitution.id());
    }

    static Tail raise(long version) {
        return Tail.of("update organisation.centre set version = :version where version = :version - 1")
                .param("version", version);
    }

    private Centre centre() {
        return jdbc.sql("""
                select code, name_zh, name_en, address_zh, address_en, phone, hours_zh, hours_en
                from organisation.centre""")
                .query((rs, _) -> new Centre(new CentreCode(rs.getString("code")), text(rs, "name"),
                        text(rs, "address"), rs.getString("phone"), text(rs, "hours")))
                .optional().orElse(Centre.NOT_YET);
    }

    private List<Department> departments() {
        return jdbc.sql("""
                select code, name_zh, name_en, coalesce(full_name_zh, name_zh) as full_name_zh,
                    coalesce(full_name_en, name_en) as full_name_en, phone, address_zh, address_en, kind
                from organisation.department order by position, code""")
                .query((rs, _) -> new Department(new DepartmentCode(rs.getString("code")), text(rs, "name"),
                        text(rs, "full_name"), rs.getString("phone"), text(rs, "address"),
                        Department.Kind.valueOf(rs.getString("kind"))))
                .list();
    }

    private List<Post> posts() {
        return jdbc.sql("select code, name_zh, name_en, kind from organisation.post order by position, code")
                .query((rs, _) -> {
                    var code = new PostCode(rs.getString("code"));
                    return new Post(code, text(rs, "name"), code.department(), PostKind.valueOf(rs.getString("kind")));
                }).list();
    }

    private List<Window> windows() {
        return jdbc.sql("""
                select no, name_zh, name_en, department, post
                from organisation.service_window order by position, no""")
                .query((rs, _) -> new Window(new WindowNo(rs.getString("no")), text(rs, "name"),
                        new DepartmentCode(rs.getString("department")), new PostCode(rs.getString("post"))))
                .list();
    }

    private List<Staff> staff() {
        return jdbc.sql("select id, name, department from organisation.staff order by position, id")
                .query((rs, _) -> new Staff(new StaffId(rs.getString("id")), rs.getString("name"),
                        new DepartmentCode(rs.getString("department"))))
                .list();
    }

    private List<Appointment> appointments() {
        return jdbc
                .sql("select post, staff, starts_on, ends_on from organisation.appointment order by starts_on, staff")
                .query((rs, _) -> new Appointment(new PostCode(rs.getString("post")),
                        new StaffId(rs.getString("staff")), day(rs, "starts_on"), dayOrNone(rs, "ends_on")))
                .list();
    }

    private List<Substitution> substitutions() {
        return jdbc.sql("""
                select id, post, absent, substitute, starts_on, ends_on
                from organisation.substitution where ends_on >= starts_on order by starts_on, id""")
                .query((rs, _) -> new Substitution(requireNonNull(rs.getObject("id", UUID.class)),
                        new PostCode(rs.getString("post")), new StaffId(rs.getString("absent")),
                        new StaffId(rs.getString("substitute")), day(rs, "starts_on"), day(rs, "ends_on")))
                .list();
    }

    private void write(Centre centre, byte[] digest, long version, Instant at) {
        jdbc.sql("""
                insert into organisation.centre (code, name_zh, name_en, address_zh, address_en, phone, hours_zh,
                    hours_en, digest, version, updated_at)
                values (:code, :nameZh, :nameEn, :addressZh, :addressEn, :phone, :hoursZh, :hoursEn, :digest, :version,
                    :at)
                on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                    address_zh = excluded.address_zh, address_en = excluded.address_en, phone = excluded.phone,
                    hours_zh = excluded.hours_zh, hours_en = excluded.hours_en, digest = excluded.digest,
                    version = excluded.version, updated_at = excluded.updated_at""")
                .param("code", centre.code().value()).param("nameZh", centre.name().zh())
                .param("nameEn", centre.name().en()).param("addressZh", centre.address().zh())
                .param("addressEn", centre.address().en()).param("phone", centre.phone())
                .param("hoursZh", centre.hours().zh()).param("hoursEn", centre.hours().en()).param("digest", digest)
                .param("version", version).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private void write(Department department, int position) {
        jdbc.sql("""
                insert into organisation.department (code, name_zh, name_en, full_name_zh, full_name_en, phone,
                    address_zh, address_en, kind, position)
                values (:code, :nameZh, :nameEn, :fullZh, :fullEn, :phone, :addressZh, :addressEn, :kind, :position)
                on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                    full_name_zh = excluded.full_name_zh, full_name_en = excluded.full_name_en,
                    phone = excluded.phone, address_zh = excluded.address_zh, address_en = excluded.address_en,
                    kind = excluded.kind, position = excluded.position""").param("kind", department.kind().name())
                .param("code", department.code().value())
                .param("nameZh", department.name().zh()).param("nameEn", department.name().en())
                .param("fullZh", department.fullName().zh()).param("fullEn", department.fullName().en())
                .param("phone", department.phone()).param("addressZh", department.address().zh())
                .param("addressEn", department.address().en()).param("position", position).update();
    }

    private void write(Post post, int position) {
        jdbc.sql("""
                insert into organisation.post (code, name_zh, name_en, kind, position)
                values (:code, :nameZh, :nameEn, :kind, :position)
                on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                    kind = excluded.kind, position = excluded.position""").param("code", post.code().value())
                .param("nameZh", post.name().zh()).param("nameEn", post.name().en()).param("kind", post.kind().name())
                .param("position", position).update();
    }

    private void write(Window window, int position) {
        jdbc.sql("""
                insert into organisation.service_window (no, name_zh, name_en, department, post, position)
                values (:no, :nameZh, :nameEn, :department, :post, :position)
                on conflict (no) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                    department = excluded.department, post = excluded.post, position = excluded.position""")
                .param("no", window.no().value()).param("nameZh", window.name().zh())
                .param("nameEn", window.name().en()).param("department", window.department().value())
                .param("post", window.post().value()).param("position", position).update();
    }

    private void write(Staff staff, int position) {
        jdbc.sql("""
                insert into organisation.staff (id, name, department, position)
                values (:id, :name, :department, :position)
                on conflict (id) do update set name = excluded.name, department = excluded.department,
                    position = excluded.position""").param("id", staff.id().value()).param("name", staff.name())
                .param("department", staff.department().value()).param("position", position).update();
    }

    private void write(Appointment appointment) {
        jdbc.sql("""
                insert into organisation.appointment (post, staff, starts_on, ends_on)
                values (:post, :staff, :from, :to)
                on conflict (post, staff, starts_on) do update set ends_on = excluded.ends_on""")
                .param("post", appointment.post().value()).param("staff", appointment.staff().value())
                .param("from", appointment.from()).param("to", appointment.to()).update();
    }

    private static LocalisedText text(ResultSet rs, String column) throws SQLException {
        return new LocalisedText(rs.getString(column + "_zh"), rs.getString(column + "_en"));
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return requireNonNull(dayOrNone(rs, column));
    }

    private static @Nullable LocalDate dayOrNone(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
