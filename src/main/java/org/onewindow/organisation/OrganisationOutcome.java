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
        /** They are absent on one of these days already. */
        ALREADY_ABSENT,
        /** The second of a pair must be of the same department, and the first must hold the post. */
        NO_PAIR,
        /** They have left the service. */
        HAS_LEFT,
        /** They do not hold the post of this window today. */
        NOT_AT_THIS_WINDOW,
        /** They sit at a window already, or at none. */
        PRESENCE,
        /** Only an agency of the government licenses, and only another such agency may be entrusted, art. 24. */
        NO_AGENCY,
        /** A department authorises posts of its own and of the centre; others it entrusts. */
        NOT_ITS_POST,
        /** What one was entrusted with, one does not entrust further, art. 24. */
        RE_DELEGATION,
        /** A date that must not lie ahead does, or one comes before another that it follows. */
        WRONG_ORDER,
        /** Somebody else changed the organisation at the same moment; look again. */
        STALE;

        /** Key of the sentence that tells the reason. */
        public String messageKey() {
            return "organisation.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
