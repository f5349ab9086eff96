package org.onewindow.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFact.AcceptanceWay;
import org.onewindow.casework.CaseFact.Dates;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.PaperKind;
import org.onewindow.notices.NoticeRules.Extra;

class NoticeRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void acceptanceIsToldAsItCameAbout() {
        assertThat(accepted(AcceptanceWay.ORDINARY, DAY.plusDays(28))).isEqualTo(NoticeKind.ACCEPTED);
        assertThat(accepted(AcceptanceWay.ORDINARY, null)).isEqualTo(NoticeKind.ACCEPTED_SERVICE);
        assertThat(accepted(AcceptanceWay.DEEMED, DAY.plusDays(28))).isEqualTo(NoticeKind.DEEMED_ACCEPTED);
        assertThat(accepted(AcceptanceWay.WITH_PROMISE, DAY.plusDays(28))).isEqualTo(NoticeKind.ACCEPTED_WITH_PROMISE);
        assertThat(accepted(AcceptanceWay.ON_COMMITMENT, DAY.plusDays(28)))
                .isEqualTo(NoticeKind.ACCEPTED_ON_COMMITMENT);
    }

    @Test
    void aDateThatMayStillMoveSaysSo() {
        var moved = new CaseFact.DueRecomputed(dates(null, false), dates(DAY, true));
        assertThat(NoticeRules.of(moved)).get().satisfies(telling -> {
            assertThat(telling.extra()).isEqualTo(Extra.PROVISIONAL);
            assertThat(telling.until()).isEqualTo(DAY);
            assertThat(telling.audience()).containsExactlyInAnyOrder(NoticeRole.values());
        });
    }

    @Test
    void whatConcernsTheOfficeAloneIsToldToNobody() {
        assertThat(NoticeRules.of(new CaseFact.Archived("SCJ-SL"))).isEmpty();
        assertThat(NoticeRules.of(new CaseFact.Reassigned("examine", "S0101", "SCJ-CB"))).isEmpty();
        assertThat(NoticeRules.of(new CaseFact.DataErased("retention-10-years"))).isEmpty();
    }

    private static NoticeKind accepted(AcceptanceWay way, @Nullable LocalDate statutoryDueOn) {
        return NoticeRules.of(new CaseFact.Accepted(DAY, way, dates(statutoryDueOn, false), List.of(), DAY, DAY,
                List.of(), "SCJ-SL", new PaperRef("市市场监督管理局受字〔2026〕第000001号", PaperKind.ACCEPTANCE, 1))).orElseThrow()
                .kind();
    }

    private static Dates dates(@Nullable LocalDate statutoryDueOn, boolean provisional) {
        return new Dates(DAY.plusDays(7), statutoryDueOn, provisional, 1);
    }
}
