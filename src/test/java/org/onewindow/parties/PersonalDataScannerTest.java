package org.onewindow.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.parties.PersonalDataScanner.Kind.IDENTITY_NUMBER;
import static org.onewindow.parties.PersonalDataScanner.Kind.PHONE;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.parties.PersonalDataScanner.Finding;

class PersonalDataScannerTest {
    @ParameterizedTest
    @ValueSource(strings = {"备注：371502199003070019。", "号码 371502 19900307 0019", "371502-19900307-0019",
            "３７１５０２１９９００３０７００１９", "身份证号371502199003070019请核对", "ID371502199003070019", "11010519491231002x",
            "2026-11-23 371502199003070019", "371502900307001"})
    void anIdentityNumberIsFoundHoweverItIsWritten(String text) {
        assertThat(PersonalDataScanner.scan(text)).extracting(Finding::kind).containsExactly(IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请电13812341234", "138 1234 1234", "+8613812341234", "手机：138-1234-1234。", "86-13812341234"})
    void aMobileNumberIsFoundHoweverItIsWritten(String text) {
        assertThat(PersonalDataScanner.scan(text)).extracting(Finding::kind).containsExactly(PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "聊城某公司", "91371500MA3000053Y", "371502199003070018", "371502190002290019",
            "3715000001520261123000017X", "窗口电话 0635-8412345", "2026-11-23 09:00", "金额 12345678901234567890 元",
            "37150000015202611230001381"})
    void whatMayBePublishedIsClean(String text) {
        assertThat(PersonalDataScanner.isClean(text)).isTrue();
    }

    @Test
    void aFindingTellsItsPlace() {
        assertThat(PersonalDataScanner.scan("甲13812341234乙371502199003070019")).containsExactly(
                new Finding(PHONE, 1, 12), new Finding(IDENTITY_NUMBER, 13, 31));
    }

    @Test
    void anyNumberInAnyTextIsFound() {
        var random = new Random(42);
        for (var round = 0; round < 300; round++) {
            var number = IdentityDocumentTest.numbered("3715%02d19%02d%02d%02d%03d".formatted(random.nextInt(100),
                    random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000)));
            var text = "甲".repeat(random.nextInt(20)) + number + "乙".repeat(random.nextInt(20));
            assertThat(PersonalDataScanner.isClean(text)).as(text).isFalse();
        }
    }
}
