package org.onewindow.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFact.AcceptanceWay;
import org.onewindow.casework.CaseFact.Dates;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.notices.NoticeRules.Extra;

class NoticeRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Map<Class<?>, Object> VALUES = Map.of(LocalDate.class, DAY, String.class, "x", int.class, 1,
            long.class, 1L, boolean.class, true, Integer.class, 1, List.class, List.of());

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

    /** Every fact there is, with values that mean nothing: who adds one with a paper is asked here too. */
    @Test
    void everyPaperIsToldWithItsNumberToApplicantAndAgent() {
        var papered = Arrays.stream(CaseFact.class.getPermittedSubclasses()).flatMap(NoticeRulesTest::leaves)
                .filter(CaseFact.Papered.class::isAssignableFrom).toList();
        assertThat(papered).hasSizeGreaterThanOrEqualTo(22);
        for (var type : papered) {
            var fact = (CaseFact.Papered) sample(type);
            assertThat(NoticeRules.of(fact)).as(type.getSimpleName()).get().satisfies(telling -> {
                assertThat(telling.paper()).isEqualTo(fact.paper().no());
                assertThat(telling.audience()).containsExactlyInAnyOrder(NoticeRole.values());
            });
        }
    }

    @Test
    void onlyWhatHappensInsideTheOfficeIsToldToNobody() {
        assertThat(Arrays.stream(CaseFact.class.getPermittedSubclasses()).flatMap(NoticeRulesTest::leaves)
                .filter(type -> NoticeRules.of((CaseFact) sample(type)).isEmpty()).map(Class::getSimpleName))
                .containsExactlyInAnyOrder("StagePassed", "StageReturned", "Reassigned", "SheetConfirmed",
                        "ReplyDueRecomputed", "MaterialsReceived", "VoidProposed",
                        "VoidRejected", "Archived", "DataErased");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(NoticeRulesTest::leaves)
                : Stream.of(type);
    }

    private static Object sample(Class<?> type) {
        if (type.isRecord()) {
            var components = type.getRecordComponents();
            try {
                var constructor = type.getDeclaredConstructor(Arrays.stream(components)
                        .map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(Arrays.stream(components).map(one -> sample(one.getType())).toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName(), e);
            }
        }
        return type.isEnum() ? type.getEnumConstants()[0] : Objects.requireNonNull(VALUES.get(type), type.getName());
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
