package org.onewindow.organisation;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.CentreNode.Valid;
import org.onewindow.organisation.OrganisationRows.Statement;
import org.onewindow.platform.LocalisedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of how the centre is set up: tree, concentrations, hours, delegations. */
@Component
class EstablishmentRows {
    private static final String KEEP_CENTRE = """
            insert into organisation.centre_node (code, kind, parent, name_zh, name_en, valid_from, valid_to, successor,
                progress, opened_on, position)
            values (:code, :kind, :parent, :nameZh, :nameEn, :from, :to, :successor, :progress, :openedOn,
                (select coalesce(max(position), 0) + 1 from organisation.centre_node))
            on conflict (code) do update set kind = excluded.kind, parent = excluded.parent,
                name_zh = excluded.name_zh, name_en = excluded.name_en, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, successor = excluded.successor, progress = excluded.progress,
                opened_on = excluded.opened_on""";

    private static final String KEEP_CONCENTRATION = """
            insert into organisation.concentration (department, office_formed_on, moved_in_on, window_since,
                authorised_on, authorised_to)
            values (:department, :formedOn, :movedInOn, :windowSince, :authorisedOn,
                string_to_array(cast(:authorisedTo as text), ' '))
            on conflict (department) do update set office_formed_on = excluded.office_formed_on,
                moved_in_on = excluded.moved_in_on, window_since = excluded.window_since,
                authorised_on = excluded.authorised_on, authorised_to = excluded.authorised_to""";

    private static final String KEEP_HOURS = """
            insert into organisation.opening_hours (window_no, starts_on, workdays, saturdays)
            values (:window, :from, :workdays, :saturdays)
            on conflict (coalesce(window_no, ''), starts_on) do update set workdays = excluded.workdays,
                saturdays = excluded.saturdays""";

    private static final String KEEP_DELEGATION = """
            insert into organisation.delegation (id, kind, by_whom, agency, post, items, acts, starts_on, ends_on,
                document)
            values (:id, :kind, :by, :agency, :post, string_to_array(cast(:items as text), ' '),
                string_to_array(cast(:acts as text), ' '), :from, :to, :document)
            on conflict (id) do update set ends_on = excluded.ends_on""";

    private final JdbcClient jdbc;

    EstablishmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Arrangements arrangements) {
        arrangements.centres().forEach(node -> run(keep(node)));
        arrangements.concentrations().forEach(one -> run(keep(one)));
        arrangements.hours().forEach(one -> run(keep(one)));
        arrangements.delegations().forEach(one -> run(add(one)));
    }

    static Statement keep(CentreNode node) {
        return new Statement(KEEP_CENTRE).with("code", node.code().value()).with("kind", node.kind().name())
                .with("parent", node.parent() == null ? null : node.parent().value())
                .with("nameZh", node.name().zh()).with("nameEn", node.name().en()).with("from", node.valid().from())
                .with("to", node.valid().to())
                .with("successor", node.valid().successor() == null ? null : node.valid().successor().value())
                .with("progress", node.progress().name()).with("openedOn", node.openedOn());
    }

    static Statement keep(Concentration one) {
        return new Statement(KEEP_CONCENTRATION).with("department", one.department().value())
                .with("formedOn", one.officeFormedOn()).with("movedInOn", one.movedInOn())
                .with("windowSince", one.windowSince()).with("authorisedOn", one.authorisedOn())
                .with("authorisedTo", words(one.authorisedTo().stream().map(PostKind::name).toList()));
    }

    static Statement keep(OpeningHours one) {
        return new Statement(KEEP_HOURS).with("window", one.window() == null ? null : one.window().value())
                .with("from", one.from()).with("workdays", OpeningHours.text(one.workdays()))
                .with("saturdays", OpeningHours.text(one.saturdays()));
    }

    static Statement add(Delegation one) {
        return new Statement(KEEP_DELEGATION).with("id", one.id()).with("kind", one.kind().name())
                .with("by", one.by().value()).with("agency", one.agency().value())
                .with("post", one.post() == null ? null : one.post().value())
                .with("items", words(one.scope().items()))
                .with("acts", words(one.scope().acts().stream().map(PostKind::name).toList()))
                .with("from", one.from()).with("to", one.to()).with("document", one.document());
    }

    /** Ends it on the last day, or before it began. */
    static Tail endDelegation(UUID id, LocalDate lastDay) {
        return Tail.of("update organisation.delegation set ends_on = greatest(:to, starts_on - 1) where id = :id")
                .param("to", lastDay).param("id", id);
    }

    List<CentreNode> centres() {
        return jdbc.sql("""
                select code, kind, parent, name_zh, name_en, valid_from, valid_to, successor, progress, opened_on
                from organisation.centre_node order by position, code""").query((rs, _) -> {
            var valid = new Valid(rs.getObject("valid_from", LocalDate.class),
                    rs.getObject("valid_to", LocalDate.class),
                    centre(rs.getString("successor")));
            return new CentreNode(new CentreCode(rs.getString("code")), CentreNode.Kind.valueOf(rs.getString("kind")),
                    centre(rs.getString("parent")), new LocalisedText(rs.getString("name_zh"), rs.getString("name_en")),
                    valid, CentreNode.Progress.valueOf(rs.getString("progress")),
                    rs.getObject("opened_on", LocalDate.class));
        }).list();
    }

    List<Concentration> concentrations() {
        return jdbc.sql("""
                select c.department, c.office_formed_on, c.moved_in_on, c.window_since, c.authorised_on, c.authorised_to
                from organisation.concentration c join organisation.department d on d.code = c.department
                order by d.position, d.code""")
                .query((rs, _) -> new Concentration(new DepartmentCode(rs.getString("department")),
                        rs.getObject("office_formed_on", LocalDate.class), rs.getObject("moved_in_on", LocalDate.class),
                        rs.getObject("window_since", LocalDate.class), rs.getObject("authorised_on", LocalDate.class),
                        kinds(rs, "authorised_to")))
                .list();
    }

    List<OpeningHours> hours() {
        return jdbc.sql("""
                select window_no, starts_on, workdays, saturdays from organisation.opening_hours
                order by window_no nulls first, starts_on""").query((rs, _) -> {
            var window = rs.getString("window_no");
            return new OpeningHours(window == null ? null : new WindowNo(window),
                    requireNonNull(rs.getObject("starts_on", LocalDate.class)),
                    OpeningHours.parse(rs.getString("workdays")).orElseThrow(),
                    OpeningHours.parse(rs.getString("saturdays")).orElseThrow());
        }).list();
    }

    List<Delegation> delegations() {
        return jdbc.sql("""
                select id, kind, by_whom, agency, post, items, acts, starts_on, ends_on, document
                from organisation.delegation order by starts_on, id""").query((rs, _) -> {
            var post = rs.getString("post");
            return new Delegation(requireNonNull(rs.getObject("id", UUID.class)),
                    Delegation.Kind.valueOf(rs.getString("kind")), new DepartmentCode(rs.getString("by_whom")),
                    new DepartmentCode(rs.getString("agency")), post == null ? null : new PostCode(post),
                    new Delegation.Scope(new TreeSet<>(List.of(strings(rs.getArray("items")))), kinds(rs, "acts")),
                    requireNonNull(rs.getObject("starts_on", LocalDate.class)),
                    requireNonNull(rs.getObject("ends_on", LocalDate.class)), rs.getString("document"));
        }).list();
    }

    private void run(Statement statement) {
        jdbc.sql(statement.sql()).params(statement.params()).update();
    }

    /** Codes hold no blanks; without any the text is empty and its array too. */
    private static String words(Collection<String> codes) {
        return String.join(" ", codes);
    }

    private static SortedSet<PostKind> kinds(ResultSet rs, String column) throws SQLException {
        return Arrays.stream(strings(rs.getArray(column))).map(PostKind::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static @Nullable CentreCode centre(@Nullable String code) {
        return code == null ? null : new CentreCode(code);
    }
}
