package org.onewindow.organisation;

/** The organisation of the demonstration for tests that need no database. */
public final class SampleOrganisation {
    private SampleOrganisation() {
    }

    public static OrganisationView view() {
        return OrganisationView.of(DemonstrationOrganisation.plan());
    }
}
