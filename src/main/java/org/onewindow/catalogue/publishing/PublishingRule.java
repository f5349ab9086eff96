package org.onewindow.catalogue.publishing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.PostCode;

/**
 * One named rule that an item must satisfy to be published.
 *
 * @param name    in words joined by hyphens; also the stem of its message keys
 * @param article on which it rests
 */
public record PublishingRule(String name, LegalBasis article, Check check) {

    /** What the rule finds wrong with the item; the function tells how a post stands. */
    List<PublishingFailure> failures(ServiceItem item, Function<PostCode, PostStanding> posts) {
        return check.faults(item, posts).map(this::failure).toList();
    }

    PublishingFailure failure(Fault fault) {
        var key = "catalogue.publishing." + name + (fault.variant().isEmpty() ? "" : "." + fault.variant());
        return new PublishingFailure(name, article, key, fault.args());
    }

    /** The pure test of a rule. */
    @FunctionalInterface
    public interface Check {
        /** Everything that is wrong, so that an editor mends all of it at once. */
        Stream<Fault> faults(ServiceItem item, Function<PostCode, PostStanding> posts);
    }

    /**
     * One thing that is wrong.
     *
     * @param variant of the rule's sentence, or empty
     */
    public record Fault(String variant, List<Object> args) {
        public Fault {
            args = List.copyOf(args);
        }

        static Fault of(String variant, Object... args) {
            return new Fault(variant, List.of(args));
        }
    }
}
