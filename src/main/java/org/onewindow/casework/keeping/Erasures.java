package org.onewindow.casework.keeping;

import java.util.List;
import java.util.Objects;
import org.onewindow.casework.Applications;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseFold;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Requests;
import org.onewindow.casework.Situations;
import org.onewindow.casework.StoredCase;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys the personal data of a closed case at the end of retention: the key, the application, the files, the papers,
 * and its parties where nothing else needs them. What is left is the record of the acts, whose chain stays whole.
 */
@Component
public final class Erasures {
    private final Journal journal;
    private final CaseSnapshots snapshots;
    private final Applications applications;
    private final Holdings holdings;
    private final Situations situations;
    private final TransactionTemplate transaction;

    Erasures(Journal journal, CaseSnapshots snapshots, Applications applications, Holdings holdings,
            Situations situations, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.applications = applications;
        this.holdings = holdings;
        this.situations = situations;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of the wish to erase. */
    public enum ErasureOutcome {
        /** The data are gone. */
        ERASED,
        /** They had been erased before. */
        ALREADY_ERASED,
        /** There is no such case. */
        UNKNOWN_CASE,
        /** The case is not closed yet, so its data are needed. */
        STILL_OPEN,
        /** Only the system at the end of retention, or the audit administrator, may erase. */
        NOT_ALLOWED
    }

    /**
     * Erases a case, all of it or nothing: one transaction, in which the row is locked first.
     *
     * @param basis code of the retention rule, for example {@code retention-10-years}; at most 80 characters
     */
    public ErasureOutcome erase(Actor actor, CommandId command, CaseNumber number, String basis) {
        if (!mayErase(actor)) {
            return ErasureOutcome.NOT_ALLOWED;
        }
        var outcome = Objects.requireNonNull(
                transaction.execute(_ -> snapshots.locked(number).map(before -> erase(actor, command, before, basis))
                        .orElse(ErasureOutcome.UNKNOWN_CASE)));
        snapshots.forget(number);
        return outcome;
    }

    private ErasureOutcome erase(Actor actor, CommandId command, StoredCase before, String basis) {
        if (before.file().erased()) {
            return ErasureOutcome.ALREADY_ERASED;
        }
        if (before.file().status().isOpen()) {
            return ErasureOutcome.STILL_OPEN;
        }
        var number = before.file().number();
        var fact = new CaseFact.DataErased(basis);
        var at = OneWindowTime.now(situations.clock());
        var chained = journal.chain(actor, command, Requests.bytes("erase " + number.value(), basis, null),
                before.hash(),
                List.of(new NewEntry(CaseFacts.stream(number), before.file().seq() + 1,
                        CaseFacts.type(CaseFact.DataErased.class), at, CaseFacts.write(fact, null), null)));
        var after = new StoredCase(CaseFold.after(before.file(), fact, at), chained.head(), null, null, null,
                before.folder(),
                null);
        if (!(journal.append(chained, List.of(snapshots.erasing(before, after),
                applications.erasing(number))) instanceof AppendOutcome.Appended)) {
            throw new IllegalStateException("a locked case does not move: " + number);
        }
        holdings.erase(actor, command, before, basis);
        return ErasureOutcome.ERASED;
    }

    private static boolean mayErase(Actor actor) {
        return switch (actor) {
            case Actor.Automatic _ -> true;
            case Actor.Officer officer -> officer.has(Role.AUDIT_ADMIN);
            case Actor.Citizen _ -> false;
        };
    }
}
