package org.onewindow.organisation;

import static java.util.Map.entry;

import java.util.Map;
import org.onewindow.journal.Entry;
import org.onewindow.organisation.OrganisationFact.Appointed;
import org.onewindow.organisation.OrganisationFact.CentreKept;
import org.onewindow.organisation.OrganisationFact.ConcentrationKept;
import org.onewindow.organisation.OrganisationFact.Delegated;
import org.onewindow.organisation.OrganisationFact.DelegationEnded;
import org.onewindow.organisation.OrganisationFact.Departed;
import org.onewindow.organisation.OrganisationFact.HoursKept;
import org.onewindow.organisation.OrganisationFact.LeaveEnded;
import org.onewindow.organisation.OrganisationFact.LeaveTaken;
import org.onewindow.organisation.OrganisationFact.Paired;
import org.onewindow.organisation.OrganisationFact.PlanInstalled;
import org.onewindow.organisation.OrganisationFact.Relieved;
import org.onewindow.organisation.OrganisationFact.Substituted;
import org.onewindow.organisation.OrganisationFact.SubstitutionEnded;
import org.onewindow.organisation.OrganisationFact.Unpaired;
import org.onewindow.organisation.OrganisationFact.WindowLeft;
import org.onewindow.organisation.OrganisationFact.WindowManned;
import tools.jackson.databind.json.JsonMapper;

/** The facts of the organisation as journal entries and back. A type carries its version and never changes meaning. */
public final class OrganisationFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Class<? extends OrganisationFact>> TYPES = Map.ofEntries(
            entry("org.plan-installed.1", PlanInstalled.class),
            entry("org.appointed.1", Appointed.class),
            entry("org.relieved.1", Relieved.class),
            entry("org.substituted.1", Substituted.class),
            entry("org.substitution-ended.1", SubstitutionEnded.class),
            entry("org.paired.1", Paired.class),
            entry("org.unpaired.1", Unpaired.class),
            entry("org.leave-taken.1", LeaveTaken.class),
            entry("org.leave-ended.1", LeaveEnded.class),
            entry("org.departed.1", Departed.class),
            entry("org.window-manned.1", WindowManned.class),
            entry("org.window-left.1", WindowLeft.class),
            entry("org.centre-kept.1", CentreKept.class),
            entry("org.concentration-kept.1", ConcentrationKept.class),
            entry("org.hours-kept.1", HoursKept.class),
            entry("org.delegated.1", Delegated.class),
            entry("org.delegation-ended.1", DelegationEnded.class));

    private OrganisationFacts() {
    }

    /**
     * The fact that an entry of an {@code org/…} stream records.
     *
     * @throws IllegalArgumentException if the entry is of another module
     */
    public static OrganisationFact read(Entry entry) {
        var type = TYPES.get(entry.type());
        if (type == null) {
            throw new IllegalArgumentException("not a fact of the organisation: " + entry.type());
        }
        return JSON.readValue(entry.facts(), type);
    }

    static String type(OrganisationFact fact) {
        return switch (fact) {
            case PlanInstalled _ -> "org.plan-installed.1";
            case Appointed _ -> "org.appointed.1";
            case Relieved _ -> "org.relieved.1";
            case Substituted _ -> "org.substituted.1";
            case SubstitutionEnded _ -> "org.substitution-ended.1";
            case Paired _ -> "org.paired.1";
            case Unpaired _ -> "org.unpaired.1";
            case LeaveTaken _ -> "org.leave-taken.1";
            case LeaveEnded _ -> "org.leave-ended.1";
            case Departed _ -> "org.departed.1";
            case WindowManned _ -> "org.window-manned.1";
            case WindowLeft _ -> "org.window-left.1";
            case CentreKept _ -> "org.centre-kept.1";
            case ConcentrationKept _ -> "org.concentration-kept.1";
            case HoursKept _ -> "org.hours-kept.1";
            case Delegated _ -> "org.delegated.1";
            case DelegationEnded _ -> "org.delegation-ended.1";
        };
    }

    static byte[] bytes(OrganisationFact fact) {
        return JSON.writeValueAsBytes(fact);
    }

    static byte[] bytes(OrganisationPlan plan) {
        return JSON.writeValueAsBytes(plan);
    }
}
