package org.onewindow.casework.keeping;

import java.util.Objects;
import java.util.stream.Stream;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.StoredCase;
import org.onewindow.documents.Files;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.springframework.stereotype.Component;

/** What other modules hold for a case: its files and papers, and the parties it names. */
@Component
final class Holdings {
    private final Files files;
    private final Parties parties;
    private final CaseSnapshots snapshots;

    Holdings(Files files, Parties parties, CaseSnapshots snapshots) {
        this.files = files;
        this.parties = parties;
        this.snapshots = snapshots;
    }

    /**
     * Destroys them, within the transaction that erases the case. A party goes with the last case that names it, unless
     * it has an account or a mandate.
     */
    void erase(Actor actor, CommandId command, StoredCase erased, String basis) {
        files.eraseFolder(erased.folder());
        Stream.of(erased.applicant(), erased.agent()).filter(Objects::nonNull).distinct().sorted()
                .forEach(party -> parties.letGo(actor, command, new PartyId(party), basis,
                        () -> snapshots.isNamed(party)));
    }
}
