package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.journal.Journal;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.MovableTime;
import org.springframework.beans.factory.annotation.Autowired;

/** Real cases on a real database with a clock that a test moves, acted on by whoever holds the post on that day. */
@MovableTime
public abstract class CaseStage {
    @Autowired
    protected MovableClock clock;
    @Autowired
    protected Casework casework;
    @Autowired
    protected Submissions submissions;
    @Autowired
    protected Catalogue catalogue;
    @Autowired
    protected Publishing publishing;
    @Autowired
    protected Organisation organisation;
    @Autowired
    protected Journal journal;

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    /** An item like another of the demonstration, published under a code of its own. */
    protected final ServiceItem published(ItemCode code, ServiceItem like, @Nullable Particulars particulars,
            LocalDate from) {
        var item = new ServiceItem(code, 1, like.name(), like.kind(), like.handling(), like.department(),
                like.applicants(), like.limits(), like.basis(), like.requirements(), like.procedure(), like.fees(),
                like.results(), like.guidance(), like.publication(), like.prerequisites(), particulars,
                like.implementation(), new Validity(from, null));
        assertThat(publishing.publish(new Actor.Automatic("test"), CommandId.next(), item))
                .isEqualTo(new Published(code, 1));
        return item;
    }

    /** A whole and right application for an item, received at its department's counter. */
    protected final CaseNumber receive(ServiceItem item) {
        var outcome = submissions.submit(acceptor(item), CommandId.next(), Given.application(item));
        assertThat(outcome).isInstanceOf(Received.class);
        return ((Received) outcome).number();
    }

    protected final ActOutcome perform(Actor actor, CaseNumber number, Act act) {
        return casework.perform(actor, CommandId.next(), new Expected.Whatever(), number, act, null);
    }

    protected final void done(Actor actor, CaseNumber number, Act act) {
        assertThat(perform(actor, number, act)).as(act.toString()).isInstanceOf(ActOutcome.Done.class);
    }

    protected final Actor.Officer acceptor(ServiceItem item) {
        return officer(item.department().value() + "-SL");
    }

    /** Whoever holds a post today. */
    protected final Actor.Officer officer(String post) {
        return Given.officer(organisation.current().holders(new PostCode(post), OneWindowTime.today(clock)).getFirst()
                .id().value());
    }

    /** The facts of a case, the oldest first. */
    protected final List<CaseFact> facts(CaseNumber number) {
        return journal.stream(CaseFacts.stream(number), 1, 100).stream().map(CaseFacts::read).toList();
    }
}
