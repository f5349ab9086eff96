package org.onewindow.organisation;

import static org.onewindow.organisation.Concentration.happened;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the two concentrations, two in place (两集中两到位) on a day, each as the list behind it, and how many
 * serve at the centre. How many items are in the centre is the catalogue's to say.
 *
 * @param departments       of the government, which are what the rates are taken of
 * @param officesFormed     departments with a licensing office
 * @param officesMovedIn    departments whose office moved in as a whole
 * @param windowsAuthorised departments whose window is authorised
 * @param windowsDeciding   those of them whose window may decide
 * @param withWindow        units that have a window in the hall: departments and others
 * @param windowStaff       see {@link #windowStaff(OrganisationView, LocalDate)}
 */
public record ConcentrationFigures(List<Department> departments, List<Department> officesFormed,
        List<Department> officesMovedIn, List<Department> windowsAuthorised, List<Department> windowsDeciding,
        List<Department> withWindow, List<Staff> windowStaff) {

    /**
     * How many items are in the centre (事项进驻). Whoever knows items declares one bean of this type; without it the
     * figure is not shown.
     */
    @FunctionalInterface
    public interface Items {
        /** The share of today. */
        Share today();
    }

    /** A number of a whole. */
    public record Share(int part, int whole) {
        public Share {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException(part + " of " + whole);
            }
        }
    }

    /** The figures of a day. */
    public static ConcentrationFigures of(OrganisationView view, LocalDate day) {
        var facts = view.concentrations().stream()
                .collect(Collectors.toMap(Concentration::department, Function.identity()));
        var windowed = view.windows().stream().map(Window::department).collect(Collectors.toSet());
        var departments = view.departments().stream().filter(one -> one.kind() == Department.Kind.GOVERNMENT).toList();
        Predicate<@Nullable Concentration> authorised = one -> one != null && happened(one.authorisedOn(), day);
        return new ConcentrationFigures(departments,
                those(departments, facts::get, one -> one != null && happened(one.officeFormedOn(), day)),
                those(departments, facts::get, one -> one != null && happened(one.movedInOn(), day)),
                those(departments, facts::get, authorised),
                those(departments, facts::get, one -> one != null && authorised.test(one)
                        && one.authorisedTo().contains(PostKind.APPROVAL)),
                view.departments().stream().filter(one -> windowed.contains(one.code())).toList(),
                windowStaff(view, day));
    }

    /** The units of one kind that have a window. */
    public List<Department> withWindow(Department.Kind kind) {
        return withWindow.stream().filter(one -> one.kind() == kind).toList();
    }

    /**
     * The window staff (窗口工作人员): who is appointed on the day to the post of a window, or to an acceptance, handling
     * or delivery post of a unit that has a window in the hall. Reviewers, approvers and heads are not counted, because
     * they sit behind it.
     */
    public static List<Staff> windowStaff(OrganisationView view, LocalDate day) {
        var windowed = view.windows().stream().map(Window::department).collect(Collectors.toSet());
        Set<PostCode> front = new HashSet<>(view.windows().stream().map(Window::post).toList());
        view.posts().stream().filter(post -> windowed.contains(post.department()) && switch (post.kind()) {
            case ACCEPTANCE, HANDLING, DELIVERY, COUNTER -> true;
            case REVIEW, APPROVAL, AGENCY_HEAD, GOVERNMENT_HEAD -> false;
        }).map(Post::code).forEach(front::add);
        return view.staff().stream().filter(person -> !view.hasLeft(person.id(), day)
                && view.appointments(person.id()).stream()
                        .anyMatch(held -> held.holdsOn(day) && front.contains(held.post())))
                .toList();
    }

    private static List<Department> those(List<Department> departments,
            Function<DepartmentCode, @Nullable Concentration> facts, Predicate<@Nullable Concentration> which) {
        return departments.stream().filter(one -> which.test(facts.apply(one.code()))).toList();
    }
}
