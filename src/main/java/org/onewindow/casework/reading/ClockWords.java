package org.onewindow.casework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseClocks;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.Situations;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.ClockReading;
import org.onewindow.deadlines.DerivationWords;
import org.onewindow.deadlines.Light;
import org.onewindow.deadlines.StatutoryClock;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** The clock of a case for people: days left, and how both dates came about. */
@Component
final class ClockWords {
    private final Situations situations;
    private final DerivationWords derivations;

    ClockWords(Situations situations, DerivationWords derivations) {
        this.situations = situations;
        this.derivations = derivations;
    }

    ClockView view(CaseFile file, CaseFile.Running running, ServiceItem item, Light light, Locale locale) {
        var promise = item.limits().promised();
        var clocks = CaseClocks.of(running, item);
        var promised = reading(clocks.promised(), file);
        var statutory = clocks.statutory().map(clock -> reading(clock, file)).orElse(null);
        var longest = statutory == null ? promised : statutory;
        return new ClockView(promised.isOverdue() ? promised.overdueDays() : promised.remaining().days(),
                promised.isOverdue(), promise instanceof CalendarDays, running.acceptedOn(), promised.due().on(),
                statutory == null ? null : statutory.due().on(), longest.elapsed(), longest.suspendedDays(),
                longest.remaining().days(), promised.due().provisional(), light,
                derivation(promised, statutory, locale));
    }

    private ClockReading reading(StatutoryClock clock, CaseFile file) {
        var today = OneWindowTime.today(situations.clock());
        var decision = file.decision();
        return clock.reading(decision == null ? today : decision.decidedOn(), situations.deadlines().calendar());
    }

    private List<String> derivation(ClockReading promised, @Nullable ClockReading statutory, Locale locale) {
        var sentences = new ArrayList<String>();
        if (statutory != null) {
            sentences.addAll(derivations.sentences(statutory.due(), locale));
        }
        sentences.addAll(derivations.sentences(promised.due(), locale));
        return sentences;
    }
}
