package org.onewindow.casework.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.AcceptanceRules;
import org.onewindow.casework.CaseClocks;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Situations;
import org.onewindow.casework.Sources;
import org.onewindow.casework.Turn;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.catalogue.Stage;
import org.onewindow.deadlines.Light;
import org.onewindow.deadlines.Lights;
import org.onewindow.organisation.Delegation;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostKind;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases. The scope of the reader is part of every query: what may not be seen is not read. */
@Component
public final class CaseLists {
    private static final String COLUMNS = """
            select case_no, seq, status, item, department, public_name, submitted_at, due_on, changed_at, state
            from casework.case_file where\s""";

    private final JdbcClient jdbc;
    private final Situations situations;
    private final Sources sources;

    CaseLists(JdbcClient jdbc, Situations situations, Sources sources) {
        this.jdbc = jdbc;
        this.situations = situations;
        this.sources = sources;
    }

    /** What waits for the posts that the officer holds today (我的工作). */
    public PageOf<CaseLine> work(Actor actor, CaseFilter filter, int page, int size) {
        var posts = situations.posts(actor);
        var where = new Where();
        var staff = actor instanceof Actor.Officer officer ? officer.staff() : "";
        where.and("open", Map.of());
        where.andAny(Stream.concat(Stream.of(own(posts, staff), signing(staff)),
                situations.delegations(actor).entrySet().stream()
                        .map(entry -> delegated(entry.getKey(), entry.getValue(), staff)))
                .toList());
        return page(where, filter, page, size);
    }

    /** A sheet waits for its signer wherever it lies. */
    private static Condition signing(String staff) {
        return new Condition(":signer = any (posts)", Map.of("signer", Turn.signer(staff)));
    }

    private static Condition own(List<Post> posts, String staff) {
        var departments = posts.stream().map(post -> post.department().value()).distinct().toArray(String[]::new);
        return posts.stream().anyMatch(post -> post.kind() == PostKind.DELIVERY)
                ? new Condition("posts && cast(:asked as text[])", Map.of("asked", Turn.asked(posts, staff)))
                : new Condition("posts && cast(:asked as text[]) and department = any (:own)",
                        Map.of("asked", Turn.asked(posts, staff), "own", departments));
    }

    /** What waits for a department that delegated, as far as the delegation reaches. */
    private static Condition delegated(Delegation delegation, List<Post> posts, String staff) {
        var all = delegation.scope().items().isEmpty();
        return new Condition("posts && cast(:asked as text[]) and department = :by"
                + (all ? "" : " and item = any (:items)"),
                Map.of("asked", Turn.asked(posts, staff), "by", delegation.by().value(), "items",
                        delegation.scope().items().toArray(String[]::new)));
    }

    /** The cases that the citizen's account filed, for itself or for others. */
    public PageOf<CaseLine> mine(Actor actor, CaseFilter filter, int page, int size) {
        var where = new Where();
        where.and("account = :account", Map.of("account", account(actor)));
        return page(where, filter, page, size);
    }

    /** The cases that the actor may see at all. */
    public PageOf<CaseLine> visible(Actor actor, CaseFilter filter, int page, int size) {
        if (actor instanceof Actor.Citizen) {
            return mine(actor, filter, page, size);
        }
        var where = new Where();
        if (!seesAll(actor)) {
            var departments = situations.posts(actor).stream().map(Post::department).distinct()
                    .map(DepartmentCode::value).toArray(String[]::new);
            where.and("department = any (:own)", Map.of("own", departments));
        }
        return page(where, filter, page, size);
    }

    /** The cases of one of the parties, for a window that looks them up. */
    List<CaseLine> ofParties(List<UUID> parties, int limit) {
        var where = new Where();
        where.and("(applicant = any (:parties) or agent = any (:parties))",
                Map.of("parties", parties.toArray(UUID[]::new)));
        return page(where, new CaseFilter(null, null, null, null, null, null, null, CaseFilter.Order.NEWEST), 0, limit)
                .items();
    }

    /** Cases of the whole centre by a filter; the caller has checked that the reader may look anywhere. */
    List<CaseLine> everywhere(CaseFilter filter) {
        return page(new Where(), filter, 0, PageOf.MAX_SIZE).items();
    }

    /** Whether an officer sees every case of the centre: supervision, and the counters, which serve all items. */
    boolean seesAll(Actor actor) {
        return actor instanceof Actor.Automatic
                || (actor instanceof Actor.Officer officer && (officer.has(Role.SUPERVISOR)
                        || situations.posts(officer).stream().anyMatch(post -> post.kind() == PostKind.COUNTER)));
    }

    private PageOf<CaseLine> page(Where where, CaseFilter filter, int page, int size) {
        narrow(where, filter);
        var total = jdbc.sql("select count(*) from casework.case_file where " + where.sql()).params(where.params())
                .query(Long.class).single();
        var lines = jdbc.sql(COLUMNS + where.sql() + " order by " + filter.order().sql()
                + " limit :size offset :offset").params(where.params()).param("size", size)
                .param("offset", (long) page * size).query(this::map).list();
        return new PageOf<>(lines, page, size, total);
    }

    private void narrow(Where where, CaseFilter filter) {
        where.andIf("item = :item", "item", filter.item());
        where.andIf("department = :department", "department", filter.department());
        where.andIf("status = :status", "status", filter.status() == null ? null : filter.status().name());
        where.andIf("submitted_at >= :from", "from", start(filter.submittedFrom(), 0));
        where.andIf("submitted_at < :to", "to", start(filter.submittedTo(), 1));
        var number = filter.number();
        if (number.isPresent()) {
            where.andIf("case_no = :no", "no", number.get().value());
        } else if (filter.text() != null && !filter.text().isBlank()) {
            where.andIf("position(:text in public_name) > 0", "text", filter.text().strip());
        }
        if (filter.source() != null) {
            var found = sources.cases(filter.source().system(), filter.source().foreignNo());
            where.andIf("case_no = any (:found)", "found",
                    found.stream().map(CaseNumber::value).toArray(String[]::new));
        }
    }

    private CaseLine map(ResultSet row, int number) throws SQLException {
        var file = CaseSnapshots.read(row.getBytes("state"));
        var item = situations.item(file);
        var stages = item.procedure().stages().filter(stage -> file.openStage(stage.code()).isPresent())
                .map(Stage::name).toList();
        return new CaseLine(new CaseNumber(row.getString("case_no")), row.getLong("seq"), file.status(), item.name(),
                row.getString("item"), row.getString("department"), row.getString("public_name"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class), light(file), stages,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** The light of a case by time alone. */
    Light light(CaseFile file) {
        var today = OneWindowTime.today(situations.clock());
        var calendar = situations.deadlines().calendar();
        var clock = file.clock();
        if (file.status() == CaseStatus.IN_PROCESS && clock != null) {
            var item = situations.item(file);
            var dates = CaseClocks.of(clock, file.received(), item).dates(today, calendar);
            return Lights.of(today, dates.promisedDueOn(), dates.statutoryDueOn(), file.received().promise(item).days(),
                    clock.isSuspended(), calendar);
        }
        return switch (file.status()) {
            case SUBMITTED -> Lights.of(today, file.received().replyDueOn(), file.received().replyDueOn(),
                    AcceptanceRules.REPLY.days(), false, calendar);
            case SUPPLEMENT_NOTICED -> Light.GREY;
            default -> Light.GREEN;
        };
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, int plusDays) {
        return day == null ? null : day.plusDays(plusDays).atStartOfDay(OneWindowTime.ZONE).toOffsetDateTime();
    }

    private static UUID account(Actor actor) {
        return actor instanceof Actor.Citizen citizen ? citizen.account() : new UUID(0, 0);
    }

    /** A condition with names of its own for its parameters. */
    private record Condition(String sql, Map<String, Object> params) {
        Condition numbered(int number) {
            var renamed = new HashMap<String, Object>();
            params.forEach((name, value) -> renamed.put(name + number, value));
            return new Condition(sql.replaceAll("(?<!:):([a-z]+)", ":$1" + number), renamed);
        }
    }

    /** The conditions of a query, all of which hold. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> params = new HashMap<>();

        void and(String condition, Map<String, ?> values) {
            conditions.add(condition);
            params.putAll(values);
        }

        /** One of these holds. */
        void andAny(List<Condition> alternatives) {
            var any = new ArrayList<String>();
            for (int i = 0; i < alternatives.size(); i++) {
                var one = alternatives.get(i).numbered(i);
                any.add("(" + one.sql() + ")");
                params.putAll(one.params());
            }
            conditions.add("(" + String.join(" or ", any) + ")");
        }

        void andIf(String condition, String name, @Nullable Object value) {
            if (value != null) {
                and(condition, Map.of(name, value));
            }
        }

        String sql() {
            return String.join(" and ", conditions);
        }

        Map<String, Object> params() {
            return params;
        }
    }
}
