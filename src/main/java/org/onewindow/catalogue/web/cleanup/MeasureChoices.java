package org.onewindow.catalogue.web.cleanup;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onewindow.catalogue.cleanup.Measure.Kind;
import org.onewindow.organisation.CentreNode;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What may be chosen in the form of a measure. */
@Component
final class MeasureChoices {
    private final Organisation organisation;
    private final Clock clock;

    MeasureChoices(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    void into(Model model, RoundWords say, Locale locale) {
        model.addAttribute("kinds", kinds(say)).addAttribute("counties", counties(locale));
    }

    private static List<Option> kinds(RoundWords say) {
        return Arrays.stream(Kind.values()).map(kind -> Option.of(kind.name(), say.kind(kind))).toList();
    }

    /** Counties and zones that exist today. */
    private List<Option> counties(Locale locale) {
        var today = OneWindowTime.today(clock);
        return organisation.current().centres().stream()
                .filter(one -> one.kind() == CentreNode.Kind.COUNTY || one.kind() == CentreNode.Kind.ZONE)
                .filter(one -> one.valid().on(today))
                .map(one -> Option.of(one.code().value(), one.name().in(locale))).toList();
    }
}
