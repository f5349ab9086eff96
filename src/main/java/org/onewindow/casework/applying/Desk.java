package org.onewindow.casework.applying;

import java.util.Optional;
import org.onewindow.casework.Situations;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.PostKind;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.CreditCodeCheck;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.Mandate;
import org.onewindow.parties.Mandates;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * What a clerk at a window asks before an application is received: may I receive this, may I finish it here and now, do
 * we know this person, may that person act for them. Looks at persons are logged.
 */
@Component
public final class Desk {
    private final Situations situations;
    private final Intake intake;
    private final Parties parties;
    private final Mandates mandates;

    Desk(Situations situations, Intake intake, Parties parties, Mandates mandates) {
        this.situations = situations;
        this.intake = intake;
        this.parties = parties;
        this.mandates = mandates;
    }

    /** Whether the actor works where people hand in: at a counter, or at the acceptance post of a department. */
    public boolean isWindow(Actor actor) {
        return situations.posts(actor).stream()
                .anyMatch(post -> post.kind() == PostKind.COUNTER || post.kind() == PostKind.ACCEPTANCE);
    }

    /** Whether the actor receives applications for the item. */
    public boolean mayReceive(Actor actor, ServiceItem item) {
        return intake.receivingPost(actor, item) != null;
    }

    /**
     * Whether the actor may receive, accept and decide the item at one go: a same-day item (即办件) of one stage whose
     * acceptance and stage both are the actor's.
     */
    public boolean mayFinish(Actor actor, ServiceItem item) {
        var posts = situations.posts(actor);
        var accepts = posts.stream().anyMatch(
                post -> post.kind() == PostKind.ACCEPTANCE && post.department().equals(item.department()));
        return item.handling() == HandlingType.IMMEDIATE && accepts && item.procedure().stages().count() == 1
                && item.procedure().stages()
                        .allMatch(stage -> posts.stream().anyMatch(post -> post.code().equals(stage.post())));
    }

    /** What the centre knows of the party with the typed number; empty for an unknown one, and away from windows. */
    public Optional<ApplicantEntry> known(Actor actor, ApplicantEntry typed) {
        return isWindow(actor)
                ? find(typed).flatMap(party -> parties.read(actor, party, "counter-intake")).map(ApplicantEntry::of)
                        .map(entry -> withShownDocument(entry, typed))
                : Optional.empty();
    }

    /** The mandate under which the agent may act for the principal in the item today. */
    public Optional<Mandate> mandate(Actor actor, ApplicantEntry principal, ApplicantEntry agent, ItemCode item) {
        var today = OneWindowTime.today(situations.clock());
        if (!isWindow(actor)) {
            return Optional.empty();
        }
        var known = find(principal);
        return find(agent).stream().flatMap(found -> mandates.ofAgent(found, today).stream())
                .filter(mandate -> known.filter(mandate.principal()::equals).isPresent()
                        && mandate.covers(item.value(), today))
                .findFirst();
    }

    /** The party of an entry, if its number is right and known. */
    Optional<PartyId> find(ApplicantEntry typed) {
        return switch (typed.kind()) {
            case NATURAL_PERSON -> IdentityDocument.parse(typed.identityType(), typed.number(),
                    OneWindowTime.today(situations.clock())) instanceof IdentityCheck.Valid(var document)
                            ? parties.find(document)
                            : Optional.empty();
            case LEGAL_ENTITY -> CreditCode.parse(typed.number()) instanceof CreditCodeCheck.Valid(var code)
                    ? parties.find(code)
                    : Optional.empty();
        };
    }

    /** Who shows a household register today is not asked for the card of last year. */
    private static ApplicantEntry withShownDocument(ApplicantEntry entry, ApplicantEntry typed) {
        return entry.identityType() == typed.identityType()
                ? entry
                : new ApplicantEntry(entry.kind(), entry.name(), typed.identityType(), typed.number(),
                        entry.legalRepresentative(), entry.phone(), entry.address());
    }
}
