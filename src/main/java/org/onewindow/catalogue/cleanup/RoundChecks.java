package org.onewindow.catalogue.cleanup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.cleanup.RoundRules.Catalogues;
import org.onewindow.catalogue.cleanup.RoundRules.Known;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.CentreNode;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** Asks {@link RoundRules} with the catalogue and the organisation as they stand now. */
@Component
class RoundChecks {
    /** The first centre of this country opened in 1999. */
    private static final LocalDate NO_CENTRE_BEFORE = LocalDate.of(1999, 1, 1);

    private final RoundRows rows;
    private final Catalogue catalogue;
    private final ItemShelf shelf;
    private final Publishing publishing;
    private final Organisation organisation;
    private final Clock clock;

    RoundChecks(RoundRows rows, Catalogue catalogue, ItemShelf shelf, Publishing publishing,
            Organisation organisation, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.publishing = publishing;
        this.organisation = organisation;
        this.clock = clock;
    }

    Span span() {
        var view = organisation.current();
        var opened = view.centres().stream().filter(one -> one.code().equals(view.centre().code()))
                .map(CentreNode::openedOn).filter(Objects::nonNull).findFirst().orElse(NO_CENTRE_BEFORE);
        return Span.of(opened, OneWindowTime.today(clock));
    }

    List<RoundFault> faults(Round round) {
        var view = organisation.current();
        return RoundRules.faults(round, OneWindowTime.today(clock), new Catalogues() {
            @Override
            public Optional<Known> item(ItemCode code) {
                var versions = shelf.versions(code);
                return versions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Known(catalogue.inForce(code, round.effectiveOn()).orElse(null),
                                versions.getLast(), shelf.withdrawal(code).orElse(null)));
            }

            @Override
            public Optional<CentreNode> centre(CentreCode code) {
                return view.centres().stream().filter(one -> one.code().equals(code)).findFirst();
            }

            @Override
            public Span span() {
                return RoundChecks.this.span();
            }

            @Override
            public boolean isTaken(int number) {
                return rows.inForce(number).isPresent();
            }

            @Override
            public int brokenRules(ServiceItem item) {
                return publishing.failures(item, round.effectiveOn()).size();
            }
        });
    }
}
