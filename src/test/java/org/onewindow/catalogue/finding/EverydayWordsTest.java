package org.onewindow.catalogue.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The file of synonyms is written by hand: these hold it to its form. */
class EverydayWordsTest {
    private final EverydayWords words = EverydayWords.read();

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(words.size()).isGreaterThan(500);
    }

    @Test
    void everyLineLeadsFromSomethingToSomethingAndNoWordStandsTwice() throws IOException {
        var said = new ArrayList<String>();
        for (var line : lines()) {
            var sides = line.split("=>", -1);
            assertThat(sides).as(line).hasSize(2);
            said.addAll(List.of(sides[0].strip().split("\\s*,\\s*", -1)));
            assertThat(List.of(sides[1].strip().split("\\s*,\\s*", -1))).as(line).doesNotContain("")
                    .hasSizeLessThanOrEqualTo(4);
        }
        assertThat(said).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void aLongerWordingTakesPrecedence() {
        assertThat(words.meant("公积金贷款怎么办", "")).contains("住房公积金贷款").doesNotContain("住房公积金提取");
        assertThat(words.related("公积金贷款怎么办")).contains("住房公积金贷款", "住房公积金提取");
    }

    @Test
    void whatSoundsTheSameIsUnderstood() {
        assertThat(words.meant("开反店", "")).contains("食品经营许可");
        assertThat(words.meant("", "kaifandian")).contains("食品经营许可");
    }

    @Test
    void aQuestionIsReducedToWhatItIsAbout() {
        assertThat(words.pieces("请问开药店需要什么手续")).containsExactly("开药店");
        assertThat(words.pieces("怎么办理")).containsExactly("怎么办理");
    }

    private static List<String> lines() throws IOException {
        try (var file = Objects.requireNonNull(EverydayWordsTest.class.getResourceAsStream("/search/synonyms.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }
}
