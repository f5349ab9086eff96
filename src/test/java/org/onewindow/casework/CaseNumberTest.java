package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.DepartmentCode;

class CaseNumberTest {
    private static final CaseNumber NUMBER = CaseNumber.of(new CentreCode("37150000"), new DepartmentCode("SCJ"),
            LocalDate.of(2026, 11, 23), 17);

    @Test
    void theCheckCharacterIsThatOfTheStandard() {
        assertThat(CaseNumber.check("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void theNumberNamesCentreDepartmentDayAndSerial() {
        assertThat(NUMBER.value()).startsWith("37150000SCJ20261123000017").hasSize(26);
        assertThat(NUMBER.grouped()).startsWith("371500 00 SCJ 2026 1123 000 017");
    }

    @Test
    void everyMistypedCharacterIsNoticed() {
        for (int i = 0; i < 25; i++) {
            var typed = new StringBuilder(NUMBER.value());
            typed.setCharAt(i, typed.charAt(i) == '1' ? '2' : '1');
            assertThat(CaseNumber.parse(typed.toString())).as("place " + i).isEmpty();
        }
    }

    @Test
    void neighboursExchangedAreNoticed() {
        for (int i = 0; i < 24; i++) {
            var typed = new StringBuilder(NUMBER.value());
            var first = typed.charAt(i);
            if (first != typed.charAt(i + 1)) {
                typed.setCharAt(i, typed.charAt(i + 1));
                typed.setCharAt(i + 1, first);
                assertThat(CaseNumber.parse(typed.toString())).as("places " + i).isEmpty();
            }
        }
    }

    @Test
    void aNumberIsReadAsPeopleTypeIt() {
        assertThat(
                CaseNumber.parse(" 371500 00-scj " + NUMBER.value().substring(11).toLowerCase(java.util.Locale.ROOT)))
                .contains(NUMBER);
        assertThat(CaseNumber.parse("")).isEmpty();
        assertThat(CaseNumber.parse("1".repeat(500))).isEmpty();
    }

    @Test
    void theLargestSerialIsANumberAndTheLongestTypedOneIsRead() {
        var largest = CaseNumber.of(new CentreCode("37150000"), new DepartmentCode("SCJ"), LocalDate.of(2026, 11, 23),
                999_999);
        assertThat(largest.toString()).isEqualTo(largest.value()).contains("999999");
        assertThat(CaseNumber.parse(NUMBER.value() + " ".repeat(60 - 26))).contains(NUMBER);
        assertThat(CaseNumber.parse(NUMBER.value() + " ".repeat(61 - 26))).isEmpty();
    }

    @Test
    void aSerialBeyondSixDigitsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CaseNumber.of(new CentreCode("37150000"),
                new DepartmentCode("SCJ"), LocalDate.of(2026, 11, 23), 1_000_000));
    }
}
