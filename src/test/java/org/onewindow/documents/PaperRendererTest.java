package org.onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.documents.Paper.Given;
import org.onewindow.documents.Paper.Receipt;
import org.onewindow.documents.wording.PaperForm;
import org.onewindow.documents.wording.Placeholder;
import org.onewindow.documents.wording.Shipped;
import org.onewindow.documents.wording.Wording;
import org.onewindow.documents.wording.Wordings;

class PaperRendererTest {
    private static final PaperRenderer RENDERER = new PaperRenderer();
    /** The wordings that come with the product ask no database. */
    private static final Wordings WORDINGS = Shipped.wordings();
    private static final Path KEPT = Path.of("target", "papers");

    static List<Paper> papers() {
        return Arrays.stream(PaperForm.values()).map(SpecimenPapers::of).toList();
    }

    @Test
    void thereIsASpecimenOfEachForm() {
        assertThat(papers()).extracting(Paper::form).containsExactly(PaperForm.values());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aPaperShowsItsHeadInWordsThatCanBeExtracted(Paper paper) throws IOException {
        var text = textOf(keep(paper.form().code(), render(paper)));

        assertThat(text).contains(paper.head().applicant(), paper.head().department(), paper.head().documentNo(),
                paper.head().item(), paper.head().caseNo(), "2026年11月23日", "演示印章", "第 1 页，共")
                .doesNotContain("{").doesNotContain("null");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void whatTheLawAsksForStandsOnThePaper(Paper paper) throws IOException {
        var text = textOf(render(paper)).replaceAll("\\s", "");

        PaperValues.of(paper).forEach((place, value) -> {
            if (paper.form().needed().contains(place)) {
                value.lines()
                        .forEach(line -> assertThat(text).as(place.word()).contains(line.replaceAll("\\s", "")));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("papers")
    void noSealStandsAloneOnItsPage(Paper paper) throws IOException {
        try (var document = PDDocument.load(render(paper))) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages());
            var last = stripper.getText(document);
            assertThat(last.substring(0, last.indexOf("演示印章")).strip()).as("something of the text is with it")
                    .contains("。");
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theSameValuesMakeTheSameBytes(Paper paper) {
        assertThat(render(paper)).isEqualTo(new PaperRenderer().render(paper, WORDINGS.wording(paper.form(), 1)));
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
        var receipt = SpecimenPapers.receipt("张三");

        var text = textOf(render(receipt));

        assertThat(text).contains("食品经营许可申请书", "营业执照", "食品安全管理人员的培训合格证明", "2026年11月30日", "自受理之日起5个工作日内办结", "不收费",
                "15号出件窗口", "可以。代领人持本回执", "0635-1234567", "12345", "K7M2-9QXA", "371500 00 015 2026 1123 000 017X",
                "2026年11月23日 09:15", "李样本");
    }

    @Test
    void theDenialCarriesItsReasonsAndRemedies() throws IOException {
        assertThat(textOf(render(SpecimenPapers.denial("欧阳𠮷明")))).contains("生熟食品交叉", "六十日内", "聊城市人民政府", "六个月内",
                "聊城市东昌府区人民法院",
                "第三十八条第二款");
    }

    @Test
    void theCodesOnTheReceiptCanBeRead() throws Exception {
        var image = firstPage(render(SpecimenPapers.receipt("张三")));

        var middle = image.getWidth() / 2;
        assertThat(readCode(image.getSubimage(0, 0, middle + 200, image.getHeight() / 3)))
                .isEqualTo(SpecimenPapers.CASE_NO);
        assertThat(readCode(image.getSubimage(middle + 200, 0, middle - 200, image.getHeight() / 3)))
                .isEqualTo("https://onewindow.example/progress?no=" + SpecimenPapers.CASE_NO);
    }

    @Test
    void aRareCharacterIsPrintedOrNamedAndNeverDropped() throws IOException {
        var known = new String(Character.toChars(0x20087));
        var text = textOf(keep("receipt-rare", render(SpecimenPapers.receipt("王" + known + "𠮷买买提·吐尔逊"))));

        assertThat(text).contains("王" + known + "〔U+20BB7〕买买提·吐尔逊");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        var text = textOf(render(SpecimenPapers.receipt("<script>alert(1)</script>&amp;${1+1}[[${2}]]\u0007")));

        assertThat(text).contains("<script>alert(1)</script>&amp;${1+1}[[${2}]]");
    }

    @Test
    void aLongListFlowsOverPagesWithoutLosingALine() throws IOException {
        var short1 = SpecimenPapers.receipt("张三");
        var receipt = new Receipt(short1.head(), short1.queryCode(), short1.receivedAt(), null,
                manyMaterials(), List.of(), short1.answerDueOn(), short1.promise(), short1.cost(),
                short1.collection(), short1.collectionByAnother(), short1.contact());

        var pdf = keep("receipt-long", render(receipt));

        var text = textOf(pdf);
        for (var material : manyMaterials()) {
            assertThat(text).contains(material.name());
        }
        assertThat(text).contains("第 3 页，共 3 页").doesNotContain("null");
    }

    @Test
    void aBlankFormShowsItsFieldsAndIsTheSameEachTime() throws IOException {
        var forms = new BlankForms(RENDERER);
        var pdf = keep("blank-form", forms.pdf("食品经营许可申请表", fields()));

        assertThat(textOf(pdf)).contains("食品经营许可申请表", "统一社会信用代码", "18位", "免费提供");
        assertThat(forms.pdf("食品经营许可申请表", fields())).isEqualTo(pdf);
    }

    @Test
    void settlingTwiceChangesNothing() {
        var pdf = render(SpecimenPapers.grant());

        assertThat(PaperRenderer.settled(pdf)).isEqualTo(pdf);
    }

    @Test
    void aTermOfTheItemThatIsMissingTakesItsLineAwayAndNothingElse() throws IOException {
        var whole = SpecimenPapers.acceptance();
        var plain = new Paper.Acceptance(whole.head(), whole.submittedOn(), whole.acceptedOn(), whole.promisedDueOn(),
                null, Paper.Certainty.CERTAIN, Paper.Later.NOTHING, whole.basis(), whole.cost(), whole.collection(),
                whole.contact());

        assertThat(textOf(render(whole))).contains("法定期限届满日", "暂定日期", "书面承诺后补的材料");
        assertThat(textOf(render(plain))).contains("2026年12月1日", "收费：").doesNotContain("法定期限届满日")
                .doesNotContain("暂定日期").doesNotContain("书面承诺后补的材料").doesNotContain("核查");
    }

    @Test
    void aLongNameAndALongReasonFlowOnASecondPageThatSaysSo() throws IOException {
        var name = "聊城市" + "长名称".repeat(30) + "有限公司";
        var whole = SpecimenPapers.denial(name);
        var reasons = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "理由之" + i + "，经现场核查，加工操作场所未按规定分区，生熟食品交叉，经告知后未整改，不符合有关规定的要求。").toList();
        var paper = new Paper.Denial(whole.head(), whole.title(), whole.acceptedOn(), reasons, whole.basis(),
                whole.decision(), null, whole.remedies(), whole.contact());

        var text = textOf(keep("denial-long", render(paper)));

        assertThat(text).contains(name, "理由之1，", "理由之30，", "第 3 页，共 3 页", "六十日内");
        assertThat(text.split("不予行政许可决定书　", -1)).as("each further page says of what it is").hasSizeGreaterThan(2);
    }

    @Test
    void whatTouchesNoRightNamesNoRemediesAndWhatDoesNamesThem() throws IOException {
        for (var paper : papers()) {
            var contested = paper.form().needed().contains(Placeholder.REMEDIES) || paper.form() == PaperForm.GRANT;
            assertThat(textOf(render(paper)).contains("六个月内")).as(paper.form().code()).isEqualTo(contested);
        }
    }

    @Test
    void thePdfIsMadeWithoutAskingAnybodyForAnything() throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort();
            var secret = Files.writeString(Files.createDirectories(KEPT).resolve("secret.txt"), "geheim");
            var html = """
                    <html><head><link rel="stylesheet" href="AT/a.css"/>
                    <style>@import url('AT/b.css'); @font-face { font-family: X; src: url('AT/c.ttf'); }
                    body { font-family: Paper; }</style></head>
                    <body><img src="AT/d.png"/><img src="SECRET"/><div style="background-image:url('AT/e.png')">文</div>
                    <iframe src="AT/f.html"></iframe><object data="AT/g"></object></body></html>
                    """.replace("AT", address).replace("SECRET", secret.toUri().toString());

            var pdf = RENDERER.pdfOf(html, LocalDate.of(2026, 11, 23));

            assertThat(textOf(pdf)).contains("文");
            assertThat(asked).hasValue(0);
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("geheim");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void hostileWordsOfAnAdministratorAreWords() throws IOException {
        var hostile = new Wording("决定书", """
                ${T(java.lang.Runtime).getRuntime().exec('id')}
                [[${p.head()}]] [(${#ctx})] *{p}
                <script>alert(1)</script><img src="file:///etc/passwd"/>
                <p th:utext="${p}">x</p>
                &lt;b&gt; ]]> <!-- -->
                {理由}
                {救济途径}""");

        var text = textOf(RENDERER.render(SpecimenPapers.denial("张三"), hostile));

        assertThat(text).contains("${T(java.lang.Runtime).getRuntime().exec('id')}", "[[${p.head()}]]",
                "<script>alert(1)</script>", "th:utext=", "&lt;b&gt;", "生熟食品交叉").doesNotContain("Head[");
    }

    @Test
    void aPreviewSaysOnEveryPageThatItIsNone() throws IOException {
        var previews = new PaperPreviews(RENDERER);
        for (var form : PaperForm.values()) {
            var pdf = previews.pdf(form, WORDINGS.wording(form, 1));
            try (var document = PDDocument.load(pdf)) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(stripper.getText(document).replaceAll("\\s", "")).contains("样张", "不具法律效力");
                }
            }
        }
        keep("preview", previews.pdf(PaperForm.DENIAL, WORDINGS.wording(PaperForm.DENIAL, 1)));
    }

    private static List<BlankField> fields() {
        return List.of(new BlankField("经营者名称", "与营业执照一致", true), new BlankField("统一社会信用代码", "18位", true),
                new BlankField("法定代表人（负责人）", null, true), new BlankField("经营场所", "区县、街道、门牌号", true),
                new BlankField("主体业态", "食品销售、餐饮服务、单位食堂选一", true), new BlankField("联系电话", null, true),
                new BlankField("备注", "没有可以不填", false));
    }

    private static List<Given> manyMaterials() {
        return IntStream.rangeClosed(1, 60).mapToObj(i -> new Given("材料之" + i, "原件", 1)).toList();
    }

    private static byte[] render(Paper paper) {
        return RENDERER.render(paper, WORDINGS.wording(paper.form(), 1));
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
