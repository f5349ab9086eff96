package org.onewindow.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * The organisation at one moment, immutable. Who holds a post is asked for a day, because holding and standing in begin
 * and end by the day.
 */
public final class OrganisationView {
    private final OrganisationPlan plan;
    private final List<Substitution> substitutions;
    private final Map<DepartmentCode, Department> departments;
    private final Map<PostCode, Post> posts;
    private final Map<StaffId, Staff> staff;
    private final Map<PostCode, List<Appointment>> appointmentsByPost;
    private final Map<StaffId, List<Appointment>> appointmentsByStaff;
    private final Map<StaffId, List<Substitution>> substitutionsBySubstitute;

    OrganisationView(OrganisationPlan plan, List<Substitution> substitutions) {
        this.plan = plan;
        this.substitutions = List.copyOf(substitutions);
        this.departments = byKey(plan.departments(), Department::code);
        this.posts = byKey(plan.posts(), Post::code);
        this.staff = byKey(plan.staff(), Staff::id);
        this.appointmentsByPost = plan.appointments().stream().collect(groupingBy(Appointment::post));
        this.appointmentsByStaff = plan.appointments().stream().collect(groupingBy(Appointment::staff));
        this.substitutionsBySubstitute = substitutions.stream().collect(groupingBy(Substitution::substitute));
    }

    static OrganisationView of(OrganisationPlan plan) {
        return new OrganisationView(plan, List.of());
    }

    public Centre centre() {
        return plan.centre();
    }

    /** The departments in the order in which the centre lists them. */
    public List<Department> departments() {
        return plan.departments();
    }

    public Optional<Department> department(DepartmentCode code) {
        return Optional.ofNullable(departments.get(code));
    }

    public List<Window> windows() {
        return plan.windows();
    }

    /** The window at which the holder of the post sits. */
    public Optional<Window> windowOf(PostCode post) {
        return plan.windows().stream().filter(window -> window.post().equals(post)).findFirst();
    }

    public List<Post> posts() {
        return plan.posts();
    }

    public Optional<Post> post(PostCode code) {
        return Optional.ofNullable(posts.get(code));
    }

    /** The posts of a department, in the order of the work. */
    public List<Post> postsIn(DepartmentCode department) {
        return plan.posts().stream().filter(post -> post.department().equals(department)).toList();
    }

    public List<Staff> staff() {
        return plan.staff();
    }

    public Optional<Staff> staff(StaffId id) {
        return Optional.ofNullable(staff.get(id));
    }

    /** The posts that the person holds on the day: their own and those in which they stand in for someone. */
    public Set<PostCode> postsOf(StaffId person, LocalDate day) {
        var held = new TreeSet<PostCode>();
        for (var appointment : appointmentsByStaff.getOrDefault(person, List.of())) {
            if (appointment.holdsOn(day)) {
                held.add(appointment.post());
            }
        }
        for (var substitution : substitutionsBySubstitute.getOrDefault(person, List.of())) {
            if (inForce(substitution, day)) {
                held.add(substitution.post());
            }
        }
        return held;
    }

    /** Whether the person holds the post on the day, in their own right or standing in. */
    public boolean holds(StaffId person, PostCode post, LocalDate day) {
        return postsOf(person, day).contains(post);
    }

    /** Who holds the post on the day: first those in their own right, then those who stand in. */
    public List<Staff> holders(PostCode post, LocalDate day) {
        var held = new LinkedHashMap<StaffId, Staff>();
        for (var appointment : appointmentsByPost.getOrDefault(post, List.of())) {
            if (appointment.holdsOn(day)) {
                staff(appointment.staff()).ifPresent(person -> held.put(person.id(), person));
            }
        }
        for (var substitution : substitutions) {
            if (substitution.post().equals(post) && inForce(substitution, day)) {
                staff(substitution.substitute()).ifPresent(person -> held.putIfAbsent(person.id(), person));
            }
        }
        return List.copyOf(held.values());
    }

    /** The substitutions that hold on the day. */
    public List<Substitution> substitutions(LocalDate day) {
        return substitutions.stream().filter(substitution -> inForce(substitution, day)).toList();
    }

    /** The substitution with the id, whatever its days. */
    Optional<Substitution> substitution(UUID id) {
        return substitutions.stream().filter(substitution -> substitution.id().equals(id)).findFirst();
    }

    /** Nobody lends what they do not have: a substitution ends with the appointment of the absent colleague. */
    private boolean inForce(Substitution substitution, LocalDate day) {
        return substitution.holdsOn(day) && holdsInOwnRight(substitution.absent(), substitution.post(), day);
    }

    boolean holdsInOwnRight(StaffId person, PostCode post, LocalDate day) {
        return appointment(person, post, day).isPresent();
    }

    /** The appointment by which the person holds the post on the day. */
    Optional<Appointment> appointment(StaffId person, PostCode post, LocalDate day) {
        return appointmentsByStaff.getOrDefault(person, List.of()).stream()
                .filter(appointment -> appointment.post().equals(post) && appointment.holdsOn(day)).findFirst();
    }

    private static <K, T> Map<K, T> byKey(List<T> items, Function<T, K> key) {
        return items.stream().collect(toMap(key, Function.identity()));
    }
}
