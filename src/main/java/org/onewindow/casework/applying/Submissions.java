package org.onewindow.casework.applying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.AcceptanceRules;
import org.onewindow.casework.Applications;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseFold;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Numbers;
import org.onewindow.casework.Requests;
import org.onewindow.casework.Situations;
import org.onewindow.casework.StoredCase;
import org.onewindow.casework.applying.ApplicantEntry.Checked;
import org.onewindow.casework.applying.SubmissionOutcome.CommandReused;
import org.onewindow.casework.applying.SubmissionOutcome.DraftGone;
import org.onewindow.casework.applying.SubmissionOutcome.Invalid;
import org.onewindow.casework.applying.SubmissionOutcome.ItemUnavailable;
import org.onewindow.casework.applying.SubmissionOutcome.NotAllowed;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.SubmissionOutcome.Unlawful;
import org.onewindow.casework.applying.SubmissionOutcome.WrongApplicant;
import org.onewindow.casework.sealing.ApplicationData;
import org.onewindow.casework.sealing.QueryCode;
import org.onewindow.casework.sealing.SealedApplication;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.casework.terms.Source;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.DueDates;
import org.onewindow.deadlines.LegalRule;
import org.onewindow.documents.FolderId;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.PostCode;
import org.onewindow.parties.PartyDetails;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Receives applications, from the counter, from the public site and from other systems: checks the form, keeps the
 * parties, and opens the case with number, query code and receipt in one statement.
 */
@Component
public final class Submissions {
    private final Journal journal;
    private final CaseSnapshots snapshots;
    private final Situations situations;
    private final Applications applications;
    private final Numbers numbers;
    private final Intake intake;

    Submissions(Journal journal, CaseSnapshots snapshots, Situations situations, Applications applications,
            Numbers numbers, Intake intake) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.situations = situations;
        this.applications = applications;
        this.numbers = numbers;
        this.intake = intake;
    }

    /** Hands in an application that has no draft: nothing was uploaded for it. */
    public SubmissionOutcome submit(Actor actor, CommandId command, Submission submission) {
        return submit(actor, command, submission, new Place(FolderId.next(), DataKey.random(), null, null));
    }

    /** Hands in an application whose files lie in a folder of its own, under the key, which become those of the case. */
    public SubmissionOutcome submit(Actor actor, CommandId command, Submission submission, FolderId folder,
            DataKey key) {
        return submit(actor, command, submission, new Place(folder, key, null, null));
    }

    /** What stands against an application now, as handing it in would answer; nothing is recorded. */
    public Optional<SubmissionOutcome> objection(Actor actor, Submission submission) {
        var found = situations.catalogue().inForce(submission.item(), OneWindowTime.today(situations.clock()));
        if (found.isEmpty()) {
            return Optional.of(new ItemUnavailable(submission.item()));
        }
        var item = found.get();
        if (!item.applicants().contains(submission.applicant().kind())) {
            return Optional.of(new WrongApplicant(submission.applicant().kind()));
        }
        var reading = read(submission, item);
        return reading.applicant() == null || !reading.errors().isEmpty()
                ? Optional.of(new Invalid(reading.errors()))
                : Optional.ofNullable(against(actor, intake.receivingPost(actor, item), reading.applicant(), item));
    }

    /** Enters what was received on a slip of paper while the system stood still; it counts from its true time. */
    public SubmissionOutcome submit(Actor actor, CommandId command, Submission submission, PaperSlip slip) {
        return submit(actor, command, submission, new Place(FolderId.next(), DataKey.random(), null, slip));
    }

    /** The same with a draft that holds the scans. */
    public SubmissionOutcome submit(Actor actor, CommandId command, DraftId draft, PaperSlip slip) {
        return submit(actor, command, draft, Channel.COUNTER, slip);
    }

    /** Hands in a draft with what was uploaded for it; the draft is gone afterwards, so it is sent once. */
    public SubmissionOutcome submit(Actor actor, CommandId command, DraftId draft, Channel channel) {
        return submit(actor, command, draft, channel, null);
    }

    private SubmissionOutcome submit(Actor actor, CommandId command, DraftId draft, Channel channel,
            @Nullable PaperSlip slip) {
        var found = intake.drafts().open(actor, draft);
        if (found.isEmpty()) {
            var known = known(actor, command);
            return known == null ? new DraftGone() : known;
        }
        var open = found.get();
        return submit(actor, command, open.content().submission(open.item(), channel, intake.drafts().digests(open)),
                new Place(open.folder(), open.key(), draft, slip));
    }

    /** The case that a command opened for the actor, if it did. */
    public Optional<CaseNumber> opened(Actor actor, CommandId command) {
        return journal.of(actor, command).stream().findFirst().map(CaseFacts::caseOf);
    }

    /** What still stands against sending a draft, in the order of its form; empty if nothing does. */
    public List<FieldError> problems(Actor actor, DraftId draft) {
        return intake.drafts().open(actor, draft).flatMap(open -> situations.catalogue()
                .inForce(open.item(), OneWindowTime.today(situations.clock()))
                .map(item -> read(open.content().submission(open.item(), Channel.ONLINE, intake.drafts().digests(open)),
                        item)
                        .errors()))
                .orElse(List.of());
    }

    private SubmissionOutcome submit(Actor actor, CommandId command, Submission submission, Place place) {
        if (submission.source() != null) {
            var relayed = relayed(actor, submission.source());
            if (relayed != null) {
                return relayed;
            }
        }
        var received = place.receivedAt(OneWindowTime.now(situations.clock()));
        var found = situations.catalogue().inForce(submission.item(), OneWindowTime.dayOf(received));
        if (found.isEmpty()) {
            return new ItemUnavailable(submission.item());
        }
        var item = found.get();
        if (!item.applicants().contains(submission.applicant().kind())) {
            return new WrongApplicant(submission.applicant().kind());
        }
        var reading = read(submission, item);
        if (reading.applicant() == null || !reading.errors().isEmpty()) {
            return new Invalid(reading.errors());
        }
        return open(actor, command, submission, place, item, new ApplicationData(reading.applicant(),
                reading.agent() instanceof PartyDetails.NaturalPerson person ? person : null, reading.answers(),
                QueryCode.random()));
    }

    private Reading read(Submission submission, ServiceItem item) {
        var errors = new ArrayList<FieldError>();
        var applicant = party(submission.applicant(), "applicant", errors);
        var agent = submission.agent() == null ? null : party(submission.agent(), "agent", errors);
        if (agent != null && !(agent instanceof PartyDetails.NaturalPerson)) {
            errors.add(new FieldError("agent/kind", "casework.error.agent-person", List.of()));
        }
        var answers = Forms.tidy(item.fields(), submission.answers());
        Forms.check(item.fields(), answers).forEach(e -> errors.add(
                new FieldError("answers/" + e.field(), e.messageKey(), e.args())));
        errors.addAll(intake.materials(submission.materials(), item, answers));
        return new Reading(applicant, agent, answers, errors);
    }

    private SubmissionOutcome open(Actor actor, CommandId command, Submission submission, Place place,
            ServiceItem item, ApplicationData data) {
        var post = intake.receivingPost(actor, item);
        var against = against(actor, post, data.applicant(), item);
        if (against != null) {
            return against;
        }
        var applicant = intake.parties().keep(actor, CommandId.next(), data.applicant()).value();
        var agent = intake.agent(actor, applicant, data);
        var request = Requests.bytes("submit", new Wish(submission.item().value(), submission.applicant(),
                submission.agent(), data.answers(), submission.materials()), submission.source());
        var at = place.receivedAt(OneWindowTime.now(situations.clock()));
        var today = OneWindowTime.dayOf(at);
        var department = item.department();
        var number = numbers.ofCase(situations.organisation().current().centre().code(), department, today);
        var sealed = SealedApplication.seal(data, place.key(), place.folder().value());
        var paper = numbers.ofPaper(situations.organisation().current().department(department)
                .map(d -> d.fullName().zh()).orElse(department.value()), department.value(), PaperKind.RECEIPT,
                today.getYear());
        var fact = new CaseFact.Submitted(item.code().value(), item.version(), department.value(),
                channel(actor, submission),
                submission.applicant().kind(), data.agent() != null, data.applicant().publicName(), sealed.digest(),
                seen(actor, submission.materials(), item, data.answers()),
                AcceptanceRules.skipped(item, data.answers()),
                AcceptanceRules.situation(item, data.answers()), today,
                DueDates.of(LegalRule.SUPPLEMENT_NOTICE, today, situations.deadlines().calendar()).on(),
                post == null ? null : post.value(), paper);
        var stream = CaseFacts.stream(number);
        var chained = journal.chain(actor, command, request, Journal.beginning(), List.of(new NewEntry(stream, 1,
                CaseFacts.type(CaseFact.Submitted.class), at, CaseFacts.write(fact, submission.source()), null)));
        var stored = new StoredCase(CaseFold.open(number, fact, at), chained.head(), applicant, agent,
                actor instanceof Actor.Citizen citizen ? citizen.account() : null,
                place.folder(), place.key());
        var code = Objects.requireNonNull(data.queryCode());
        return outcome(journal.append(chained, tails(snapshots.opening(stored, code, item), number, sealed, place,
                submission.source())), stored, code);
    }

    /** What stands against receiving it from this actor or this applicant; null if nothing does. */
    private @Nullable SubmissionOutcome against(Actor actor, @Nullable PostCode post, PartyDetails applicant,
            ServiceItem item) {
        if ((actor instanceof Actor.Officer && post == null)
                || !intake.mayActFor(actor, applicant, item)) {
            return new NotAllowed();
        }
        return intake.against(applicant, item).map(Unlawful::new).orElse(null);
    }

    private SubmissionOutcome outcome(AppendOutcome outcome, StoredCase stored, QueryCode code) {
        return switch (outcome) {
            case AppendOutcome.Appended _ -> {
                snapshots.keep(stored);
                yield new Received(stored.file().number(), code, 1, false);
            }
            case AppendOutcome.Known(var entries, boolean same) -> same
                    ? received(entries.getFirst(), true)
                    : new CommandReused();
            case AppendOutcome.Stale _ -> new DraftGone();
        };
    }

    private List<Tail> tails(Tail opening, CaseNumber number, SealedApplication sealed, Place place,
            @Nullable Source source) {
        var tails = new ArrayList<Tail>();
        tails.add(opening);
        tails.add(applications.writing(number, 1, sealed));
        if (place.draft() != null) {
            tails.add(Drafts.removing(place.draft()));
        }
        if (place.slip() != null) {
            tails.add(place.slip().entering().apply(number));
        }
        if (source != null) {
            tails.add(intake.sources().tail(source, "submit", number, 1));
        }
        return tails;
    }

    private @Nullable SubmissionOutcome known(Actor actor, CommandId command) {
        var entries = journal.of(actor, command);
        return entries.isEmpty() ? null : received(entries.getFirst(), true);
    }

    /**
     * What a push of another system did before; the query code in it is a secret, so only a window that could have
     * received the case is told. A citizen relays nothing: their account hands in for itself.
     */
    private @Nullable SubmissionOutcome relayed(Actor actor, Source source) {
        if (actor instanceof Actor.Citizen) {
            return new NotAllowed();
        }
        return intake.sources().caseOf(source, "submit").map(number -> {
            var item = situations.item(snapshots.current(number).orElseThrow().file());
            return actor instanceof Actor.Officer && intake.receivingPost(actor, item) == null
                    ? new NotAllowed()
                    : received(number, true);
        }).orElse(null);
    }

    private SubmissionOutcome received(Entry entry, boolean repeated) {
        return received(CaseFacts.caseOf(entry), repeated);
    }

    private SubmissionOutcome received(CaseNumber number, boolean repeated) {
        var stored = snapshots.current(number).orElseThrow();
        var data = applications.read(stored);
        return data == null || data.queryCode() == null
                ? new DraftGone()
                : new Received(number, data.queryCode(), stored.file().seq(), repeated);
    }

    /** Only an officer has seen paper: what a citizen's account sends came over the network, whatever it says. */
    private static Channel channel(Actor actor, Submission submission) {
        return actor instanceof Actor.Citizen ? Channel.ONLINE : submission.channel();
    }

    /**
     * For the same reason what such an account names without its file is announced and still to be brought. What its
     * answers do not ask for is left out: it stayed in a draft from other answers, and nobody waits for it.
     */
    private static List<MaterialReceipt> seen(Actor actor, List<MaterialReceipt> materials, ServiceItem item,
            Map<String, String> answers) {
        return actor instanceof Actor.Citizen
                ? materials.stream().filter(one -> item.material(one.code()).orElseThrow().isNeeded(answers))
                        .map(MaterialReceipt::sentOnline).toList()
                : materials;
    }

    private @Nullable PartyDetails party(ApplicantEntry entry, String prefix, List<FieldError> errors) {
        return switch (entry.check(prefix, OneWindowTime.today(situations.clock()))) {
            case Checked.Right(var party) -> party;
            case Checked.Wrong(var wrong) -> {
                errors.addAll(wrong);
                yield null;
            }
        };
    }

    /** What a submission says, and what is wrong with it. */
    private record Reading(@Nullable PartyDetails applicant, @Nullable PartyDetails agent, Map<String, String> answers,
            List<FieldError> errors) {
    }

    /** Where the data of the new case lie. */
    private record Place(FolderId folder, DataKey key, @Nullable DraftId draft, @Nullable PaperSlip slip) {
        Instant receivedAt(Instant now) {
            return slip == null ? now : slip.receivedAt();
        }
    }

    /** What of a submission makes it the same wish. */
    private record Wish(String item, ApplicantEntry applicant, @Nullable ApplicantEntry agent,
            Map<String, String> answers, List<MaterialReceipt> materials) {
    }
}
