package org.onewindow.casework;

import java.util.List;
import java.util.function.Predicate;
import org.onewindow.catalogue.FieldError;
import org.onewindow.organisation.Post;
import org.springframework.modulith.NamedInterface;

/** What the pure core says of an act. */
@NamedInterface("core")
public sealed interface Verdict {
    /** Lawful: this is what is to be recorded. */
    record Lawful(CaseFact fact) implements Verdict {
    }

    /** Unlawful now. */
    record Unlawful(Refusal refusal) implements Verdict {
    }

    /** Lawful, but not for this actor; it is the act of the posts that fit. */
    record NotYours(Predicate<Post> fits) implements Verdict {
    }

    /** The request itself is wrong: a reason missing, an unknown material. */
    record Invalid(List<FieldError> errors) implements Verdict {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
