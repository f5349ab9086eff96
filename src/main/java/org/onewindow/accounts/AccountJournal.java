package org.onewindow.accounts;

import java.time.Clock;
import java.util.List;
import org.onewindow.accounts.AccountOutcome.Done;
import org.onewindow.accounts.AccountOutcome.Reason;
import org.onewindow.accounts.AccountOutcome.Refused;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** Records what happens to accounts, each fact in one statement with the row that it changes. */
@Component
final class AccountJournal {
    private final Journal journal;
    private final Clock clock;

    AccountJournal(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Records the fact as the given entry of the account's stream; the same command again is done already. */
    AccountOutcome append(Actor actor, CommandId command, AccountId account, long seq, AccountFact fact,
            Tail... tails) {
        var stream = "account/" + account;
        var previous = seq == 1 ? Journal.beginning() : journal.stream(stream, seq - 1, 1).getFirst().hash();
        var facts = AccountFacts.bytes(fact);
        var entry = new NewEntry(stream, seq, AccountFacts.type(fact), OneWindowTime.now(clock), facts, null);
        return switch (journal.append(actor, command, facts, previous, List.of(entry), List.of(tails))) {
            case Appended _ -> new Done(account);
            case Known(var _, var same) when same -> new Done(account);
            case Known _,Stale _ -> new Refused(Reason.STALE);
        };
    }
}
