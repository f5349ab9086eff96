package org.onewindow.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.ActOutcome.CommandReused;
import org.onewindow.casework.ActOutcome.Done;
import org.onewindow.casework.ActOutcome.Invalid;
import org.onewindow.casework.ActOutcome.NotYourPost;
import org.onewindow.casework.ActOutcome.Stale;
import org.onewindow.casework.ActOutcome.UnknownCase;
import org.onewindow.casework.ActOutcome.Unlawful;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.Expected.CaseVersion;
import org.onewindow.casework.sealing.SealedText;
import org.onewindow.casework.terms.Source;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.platform.Sm3;
import org.springframework.stereotype.Component;

/**
 * Every act on a case, whoever asks and by whatever way: pages and interface call the same method. An act is decided by
 * the pure core on what this node remembers and recorded in one statement; only when that fails, or when the answer would
 * be a refusal, is the row read again and decided anew.
 */
@Component
public final class Casework {
    /** How often an act is decided again because something else moved; beyond that people are in each other's way. */
    private static final int ATTEMPTS = 3;

    private final Journal journal;
    private final CaseSnapshots snapshots;
    private final Situations situations;
    private final Applications applications;
    private final Consequences consequences;
    private final Numbers numbers;

    Casework(Journal journal, CaseSnapshots snapshots, Situations situations, Applications applications,
            Consequences consequences, Numbers numbers) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.situations = situations;
        this.applications = applications;
        this.consequences = consequences;
        this.numbers = numbers;
    }

    /**
     * Performs an act.
     *
     * @param command  the same id again is answered with what it did the first time
     * @param expected what the actor saw; compared only when the command is not known
     * @param act      an act of a stage whose code is empty means the only open stage
     * @param source   the other system, when it relays the act
     */
    public ActOutcome perform(Actor actor, CommandId command, Expected expected, CaseNumber number, Act act,
            @Nullable Source source) {
        var attempt = new Attempt(actor, command, expected, number, act, source, Requests.of(number, act, source));
        var remembered = snapshots.recent(number);
        if (remembered.isEmpty() || !mayKnow(actor, remembered.get())) {
            return new UnknownCase();
        }
        var first = consequences.isKnown(source, act.kind())
                ? Optional.<ActOutcome>of(repeated(remembered.get()))
                : once(attempt, remembered.get());
        for (int i = 0; first.isEmpty() && i < ATTEMPTS; i++) {
            var known = known(attempt);
            first = known.isPresent() ? known : decided(attempt, snapshots.current(number).orElseThrow());
        }
        return first.orElseGet(() -> stale(snapshots.current(number).orElseThrow()));
    }

    /** Tries on what this node remembers; empty unless it was done. */
    private Optional<ActOutcome> once(Attempt attempt, StoredCase remembered) {
        return attempt.fits(remembered.file())
                && verdict(attempt, remembered) instanceof Verdict.Lawful(CaseFact fact)
                        ? record(attempt, remembered, fact)
                        : Optional.empty();
    }

    /** Decides on the row just read; empty only if the case moved again meanwhile. */
    private Optional<ActOutcome> decided(Attempt attempt, StoredCase current) {
        if (!attempt.fits(current.file())) {
            return Optional.of(stale(current));
        }
        var version = current.file().seq();
        return switch (verdict(attempt, current)) {
            case Verdict.Lawful(CaseFact fact) -> record(attempt, current, fact);
            case Verdict.Unlawful(Refusal refusal) -> Optional.of(new Unlawful(refusal, version));
            case Verdict.NotYours(var fits) -> Optional.of(new NotYourPost(
                    situations.organisation().current().posts().stream().filter(fits).toList(), version));
            case Verdict.Invalid(var errors) -> Optional.of(new Invalid(errors));
        };
    }

    private Verdict verdict(Attempt attempt, StoredCase stored) {
        var situation = situations.of(attempt.actor(), stored);
        var department = stored.file().received().department();
        return CaseDecisions.decide(stored.file(), attempt.on(stored.file()), situation, kind -> numbers.ofPaper(
                situations.organisation().current().department(new DepartmentCode(department))
                        .map(d -> d.fullName().zh()).orElse(department),
                department, kind, situation.today().getYear()));
    }

    private Optional<ActOutcome> record(Attempt attempt, StoredCase before, CaseFact decided) {
        var tails = new ArrayList<Tail>();
        var fact = applications.correct(before, attempt.act(), decided, tails);
        var at = OneWindowTime.now(situations.clock());
        var seq = before.file().seq() + 1;
        var stream = CaseFacts.stream(attempt.number());
        var entry = new NewEntry(stream, seq, CaseFacts.type(fact.getClass()), at,
                CaseFacts.write(fact, attempt.source()),
                SealedText.seal(before.key(), attempt.act().text(), stream, seq));
        var chained = journal.chain(attempt.actor(), attempt.command(), attempt.request(), before.hash(),
                List.of(entry));
        var after = before.after(CaseFold.after(before.file(), fact, at), chained.head());
        tails.addFirst(snapshots.moving(before, after, situations.item(before.file()), at));
        tails.addAll(consequences.tails(before, fact, situations.item(before.file()), at));
        if (attempt.source() != null) {
            tails.add(consequences.relayed(attempt.source(), attempt.act().kind(), attempt.number(), seq));
        }
        return switch (journal.append(chained, tails)) {
            case AppendOutcome.Appended _ -> {
                snapshots.keep(after);
                yield Optional.of(new Done(attempt.number(), seq, after.file().status(), paper(fact), false));
            }
            case AppendOutcome.Known(var entries, boolean same) -> Optional.of(answer(entries, same));
            case AppendOutcome.Stale _ -> Optional.empty();
        };
    }

    private Optional<ActOutcome> known(Attempt attempt) {
        var entries = journal.of(attempt.actor(), attempt.command());
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(answer(entries, attempt.isRequestOf(entries.getFirst())));
    }

    private ActOutcome answer(List<Entry> entries, boolean sameRequest) {
        if (!sameRequest) {
            return new CommandReused();
        }
        var entry = entries.getLast();
        var current = snapshots.current(CaseFacts.caseOf(entry)).orElseThrow();
        return new Done(current.file().number(), current.file().seq(), current.file().status(),
                paper(CaseFacts.read(entry)), true);
    }

    private static ActOutcome repeated(StoredCase stored) {
        return new Done(stored.file().number(), stored.file().seq(), stored.file().status(), Optional.empty(), true);
    }

    private static ActOutcome stale(StoredCase stored) {
        return new Stale(stored.file().number(), stored.file().seq(), stored.file().status());
    }

    /** A citizen knows of no case but the own ones; an officer who is no member of the staff of any. */
    private static boolean mayKnow(Actor actor, StoredCase stored) {
        return switch (actor) {
            case Actor.Citizen _ -> Situations.isApplicant(actor, stored);
            case Actor.Officer officer -> officer.has(Role.STAFF);
            case Actor.Automatic _ -> true;
        };
    }

    /** The paper that the act of a fact gave. */
    public static Optional<PaperRef> paper(CaseFact fact) {
        return fact instanceof CaseFact.Papered papered ? Optional.of(papered.paper()) : Optional.empty();
    }

    /** One wish of one actor, with its canonical bytes. */
    private record Attempt(Actor actor, CommandId command, Expected expected, CaseNumber number, Act act,
            @Nullable Source source, byte[] request) {
        boolean fits(CaseFile file) {
            return expected.fits(new CaseVersion(file.seq(),
                    file.versionFor(on(file) instanceof Act.OnStage staged ? staged.stage() : null)));
        }

        /** The act with its stage named; one that names none means the only open one. */
        Act on(CaseFile file) {
            var open = file.openStages();
            return act instanceof Act.OnStage staged && staged.stage().isEmpty() && open.size() == 1
                    ? staged.atStage(open.getFirst().code())
                    : act;
        }

        boolean isRequestOf(Entry entry) {
            return Arrays.equals(Sm3.digest(request), entry.requestDigest());
        }
    }
}
