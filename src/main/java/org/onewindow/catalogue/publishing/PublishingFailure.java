package org.onewindow.catalogue.publishing;

import java.util.List;
import org.onewindow.catalogue.LegalBasis;

/**
 * Why an item may not be published yet, as a message key of the bundle {@code catalogue} whose sentence says what to
 * mend.
 *
 * @param rule    the name of the rule
 * @param article on which the rule rests
 */
public record PublishingFailure(String rule, LegalBasis article, String messageKey, List<Object> args) {
    public PublishingFailure {
        args = List.copyOf(args);
    }
}
