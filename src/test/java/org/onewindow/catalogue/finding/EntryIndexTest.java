package org.onewindow.catalogue.finding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.catalogue.finding.Marking.Part;

class EntryIndexTest {
    private static final Entry FOOD = entry("A01", "食品经营许可（新办）", "Food business licence (new)", "饭店", "restaurant");
    private static final Entry FOOD_CHANGE = entry("A02", "食品经营许可（变更）", "Food business licence (change)", "饭店");
    private static final Entry FOOD_END = entry("A03", "食品经营许可（注销）", "Food business licence (end)", "饭店");
    private static final Entry LICENCE = entry("B01", "个体工商户营业执照核发", "Business licence of a sole trader", "执照");
    private static final Entry ACCOUNTANTS = entry("C01", "会计师事务所执业许可", "Licence of an accountancy firm", "审计");
    private static final Entry MARRIAGE = entry("D01", "结婚登记", "Registration of marriage", "领证");
    private static final Entry HEALTH = entry("E01", "从业人员健康证明", "Health certificate", "健康证", "体检");
    private static final List<Entry> ALL = List.of(FOOD, FOOD_CHANGE, FOOD_END, LICENCE, ACCOUNTANTS, MARRIAGE,
            HEALTH);

    private final EntryIndex index = new EntryIndex();

    @BeforeEach
    void hold() {
        index.hold(ALL);
    }

    @ParameterizedTest
    @CsvSource({"食品经营,A01", "营业执照,B01", "执,B01", "办个执照要什么手续,B01", "结婚登记,D01", "我们想结婚,D01", "领证,D01",
            "会计师事务所,C01", "ＦＯＯＤ,A01", "營業執照,B01", "体检,E01"})
    void whatIsWrittenIsFound(String typed, String code) {
        assertThat(first(typed)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"yingyezhizhao,B01", "ying ye zhi zhao,B01", "ying'ye'zhi'zhao,B01", "yingyezh,B01", "yyzz,B01",
            "spjy,A01",
            "jhdj,D01", "jiehun,D01", "kuaijishi,C01", "kjs,C01", "gtgsh,B01", "营业zz,B01", "食品jy,A01", "营业zhizhao,B01",
            "kaifandian,A01", "yinyezizao,B01"})
    void pinyinAndItsInitialsAreUnderstood(String typed, String code) {
        assertThat(first(typed)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"营业执招,B01", "营叶执照,B01", "营页执照,B01", "营业照,B01", "营业业执照,B01", "业营执照,B01", "食品经营许可正,A01", "食品经赢许可,A01",
            "结昏登记,D01", "健康正,E01", "会记师事务所,C01", "yingyezizhao,B01", "yingyezhizhoa,B01", "yngyezhizhao,B01",
            "restuarant,A01", "restaurent,A01", "marrige,D01", "开反店,A01"})
    void oneSlipIsForgiven(String typed, String code) {
        assertThat(first(typed)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"开饭店,A01", "餐饮,A01", "饭馆搬家变更地址,A02", "食品经营许可证注销,A03", "饭店不干了,A03", "工商登记,B01", "扯证,D01"})
    void everydayWordsLeadToTheTermAndToTheOccasion(String typed, String code) {
        assertThat(first(typed)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"licence,A01", "accountancy,C01", "marriages,D01", "restau,A01", "b01,B01", "A02,A02"})
    void englishAndCodesAreFound(String typed, String code) {
        assertThat(first(typed)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"火星移民", "xyzzy", "", "   ", "？！", "*", "name:*", "\u0000\u0007", "qqqqqqqqqqqqqqqqqqqqqq"})
    void whatNobodyOffersIsNotFound(String typed) {
        assertThat(index.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"食品 AND OR NOT 经营", "食品~0.1^99 +经营 -许可", "/食品.*/", "[食品 TO 许可]", "食品\u0000经营\u202e许可\ud800",
            "((((食品经营", "\"食品", "食品?经营*许可", "<script>食品</script>", "食品;drop table item;--", "食品\n\r\t经营许可"})
    void whatLooksLikeALanguageIsWords(String typed) {
        assertThat(first(typed)).startsWith("A0");
    }

    @Test
    void anyRubbishIsAnsweredInBoundedWork() {
        var random = new Random(7);
        for (int round = 0; round < 100; round++) {
            var length = 1 + random.nextInt(400);
            var typed = random.ints(length, 0, 0x20000).filter(Character::isValidCodePoint)
                    .mapToObj(point -> random.nextInt(3) == 0 ? Character.toString(point) : han(random))
                    .collect(joining(random.nextBoolean() ? "" : " "));
            assertThat(index.find(typed)).hasSizeLessThanOrEqualTo(ALL.size());
            assertThat(text(index.marking(typed).parts(FOOD.name()))).isEqualTo(FOOD.name());
        }
        assertThat(index.find("开饭店办执照领证健康证".repeat(100))).isNotEmpty();
    }

    @Test
    void whatChangedIsIndexedAndNothingElse() {
        var renamed = entry("A01", "餐馆经营许可", "", "饭店");

        assertThat(index.hold(ALL)).isZero();
        assertThat(index.hold(List.of(renamed, LICENCE))).isEqualTo(1 + 6);

        assertThat(first("餐馆")).isEqualTo("A01");
        assertThat(index.find("预约挂号")).isEmpty();
        assertThat(index.find("结婚登记")).isEmpty();
    }

    @Test
    void manySearchWhileItChanges() throws Exception {
        var many = IntStream.range(0, 40).mapToObj(i -> entry("X" + i, "样品许可" + i, "", "样品")).toList();
        var searches = new ArrayList<Callable<Long>>();
        for (int thread = 0; thread < 4; thread++) {
            searches.add(() -> {
                long found = 0;
                for (int i = 0; i < 150; i++) {
                    found += index.find("结婚登记").stream().filter(hit -> hit.entry().equals(MARRIAGE)).count();
                }
                return found;
            });
        }
        searches.add(() -> {
            for (int i = 0; i < many.size(); i++) {
                var now = new ArrayList<>(ALL);
                now.addAll(many.subList(i / 2, i));
                index.hold(now);
            }
            return 150L;
        });
        try (var threads = Executors.newFixedThreadPool(searches.size())) {
            for (var searched : threads.invokeAll(searches)) {
                assertThat(searched.get()).isEqualTo(150);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"食品,[食品]经营许可（新办）", "kaifandian,[食品经营许可]（新办）", "jingying,食品[经营]许可（新办）", "xk,食品经营[许可]（新办）",
            "开饭店,[食品经营许可]（新办）", "shipinj,[食品经]营许可（新办）", "月球,食品经营许可（新办）"})
    void whatAnsweredIsMarkedInTheName(String typed, String marked) {
        var shown = index.marking(typed).parts(FOOD.name()).stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text()).collect(joining());
        assertThat(shown).isEqualTo(marked);
    }

    @Test
    void englishIsMarkedWhereAWordBegins() {
        assertThat(index.marking("bus").parts("Business of a minibus"))
                .containsExactly(new Part("Bus", true), new Part("iness of a minibus", false));
    }

    private String first(String typed) {
        var hits = index.find(typed);
        assertThat(hits).as(typed).isNotEmpty();
        return hits.getFirst().entry().code();
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(joining());
    }

    private static String han(Random random) {
        return Character.toString(0x4E00 + random.nextInt(0x2000));
    }

    private static Entry entry(String code, String name, String english, String... keywords) {
        return new Entry(code, name, english, List.of(keywords), "市市场监督管理局", "", "", "申请表");
    }
}
