package org.onewindow.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.CreditCodeCheck;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.Mandate;
import org.onewindow.parties.Mandates;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyDetails.LegalEntity;
import org.onewindow.parties.PartyDetails.NaturalPerson;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The two invented citizens of the demonstration: one for themselves, one as agent of an invented company. Their
 * numbers are made by the rules of GB 11643 and GB 32100 and were given to nobody we know.
 */
@Component
@Profile("demonstration")
final class DemonstrationCitizens {
    private static final Actor LOADER = new Actor.Automatic("demonstration");

    private final SignUps signUps;
    private final Parties parties;
    private final Mandates mandates;
    private final AccountRows rows;
    private final Clock clock;

    DemonstrationCitizens(SignUps signUps, Parties parties, Mandates mandates, AccountRows rows, Clock clock) {
        this.signUps = signUps;
        this.parties = parties;
        this.mandates = mandates;
        this.rows = rows;
        this.clock = clock;
    }

    /** Opens what is not open yet. */
    void open(String passwordDigest) {
        open("citizen", person("王小明", "371502199003070019", "13800000001"), passwordDigest);
        if (rows.byLogin(new Login("agent")).isEmpty()) {
            var agent = open("agent", person("李代办", "371502198805120028", "13800000002"), passwordDigest);
            var company = parties.keep(LOADER, CommandId.next(),
                    new LegalEntity("聊城示例商贸有限公司", code("91371500MA30001760"), "李代办", "13800000003",
                            "聊城市东昌府区示例路1号"));
            var today = OneWindowTime.today(clock);
            mandates.grant(LOADER, CommandId.next(),
                    new Mandate(UUID.randomUUID(), company, agent, Set.of(), today, today.plusYears(3)));
        }
    }

    /** What is printed about them at start. */
    List<String> lines() {
        return List.of("citizen        王小明  371502199003070019",
                "agent          李代办  371502198805120028, agent of 聊城示例商贸有限公司 91371500MA30001760");
    }

    private PartyId open(String login, NaturalPerson person, String passwordDigest) {
        var party = parties.keep(LOADER, CommandId.next(), person);
        if (rows.byLogin(new Login(login)).isEmpty()) {
            signUps.open(CommandId.next(), new Login(login), passwordDigest, party);
        }
        return party;
    }

    private NaturalPerson person(String name, String number, String phone) {
        return switch (IdentityDocument.parse(IdentityType.RESIDENT_CARD, number, OneWindowTime.today(clock))) {
            case IdentityCheck.Valid(var document) -> new NaturalPerson(name, document, phone, null);
            case IdentityCheck.Invalid(var key) -> throw new IllegalStateException(key);
        };
    }

    private static CreditCode code(String number) {
        return switch (CreditCode.parse(number)) {
            case CreditCodeCheck.Valid(var code) -> code;
            case CreditCodeCheck.Invalid(var key) -> throw new IllegalStateException(key);
        };
    }
}
