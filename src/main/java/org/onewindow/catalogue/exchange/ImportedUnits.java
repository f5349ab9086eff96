package org.onewindow.catalogue.exchange;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationOutcome.Refused;
import org.onewindow.organisation.OrganisationPlan;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;

/**
 * The units whose items a list brings. One that the organisation knows by its name is that one; any other becomes a unit
 * outside the centre with a code of its own and the posts that a standard procedure names, which stay empty until somebody
 * is appointed.
 */
final class ImportedUnits implements LineReading.Units {
    /** Codes of units that came with a list begin with these, the rest is a number to the base 36. */
    private static final String FIRST_LETTERS = "UVWXYZ";

    private static final int NUMBERS = 36 * 36;
    private static final Actor IMPORT = new Actor.Automatic("import");

    private final OrganisationView view;
    private final Map<String, DepartmentCode> known = new HashMap<>();
    private final Map<DepartmentCode, String> added = new LinkedHashMap<>();
    private final Set<DepartmentCode> taken;
    private int next;

    ImportedUnits(OrganisationView view) {
        this.view = view;
        view.departments().forEach(department -> known.put(department.name().zh(), department.code()));
        taken = view.departments().stream().map(Department::code).collect(toCollection(HashSet::new));
    }

    @Override
    public DepartmentCode unit(String name, String foreignCode) {
        return known.computeIfAbsent(name, this::add);
    }

    /** How many units the organisation does not know yet. */
    int added() {
        return added.size();
    }

    /** Puts the new units into the organisation, in the name of the system: whoever imports may not plan it otherwise. */
    void install(Organisation organisation) {
        if (added.isEmpty()) {
            return;
        }
        var departments = new ArrayList<Department>();
        var posts = new ArrayList<Post>();
        added.forEach((code, name) -> {
            departments.add(new Department(code, LocalisedText.of(name), "12345", LocalisedText.of("—")));
            posts.addAll(posts(code));
        });
        var plan = new OrganisationPlan(view.centre(), departments, List.of(), posts, List.of(), List.of());
        if (organisation.install(IMPORT, CommandId.next(), plan) instanceof Refused(var reason)) {
            throw new IllegalStateException("units of a list refused: " + reason);
        }
        added.clear();
    }

    private static List<Post> posts(DepartmentCode unit) {
        return List.of(post(unit, "SL", "受理岗", "Acceptance", PostKind.ACCEPTANCE),
                post(unit, "CB", "承办岗", "Handling", PostKind.HANDLING),
                post(unit, "SH", "审核岗", "Review", PostKind.REVIEW),
                post(unit, "PZ", "批准岗", "Approval", PostKind.APPROVAL),
                post(unit, "FZ", "机关负责人", "Head of the agency", PostKind.AGENCY_HEAD));
    }

    private static Post post(DepartmentCode unit, String suffix, String zh, String en, PostKind kind) {
        return new Post(new PostCode(unit + "-" + suffix), new LocalisedText(zh, en), unit, kind);
    }

    private DepartmentCode add(String name) {
        for (; next < FIRST_LETTERS.length() * NUMBERS; next++) {
            var number = Integer.toString(next % NUMBERS, 36).toUpperCase(Locale.ROOT);
            var code = new DepartmentCode(
                    FIRST_LETTERS.charAt(next / NUMBERS) + (number.length() == 1 ? "0" : "") + number);
            if (taken.add(code)) {
                added.put(code, name);
                return code;
            }
        }
        throw new IllegalStateException("no code left for " + name);
    }
}
