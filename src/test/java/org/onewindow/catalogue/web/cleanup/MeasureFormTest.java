package org.onewindow.catalogue.web.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.cleanup.Span;
import org.onewindow.platform.Money;
import org.onewindow.platform.web.FormErrors;

/** Texts of a measure of two hundred characters at most, in either language. */
class MeasureFormTest {
    private static final Span SPAN = new Span(LocalDate.of(2002, 4, 27), LocalDate.of(2028, 11, 26));
    private static final String LONGEST = "长".repeat(200);
    private static final String LONGER = LONGEST + "长";
    private static final String FEE = "样品工本费";

    @Test
    void aNoteIsBoundedInEitherLanguage() {
        assertThat(errors(cancelled(LONGEST, LONGEST)).isEmpty()).isTrue();
        assertThat(errors(cancelled(null, null)).isEmpty()).isTrue();
        assertThat(errors(cancelled(LONGER, LONGEST)).of("note")).isNotNull();
        assertThat(errors(cancelled(LONGEST, LONGER)).of("noteEn")).isNotNull();
    }

    @Test
    void aStandardIsBoundedInEitherLanguage() {
        assertThat(errors(lowered(LONGEST, LONGEST)).isEmpty()).isTrue();
        assertThat(errors(lowered(LONGEST, null)).isEmpty()).isTrue();
        assertThat(errors(lowered(LONGER, LONGEST)).of("standard")).isNotNull();
        assertThat(errors(lowered(LONGEST, LONGER)).of("standardEn")).isNotNull();
    }

    @Test
    void aFeeIsSuspendedUntilADayThatSomebodyCanMean() {
        assertThat(errors(suspended("2028-11-26")).isEmpty()).isTrue();
        assertThat(errors(suspended("2036-11-26")).of("until")).as("ten years ahead").isNull();
        assertThat(errors(suspended("2036-11-27")).of("until")).isNotNull();
        assertThat(errors(suspended("9999-12-31")).of("until")).isNotNull();
        assertThat(errors(suspended("")).isEmpty()).as("without an end").isTrue();
    }

    @Test
    void theDaysOfARoundAreThoseOfTheCentre() {
        assertThat(head("2002-04-27", "2028-11-26").errors(SPAN).isEmpty()).isTrue();
        assertThat(head("2002-04-26", "2026-12-01").errors(SPAN).of("issuedOn")).isNotNull();
        assertThat(head("2026-11-26", "2028-11-27").errors(SPAN).of("effectiveOn")).isNotNull();
        assertThat(head("2026-11-26", "9999-12-31").errors(SPAN).of("effectiveOn")).isNotNull();
    }

    private static RoundForm head(String issuedOn, String effectiveOn) {
        return new RoundForm(null, "7", "第七轮清理", "", "示例〔2026〕7号", "市政府", "", issuedOn, effectiveOn);
    }

    private static MeasureForm suspended(String until) {
        return new MeasureForm("FEE_SUSPENDED", "000100000000", null, null, null, null, FEE, until, null, null, null);
    }

    private static FormErrors errors(MeasureForm form) {
        var fee = new Fee(SampleItem.text(FEE), SampleItem.text("每本 20 元"), new Money(2_000),
                SampleItem.text("样品价字〔2020〕1号"), null, null);
        return form.errors(_ -> Optional.of(SampleItem.lawful().withFees(List.of(fee))), SPAN);
    }

    private static MeasureForm cancelled(@Nullable String note, @Nullable String noteEn) {
        return new MeasureForm("CANCELLED", "000131999000", note, noteEn, null, null, null, null, null, null, null);
    }

    private static MeasureForm lowered(String standard, @Nullable String standardEn) {
        return new MeasureForm("FEE_LOWERED", "000131999000", null, null, null, null, FEE, null, standard, standardEn,
                null);
    }
}
