package org.onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadAloudTest {
    @Test
    void aCaseNumberIsReadInGroups() {
        assertThat(ReadAloud.caseNumber("37150000SCJ202611240000016")).isEqualTo("371500 00 SCJ 2026 1124 000 0016");
    }

    @Test
    void whatIsNoCaseNumberStaysAsItIs() {
        assertThat(ReadAloud.caseNumber("2026-000123")).isEqualTo("2026-000123");
    }
}
