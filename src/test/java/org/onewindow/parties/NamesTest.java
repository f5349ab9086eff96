package org.onewindow.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.parties.PartyDetails.LegalEntity;

class NamesTest {
    @ParameterizedTest
    @CsvSource({"张三,张三", "' 张三 ',张三", "買買提•吐爾遜,買買提·吐爾遜", "买买提・吐尔逊,买买提·吐尔逊", "'Anna   Müller',Anna Müller"})
    void aNameIsKeptAsItsBearerWritesIt(String typed, String kept) {
        assertThat(Names.person(typed)).isEqualTo(new NameCheck.Valid(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD842\uDFB7田", "王\uD840\uDC00", "李\uD880\uDC00", "赵\uD884\uDFB0", "葛\uDB40\uDD00",
            "\uF900三"})
    void aRareCharacterIsKeptUnchanged(String typed) {
        assertThat(Names.person(typed)).isEqualTo(new NameCheck.Valid(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张\u0000三", "张\u202E三", "张\u200B三", "张\uD842", "\uDFB7张", "张\uE000", "张\uFFFD", "张\n三"})
    void whatNobodyCanReadIsRefused(String typed) {
        assertThat(Names.person(typed)).isEqualTo(new NameCheck.Invalid("parties.name.unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "·", "---", "\u3000"})
    void aNameWithoutALetterIsRefused(String typed) {
        assertThat(Names.person(typed)).isEqualTo(new NameCheck.Invalid("parties.name.empty"));
        assertThat(Names.entity(typed)).isEqualTo(new NameCheck.Invalid("parties.name.entity-empty"));
    }

    @Test
    void lengthCountsCharactersAndNotTheUnitsOfTheMachine() {
        assertThat(Names.person("\uD842\uDFB7".repeat(50))).isInstanceOf(NameCheck.Valid.class);
        assertThat(Names.person("\uD842\uDFB7".repeat(51))).isEqualTo(new NameCheck.Invalid("parties.name.too-long"));
        assertThat(Names.entity("字".repeat(120))).isInstanceOf(NameCheck.Valid.class);
        assertThat(Names.entity("字".repeat(121))).isEqualTo(new NameCheck.Invalid("parties.name.too-long"));
    }

    @Test
    void aPartyCannotBeMadeWithANameThatWasNotChecked() {
        var code = new CreditCode("91371500MA3000053Y");

        assertThatThrownBy(() -> new LegalEntity(" 某公司 ", code, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new LegalEntity("某公司", code, "张三", "06358412345", "聊城市").publicName()).isEqualTo("某公司");
    }

    @ParameterizedTest
    @CsvSource({"13812341234,13812341234", "138 1234 1234,13812341234", "138-1234-1234,13812341234",
            "+86 13812341234,13812341234", "1３812341234,13812341234", "0635-8412345,06358412345",
            "010-62345678-123,01062345678-123", "400-123-4567,4001234567", "+4930123456,+4930123456"})
    void aPhoneIsForgivenItsBlanks(String typed, String kept) {
        assertThat(PhoneCheck.parse(typed)).isEqualTo(new PhoneCheck.Valid(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "12812341234", "1381234123", "138123412345", "电话", "13812341234;drop"})
    void whatCannotBeCalledIsRefused(String typed) {
        assertThat(PhoneCheck.parse(typed)).isEqualTo(new PhoneCheck.Invalid("parties.phone.form"));
    }
}
