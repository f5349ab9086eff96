package org.onewindow.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {
    @ParameterizedTest
    @CsvSource({"张三,张*", "张小三,张**", "欧阳小明,欧阳**", "欧阳明,欧阳*", "欧阳,欧*", "买买提·吐尔逊,买**·***", "John Smith,J*** *****",
            "𠮷田,𠮷*", "张𠮷,张*", "张,*"})
    void aNameKeepsItsSurnameOnly(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @Test
    void aVariantSelectorStaysWithItsCharacter() {
        assertThat(Masks.name("葛\uDB40\uDD00三")).isEqualTo("葛\uDB40\uDD00*");
    }

    @ParameterizedTest
    @CsvSource({"371502199003070019,371502********0019", "EA1234567,E******67", "12345678,1*****78", "E12,***"})
    void anIdentityNumberKeepsItsEndsOnly(String number, String masked) {
        assertThat(Masks.identity(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812341234,138****1234", "06358412345,063******45", "+4930123456,+49******56"})
    void aPhoneKeepsItsEndsOnly(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }
}
