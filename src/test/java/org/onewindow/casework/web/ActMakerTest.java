package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.web.ActMaker.Made;
import org.onewindow.catalogue.FieldError;
import org.onewindow.deadlines.SpecialProcedure;

/** What pages and interface make of the words of a request. */
class ActMakerTest {
    @ParameterizedTest
    @EnumSource(SpecialProcedure.class)
    void theEightProceduresOfTheArticleCanBeWishedFor(SpecialProcedure procedure) {
        assertThat(begin(procedure.name())).isEqualTo(
                new Made.Ready(new Act.BeginSpecialProcedure(procedure, 5, "送检")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWAITING_PAYMENT", "MEETING", "LEADER_ON_TRIP", "SITE_VISIT", "等待缴费", "testing"})
    void waitingForPaymentAMeetingOrALeaderStopsNoStatutoryClock(String reason) {
        assertThat(begin(reason)).isEqualTo(
                new Made.Wrong(List.of(new FieldError("procedure", "casework.error.choice", List.of()))));
    }

    @Test
    void aProcedureIsNamed() {
        assertThat(begin("")).isEqualTo(
                new Made.Wrong(List.of(new FieldError("procedure", "casework.error.required", List.of()))));
    }

    private static Made begin(String procedure) {
        var values = Map.of("procedure", List.of(procedure), "days", List.of("5"));
        return ActMaker.make(ActKind.BEGIN_SPECIAL_PROCEDURE, "", "送检", ActMaker.Supplies.NONE,
                name -> values.getOrDefault(name, List.of()));
    }
}
