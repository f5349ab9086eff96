package org.onewindow.documents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.documents.wording.WordingFault.Kind;

class WordingRulesTest {
    private static final Wording DENIAL = ShippedWordings.of(PaperForm.DENIAL);

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void whatComesWithTheProductIsLawful(PaperForm form) {
        assertThat(WordingRules.check(form, ShippedWordings.of(form))).isEmpty();
        assertThat(ShippedWordings.of(form).title()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void withoutAnyOneThingThatTheLawAsksForItIsRefused(PaperForm form) {
        var places = Stream.concat(form.needed().stream(), form.conditional().stream()).toList();
        assertThat(places).isNotEmpty();
        for (var place : places) {
            var body = ShippedWordings.of(form).lines().stream().map(line -> line.replace(place.inText(), "某处"))
                    .collect(Collectors.joining("\n"));
            assertThat(WordingRules.check(form, new Wording("标题", body))).as(place.word())
                    .contains(new WordingFault(Kind.MISSING, WordingFault.WHOLE, place.inText()));
        }
    }

    @Test
    void aDenialWithoutRemediesIsRefused() {
        assertThat(WordingRules.check(PaperForm.DENIAL, without("{救济途径}")))
                .containsExactly(new WordingFault(Kind.MISSING, WordingFault.WHOLE, "{救济途径}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{T(java.lang.Runtime).getRuntime()}", "${p.head().applicant()}", "{p}", "*{p.key}",
            "#{documents.templates}", "@{/office}", "~{common_v1 :: head}", "{申请人 }", "{ 申请人}", "{身份证号}"})
    void aPlaceThatNobodyKnowsIsRefused(String hostile) {
        assertThat(kinds(added(hostile))).containsOnly(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{申请人", "申请人}", "{{申请人}}", "{}", "{a\tb{"})
    void aBraceWithoutItsOtherIsRefused(String hostile) {
        assertThat(kinds(added(hostile))).contains(Kind.BRACE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0007, 0x202E, 0x200B, 0xE000, 0xFFFD, 0xFEFF, 0x2028})
    void whatNobodySeesIsRefused(int point) {
        var faults = WordingRules.check(PaperForm.DENIAL, added("准予" + Character.toString(point) + "许可"));
        assertThat(faults).extracting(WordingFault::kind).containsOnly(Kind.INVISIBLE);
        assertThat(faults.getFirst().told()).isEqualTo("U+%04X".formatted(point));
    }

    @Test
    void aPlaceOfAnotherFormAndATableWithinALineAreRefused() {
        assertThat(kinds(added("应在{补正期限}以前"))).containsExactly(Kind.NOT_HERE);
        var supplement = ShippedWordings.of(PaperForm.SUPPLEMENT);
        assertThat(WordingRules.check(PaperForm.SUPPLEMENT,
                new Wording(supplement.title(), supplement.body().replace("{补正清单}", "清单：{补正清单}"))))
                .extracting(WordingFault::kind).containsExactly(Kind.TABLE_WITHIN);
        assertThat(WordingRules.check(PaperForm.SUPPLEMENT,
                new Wording(supplement.title(), supplement.body() + "\n{补正清单}"))).extracting(WordingFault::kind)
                .containsExactly(Kind.TABLE_TWICE);
    }

    @Test
    void whatTheLawAsksForMayNotStandWhereItCouldVanish() {
        var hidden = new Wording(DENIAL.title(), DENIAL.body().replace("\n{救济途径}", "").replace("{听证笔录文号}",
                "{听证笔录文号}。{救济途径}"));
        assertThat(WordingRules.check(PaperForm.DENIAL, hidden))
                .containsExactly(new WordingFault(Kind.MAY_VANISH, WordingFault.WHOLE, "{救济途径}"));
    }

    @Test
    void titlesAndLengthsHaveLimits() {
        assertThat(kinds(new Wording("", DENIAL.body()))).containsExactly(Kind.TITLE);
        assertThat(kinds(new Wording("长".repeat(24), DENIAL.body()))).isEmpty();
        assertThat(kinds(new Wording("长".repeat(25), DENIAL.body()))).containsExactly(Kind.TITLE);
        assertThat(kinds(new Wording("{申请人}", DENIAL.body()))).containsExactly(Kind.TITLE);
        assertThat(kinds(new Wording("决定书", " "))).containsExactly(Kind.EMPTY);
        assertThat(kinds(new Wording("决定书", DENIAL.body() + "\n" + "长".repeat(4_000)))).containsExactly(Kind.TOO_LONG);
        var lines = DENIAL.body() + "\n行".repeat(WordingRules.MOST_LINES - DENIAL.lines().size());
        assertThat(kinds(new Wording("决定书", lines))).isEmpty();
        assertThat(kinds(new Wording("决定书", lines + "\n行"))).containsExactly(Kind.TOO_LONG);
    }

    @Test
    void everyPlaceIsSomewhereOfUse() {
        assertThat(Arrays.stream(PaperForm.values()).flatMap(form -> form.allowed().stream()).distinct())
                .containsExactlyInAnyOrder(Placeholder.values());
    }

    private static List<Kind> kinds(Wording wording) {
        return WordingRules.check(PaperForm.DENIAL, wording).stream().map(WordingFault::kind).toList();
    }

    private static Wording added(String line) {
        return new Wording(DENIAL.title(), DENIAL.body() + "\n" + line);
    }

    private static Wording without(String line) {
        return new Wording(DENIAL.title(), DENIAL.body().replace("\n" + line, ""));
    }
}
