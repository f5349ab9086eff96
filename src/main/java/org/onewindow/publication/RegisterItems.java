package org.onewindow.publication;

import org.onewindow.casework.CaseFact.Submitted;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.springframework.stereotype.Component;

/** The item version that a case began with, as far as the register needs it. */
@Component
class RegisterItems {
    private final Catalogue catalogue;

    RegisterItems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The item of a case.
     *
     * @throws IllegalStateException if this node does not know the version yet; the reader then tries again, because
     *                               showing a case whose class is unknown might show too much
     */
    RegisterFold.Item of(Submitted fact) {
        return catalogue.version(new ItemCode(fact.item()), fact.itemVersion())
                .map(item -> new RegisterFold.Item(item.name(), item.publication()))
                .orElseThrow(() -> new IllegalStateException(
                        "item " + fact.item() + " version " + fact.itemVersion() + " is not known here"));
    }
}
