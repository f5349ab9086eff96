package org.onewindow.casework.window;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.onewindow.casework.Numbers;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.parties.AccessLog;
import org.onewindow.platform.MasterKey;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** What every record of a window needs: who works where, the journal, the next number, the time, the keys. */
@Component
final class WindowDesk {
    private final WindowStaff staff;
    private final WindowJournal journal;
    private final Numbers numbers;
    private final Catalogue catalogue;
    private final WindowVault vault;
    private final Clock clock;

    WindowDesk(WindowStaff staff, WindowJournal journal, Numbers numbers, Catalogue catalogue, WindowVault vault,
            Clock clock) {
        this.staff = staff;
        this.journal = journal;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.vault = vault;
        this.clock = clock;
    }

    WindowStaff staff() {
        return staff;
    }

    WindowJournal journal() {
        return journal;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    MasterKey master() {
        return vault.master();
    }

    AccessLog accessLog() {
        return vault.accessLog();
    }

    /** The next number of a series today. */
    RecordNo next(Series series) {
        var day = today();
        return RecordNo.of(series, day, numbers.next("window/" + series + "/" + day));
    }

    LocalDate today() {
        return OneWindowTime.today(clock);
    }

    Instant now() {
        return OneWindowTime.now(clock);
    }
}
