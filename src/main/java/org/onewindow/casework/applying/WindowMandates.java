package org.onewindow.casework.applying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onewindow.casework.Situations;
import org.onewindow.catalogue.FieldError;
import org.onewindow.parties.Mandate;
import org.onewindow.parties.MandateOutcome;
import org.onewindow.parties.Mandates;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyDetails;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** Mandates that a window records and takes back: the clerk has seen the signed letter (授权委托书). */
@Component
public final class WindowMandates {
    private final Desk desk;
    private final Parties parties;
    private final Mandates mandates;
    private final Situations situations;

    WindowMandates(Desk desk, Parties parties, Mandates mandates, Situations situations) {
        this.desk = desk;
        this.parties = parties;
        this.mandates = mandates;
        this.situations = situations;
    }

    /**
     * A mandate that has not ended.
     *
     * @param agent name in full; the look is logged
     * @param items codes; empty for every item
     */
    public record MandateLine(UUID id, String agent, Set<String> items, LocalDate from, LocalDate to) {
        public MandateLine {
            items = Set.copyOf(items);
        }
    }

    /** What a clerk typed from the letter. */
    public record Letter(ApplicantEntry principal, ApplicantEntry agent, Set<String> items, LocalDate from,
            LocalDate to) {
        public Letter {
            items = Set.copyOf(items);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** Recorded or taken back. */
        record Done() implements Outcome {
        }

        /** What was typed is wrong. */
        record Invalid(List<FieldError> errors) implements Outcome {
            public Invalid {
                errors = List.copyOf(errors);
            }
        }

        /** Refused, and why. */
        record Refused(String messageKey) implements Outcome {
        }
    }

    /** The mandates that a principal has given; none for an actor who works at no window. */
    public List<MandateLine> of(Actor actor, ApplicantEntry principal) {
        if (!desk.isWindow(actor)) {
            return List.of();
        }
        var today = OneWindowTime.today(situations.clock());
        return desk.find(principal).stream().flatMap(party -> mandates.ofPrincipal(party, today).stream())
                .map(mandate -> new MandateLine(mandate.id(),
                        parties.read(actor, mandate.agent(), "mandates").map(PartyDetails::name).orElse(""),
                        mandate.items(), mandate.from(), mandate.to()))
                .toList();
    }

    /** Records a mandate; the same command again records nothing more. */
    public Outcome record(Actor actor, CommandId command, Letter letter) {
        if (!desk.isWindow(actor)) {
            return new Outcome.Refused("casework.mandate.not-a-window");
        }
        var today = OneWindowTime.today(situations.clock());
        var errors = new ArrayList<FieldError>();
        var principal = letter.principal().check("principal", today);
        var agent = letter.agent().check("agent", today);
        for (var checked : List.of(principal, agent)) {
            if (checked instanceof ApplicantEntry.Checked.Wrong(var wrong)) {
                errors.addAll(wrong);
            }
        }
        return principal instanceof ApplicantEntry.Checked.Right(var giver)
                && agent instanceof ApplicantEntry.Checked.Right(var taker)
                        ? said(mandates.grant(actor, command,
                                new Mandate(command.value(), parties.keep(actor, CommandId.next(), giver),
                                        parties.keep(actor, CommandId.next(), taker), letter.items(), letter.from(),
                                        letter.to())))
                        : new Outcome.Invalid(errors);
    }

    /** Takes a mandate back. */
    public Outcome revoke(Actor actor, CommandId command, UUID mandate) {
        return desk.isWindow(actor)
                ? said(mandates.revoke(actor, command, mandate))
                : new Outcome.Refused("casework.mandate.not-a-window");
    }

    private static Outcome said(MandateOutcome outcome) {
        return switch (outcome) {
            case MandateOutcome.Granted _,MandateOutcome.Revoked _ -> new Outcome.Done();
            case MandateOutcome.Refused(var key) -> new Outcome.Refused(key);
        };
    }
}
