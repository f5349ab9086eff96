package org.onewindow.casework;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.documents.Files;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Gathers what a decision rests on beside the case: who the actor is today, the item version, the calendar, the time. */
@Component
@NamedInterface("core")
public final class Situations {
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final LimitedNumbers limitedNumbers;
    private final Files files;
    private final Clock clock;

    Situations(Organisation organisation, Catalogue catalogue, Deadlines deadlines, LimitedNumbers limitedNumbers,
            Files files, Clock clock) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.limitedNumbers = limitedNumbers;
        this.files = files;
        this.clock = clock;
    }

    /** The situation of an actor before a case. */
    public Situation of(Actor actor, StoredCase stored) {
        var item = item(stored.file());
        return new Situation(actor, posts(actor), isApplicant(actor, stored), this::postsOf, item,
                limitedNumbers.queue(item, stored.file().number()), digest -> isKept(stored, digest),
                deadlines.calendar(), OneWindowTime.now(clock));
    }

    private boolean isKept(StoredCase stored, String digest) {
        return stored.key() != null && files.list(stored.folder(), stored.key()).stream()
                .anyMatch(file -> HexFormat.of().formatHex(file.digest()).equals(digest));
    }

    /** The posts that an actor holds today; none for a citizen and for the three administrators. */
    public List<Post> posts(Actor actor) {
        if (!(actor instanceof Actor.Officer officer) || !officer.has(Role.STAFF)) {
            return List.of();
        }
        return postsOf(officer.staff());
    }

    /** The posts that a person of the staff holds today; none for somebody unknown. */
    List<Post> postsOf(String staff) {
        var view = organisation.current();
        return organisation.current().staff().stream().anyMatch(one -> one.id().value().equals(staff))
                ? view.postsOf(new StaffId(staff), OneWindowTime.today(clock)).stream()
                        .flatMap(code -> view.post(code).stream()).toList()
                : List.of();
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
