package org.onewindow.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who holds which post on one day. It is computed, not kept: from appointments, arranged substitutions, leaves and the
 * regular A/B pairs, so that an absence moves work the moment it is recorded, on every node, and no clock of a case is
 * touched.
 *
 * <p>A present person holds what they are appointed to and what somebody arranged. For an absent one, in this order: an
 * arranged substitute; else the second of the pair; else, if nobody holds the post or the second would make and approve
 * alike in this department, the head of the agency, unless that would hold for the head as well.
 */
public final class Roster {
    /** Kinds of post that prepare what an approval decides. */
    private static final Set<PostKind> MAKERS = EnumSet.of(PostKind.HANDLING, PostKind.REVIEW);

    /** Heads first, because work goes to them; then approvals, because a head who approves does not make. */
    private static final Comparator<PostKind> ORDER = Comparator.comparing(kind -> switch (kind) {
        case AGENCY_HEAD, GOVERNMENT_HEAD -> 0;
        case APPROVAL -> 1;
        case COUNTER, ACCEPTANCE, HANDLING, REVIEW, DELIVERY -> 2;
    });

    private final OrganisationPlan plan;
    private final OrganisationView.Changes changes;
    private final LocalDate day;
    private final Map<PostCode, PostKind> kinds = new HashMap<>();
    private final Map<PostCode, LinkedHashSet<StaffId>> holders = new HashMap<>();
    private final Map<StaffId, SortedSet<PostCode>> posts = new HashMap<>();
    private final List<StandIn> standIns = new ArrayList<>();
    private final Set<StaffId> away;

    /** How it came that somebody stands in. */
    public enum Way {
        /** Somebody arranged it. */
        ARRANGED,
        /** The regular pair (A/B 岗). */
        PAIR,
        /** To the head, because the second would make and approve alike, or because there is none. */
        HEAD
    }

    /** One person holds a post in the place of another. */
    public record StandIn(PostCode post, StaffId absent, StaffId substitute, Way way) {
    }

    private Roster(OrganisationPlan plan, OrganisationView.Changes changes, LocalDate day) {
        this.plan = plan;
        this.changes = changes;
        this.day = day;
        this.away = plan.staff().stream().map(Staff::id).filter(one -> changes.isAway(one, day)).collect(toSet());
        plan.posts().forEach(post -> kinds.put(post.code(), post.kind()));
    }

    static Roster of(OrganisationPlan plan, OrganisationView.Changes changes, LocalDate day) {
        var roster = new Roster(plan, changes, day);
        var appointments = plan.appointments().stream().filter(appointment -> appointment.holdsOn(day)).toList();
        appointments.stream().filter(appointment -> !roster.away.contains(appointment.staff()))
                .forEach(appointment -> roster.hold(appointment.post(), appointment.staff()));
        roster.arranged(appointments);
        if (!roster.away.isEmpty()) {
            appointments.stream().filter(appointment -> roster.away.contains(appointment.staff()))
                    .sorted(Comparator.comparing(appointment -> roster.kind(appointment.post()), ORDER))
                    .forEach(roster::replace);
        }
        return roster;
    }

    /** The posts that the person holds, for themselves and for others. */
    SortedSet<PostCode> postsOf(StaffId person) {
        return Collections.unmodifiableSortedSet(posts.getOrDefault(person, new TreeSet<>()));
    }

    /** Who holds the post: first those in their own right, then those who stand in. */
    List<StaffId> holders(PostCode post) {
        return List.copyOf(holders.getOrDefault(post, new LinkedHashSet<>()));
    }

    List<StandIn> standIns() {
        return List.copyOf(standIns);
    }

    /** The posts that somebody is appointed to and nobody holds today, in the order of the plan. */
    List<PostCode> unattended() {
        var filled = plan.appointments().stream().filter(appointment -> appointment.holdsOn(day))
                .map(Appointment::post).collect(toSet());
        return plan.posts().stream().map(Post::code)
                .filter(post -> filled.contains(post) && holders(post).isEmpty()).toList();
    }

    boolean isAway(StaffId person) {
        return away.contains(person);
    }

    private void arranged(List<Appointment> appointments) {
        var byPost = appointments.stream().collect(groupingBy(Appointment::post, TreeMap::new, groupingBy(
                Appointment::staff)));
        for (var substitution : changes.substitutions()) {
            var lent = byPost.getOrDefault(substitution.post(), Map.of()).containsKey(substitution.absent());
            if (lent && substitution.holdsOn(day) && !away.contains(substitution.substitute())) {
                standIn(substitution.post(), substitution.absent(), substitution.substitute(), Way.ARRANGED);
            }
        }
    }

    private void replace(Appointment appointment) {
        var post = appointment.post();
        var absent = appointment.staff();
        if (standIns.stream().anyMatch(one -> one.post().equals(post) && one.absent().equals(absent))) {
            return;
        }
        var second = second(post, absent);
        if (second.isPresent() && !wouldMakeAndApprove(second.get(), post)) {
            standIn(post, absent, second.get(), Way.PAIR);
        } else if (second.isPresent() || holders(post).isEmpty()) {
            head(post).ifPresent(head -> standIn(post, absent, head, Way.HEAD));
        }
    }

    private Optional<StaffId> second(PostCode post, StaffId absent) {
        return plan.arrangements().pairs().stream()
                .filter(pair -> pair.post().equals(post) && pair.first().equals(absent)).map(Pair::second)
                .filter(second -> !away.contains(second)).findFirst();
    }

    private Optional<StaffId> head(PostCode post) {
        return plan.posts().stream()
                .filter(one -> one.department().equals(post.department()) && one.kind() == PostKind.AGENCY_HEAD)
                .flatMap(one -> holders(one.code()).stream()).filter(head -> !wouldMakeAndApprove(head, post))
                .findFirst();
    }

    private boolean wouldMakeAndApprove(StaffId person, PostCode post) {
        var kind = kind(post);
        Set<PostKind> others = kind == PostKind.APPROVAL
                ? MAKERS
                : MAKERS.contains(kind) ? EnumSet.of(PostKind.APPROVAL) : EnumSet.noneOf(PostKind.class);
        return postsOf(person).stream().anyMatch(held -> held.department().equals(post.department())
                && others.contains(kind(held)));
    }

    private PostKind kind(PostCode post) {
        return kinds.getOrDefault(post, PostKind.ACCEPTANCE);
    }

    private void standIn(PostCode post, StaffId absent, StaffId substitute, Way way) {
        hold(post, substitute);
        standIns.add(new StandIn(post, absent, substitute, way));
    }

    private void hold(PostCode post, StaffId person) {
        holders.computeIfAbsent(post, _ -> new LinkedHashSet<>()).add(person);
        posts.computeIfAbsent(person, _ -> new TreeSet<>()).add(post);
    }
}
