package org.onewindow.catalogue.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundsTest {
    @Test
    void aCharacterIsReadAsInItsPhrase() {
        assertThat(Sounds.sounds("会计师事务所")).startsWith("kuai", "ji");
        assertThat(Sounds.sounds("银行开户")).startsWith("yin", "hang");
        assertThat(Sounds.sounds("行政许可")).startsWith("xing", "zheng");
        assertThat(Sounds.sounds("给水排水")).startsWith("ji", "shui");
    }

    @Test
    void marksAreSilentAndLettersReadThemselves() {
        assertThat(Sounds.sounds("A卡（新办）")).containsExactly("a", "ka", "xin", "ban");
        assertThat(Sounds.syllables("（新办）").getFirst().at()).isEqualTo(1);
    }

    @Test
    void lettersAreSplitIntoSyllablesAndTheLastMayBeUnfinished() {
        assertThat(Sounds.split("yingyezhizhao")).containsExactly("ying", "ye", "zhi", "zhao");
        assertThat(Sounds.split("shipinjingy")).containsExactly("shi", "pin", "jing", "y");
        assertThat(Sounds.split("restaurant")).isEmpty();
    }

    @Test
    void soundsThatPeopleConfuseAreAlike() {
        assertThat(Sounds.alike("zhang")).isEqualTo(Sounds.alike("zan"));
        assertThat(Sounds.alike("shi")).isEqualTo(Sounds.alike("si"));
        assertThat(Sounds.alike("shi")).isNotEqualTo(Sounds.alike("zhi"));
    }
}
