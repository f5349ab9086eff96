package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.stranger;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.terms.Channel;

/**
 * For each act: allowed where the law knows it, refused before with an article, refused after with an article, and not
 * for whoever has nothing to do with it.
 */
class EveryActTest {
    @Test
    void everyActIsTried() {
        assertThat(ActTries.ALL.keySet()).containsExactlyInAnyOrder(ActKind.values());
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void isLawfulInItsPlaceAndRecordsTheFactOfItsRow(ActKind kind) {
        var tried = ActTries.of(kind);
        var fact = PureCase.fact(tried.done());
        var row = CaseTransitions.of(tried.ready().status(), kind).orElseThrow();
        assertThat(fact).isInstanceOf(row.fact());
        assertThat(tried.after().status()).isEqualTo(row.to() == null ? tried.ready().status() : row.to());
        if (fact instanceof CaseFact.Papered papered) {
            assertThat(papered.paper().kind()).isEqualTo(row.paper());
        }
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void isRefusedBeforeWithAnArticle(ActKind kind) {
        var tried = ActTries.of(kind);
        if (tried.before().equals(tried.ready())) {
            assertThat(tried.ready().seq()).as("lawful from the receipt on").isEqualTo(1);
            return;
        }
        assertThat(Refusal.of(reason(decide(tried.before(), tried.act(), tried.who(), tried.on(), tried.item())))
                .basis().zh()).contains("条");
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void isRefusedAfterTheCaseIsOver(ActKind kind) {
        var tried = ActTries.of(kind);
        var over = after(received(tried.item(), Channel.COUNTER), new Act.Withdraw(""), Who.APPLICANT, RECEIVED,
                tried.item());
        assertThat(reason(decide(over, tried.act(), tried.who(), tried.on(), tried.item())))
                .isEqualTo(Refusal.Reason.CASE_CLOSED);
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void isNotForAStrangerAnAdministratorOrTheWrongPost(ActKind kind) {
        var tried = ActTries.of(kind);
        var nobody = new Who("S9103", List.of());
        for (var who : List.of(stranger(), nobody)) {
            assertThat(decide(tried.ready(), tried.act(), who, tried.on(), tried.item())).as(who.staff())
                    .isInstanceOf(Verdict.NotYours.class);
        }
        var mine = PureCase.everybody().stream().filter(one -> decide(tried.ready(), tried.act(), one, tried.on(),
                tried.item()) instanceof Verdict.NotYours).count();
        assertThat(mine).as("some of the staff may not").isPositive();
    }

    @ParameterizedTest
    @EnumSource(value = ActKind.class, names = {"LAPSE", "RECOMPUTE"})
    void whatTimeDoesIsNobodysWish(ActKind kind) {
        var tried = ActTries.of(kind);
        for (var who : PureCase.everybody()) {
            assertThat(decide(tried.ready(), tried.act(), who, tried.on(), tried.item()))
                    .isInstanceOf(Verdict.NotYours.class);
        }
        assertThat(decide(tried.ready(), tried.act(), Who.APPLICANT, tried.on(), tried.item()))
                .isInstanceOf(Verdict.NotYours.class);
    }

    @Test
    void aLicenceIsNotSimplyDoneAndAServiceIsNotAccepted() {
        assertThat(reason(decide(received(ActTries.SERVICE, Channel.COUNTER), new Act.Accept(), clerk(), RECEIVED,
                ActTries.SERVICE)))
                .isEqualTo(Refusal.Reason.NO_LICENCE_LAW);
        assertThat(reason(decide(received(), new Act.Finish(""), clerk(), RECEIVED)))
                .isEqualTo(Refusal.Reason.NOT_A_SERVICE);
    }
}
