package org.onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.documents.Paper.Receipt;

class PaperRendererTest {
    private static final PaperRenderer RENDERER = new PaperRenderer();
    private static final Path KEPT = Path.of("target", "papers");

    static List<Paper> papers() {
        return SamplePapers.all();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aPaperShowsItsHeadInWordsThatCanBeExtracted(Paper paper) throws IOException {
        var text = textOf(keep(paper.template(), render(paper)));

        var applicant = paper.head().applicant().replace("𠮷", "〔U+20BB7〕");
        assertThat(text).contains(applicant, paper.head().department(), paper.head().documentNo(),
                paper.head().item(), paper.head().caseNo(), "2026年11月23日", "演示印章");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theSameValuesMakeTheSameBytes(Paper paper) {
        assertThat(render(paper)).isEqualTo(new PaperRenderer().render(paper.template(), 1, paper));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyFontIsEmbeddedAndTheDateIsThatOfThePaper(Paper paper) throws IOException {
        try (var document = PDDocument.load(render(paper))) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-22T16:00:00Z");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theReceiptAnswersWhatAnApplicantAsks() throws IOException {
        var receipt = SamplePapers.receipt("张三");

        var text = textOf(render(receipt));

        assertThat(text).contains("食品经营许可申请书", "营业执照", "食品安全管理人员的培训合格证明", "2026年11月30日", "受理后5个工作日内", "不收费",
                "15号出件窗口", "可以。代领人持本回执", "0635-1234567", "12345", "K7M2-9QXA", "371500 00 015 2026 1123 000 017X",
                "2026年11月23日 09:15", "李四");
    }

    @Test
    void theDenialCarriesItsReasonsAndRemedies() throws IOException {
        assertThat(textOf(render(SamplePapers.denial()))).contains("生熟食品交叉", "六十日内", "聊城市人民政府", "六个月内", "聊城市东昌府区人民法院",
                "第三十八条第二款");
    }

    @Test
    void theCodesOnTheReceiptCanBeRead() throws Exception {
        var image = firstPage(render(SamplePapers.receipt("张三")));

        var middle = image.getWidth() / 2;
        assertThat(readCode(image.getSubimage(0, 0, middle + 200, image.getHeight() / 3)))
                .isEqualTo(SamplePapers.CASE_NO);
        assertThat(readCode(image.getSubimage(middle + 200, 0, middle - 200, image.getHeight() / 3)))
                .isEqualTo("https://onewindow.example/progress?no=" + SamplePapers.CASE_NO);
    }

    @Test
    void aRareCharacterIsPrintedOrNamedAndNeverDropped() throws IOException {
        var known = new String(Character.toChars(0x20087));
        var text = textOf(keep("receipt-rare", render(SamplePapers.receipt("王" + known + "𠮷买买提·吐尔逊"))));

        assertThat(text).contains("王" + known + "〔U+20BB7〕买买提·吐尔逊");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        var text = textOf(render(SamplePapers.receipt("<script>alert(1)</script>&amp;${1+1}[[${2}]]\u0007")));

        assertThat(text).contains("<script>alert(1)</script>&amp;${1+1}[[${2}]]");
    }

    @Test
    void aLongListFlowsOverPagesWithoutLosingALine() throws IOException {
        var short1 = SamplePapers.receipt("张三");
        var receipt = new Receipt(short1.head(), short1.queryCode(), short1.receivedAt(), null,
                SamplePapers.manyMaterials(), List.of(), short1.answerDueOn(), short1.promise(), short1.cost(),
                short1.collection(), short1.collectionByAnother(), short1.contact());

        var pdf = keep("receipt-long", render(receipt));

        var text = textOf(pdf);
        for (var material : SamplePapers.manyMaterials()) {
            assertThat(text).contains(material.name());
        }
        assertThat(text).contains("第 3 页，共 3 页").doesNotContain("null");
    }

    @Test
    void aBlankFormShowsItsFieldsAndIsTheSameEachTime() throws IOException {
        var forms = new BlankForms(RENDERER);
        var pdf = keep("blank-form", forms.pdf("食品经营许可申请表", SamplePapers.fields()));

        assertThat(textOf(pdf)).contains("食品经营许可申请表", "统一社会信用代码", "18位", "免费提供");
        assertThat(forms.pdf("食品经营许可申请表", SamplePapers.fields())).isEqualTo(pdf);
    }

    @Test
    void settlingTwiceChangesNothing() {
        var pdf = render(SamplePapers.grant());

        assertThat(PaperRenderer.settled(pdf)).isEqualTo(pdf);
    }

    private static byte[] render(Paper paper) {
        return RENDERER.render(paper.template(), 1, paper);
    }

    private static byte[] keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(KEPT);
        return Files.readAllBytes(Files.write(KEPT.resolve(name + ".pdf"), pdf));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = PDDocument.load(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return Arrays.stream(stripper.getText(document).split("\\R")).collect(Collectors.joining("\n"))
                    + joined(document);
        }
    }

    /** Without the breaks of lines, so that a sentence is found wherever it wraps. */
    private static String joined(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\R", "");
    }

    private static BufferedImage firstPage(byte[] pdf) throws IOException {
        try (var document = PDDocument.load(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
        }
    }

    private static String readCode(BufferedImage image) throws NotFoundException {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new MultiFormatReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
