package org.onewindow.organisation;

import java.util.Locale;

/** What became of a change to the organisation. */
public sealed interface OrganisationOutcome {
    /** Done; the copies in memory follow within a second. */
    record Changed(long version) implements OrganisationOutcome {
    }

    /** Nothing to do: it was so already, or the same command had done it. */
    record Unchanged(long version) implements OrganisationOutcome {
    }

    /** Not done. */
    record Refused(Reason reason) implements OrganisationOutcome {
    }

    /** Why a change to the organisation is refused. */
    enum Reason {
        /** The actor neither manages the centre nor heads the department. */
        NOT_YOURS,
        /** The post, the person, the appointment or the substitution does not exist. */
        UNKNOWN,
        /** The colleague does not hold the post in their own right on every day of the substitution. */
        ABSENT_DOES_NOT_HOLD,
        /** The substitute holds the post already. */
        ALREADY_HOLDS,
        /** It would begin before today or end before it begins. */
        IN_THE_PAST,
        /** Somebody else changed the organisation at the same moment; look again. */
        STALE;

        /** Key of the sentence that tells the reason. */
        public String messageKey() {
            return "organisation.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
