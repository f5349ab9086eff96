package org.onewindow.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to the organisation: the published language of the stream {@code org/<centre>}. */
public sealed interface OrganisationFact {
    /** A whole plan was installed; its content lies in the organisation's tables, the digest binds it. */
    record PlanInstalled(CentreCode centre, String digest, int departments, int posts, int staff, int appointments)
            implements
                OrganisationFact {
    }

    /** Someone holds a post in their own right from a day on (任岗). */
    record Appointed(PostCode post, StaffId staff, LocalDate from, @Nullable LocalDate to)
            implements
                OrganisationFact {
    }

    /** An appointment ends with the given last day (离岗). */
    record Relieved(PostCode post, StaffId staff, LocalDate from, LocalDate lastDay) implements OrganisationFact {
    }

    /** A colleague stands in for another in one post (A/B 岗). */
    record Substituted(UUID id, PostCode post, StaffId absent, StaffId substitute, LocalDate from, LocalDate to)
            implements
                OrganisationFact {
    }

    /** A substitution ends earlier than was said. */
    record SubstitutionEnded(UUID id, LocalDate lastDay) implements OrganisationFact {
    }
}
