package org.onewindow.organisation;

import java.util.Map;
import org.onewindow.journal.Entry;
import org.onewindow.organisation.OrganisationFact.Appointed;
import org.onewindow.organisation.OrganisationFact.PlanInstalled;
import org.onewindow.organisation.OrganisationFact.Relieved;
import org.onewindow.organisation.OrganisationFact.Substituted;
import org.onewindow.organisation.OrganisationFact.SubstitutionEnded;
import tools.jackson.databind.json.JsonMapper;

/** The facts of the organisation as journal entries and back. A type carries its version and never changes meaning. */
public final class OrganisationFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Class<? extends OrganisationFact>> TYPES = Map.of("org.plan-installed.1",
            PlanInstalled.class, "org.appointed.1", Appointed.class, "org.relieved.1", Relieved.class,
            "org.substituted.1", Substituted.class, "org.substitution-ended.1", SubstitutionEnded.class);

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
        };
    }

    static byte[] bytes(OrganisationFact fact) {
        return JSON.writeValueAsBytes(fact);
    }

    static byte[] bytes(OrganisationPlan plan) {
        return JSON.writeValueAsBytes(plan);
    }
}
