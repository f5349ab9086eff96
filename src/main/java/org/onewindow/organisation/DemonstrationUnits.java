package org.onewindow.organisation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.CentreNode.Progress;
import org.onewindow.organisation.DemonstrationOrganisation.StaffLine;
import org.onewindow.organisation.DemonstrationOrganisation.Text;
import org.onewindow.platform.LocalisedText;

/** The lines of the demonstration's file that say more than one thing: units, centres, hours, delegations, pairs. */
final class DemonstrationUnits {
    /** Of each unit: who stands in for whom in which post, by the last two digits of their ids. */
    private static final List<Stand> PAIRS = List.of(new Stand("SL", "01", "06"), new Stand("SL", "05", "06"),
            new Stand("SL", "07", "06"), new Stand("CB", "01", "05"), new Stand("CB", "06", "05"),
            new Stand("SH", "02", "06"), new Stand("PZ", "03", "02"), new Stand("FZ", "04", "03"));

    /** Of the centre's own windows. */
    private static final Map<String, String> WINDOW_PAIRS = Map.of("S9001", "S9002", "S9002", "S9001", "S9003",
            "S9004", "S9004", "S9003", "S9005", "S9006", "S9006", "S9005", "S9011", "S9006");

    private DemonstrationUnits() {
    }

    private record Stand(String post, String first, String second) {
    }

    record OwnWindowLine(String number, LocalDate since) {
    }

    record OfficeLine(LocalDate formed, @Nullable LocalDate movedIn) {
    }

    record AuthorisedLine(LocalDate from, List<PostKind> to) {
    }

    record UnitLine(String code, Text name, @Nullable Text full, String phone, Text address,
            Department.@Nullable Kind kind,
            @Nullable OwnWindowLine window, @Nullable OfficeLine office, @Nullable AuthorisedLine authorised) {
        Department department() {
            return new Department(new DepartmentCode(code), name.text(), (full == null ? name : full).text(), phone,
                    address.text(),
                    kind == null ? Department.Kind.GOVERNMENT : kind);
        }

        Optional<Window> ownWindow() {
            return Optional.ofNullable(window).map(line -> new Window(new WindowNo(line.number()),
                    new LocalisedText(name.zh() + "窗口", name.en() + " window"), new DepartmentCode(code),
                    new PostCode(code + "-SL")));
        }

        List<Post> posts() {
            return List.of(post("SL", "受理岗", "Acceptance", PostKind.ACCEPTANCE),
                    post("CB", "承办岗", "Handling", PostKind.HANDLING), post("SH", "审核岗", "Review", PostKind.REVIEW),
                    post("PZ", "批准岗", "Approval", PostKind.APPROVAL),
                    post("FZ", "机关负责人", "Head of the agency", PostKind.AGENCY_HEAD));
        }

        Concentration concentration() {
            return new Concentration(new DepartmentCode(code), office == null ? null : office.formed(),
                    office == null ? null : office.movedIn(), window == null ? null : window.since(),
                    authorised == null ? null : authorised.from(),
                    authorised == null ? new TreeSet<>() : new TreeSet<>(authorised.to()));
        }

        private Post post(String suffix, String zh, String en, PostKind postKind) {
            var department = new DepartmentCode(code);
            return new Post(new PostCode(department + "-" + suffix), new LocalisedText(zh, en), department, postKind);
        }
    }

    record NodeLine(String code, CentreNode.Kind kind, @Nullable String parent, Text name, @Nullable LocalDate from,
            @Nullable LocalDate to, @Nullable String successor, @Nullable LocalDate opened, boolean preparing) {
        CentreNode node() {
            return new CentreNode(new CentreCode(code), kind, parent == null ? null : new CentreCode(parent),
                    name.text(),
                    new CentreNode.Valid(from, to, successor == null ? null : new CentreCode(successor)),
                    opened != null ? Progress.OPEN : preparing ? Progress.IN_PREPARATION : Progress.NONE, opened);
        }
    }

    record HoursLine(@Nullable String window, LocalDate from, String workdays, @Nullable String saturdays) {
        OpeningHours hours() {
            return new OpeningHours(window == null ? null : new WindowNo(window), from, sessions(workdays),
                    sessions(saturdays == null ? "" : saturdays));
        }

        private static List<OpeningHours.Session> sessions(String text) {
            return OpeningHours.parse(text).orElseThrow(() -> new IllegalArgumentException("hours: " + text));
        }
    }

    record DelegationLine(String number, Delegation.Kind kind, String by, @Nullable String department,
            @Nullable String post, List<PostKind> acts, LocalDate from, LocalDate to, String document) {
        Delegation delegation() {
            var code = post == null ? null : new PostCode(post);
            var agency = code == null ? new DepartmentCode(String.valueOf(department)) : code.department();
            return new Delegation(
                    UUID.nameUUIDFromBytes(("demonstration delegation " + number).getBytes(StandardCharsets.UTF_8)),
                    kind, new DepartmentCode(by), agency, code,
                    new Delegation.Scope(new TreeSet<>(), new TreeSet<>(acts)), from, to, document);
        }
    }

    /** The regular pairs that follow from the ids of the staff. */
    static List<Pair> pairs(List<StaffLine> staff) {
        var ids = staff.stream().map(StaffLine::id).toList();
        var pairs = new ArrayList<Pair>();
        for (var person : staff) {
            for (var post : person.posts()) {
                second(person.id(), post).filter(ids::contains).ifPresent(second -> pairs
                        .add(new Pair(new PostCode(post), new StaffId(person.id()), new StaffId(second))));
            }
        }
        return pairs;
    }

    private static Optional<String> second(String id, String post) {
        if (WINDOW_PAIRS.containsKey(id)) {
            return Optional.ofNullable(WINDOW_PAIRS.get(id));
        }
        var unit = id.substring(0, id.length() - 2);
        return PAIRS.stream().filter(one -> post.endsWith("-" + one.post()) && id.equals(unit + one.first()))
                .map(one -> unit + one.second()).findFirst();
    }
}
