package org.onewindow.casework.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.CreditCodeCheck;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.Mandate;
import org.onewindow.parties.Mandates;
import org.onewindow.parties.PartyDetails;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.RequestBuilder;

/** Who may act for whom, as the applicant's pages ask and say it. */
class MandatePagesTest extends ApplicantStage {
    @Autowired
    private Mandates mandates;
    @Autowired
    private Catalogue catalogue;

    @Test
    void anOrganisationIsAppliedForUnderAMandateOnly() throws Exception {
        var agent = citizen("褚代办");
        var item = catalogue.inForceToday().stream().filter(one -> one.applicants().size() == 1
                && one.applicants().iterator().next().name().equals("LEGAL_ENTITY")).findFirst().orElseThrow();
        signIn(agent);
        var refused = send(post("/apply/" + item.code()));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(text(refused)).contains("授权委托书", "我的委托");
        var loader = new Actor.Automatic("test");
        var code = CreditCode.parse("914403003429409755") instanceof CreditCodeCheck.Valid(var valid) ? valid : null;
        var company = parties.keep(loader, CommandId.next(), new PartyDetails.LegalEntity("福州测试有限公司",
                Objects.requireNonNull(code), null, null, null));
        var today = OneWindowTime.today(Clock.systemUTC());
        mandates.grant(loader, CommandId.next(), new Mandate(UUID.randomUUID(), company, new PartyId(agent.party()),
                Set.of(item.code().value()), today, today.plusDays(30)));
        var base = begin(agent, item.code().value());
        assertThat(text(send(get(base + "/who")))).contains("福州测试有限公司", "914403003429409755", "褚代办（您）");
        var odd = send(post(base + "/who").param("legalRepresentative", "王\u200B某\uE000"));
        assertThat(odd.getStatus()).isEqualTo(422);
        assertThat(text(odd)).contains("href=\"#legalRepresentative\"");
        assertThat(send(post(base + "/who").param("legalRepresentative", "王  某•某")).getRedirectedUrl())
                .endsWith("/form");
    }

    @Test
    void aPersonEntrustsAnotherAndTakesItBack() throws Exception {
        var principal = citizen("沈委托");
        signIn(principal);
        var today = OneWindowTime.today(Clock.systemUTC());
        var wish = post("/my/mandates").param("command", UUID.randomUUID().toString()).param("name", "韩受托")
                .param("identityType", "PASSPORT").param("number", "E71234567").param("item", FOOD)
                .param("from", today.toString()).param("to", today.plusDays(10).toString());
        assertThat(send(wish).getRedirectedUrl()).isEqualTo("/my/mandates");
        assertThat(send(wish).getRedirectedUrl()).as("sent twice").isEqualTo("/my/mandates");
        var page = text(send(get("/my/mandates")));
        assertThat(page).contains("韩**", "食品经营许可").doesNotContain("韩受托");
        var ids = Pattern.compile("/my/mandates/([0-9a-f-]{36})/revoke").matcher(page).results().toList();
        assertThat(ids).hasSize(1);
        signIn(citizen("杨旁人"));
        send(post("/my/mandates/" + ids.getFirst().group(1) + "/revoke"));
        signIn(principal);
        assertThat(text(send(get("/my/mandates")))).as("a stranger revokes nothing").contains("韩**");
        send(post("/my/mandates/" + ids.getFirst().group(1) + "/revoke"));
        assertThat(text(send(get("/my/mandates")))).doesNotContain("韩**");
        var backwards = send(post("/my/mandates").param("name", "韩受托").param("identityType", "PASSPORT")
                .param("number", "E71234567").param("from", "2027-01-02").param("to", "2027-01-01"));
        assertThat(backwards.getStatus()).isEqualTo(422);
        assertThat(text(backwards)).contains("href=\"#to\"", "value=\"E71234567\"");
    }

    @Test
    void whoEntrustsTooManyKeepsNobodyMore() throws Exception {
        signIn(citizen("孔多托"));
        var today = OneWindowTime.today(Clock.systemUTC());
        for (int i = 0; i < 10; i++) {
            assertThat(send(entrust("E9765430" + i, today, "2030-01-01")).getRedirectedUrl()).isEqualTo("/my/mandates");
        }
        var refused = send(entrust("E97654310", today, "2030-01-01"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("网上每天最多作出10份委托");
        assertThat(known("E97654309")).isTrue();
        assertThat(known("E97654310")).isFalse();
        signIn(citizen("曹远日"));
        for (var to : List.of("+999999999-12-31", "9999-12-31", "1900-01-01")) {
            var wrong = send(entrust("E97654311", today, to));
            assertThat(wrong.getStatus()).as(to).isEqualTo(422);
            assertThat(text(wrong)).contains("href=\"#to\"");
        }
        assertThat(known("E97654311")).as("nobody is kept for a mandate that cannot be").isFalse();
    }

    private static RequestBuilder entrust(String number, LocalDate from, String to) {
        return post("/my/mandates").param("command", UUID.randomUUID().toString()).param("name", "韩受托")
                .param("identityType", "PASSPORT").param("number", number).param("phone", "13800007777")
                .param("from", from.toString()).param("to", to);
    }

    private boolean known(String number) {
        return IdentityDocument.parse(IdentityType.PASSPORT, number,
                OneWindowTime.today(Clock.systemUTC())) instanceof IdentityCheck.Valid(var valid)
                && parties.find(valid).isPresent();
    }
}
