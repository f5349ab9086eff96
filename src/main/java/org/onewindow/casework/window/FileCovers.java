package org.onewindow.casework.window;

import java.util.Locale;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.documents.Sheet;
import org.onewindow.documents.Sheets;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** What is printed for paper on its way: the cover of a case file with its bar code, and the list it travels with. */
@Component
public final class FileCovers {
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final CaseViews views;
    private final Handovers handovers;
    private final WindowDesk desk;
    private final Sheets sheets;

    FileCovers(CaseViews views, Handovers handovers, WindowDesk desk, Sheets sheets) {
        this.views = views;
        this.handovers = handovers;
        this.desk = desk;
        this.sheets = sheets;
    }

    /** The cover of a case file; empty for whoever may not see the case unmasked. */
    public Optional<byte[]> cover(Actor actor, CaseNumber number) {
        return actor instanceof Actor.Officer
                ? views.view(actor, number, OFFICIAL).filter(view -> view.sight() != Sight.MASKED)
                        .map(view -> sheets.pdf(cover(view)))
                : Optional.empty();
    }

    /** Whether the actor may know where the paper of a case is. */
    public boolean maySee(Actor actor, CaseNumber number) {
        return actor instanceof Actor.Officer && views.view(actor, number, OFFICIAL).isPresent();
    }

    /** A closed list; empty for whoever may not see it, and while it is open. */
    public Optional<byte[]> list(Actor actor, RecordNo number) {
        return handovers.view(actor, number).filter(view -> view.closedBy() != null)
                .map(view -> sheets.pdf(list(actor, view)));
    }

    private Sheet cover(CaseView view) {
        return new Sheet.Cover(desk.staff().centre().name().zh(), desk.today(), view.number().value(),
                view.number().grouped(), view.item().name().zh(), view.department(), view.applicantName(),
                OneWindowTime.dayOf(view.submittedAt()),
                view.clock() == null ? view.replyDueOn() : view.clock().promisedDueOn(),
                view.materials().stream().filter(line -> !line.form().isEmpty())
                        .map(line -> line.name() + "　" + line.form()).toList());
    }

    private Sheet list(Actor actor, HandoverView view) {
        var cases = view.lines().stream().filter(HandoverView.Line::listed)
                .map(line -> views.view(actor, line.caseNumber(), OFFICIAL)
                        .map(known -> new Sheet.HandedOver(line.caseNumber().grouped(), known.item().name().zh(),
                                known.applicantName()))
                        .orElseGet(() -> new Sheet.HandedOver(line.caseNumber().grouped(), "", "")))
                .toList();
        var closedAt = view.closedAt();
        return new Sheet.HandoverList(desk.staff().centre().name().zh(),
                closedAt == null ? desk.today() : OneWindowTime.dayOf(closedAt), view.number().value(),
                view.number().grouped(), place(view.from()), place(view.to()), String.valueOf(view.closedBy()), cases);
    }

    private String place(String code) {
        return "000".equals(code) ? desk.staff().centre().name().zh() : desk.staff().fullName(code, OFFICIAL);
    }
}
