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

    /** Somebody stands in for somebody in a post whenever they are absent (A/B 岗). */
    record Paired(Pair pair) implements OrganisationFact {
    }

    /** A regular pair is no more. */
    record Unpaired(PostCode post, StaffId first) implements OrganisationFact {
    }

    /** Somebody is absent, or has signed out if {@code rest} of one day; why stands beside the journal. */
    record LeaveTaken(UUID id, StaffId staff, LocalDate from, LocalDate to, boolean rest) implements OrganisationFact {
    }

    /** An absence ends earlier than was said, or somebody signed in again. */
    record LeaveEnded(UUID id, StaffId staff, LocalDate lastDay) implements OrganisationFact {
    }

    /** Somebody leaves the service and has no access from the day on. */
    record Departed(StaffId staff, LocalDate from) implements OrganisationFact {
    }

    /** Somebody sits at a window (在岗). */
    record WindowManned(UUID id, WindowNo window, StaffId staff) implements OrganisationFact {
    }

    /** Somebody has left a window (离岗). */
    record WindowLeft(UUID id, WindowNo window, StaffId staff) implements OrganisationFact {
    }

    /** A centre of the tree is as said from now on. */
    record CentreKept(CentreNode centre) implements OrganisationFact {
    }

    /** How far a department has carried out the two concentrations. */
    record ConcentrationKept(Concentration concentration) implements OrganisationFact {
    }

    /** A window, or the hall, has other hours from a day on. */
    record HoursKept(OpeningHours hours) implements OrganisationFact {
    }

    /** Somebody acts in the name of a department (委托、授权). */
    record Delegated(Delegation delegation) implements OrganisationFact {
    }

    /** A delegation ends earlier than was said. */
    record DelegationEnded(UUID id, LocalDate lastDay) implements OrganisationFact {
    }
}
