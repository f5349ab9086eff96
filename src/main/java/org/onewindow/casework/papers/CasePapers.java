package org.onewindow.casework.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.Applications;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseFold;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Casework;
import org.onewindow.casework.StoredCase;
import org.onewindow.casework.papers.PaperWords.Ground;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.CaseWords;
import org.onewindow.casework.sealing.QueryCode;
import org.onewindow.casework.sealing.SealedText;
import org.onewindow.documents.PaperRequest;
import org.onewindow.documents.Papers;
import org.onewindow.documents.ServedPaper;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.springframework.stereotype.Component;

/**
 * The papers of a case as PDF. A paper is rendered when it is first asked for, from the facts as they stood at its act,
 * and kept; what is printed again at a window says so (补打).
 */
@Component
public final class CasePapers {
    private final CaseSnapshots snapshots;
    private final Applications applications;
    private final CaseWords words;
    private final PaperWords paperWords;
    private final Journal journal;
    private final Papers papers;

    CasePapers(CaseSnapshots snapshots, Applications applications, CaseWords words, PaperWords paperWords,
            Journal journal, Papers papers) {
        this.snapshots = snapshots;
        this.applications = applications;
        this.words = words;
        this.paperWords = paperWords;
        this.journal = journal;
        this.papers = papers;
    }

    /**
     * A paper for an actor: a copy to print, counted, for an officer; the paper itself for the applicant. Empty if there
     * is none that this actor may see, or its data were erased.
     */
    public Optional<ServedPaper> paper(Actor actor, CaseNumber number, String paperNo) {
        return snapshots.current(number)
                .filter(stored -> words.sight(actor, stored).filter(sight -> sight != Sight.MASKED).isPresent())
                .filter(stored -> render(stored, paperNo))
                .flatMap(stored -> actor instanceof Actor.Officer
                        ? papers.serve(actor, CommandId.next(), stored.folder(), paperNo,
                                Objects.requireNonNull(stored.key()))
                        : view(stored, paperNo));
    }

    /** A paper for whoever holds number and query code. */
    public Optional<ServedPaper> paper(CaseNumber number, QueryCode code, String paperNo) {
        return snapshots.isCode(number, code)
                ? snapshots.current(number).filter(stored -> render(stored, paperNo)).flatMap(s -> view(s, paperNo))
                : Optional.empty();
    }

    private Optional<ServedPaper> view(StoredCase stored, String paperNo) {
        return papers.view(stored.folder(), paperNo, Objects.requireNonNull(stored.key()))
                .map(pdf -> new ServedPaper(paperNo, 1, pdf));
    }

    /** Renders the paper unless it is kept; false if the case has no such paper or its data are gone. */
    private boolean render(StoredCase stored, String paperNo) {
        var key = stored.key();
        if (key == null) {
            return false;
        }
        @Nullable
        CaseFile file = null;
        List<String> before = new ArrayList<>();
        for (var entry : journal.stream(CaseFacts.stream(stored.file().number()), 1, CaseFold.MAX_ENTRIES)) {
            file = CaseFold.next(file, entry);
            var fact = CaseFacts.read(entry);
            var paper = Casework.paper(fact).orElse(null);
            if (paper != null && paper.no().equals(paperNo)) {
                var data = applications.read(stored, file.received().applicationVersion());
                var ground = new Ground(entry, file, words.item(file), data, text(stored, entry), List.copyOf(before));
                papers.render(new PaperRequest(paperNo, paper.templateVersion(), stored.folder(), key,
                        paperWords.paper(fact, ground)));
                return true;
            }
            if (paper != null) {
                before.add(paper.no());
            }
        }
        return false;
    }

    /** What the act tells in writing; what stays inside is left out. */
    private static String text(StoredCase stored, Entry entry) {
        var text = SealedText.open(stored.key(), entry).orElse("");
        var inside = text.indexOf(Act.INSIDE);
        return inside < 0 ? text : text.substring(0, inside);
    }
}
