package org.onewindow.casework;

import java.util.List;
import java.util.Optional;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.catalogue.FieldError;
import org.onewindow.organisation.Post;

/** What became of an act. */
public sealed interface ActOutcome {
    /**
     * Done and recorded.
     *
     * @param repeated whether this command had been done before and nothing was added now
     */
    record Done(CaseNumber number, long version, CaseStatus status, Optional<PaperRef> paper, boolean repeated)
            implements
                ActOutcome {
    }

    /** Unlawful now, with the article. */
    record Unlawful(Refusal refusal, long version) implements ActOutcome {
    }

    /** Not the act of this actor; these posts may do it. */
    record NotYourPost(List<Post> posts, long version) implements ActOutcome {
        public NotYourPost {
            posts = List.copyOf(posts);
        }
    }

    /** The case had moved on; this is where it stands. */
    record Stale(CaseNumber number, long version, CaseStatus status) implements ActOutcome {
    }

    /** The request is wrong in itself. */
    record Invalid(List<FieldError> errors) implements ActOutcome {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The same command id had been used for another request. */
    record CommandReused() implements ActOutcome {
    }

    /** There is no such case, or none that this actor may know of. */
    record UnknownCase() implements ActOutcome {
    }
}
