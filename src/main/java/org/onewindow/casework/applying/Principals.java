package org.onewindow.casework.applying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.ApplicantEntry.Checked;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.parties.Mandate;
import org.onewindow.parties.MandateOutcome;
import org.onewindow.parties.Mandates;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyDetails;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * For whom a citizen may apply online: for themselves, and for those who gave them a mandate (委托). An organisation gives
 * its first mandate at a window, which sees the letter of authority; a person gives one online as well.
 */
@Component
public final class Principals {
    private final Parties parties;
    private final Mandates mandates;
    private final Catalogue catalogue;
    private final Clock clock;

    Principals(Parties parties, Mandates mandates, Catalogue catalogue, Clock clock) {
        this.parties = parties;
        this.mandates = mandates;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Somebody for whom the citizen may apply.
     *
     * @param key   names the principal on a page; means nothing to others
     * @param self  whether it is the citizen
     * @param entry what is known, for filling in the form
     * @param until last day of the mandate; null for the citizen
     */
    public record Principal(String key, boolean self, ApplicantEntry entry, @Nullable LocalDate until) {
        /** Whether the entry of a draft names this principal. */
        public boolean is(ApplicantEntry other) {
            return entry.kind() == other.kind() && entry.number().equals(other.number());
        }
    }

    /**
     * A mandate as one of its two sides sees it.
     *
     * @param other who entrusts, or who is entrusted
     * @param items names of the items it covers; empty means every item
     */
    public record MandateLine(UUID id, String other, List<LocalisedText> items, LocalDate from, LocalDate to) {
        public MandateLine {
            items = List.copyOf(items);
        }
    }

    /** What came of granting a mandate. */
    public sealed interface Grant {
        /** It is in force from its first day. */
        record Done(String agent) implements Grant {
        }

        /** Not granted; what is wrong, field by field. */
        record Invalid(List<FieldError> errors) implements Grant {
            public Invalid {
                errors = List.copyOf(errors);
            }
        }
    }

    /** Everybody for whom the actor may apply for the item today, the actor first. */
    public List<Principal> of(Actor.Citizen actor, ServiceItem item) {
        var today = OneWindowTime.today(clock);
        var principals = new ArrayList<Principal>();
        self(actor).ifPresent(details -> principals.add(new Principal(actor.party().toString(), true,
                ApplicantEntry.of(details), null)));
        for (var mandate : mandates.ofAgent(new PartyId(actor.party()), today)) {
            if (mandate.covers(item.code().value(), today)
                    && principals.stream().noneMatch(p -> p.key().equals(mandate.principal().toString()))) {
                parties.read(actor, mandate.principal(), "apply-for").ifPresent(details -> principals.add(new Principal(
                        mandate.principal().toString(), false, ApplicantEntry.of(details), mandate.to())));
            }
        }
        return principals.stream().filter(principal -> item.applicants().contains(principal.entry().kind())).toList();
    }

    /** What is known of the actor. */
    public Optional<PartyDetails> self(Actor.Citizen actor) {
        return parties.read(actor, new PartyId(actor.party()), "own-details");
    }

    /** The mandates that the actor gave and that have not ended. */
    public List<MandateLine> given(Actor.Citizen actor) {
        return mandates.ofPrincipal(new PartyId(actor.party()), OneWindowTime.today(clock)).stream()
                .map(mandate -> line(mandate, parties.publicName(mandate.agent()).orElse("*"))).toList();
    }

    /** The mandates under which the actor may act today. */
    public List<MandateLine> received(Actor.Citizen actor) {
        return mandates.ofAgent(new PartyId(actor.party()), OneWindowTime.today(clock)).stream()
                .map(mandate -> line(mandate, parties.read(actor, mandate.principal(), "mandates")
                        .map(PartyDetails::name).orElse("*")))
                .toList();
    }

    /**
     * Entrusts another person. They need not be known to the centre: the law asks for a letter that names them (art. 29),
     * not for their account. Who is new is kept as the principal named them, because the mandate needs a party, and only
     * after everything else stands for it; how many a day is the limit of {@link Mandates}. A window may correct what
     * the principal said, and the person signs up online with the telephone that the principal gave.
     */
    public Grant grant(Actor.Citizen actor, CommandId command, ApplicantEntry agent, Set<String> items, LocalDate from,
            LocalDate to) {
        return switch (agent.check("agent", OneWindowTime.today(clock))) {
            case Checked.Wrong(var errors) -> new Grant.Invalid(errors);
            case Checked.Right(var details) -> {
                var principal = new PartyId(actor.party());
                var known = parties.find(((PartyDetails.NaturalPerson) details).identity());
                var refusal = known.isEmpty()
                        ? mandates.refusal(actor, principal, from, to)
                        : Optional.<MandateOutcome.Refused>empty();
                yield said(refusal.isPresent()
                        ? refusal.get()
                        : mandates.grant(actor, command,
                                new Mandate(command.value(), principal,
                                        known.orElseGet(() -> parties.keep(actor, CommandId.next(), details)), items,
                                        from,
                                        to)),
                        details);
            }
        };
    }

    private static Grant said(MandateOutcome outcome, PartyDetails agent) {
        return switch (outcome) {
            case MandateOutcome.Granted _,MandateOutcome.Revoked _ -> new Grant.Done(agent.publicName());
            case MandateOutcome.Refused(var key) -> new Grant.Invalid(List.of(new FieldError(
                    key.endsWith("dates") ? "to" : key.endsWith("too-many") ? "" : "agent/number", key, List.of())));
        };
    }

    /** Takes a mandate back at once; false if there is none that the actor gave. */
    public boolean revoke(Actor.Citizen actor, CommandId command, UUID mandate) {
        return !(mandates.revoke(actor, command, mandate) instanceof MandateOutcome.Refused);
    }

    private MandateLine line(Mandate mandate, String other) {
        var today = OneWindowTime.today(clock);
        var names = mandate.items().stream().sorted()
                .map(code -> catalogue.inForce(new ItemCode(code), today).map(ServiceItem::name)
                        .orElse(new LocalisedText(code, code)))
                .toList();
        return new MandateLine(mandate.id(), other, names, mandate.from(), mandate.to());
    }
}
