package org.onewindow.documents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.documents.wording.FilledText.Piece;
import org.onewindow.documents.wording.FilledText.Style;
import org.onewindow.documents.wording.WordingDifference.Change;
import org.onewindow.documents.wording.WordingDifference.Line;

class FilledTextTest {
    @Test
    void linesAreSetAsTheyAreMarkedAndPlacesFilled() {
        var text = FilledText.of(new Wording("{文书标题}", "{申请人}：\n正文{事项}。\n\n* {决定内容}\n# 一、材料\n{证件信息}\n> 小字"),
                Map.of(Placeholder.PAPER_TITLE, "决定书", Placeholder.APPLICANT, "张三", Placeholder.ITEM, "许可",
                        Placeholder.DECISION, "准予"),
                Set.of(Placeholder.INSTRUMENT));

        assertThat(text.title()).isEqualTo("决定书");
        assertThat(text.pieces()).containsExactly(new Piece(Style.SALUTATION, "张三："),
                new Piece(Style.PARAGRAPH, "正文许可。"), new Piece(Style.STRONG, "准予"), new Piece(Style.HEADING, "一、材料"),
                new Piece(Style.TABLE, "INSTRUMENT"), new Piece(Style.SMALL, "小字"));
    }

    @Test
    void whatWasFilledInIsNotLookedAtAgain() {
        var text = FilledText.of(new Wording("书", "{申请人}，{理由}"),
                Map.of(Placeholder.APPLICANT, "{理由}$1\\", Placeholder.REASON, "因为"), Set.of());

        assertThat(text.pieces()).containsExactly(new Piece(Style.PARAGRAPH, "{理由}$1\\，因为"));
    }

    @Test
    void aLineWithoutItsValueIsLeftOutAndWhatNobodyKnowsStays() {
        var text = FilledText.of(new Wording("书", "一{法定届满日}\n二{没有}\n{证件信息}"), Map.of(), Set.of());

        assertThat(text.pieces()).containsExactly(new Piece(Style.PARAGRAPH, "二{没有}"));
    }

    @Test
    void wordsOfSeveralLinesAreSeveralParagraphs() {
        var text = FilledText.of(new Wording("书", "说明：{理由}"), Map.of(Placeholder.REASON, "一\n\n二\r\n三"), Set.of());

        assertThat(text.pieces()).containsExactly(new Piece(Style.PARAGRAPH, "说明：一"), new Piece(Style.PARAGRAPH, "二"),
                new Piece(Style.PARAGRAPH, "三"));
    }

    @Test
    void theDifferenceNamesWhatGoesAndWhatComes() {
        var before = new Wording("书", "一\n二\n三");
        assertThat(WordingDifference.between(before, new Wording("书", "一\n二之二\n三\n四")).lines()).containsExactly(
                new Line(Change.SAME, "书"), new Line(Change.SAME, "一"), new Line(Change.GONE, "二"),
                new Line(Change.NEW, "二之二"), new Line(Change.SAME, "三"), new Line(Change.NEW, "四"));
        assertThat(WordingDifference.between(before, before).isNone()).isTrue();
        assertThat(WordingDifference.between(before, new Wording("函", "一\n二\n三")).isNone()).isFalse();
    }

    @Test
    void linesOfAnySystemAreTheSameWording() {
        assertThat(Wording.typed(" 书 ", "一\r\n二\r三\n")).isEqualTo(new Wording("书", "一\n二\n三"));
    }
}
