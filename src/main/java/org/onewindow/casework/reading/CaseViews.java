package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.Applications;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseFold;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Outcome;
import org.onewindow.casework.Proceedings;
import org.onewindow.casework.StoredCase;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.CaseView.SupplementView;
import org.onewindow.casework.sealing.QueryCode;
import org.onewindow.casework.sealing.SealedText;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.documents.Files;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.parties.AccessLog;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Cases as their readers may see them. Who sees how much is decided here, once: the department fully, the applicant and
 * any window what concerns the applicant, supervision without personal data, everybody else nothing. Looks of the staff at
 * personal data are logged.
 */
@Component
public final class CaseViews {
    private final CaseSnapshots snapshots;
    private final Applications applications;
    private final CaseWords words;
    private final Journal journal;
    private final Files files;
    private final AccessLog accessLog;

    CaseViews(CaseSnapshots snapshots, Applications applications, CaseWords words, Journal journal, Files files,
            AccessLog accessLog) {
        this.snapshots = snapshots;
        this.applications = applications;
        this.words = words;
        this.journal = journal;
        this.files = files;
        this.accessLog = accessLog;
    }

    /** The case for an actor; empty when there is none that this actor may see. */
    public Optional<CaseView> view(Actor actor, CaseNumber number, Locale locale) {
        return snapshots.current(number).flatMap(stored -> words.sight(actor, stored).map(sight -> {
            if (actor instanceof Actor.Officer) {
                accessLog.record(actor, "case-view", "case/" + number.value());
            }
            return view(actor, stored, sight, locale);
        }));
    }

    /**
     * The case for whoever holds its number and query code; empty when they do not belong together. Rate-limited by the
     * caller, since the code is a secret that could be guessed.
     */
    public Optional<CaseView> progress(CaseNumber number, QueryCode code, Locale locale) {
        if (!snapshots.isCode(number, code)) {
            return Optional.empty();
        }
        return snapshots.current(number)
                .map(stored -> view(new Actor.Automatic("progress"), stored, Sight.APPLICANT, locale).withoutParties());
    }

    /** The entries of the record with their hashes, for whoever may see the case; empty for everybody else. */
    public List<RecordLine> record(Actor actor, CaseNumber number) {
        return snapshots.current(number).filter(stored -> words.sight(actor, stored).isPresent())
                .map(_ -> journal.stream(CaseFacts.stream(number), 1, CaseFold.MAX_ENTRIES).stream().map(RecordLine::of)
                        .toList())
                .orElse(List.of());
    }

    private CaseView view(Actor actor, StoredCase stored, Sight sight, Locale locale) {
        var file = stored.file();
        var item = words.item(file);
        var application = sight == Sight.MASKED ? null : applications.read(stored);
        var entries = journal.stream(CaseFacts.stream(file.number()), 1, CaseFold.MAX_ENTRIES);
        return new CaseView(file.number(), file.seq(), file.statusSeq(), file.status(), sight, item,
                words.desk(item), file.received().channel(),
                words.department(new DepartmentCode(file.received().department()), locale),
                application == null ? file.received().publicName() : application.applicant().name(),
                Optional.ofNullable(application), file.received().receivedAt(),
                file.status() == CaseStatus.SUBMITTED ? file.received().replyDueOn() : null, words.light(file),
                words.clock(file, item, locale), words.due(file, item, askedOn(entries), locale),
                words.stages(file, item, sight, locale),
                timeline(entries, stored, sight, locale),
                words.materials(file, item, application, locale,
                        stored.key() == null ? List.of() : files.list(stored.folder(), stored.key())),
                papers(entries), words.acts(actor, stored, locale), supplement(entries, stored, sight, locale),
                file.promisedYet(), sheets(actor, file),
                file.decision() == null ? null : file.decision().outcome(),
                sight == Sight.FULL && application != null
                        ? words.yardsticks(actor, stored, application, locale)
                        : List.of());
    }

    private List<TimelineLine> timeline(List<Entry> entries, StoredCase stored, Sight sight, Locale locale) {
        var lines = new ArrayList<TimelineLine>();
        for (var entry : entries) {
            var fact = CaseFacts.read(entry);
            if (sight == Sight.APPLICANT && isInternal(fact)) {
                continue;
            }
            var note = shows(sight, fact)
                    ? SealedText.open(stored.key(), entry).map(text -> told(text, sight)).orElse(null)
                    : null;
            lines.add(words.line(entry, fact, words.item(stored.file()), sight, note, locale));
        }
        return lines;
    }

    /** What was told in writing; what stays inside only where everything is shown. */
    private static String told(String text, Sight sight) {
        var inside = text.indexOf(Act.INSIDE);
        return inside < 0 ? text : sight == Sight.FULL ? text.replace(Act.INSIDE, '\n') : text.substring(0, inside);
    }

    /** Opinions are the department's; reasons given in writing are the applicant's too. */
    private static boolean shows(Sight sight, CaseFact fact) {
        return switch (sight) {
            case FULL -> true;
            case MASKED -> false;
            case APPLICANT -> switch (fact) {
                case CaseFact.Decided decided -> decided.outcome() == Outcome.DENIED;
                case CaseFact.Delivered _,CaseFact.Withdrawn _,CaseFact.Voided _,CaseFact.HearingRequested _ -> true;
                case CaseFact.Submitted _,CaseFact.Forwarded _,CaseFact.Finished _,CaseFact.Accepted _ -> false;
                case CaseFact.Papered _ -> true;
                default -> false;
            };
        };
    }

    /** What one office does for another and nobody outside needs. */
    private static boolean isInternal(CaseFact fact) {
        return switch (fact) {
            case CaseFact.StageReturned _,CaseFact.Archived _,CaseFact.Reassigned _,CaseFact.SheetConfirmed _,CaseFact.VoidProposed _,CaseFact.VoidRejected _ ->
                true;
            default -> false;
        };
    }

    private static List<PaperRef> papers(List<Entry> entries) {
        return entries.stream().flatMap(entry -> Casework.paper(CaseFacts.read(entry)).stream()).toList();
    }

    private static List<Long> sheets(Actor actor, CaseFile file) {
        return actor instanceof Actor.Officer officer
                ? file.proceedings().sheets().stream().filter(sheet -> sheet.signer().equals(officer.staff()))
                        .map(Proceedings.OpenSheet::entry).toList()
                : List.of();
    }

    /** The day of the last one-time notice. */
    private static @Nullable LocalDate askedOn(List<Entry> entries) {
        return asking(entries).map(entry -> OneWindowTime.dayOf(entry.occurredAt())).orElse(null);
    }

    private static Optional<Entry> asking(List<Entry> entries) {
        return entries.reversed().stream()
                .filter(entry -> entry.type().equals(CaseFacts.type(CaseFact.SupplementRequested.class))).findFirst();
    }

    private @Nullable SupplementView supplement(List<Entry> entries, StoredCase stored, Sight sight,
            Locale locale) {
        var asked = stored.file().supplement();
        if (asked == null) {
            return null;
        }
        var reason = asking(entries).flatMap(entry -> SealedText.open(stored.key(), entry))
                .map(text -> told(text, sight)).orElse("");
        return new SupplementView(asked.materials(),
                words.materialNames(asked.materials(), words.item(stored.file()), locale),
                asked.replyBy(), asked.suppliedOn() != null, reason);
    }
}
