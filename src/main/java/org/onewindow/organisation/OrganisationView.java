package org.onewindow.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The organisation at one moment, immutable. Who holds a post is asked for a day, because holding and standing in begin
 * and end by the day.
 */
public final class OrganisationView {
    private final OrganisationPlan plan;
    private final Changes changes;
    private final Map<DepartmentCode, Department> departments;
    private final Map<PostCode, Post> posts;
    private final Map<StaffId, Staff> staff;
    private final Map<StaffId, List<Appointment>> appointments;
    private volatile @Nullable Dated lastAsked;

    /**
     * What acts have changed beside the plan.
     *
     * @param departures the first day on which somebody is no longer in the service
     */
    record Changes(List<Substitution> substitutions, List<Leave> leaves, Map<StaffId, LocalDate> departures,
            List<Window.Presence> presences) {
        static final Changes NONE = new Changes(List.of(), List.of(), Map.of(), List.of());

        Changes {
            substitutions = List.copyOf(substitutions);
            leaves = List.copyOf(leaves);
            departures = Map.copyOf(departures);
            presences = List.copyOf(presences);
        }

        boolean hasLeft(StaffId person, LocalDate day) {
            var from = departures.get(person);
            return from != null && !day.isBefore(from);
        }

        /** Whether the person is on leave, signed out or has left. */
        boolean isAway(StaffId person, LocalDate day) {
            return hasLeft(person, day)
                    || leaves.stream().anyMatch(leave -> leave.staff().equals(person) && leave.holdsOn(day));
        }
    }

    private record Dated(LocalDate day, Roster roster) {
    }

    OrganisationView(OrganisationPlan plan, Changes changes) {
        this.plan = plan;
        this.changes = changes;
        this.departments = byKey(plan.departments(), Department::code);
        this.posts = byKey(plan.posts(), Post::code);
        this.staff = byKey(plan.staff(), Staff::id);
        this.appointments = plan.appointments().stream().collect(groupingBy(Appointment::staff));
    }

    static OrganisationView of(OrganisationPlan plan) {
        return new OrganisationView(plan, Changes.NONE);
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
        return roster(day).postsOf(person);
    }

    /** Whether the person holds the post on the day, in their own right or standing in. */
    public boolean holds(StaffId person, PostCode post, LocalDate day) {
        return postsOf(person, day).contains(post);
    }

    /** Who holds the post on the day: first those in their own right, then those who stand in. */
    public List<Staff> holders(PostCode post, LocalDate day) {
        return roster(day).holders(post).stream().flatMap(id -> staff(id).stream()).toList();
    }

    /** Who stands in for whom on the day, by arrangement, by regular pair or as head. */
    public List<Roster.StandIn> standIns(LocalDate day) {
        return roster(day).standIns();
    }

    /** The posts that nobody holds on the day although somebody is appointed. */
    public List<PostCode> unattended(LocalDate day) {
        return roster(day).unattended();
    }

    /** The posts of others in whose place the person acts for an item on the day, by delegation (委托、授权). */
    public Set<PostCode> delegated(StaffId person, String item, LocalDate day) {
        return delegations(day).stream().filter(delegation -> delegation.scope().covers(item))
                .flatMap(delegation -> opened(delegation, person, day).stream()).collect(toCollection(TreeSet::new));
    }

    /** The posts that one delegation opens to the person. */
    public Set<PostCode> opened(Delegation delegation, StaffId person, LocalDate day) {
        var kinds = postsOf(person, day).stream().flatMap(held -> post(held).stream())
                .flatMap(held -> delegation.opens(held).stream()).collect(toSet());
        return kinds.isEmpty()
                ? Set.of()
                : plan.posts().stream().filter(post -> post.department().equals(delegation.by())
                        && kinds.contains(post.kind())).map(Post::code).collect(toCollection(TreeSet::new));
    }

    /** The delegations that hold on the day. */
    public List<Delegation> delegations(LocalDate day) {
        return delegations().stream().filter(delegation -> delegation.holdsOn(day)).toList();
    }

    /** All delegations, past, present and coming. */
    public List<Delegation> delegations() {
        return plan.arrangements().delegations();
    }

    /** The arranged substitutions that hold on the day. */
    public List<Substitution> substitutions(LocalDate day) {
        return changes.substitutions().stream().filter(one -> one.holdsOn(day)
                && holdsInOwnRight(one.absent(), one.post(), day)).toList();
    }

    /** All arranged substitutions. */
    public List<Substitution> substitutions() {
        return changes.substitutions();
    }

    /** The regular pairs. */
    public List<Pair> pairs() {
        return plan.arrangements().pairs();
    }

    /** All leaves, past, present and coming. */
    public List<Leave> leaves() {
        return changes.leaves();
    }

    /** Whether the person is on leave, signed out or no longer in the service on the day. */
    public boolean isAway(StaffId person, LocalDate day) {
        return roster(day).isAway(person);
    }

    /** Whether the person has left the service: from this day on they have no access. */
    public boolean hasLeft(StaffId person, LocalDate day) {
        return changes.hasLeft(person, day);
    }

    /** The first day on which the person is no longer in the service. */
    public Optional<LocalDate> leavesOn(StaffId person) {
        return Optional.ofNullable(changes.departures().get(person));
    }

    /** Who sits at which window now. */
    public List<Window.Presence> presences() {
        return changes.presences();
    }

    /** The tree of centres, parents before children. */
    public List<CentreNode> centres() {
        return plan.arrangements().centres();
    }

    /** How far the departments have carried out the two concentrations, in the order of the departments. */
    public List<Concentration> concentrations() {
        return plan.arrangements().concentrations();
    }

    /** The hours of a window on the day: its own, else those of the hall. */
    public Optional<OpeningHours> hours(WindowNo window, LocalDate day) {
        return latest(window, day).or(() -> latest(null, day));
    }

    /** The hours of the hall on the day. */
    public Optional<OpeningHours> hours(LocalDate day) {
        return latest(null, day);
    }

    /** All records of hours, past, present and coming. */
    public List<OpeningHours> hours() {
        return plan.arrangements().hours();
    }

    OrganisationPlan plan() {
        return plan;
    }

    boolean holdsInOwnRight(StaffId person, PostCode post, LocalDate day) {
        return appointment(person, post, day).isPresent();
    }

    /** The appointment by which the person holds the post on the day. */
    public Optional<Appointment> appointment(StaffId person, PostCode post, LocalDate day) {
        return appointments(person).stream()
                .filter(appointment -> appointment.post().equals(post) && appointment.holdsOn(day)).findFirst();
    }

    /** The appointments of the person, past, present and coming. */
    public List<Appointment> appointments(StaffId person) {
        return appointments.getOrDefault(person, List.of());
    }

    /** Nearly every question is about today, so the roster of the day asked last is kept. */
    private Roster roster(LocalDate day) {
        var known = lastAsked;
        if (known != null && known.day().equals(day)) {
            return known.roster();
        }
        var roster = Roster.of(plan, changes, day);
        lastAsked = new Dated(day, roster);
        return roster;
    }

    private Optional<OpeningHours> latest(@Nullable WindowNo window, LocalDate day) {
        return hours().stream().filter(one -> Objects.equals(one.window(), window) && !one.from().isAfter(day))
                .max(Comparator.comparing(OpeningHours::from));
    }

    private static <K, T> Map<K, T> byKey(List<T> items, Function<T, K> key) {
        return items.stream().collect(toMap(key, Function.identity()));
    }
}
