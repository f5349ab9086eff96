package org.onewindow.platform.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {
    private static final double SIZE = 10;

    @Test
    void chineseBreaksBetweenCharactersAndKeepsItsMarks() {
        assertThat(TextLines.wrap("只在“夜间运输”为“是”时", 60, SIZE, 9)).containsExactly("只在“夜间运", "输”为“是”", "时");
        assertThat(TextLines.wrap("甲乙丙丁，戊", 40, SIZE, 9)).as("no line begins with a mark").containsExactly("甲乙丙",
                "丁，戊");
    }

    @Test
    void aNumberStaysWithItsDay() {
        assertThat(TextLines.wrap("不迟于10月15日", 72, SIZE, 9)).containsExactly("不迟于10月", "15日");
    }

    @Test
    void latinBreaksBetweenWords() {
        assertThat(TextLines.wrap("verification on site", 70, SIZE, 9)).containsExactly("verification", "on site");
    }

    @Test
    void whatIsLongerThanALineIsBrokenAnywhere() {
        var lines = TextLines.wrap("Donaudampfschifffahrt", 60, SIZE, 9);
        assertThat(lines).hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(TextLines.width(line) * SIZE).isLessThanOrEqualTo(60));
        assertThat(String.join("", lines)).isEqualTo("Donaudampfschifffahrt");
    }

    @Test
    void whatIsTooMuchIsCutAndSaysSo() {
        assertThat(TextLines.wrap("甲".repeat(40), 50, SIZE, 2)).containsExactly("甲甲甲甲甲", "甲甲甲甲…");
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverTorn() {
        assertThat(TextLines.wrap("𠀀𠀁𠀂𠀃", 20, SIZE, 9)).containsExactly("𠀀𠀁", "𠀂𠀃");
    }

    @Test
    void blanksAndNothingGiveNoLine() {
        assertThat(TextLines.wrap(" \n\t ", 50, SIZE, 2)).isEmpty();
        assertThat(TextLines.wrap("", 50, SIZE, 2)).isEmpty();
    }
}
