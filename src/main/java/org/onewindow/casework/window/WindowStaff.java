package org.onewindow.casework.window;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Centre;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.organisation.StaffId;
import org.onewindow.organisation.Window;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.stereotype.Component;

/** Who works where today, asked by everything that a window does. */
@Component
final class WindowStaff {
    private static final Set<PostKind> FRONT = Set.of(PostKind.COUNTER, PostKind.ACCEPTANCE, PostKind.DELIVERY);

    private final Organisation organisation;
    private final Clock clock;

    WindowStaff(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Hours and telephone of an item on a day, as the guide says them. */
    ServiceDesk desk(ServiceItem item, LocalDate day) {
        return ServiceDesk.of(item, organisation.current(), day);
    }

    /** The posts that the actor holds today; none for citizens and for the three administrators. */
    List<Post> posts(Actor actor) {
        if (!(actor instanceof Actor.Officer officer) || !officer.has(Role.STAFF)) {
            return List.of();
        }
        var view = organisation.current();
        return view.postsOf(new StaffId(officer.staff()), OneWindowTime.today(clock)).stream()
                .flatMap(code -> view.post(code).stream()).toList();
    }

    /** The post at which the actor serves people: a counter, an acceptance post, the collection window. */
    Optional<Post> front(Actor actor) {
        return posts(actor).stream().filter(post -> FRONT.contains(post.kind())).findFirst();
    }

    /** The same of a member of the staff by id. */
    Optional<Post> front(String staff) {
        var view = organisation.current();
        return view.postsOf(new StaffId(staff), OneWindowTime.today(clock)).stream()
                .flatMap(code -> view.post(code).stream()).filter(post -> FRONT.contains(post.kind())).findFirst();
    }

    /** The post from which the actor receives applications of a department. */
    Optional<Post> receiving(Actor actor, DepartmentCode department) {
        return posts(actor).stream().filter(post -> post.kind() == PostKind.COUNTER
                || (post.kind() == PostKind.ACCEPTANCE && post.department().equals(department))).findFirst();
    }

    /** The departments in which the actor holds a post; the centre itself is one of them. */
    Set<DepartmentCode> departments(Actor actor) {
        return posts(actor).stream().map(Post::department).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the actor reads for supervision. */
    static boolean supervises(Actor actor) {
        return actor instanceof Actor.Officer officer && officer.has(Role.SUPERVISOR);
    }

    /** Whether the actor manages the centre. */
    static boolean manages(Actor actor) {
        return actor instanceof Actor.Officer officer && officer.has(Role.CENTRE_MANAGER);
    }

    /** The staff id of the actor. */
    static String staff(Actor actor) {
        return actor instanceof Actor.Officer officer ? officer.staff() : actor.id();
    }

    Centre centre() {
        return organisation.current().centre();
    }

    /** The integrated windows: where people hand in. */
    List<Window> counters() {
        var view = organisation.current();
        return view.windows().stream().filter(window -> view.post(window.post())
                .filter(post -> post.kind() == PostKind.COUNTER).isPresent()).toList();
    }

    Optional<Window> windowOf(String post) {
        return organisation.current().windowOf(new PostCode(post));
    }

    /** The name of a member of the staff as colleagues use it. */
    String name(String staff) {
        return staff.matches("[A-Z][0-9A-Z]{1,15}")
                ? organisation.current().staff(new StaffId(staff)).map(person -> person.name()).orElse(staff)
                : staff;
    }

    /** The window of a post, or the post itself where it has none. */
    String place(String post, Locale locale) {
        var view = organisation.current();
        return windowOf(post).map(window -> window.name().in(locale))
                .or(() -> view.post(new PostCode(post)).map(known -> known.name().in(locale))).orElse(post);
    }

    boolean isDepartment(String code) {
        return organisation.current().departments().stream().anyMatch(known -> known.code().value().equals(code));
    }

    /** The name of a department as its papers bear it. */
    String fullName(String code, Locale locale) {
        return organisation.current().department(new DepartmentCode(code)).map(found -> found.fullName().in(locale))
                .orElse(code);
    }

    String department(String code, Locale locale) {
        return organisation.current().department(new DepartmentCode(code)).map(found -> found.name().in(locale))
                .orElse(code);
    }
}
