package org.onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\t=1+1", "\r\n=1+1", "\u3000=1+1", "\u00A0=1",
            "＝1＋1", "＋1", "－1", "＠x", "\u2212 1", "\uFEFF=1", "\u200B=1", "\u202E=1", "\u0000=1", "=cmd|' /C calc'!A0",
            "\uFE66 1", "=HYPERLINK(\"http://x\")", " \t\u3000 \uFF0B1"})
    void whatBeginsLikeAFormulaIsShownAndNotComputed(String hostile) {
        assertThat(PlainCells.text(hostile)).isEqualTo("'" + hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "聊城示例商贸有限公司", "37150000SCJ202611240000016", "2026-11-24", "a=b", "王-李", "'=1",
            "𠮷=",
            "（＝）"})
    void everythingElseStaysAsItIs(String plain) {
        assertThat(PlainCells.text(plain)).isEqualTo(plain);
    }

    @Test
    void noSeparatorBeginsAnotherCell() {
        assertThat(PlainCells.line(Stream.of("某\"公司\"", "a;=1", "b\t=1", "c,d", "e\n=1", "f")))
                .isEqualTo("\"某\"\"公司\"\"\",\"a;=1\",\"b\t=1\",\"c,d\",\"e\n=1\",f");
    }
}
