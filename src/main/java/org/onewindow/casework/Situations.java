package org.onewindow.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onewindow.casework.Situation.Application;
import org.onewindow.casework.Situation.Yardstick;
import org.onewindow.casework.sealing.ApplicationData;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.organisation.Delegation;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Gathers what a decision rests on beside the case: who the actor is today, the item version, the calendar, the time. */
@Component
@NamedInterface("core")
public final class Situations {
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final LimitedNumbers limitedNumbers;
    private final Applications applications;
    private final Clock clock;

    Situations(Organisation organisation, Catalogue catalogue, Deadlines deadlines, LimitedNumbers limitedNumbers,
            Applications applications, Clock clock) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.limitedNumbers = limitedNumbers;
        this.applications = applications;
        this.clock = clock;
    }

    /** The situation of an actor before a case. */
    public Situation of(Actor actor, StoredCase stored) {
        var item = item(stored.file());
        var said = SingletonSupplier.of(() -> Optional.ofNullable(applications.read(stored)));
        return new Situation(actor, posts(actor, item), isApplicant(actor, stored), staffing(item), item,
                limitedNumbers.queue(item, stored.file().number()), digest -> applications.isKept(stored, digest),
                other -> applications.elsewhere(stored, other), () -> application(said.obtain(), stored),
                yardsticks(said::obtain, item), deadlines.calendar(), OneWindowTime.now(clock));
    }

    private static Application application(Optional<ApplicationData> said, StoredCase stored) {
        return said.map(data -> new Application(data.answers(), data.agent() != null || stored.agent() != null))
                .orElse(Application.NONE);
    }

    /** The posts of people of the staff, each looked up once. */
    private Function<String, List<Post>> staffing(ServiceItem item) {
        var known = new HashMap<String, List<Post>>();
        return person -> known.computeIfAbsent(person, one -> postsOf(one, item));
    }

    /** What the tables of the item say of the application, each asked once. */
    private Function<String, Optional<Yardstick>> yardsticks(Supplier<Optional<ApplicationData>> said,
            ServiceItem item) {
        var known = new HashMap<String, Optional<Yardstick>>();
        return stage -> known.computeIfAbsent(stage, code -> item.tableAt(code).flatMap(table -> said.get()
                .flatMap(data -> catalogue.judge(item, code, data.answers()))
                .map(judgement -> Yardstick.of(table, judgement))));
    }

    /** The posts that an actor holds today; none for a citizen and for the three administrators. */
    public List<Post> posts(Actor actor) {
        if (!(actor instanceof Actor.Officer officer) || !officer.has(Role.STAFF)) {
            return List.of();
        }
        return postsOf(officer.staff());
    }

    /** The posts that an actor holds today and those in whose place delegations let them act for an item, art. 24. */
    public List<Post> posts(Actor actor, ServiceItem item) {
        return actor instanceof Actor.Officer officer && officer.has(Role.STAFF)
                ? postsOf(officer.staff(), item)
                : List.of();
    }

    /** The same of a person of the staff. An act under a delegation is one of the post that delegated. */
    private List<Post> postsOf(String staff, ServiceItem item) {
        var view = organisation.current();
        var own = postsOf(staff);
        return own.isEmpty() || view.delegations().isEmpty()
                ? own
                : Stream.concat(own.stream(),
                        view.delegated(new StaffId(staff), item.code().value(), OneWindowTime.today(clock)).stream()
                                .flatMap(code -> view.post(code).stream()))
                        .distinct().toList();
    }

    /** The delegations under which the actor acts today, with the posts that each opens. */
    public Map<Delegation, List<Post>> delegations(Actor actor) {
        if (!(actor instanceof Actor.Officer officer) || posts(actor).isEmpty()) {
            return Map.of();
        }
        var view = organisation.current();
        var today = OneWindowTime.today(clock);
        var opened = new LinkedHashMap<Delegation, List<Post>>();
        for (var delegation : view.delegations(today)) {
            var posts = view.opened(delegation, new StaffId(officer.staff()), today).stream()
                    .flatMap(code -> view.post(code).stream()).toList();
            if (!posts.isEmpty()) {
                opened.put(delegation, posts);
            }
        }
        return opened;
    }

    /** The posts that a person of the staff holds today; none for somebody unknown. */
    List<Post> postsOf(String staff) {
        if (!StaffId.isId(staff)) {
            return List.of();
        }
        var view = organisation.current();
        return view.postsOf(new StaffId(staff), OneWindowTime.today(clock)).stream()
                .flatMap(code -> view.post(code).stream()).toList();
    }

    /** The version of the item with which a case started. */
    public ServiceItem item(CaseFile file) {
        return catalogue.version(new ItemCode(file.received().item()), file.received().itemVersion())
                .orElseThrow(() -> new IllegalStateException("the version a case started with is kept for ever: "
                        + file.received().item() + " " + file.received().itemVersion()));
    }

    public Organisation organisation() {
        return organisation;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public Clock clock() {
        return clock;
    }

    /** Whether the actor filed the case. By account, not by the person named: accounts declare who they are, unverified. */
    public static boolean isApplicant(Actor actor, StoredCase stored) {
        return actor instanceof Actor.Citizen citizen
                && citizen.account().equals(stored.account());
    }
}
