package org.onewindow.organisation;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A whole organisation as it is to be: what a loader or an exchange with the personnel system hands in. It is sound by
 * construction: every code is unique and everything that is named exists.
 */
public record OrganisationPlan(Centre centre, List<Department> departments, List<Window> windows, List<Post> posts,
        List<Staff> staff, List<Appointment> appointments, Arrangements arrangements) {
    /** A prefecture has about 60 departments; ten thousand posts leave room for every township under it. */
    private static final int LONGEST_LIST = 10_000;

    /** A plan of departments, posts and people alone. */
    public OrganisationPlan(Centre centre, List<Department> departments, List<Window> windows, List<Post> posts,
            List<Staff> staff, List<Appointment> appointments) {
        this(centre, departments, windows, posts, staff, appointments, Arrangements.NONE);
    }

    public OrganisationPlan {
        departments = bounded(departments);
        windows = bounded(windows);
        posts = bounded(posts);
        staff = bounded(staff);
        appointments = bounded(appointments);
        var departmentCodes = unique(departments, Department::code);
        departmentCodes.add(DepartmentCode.CENTRE);
        var postCodes = unique(posts, Post::code);
        var staffIds = unique(staff, Staff::id);
        var windowNos = unique(windows, Window::no);
        unique(windows, Window::post);
        unique(appointments, a -> a.post() + "/" + a.staff() + "/" + a.from());
        posts.forEach(post -> known(departmentCodes, post.department()));
        staff.forEach(person -> known(departmentCodes, person.department()));
        windows.forEach(window -> {
            known(departmentCodes, window.department());
            known(postCodes, window.post());
        });
        appointments.forEach(appointment -> {
            known(postCodes, appointment.post());
            known(staffIds, appointment.staff());
        });
        for (var pair : arrangements.pairs()) {
            known(postCodes, pair.post());
            known(staffIds, pair.first());
            known(staffIds, pair.second());
        }
        for (var delegation : arrangements.delegations()) {
            known(departmentCodes, delegation.by());
            known(departmentCodes, delegation.agency());
            if (delegation.post() != null) {
                known(postCodes, delegation.post());
            }
        }
        arrangements.concentrations().forEach(one -> known(departmentCodes, one.department()));
        arrangements.hours().stream().filter(one -> one.window() != null)
                .forEach(one -> known(windowNos, requireNonNull(one.window())));
    }

    /** The same with other arrangements. */
    OrganisationPlan with(Arrangements others) {
        return new OrganisationPlan(centre, departments, windows, posts, staff, appointments, others);
    }

    private static <T> List<T> bounded(List<T> items) {
        if (items.size() > LONGEST_LIST) {
            throw new IllegalArgumentException(items.size() + " entries in one list of an organisation");
        }
        return List.copyOf(items);
    }

    private static <T, K> Set<K> unique(List<T> items, Function<T, K> key) {
        var keys = items.stream().map(key).collect(Collectors.toCollection(HashSet::new));
        if (keys.size() != items.size()) {
            throw new IllegalArgumentException("a code appears twice among " + items);
        }
        return keys;
    }

    private static <K> void known(Set<K> known, K key) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException(key + " is named but not part of the organisation");
        }
    }
}
