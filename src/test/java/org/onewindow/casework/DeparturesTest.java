package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.LENIENT;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.SILENT;
import static org.onewindow.casework.PureCase.STRICT;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.fact;
import static org.onewindow.casework.PureCase.head;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act.Departure;
import org.onewindow.casework.CaseFact.Measured;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.Ground;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ServiceItem;

/** Discretion tables at the stages of a case: who follows them needs no word, who departs from them a reason. */
class DeparturesTest {
    private static final ServiceItem MILD = PureCase.measured(LENIENT);
    private static final ServiceItem HARSH = PureCase.measured(STRICT);
    private static final ServiceItem QUIET = PureCase.measured(SILENT);

    @Test
    void whoFollowsTheTableIsMeasuredByIt() {
        assertThat(passed(decide(accepted(MILD), new Act.Review("a", "齐全"), clerk(), RECEIVED, MILD)))
                .isEqualTo(new Measured(LENIENT, 1, "answer", "answer", false));
        assertThat(decided(decide(last(MILD), new Act.Grant("c", "同意"), head(), RECEIVED, MILD)))
                .isEqualTo(new Measured(LENIENT, 1, "answer", "answer", false));
        assertThat(decided(decide(last(HARSH), new Act.Deny("c", "不符合"), head(), RECEIVED, HARSH)))
                .isEqualTo(new Measured(STRICT, 1, "answer", "answer", false));
    }

    @Test
    void aDecisionAgainstTheTableIsRefusedWithoutAReason() {
        for (var departure : new Departure[]{null, new Departure("denied", " "), new Departure("", "")}) {
            var deny = new Act.Deny("c", Ground.Denial.NOT_QUALIFIED, null, "不符合", departure);
            assertThat(reason(decide(last(MILD), deny, head(), RECEIVED, MILD)))
                    .isEqualTo(Reason.DEPARTURE_UNEXPLAINED);
        }
        assertThat(reason(decide(last(HARSH), new Act.Grant("c", "同意"), head(), RECEIVED, HARSH)))
                .isEqualTo(Reason.DEPARTURE_UNEXPLAINED);
        assertThat(Refusal.of(Reason.DEPARTURE_UNEXPLAINED).basis().zh()).isEqualTo("《优化营商环境条例》第六十条");
    }

    @Test
    void withAReasonItIsLawfulAndTold() {
        var grant = new Act.Grant("c", null, "同意", new Departure("granted", "已经整改"));
        assertThat(decided(decide(last(HARSH), grant, head(), RECEIVED, HARSH)))
                .isEqualTo(new Measured(STRICT, 1, "answer", "granted", true));
        var deny = new Act.Deny("c", Ground.Denial.NOT_QUALIFIED, null, "不符合", new Departure("", "现场不符"));
        assertThat(decided(decide(last(MILD), deny, head(), RECEIVED, MILD)))
                .isEqualTo(new Measured(LENIENT, 1, "answer", "", true));
    }

    @Test
    void anotherOutcomeOfTheSameKindIsADepartureToo() {
        assertThat(reason(decide(accepted(MILD), review(new Departure("granted", "")), clerk(), RECEIVED, MILD)))
                .isEqualTo(Reason.DEPARTURE_UNEXPLAINED);
        assertThat(passed(decide(accepted(MILD), review(new Departure("granted", "面积按实测")), clerk(), RECEIVED, MILD)))
                .isEqualTo(new Measured(LENIENT, 1, "answer", "granted", true));
    }

    @Test
    void whereTheTableHasNoSingleAnswerTheOfficerGivesTheReasonAndItIsMarked() {
        for (var departure : new Departure[]{null, new Departure("", " "), new Departure("granted", "")}) {
            assertThat(reason(decide(accepted(QUIET), review(departure), clerk(), RECEIVED, QUIET)))
                    .isEqualTo(Reason.TABLE_SILENT);
        }
        assertThat(passed(decide(accepted(QUIET), review(new Departure("", "材料齐全")), clerk(), RECEIVED, QUIET)))
                .isEqualTo(new Measured(SILENT, 0, "", "", true));
        var last = after(accepted(QUIET), review(new Departure("", "材料齐全")), clerk(), RECEIVED, QUIET);
        assertThat(reason(decide(last, new Act.Grant("c", "同意"), head(), RECEIVED, QUIET)))
                .isEqualTo(Reason.TABLE_SILENT);
        assertThat(decided(decide(last, new Act.Grant("c", null, "同意", new Departure("granted", "比照执行")), head(),
                RECEIVED, QUIET))).isEqualTo(new Measured(SILENT, 0, "", "granted", true));
        assertThat(errors(decide(last, new Act.Grant("c", null, "同意", new Departure("denied", "比照执行")), head(),
                RECEIVED, QUIET))).containsExactly("applied");
        assertThat(Refusal.of(Reason.TABLE_SILENT).basis().zh()).isEqualTo("《优化营商环境条例》第六十条");
    }

    @Test
    void theReasonStaysInside() {
        var deny = new Act.Deny("c", Ground.Denial.NOT_QUALIFIED, null, "不符合", new Departure("denied", "现场不符"));
        assertThat(deny.text()).isEqualTo("不符合" + Act.INSIDE + "现场不符");
        assertThat(new Act.Deny("c", "不符合").text()).isEqualTo("不符合");
        assertThat(errors(decide(last(MILD), new Act.Deny("c", Ground.Denial.NOT_QUALIFIED, null, " ",
                new Departure("denied", "现场不符")), head(), RECEIVED, MILD)))
                .as("the reason for the applicant is another one").contains("reason");
    }

    @Test
    void whatIsAppliedInsteadIsAnotherOutcomeThatFitsTheDecision() {
        for (var wrong : List.of("", "answer", "none")) {
            assertThat(errors(decide(accepted(MILD), review(new Departure(wrong, "理由")), clerk(), RECEIVED, MILD)))
                    .as(wrong).containsExactly("applied");
        }
        var contrary = new Act.Grant("c", null, "同意", new Departure("denied", "理由"));
        assertThat(errors(decide(last(HARSH), contrary, head(), RECEIVED, HARSH))).containsExactly("applied");
    }

    @Test
    void whereThereIsNoTableNobodyDeparts() {
        var ordinary = after(received(), new Act.Accept(), clerk(), RECEIVED);
        assertThat(errors(decide(ordinary, review(new Departure("granted", "理由")), clerk(), RECEIVED)))
                .containsExactly("applied");
        assertThat(passed(decide(ordinary, new Act.Review("a", ""), clerk(), RECEIVED))).isNull();
    }

    @Test
    void whatIsRecordedWithoutATableHasTheBytesThatItAlwaysHad() {
        var plain = new CaseFact.StagePassed("a", "S0101", "SCJ-CB", List.of(), null);
        assertThat(new String(CaseFacts.write(plain, null), StandardCharsets.UTF_8))
                .isEqualTo("{\"fact\":{\"stage\":\"a\",\"staff\":\"S0101\",\"post\":\"SCJ-CB\",\"opened\":[]}}");
    }

    private static Act review(@Nullable Departure departure) {
        return new Act.Review("a", "", departure);
    }

    private static CaseFile accepted(ServiceItem item) {
        return after(received(item, Channel.COUNTER), new Act.Accept(), clerk(), RECEIVED, item);
    }

    private static CaseFile last(ServiceItem item) {
        return after(accepted(item), new Act.Review("a", ""), clerk(), RECEIVED, item);
    }

    private static @Nullable Measured passed(Verdict verdict) {
        return ((CaseFact.StagePassed) fact(verdict)).measured();
    }

    private static @Nullable Measured decided(Verdict verdict) {
        return ((CaseFact.Decided) fact(verdict)).measured();
    }

    private static List<String> errors(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Invalid.class);
        return ((Verdict.Invalid) verdict).errors().stream().map(FieldError::field).toList();
    }
}
