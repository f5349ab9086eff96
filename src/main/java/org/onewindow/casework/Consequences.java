package org.onewindow.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.Source;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.journal.Tail;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** What an act changes beside the row of its case: limited numbers, bans, the list of relayed acts. */
@Component
final class Consequences {
    private final LimitedNumbers limitedNumbers;
    private final Sources sources;

    Consequences(LimitedNumbers limitedNumbers, Sources sources) {
        this.limitedNumbers = limitedNumbers;
        this.sources = sources;
    }

    /** Whether another system has told this act before. */
    boolean isKnown(@Nullable Source source, ActKind act) {
        return source != null && sources.isKnown(source, act.apiName());
    }

    /** What is written together with the fact. */
    List<Tail> tails(StoredCase before, CaseFact fact, ServiceItem item, Instant at) {
        var tails = new ArrayList<Tail>();
        limitedNumbers.tail(fact, before.file(), item, at).ifPresent(tails::add);
        Bans.tail(fact, before, item, OneWindowTime.dayOf(at)).ifPresent(tails::add);
        return tails;
    }

    /** The mark that another system told this act. */
    Tail relayed(Source source, ActKind act, CaseNumber number, long seq) {
        return sources.tail(source, act.apiName(), number, seq);
    }
}
