package org.onewindow.casework.applying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.AcceptanceRules;
import org.onewindow.casework.ActChecks;
import org.onewindow.casework.Bans;
import org.onewindow.casework.Refusal;
import org.onewindow.casework.Situations;
import org.onewindow.casework.Sources;
import org.onewindow.casework.sealing.ApplicationData;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.parties.Mandates;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyDetails;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** What receiving needs to know: who may hand in for whom, which materials are missing, the next numbers. */
@Component
final class Intake {
    private final Situations situations;
    private final Parties parties;
    private final Mandates mandates;
    private final Drafts drafts;
    private final Bans bans;
    private final Sources sources;

    Intake(Situations situations, Parties parties, Mandates mandates, Drafts drafts, Bans bans, Sources sources) {
        this.situations = situations;
        this.parties = parties;
        this.mandates = mandates;
        this.drafts = drafts;
        this.bans = bans;
        this.sources = sources;
    }

    Drafts drafts() {
        return drafts;
    }

    Parties parties() {
        return parties;
    }

    Sources sources() {
        return sources;
    }

    /**
     * What stands against an application of the party for the item; empty if nothing does. Only items that touch public
     * safety know bans, so nobody is looked up for others.
     */
    Optional<Refusal> against(PartyDetails applicant, ServiceItem item) {
        return !situations.catalogue().hasEverHad(item.code(), Practice.PUBLIC_SAFETY)
                ? Optional.empty()
                : known(applicant).flatMap(party -> bans.against(party.value(), item.code(),
                        OneWindowTime.today(situations.clock())));
    }

    private Optional<PartyId> known(PartyDetails applicant) {
        return switch (applicant) {
            case PartyDetails.NaturalPerson person -> parties.find(person.identity());
            case PartyDetails.LegalEntity entity -> parties.find(entity.code());
        };
    }

    /**
     * The post from which an officer receives: any counter of the hall for what is handled there, or the acceptance post
     * of the department; null if none.
     */
    @Nullable
    PostCode receivingPost(Actor actor, ServiceItem item) {
        return situations.posts(actor, item).stream()
                .filter(post -> (post.kind() == PostKind.COUNTER && item.implemented().isInCentre())
                        || (post.kind() == PostKind.ACCEPTANCE && post.department().equals(item.department())))
                .findFirst().map(Post::code).orElse(null);
    }

    /**
     * Whether the actor may hand in for the applicant: at a window the clerk sees the letter of authority; online the
     * account acts for itself, or under a mandate that covers the item today. Asked before anything of the party is kept.
     */
    boolean mayActFor(Actor actor, PartyDetails applicant, ServiceItem item) {
        if (!(actor instanceof Actor.Citizen citizen)) {
            return true;
        }
        var known = known(applicant);
        if (known.isEmpty()) {
            return false;
        }
        var today = OneWindowTime.today(situations.clock());
        return known.get().value().equals(citizen.party())
                || mandates.ofAgent(new PartyId(citizen.party()), today).stream()
                        .anyMatch(mandate -> mandate.principal().equals(known.get())
                                && mandate.covers(item.code().value(), today));
    }

    /** The party who acts for the applicant, or null when the applicant acts in person. */
    @Nullable
    UUID agent(Actor actor, UUID applicant, ApplicationData data) {
        if (actor instanceof Actor.Citizen citizen) {
            return citizen.party().equals(applicant) ? null : citizen.party();
        }
        return data.agent() == null ? null : parties.keep(actor, CommandId.next(), data.agent()).value();
    }

    /** What is wrong with the materials: unknown ones, and required ones that are neither there nor can be promised. */
    List<FieldError> materials(List<MaterialReceipt> materials, ServiceItem item, Map<String, String> answers) {
        var errors = new ArrayList<>(ActChecks.materials(materials, item));
        var there = Stream.concat(materials.stream().map(MaterialReceipt::code), AcceptanceRules.mayBeMissing(item))
                .toList();
        for (var needed : item.materialsFor(answers)) {
            if (needed.isRequired(answers) && !there.contains(needed.code())) {
                errors.add(new FieldError("materials/" + needed.code(), "casework.error.material-missing",
                        List.of(needed.name().zh())));
            }
        }
        return errors;
    }
}
