package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.Refusal;
import org.onewindow.casework.web.ActBox.Shape;
import org.onewindow.casework.web.ActMaker.Made;
import org.onewindow.casework.web.ActMaker.Supplies;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every act that people do has a form on a page, is made out of it, and is told in both languages; so is every refusal. */
class EveryActFormTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** Values under which every act that needs more than a text can be made. */
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("until", "2026-12-01"),
            Map.entry("materials", "plan"), Map.entry("kept", "yes"), Map.entry("agency", "县局"),
            Map.entry("staff", "S0101"), Map.entry("on", "2026-12-01"), Map.entry("inspectors", "S0101"),
            Map.entry("procedure", "TESTING"), Map.entry("days", "5"), Map.entry("entry", "3"),
            Map.entry("chair", "S0104"), Map.entry("place", "听证室"), Map.entry("speaker", "APPLICANT"),
            Map.entry("paper", "许〔2026〕1号"), Map.entry("way", "WINDOW"), Map.entry("relation", "AGENT"),
            Map.entry("receiver", "张三"));

    @ParameterizedTest
    @EnumSource(value = ActKind.class, mode = Mode.EXCLUDE, names = {"LAPSE", "RECOMPUTE"})
    void isMadeOutOfItsFormOnPagesAndInTheInterface(ActKind kind) {
        var made = ActMaker.make(kind, "approve", "写明理由", Supplies.NONE, name -> name.equals("ground")
                ? List.of(ground(kind))
                : VALUES.containsKey(name) ? List.of(Objects.requireNonNull(VALUES.get(name))) : List.of());
        assertThat(made).isInstanceOf(Made.Ready.class);
        assertThat(((Made.Ready) made).act().kind()).isEqualTo(kind);
        assertThat(ActKind.ofApiName(kind.apiName())).contains(kind);
    }

    @ParameterizedTest
    @EnumSource(value = ActKind.class, names = {"LAPSE", "RECOMPUTE"})
    void whatTimeDoesIsMadeByNobody(ActKind kind) {
        assertThat(ActMaker.make(kind, "", "", Supplies.NONE, _ -> List.of())).isInstanceOf(Made.Wrong.class);
    }

    @ParameterizedTest
    @EnumSource(value = ActKind.class, mode = Mode.EXCLUDE, names = {"LAPSE", "RECOMPUTE"})
    void isAskedForAndAnsweredInBothLanguages(ActKind kind) throws IOException {
        for (var language : LANGUAGES) {
            for (var key : List.of("casework.act.", "casework.office.do.", "casework.office.done.")) {
                assertThat(said(key + kind.apiName(), language)).as(language + " " + key).isNotBlank();
            }
            if (ActBox.shapeOf(kind) == Shape.CONFIRM) {
                IntStream.rangeClosed(1, 3).forEach(line -> assertThat(
                        said("casework.office.effect." + kind.apiName() + "." + line, language)).isNotBlank());
            } else if (ActBox.shapeOf(kind) != Shape.PAGE) {
                assertThat(said("casework.office.says." + kind.apiName(), language)).isNotBlank();
            }
        }
        assertThat(template()).as("the page knows the shape").contains(switch (ActBox.shapeOf(kind)) {
            case CONFIRM, PAGE, BUTTON -> "act-form";
            case OPINION, REASON, PRE_REVIEW, SUPPLEMENT, DELIVERY, FIELDS -> "'" + ActBox.shapeOf(kind) + "'";
        });
    }

    @ParameterizedTest
    @EnumSource(Refusal.Reason.class)
    void everyRefusalSaysWhatToDoNextInBothLanguages(Refusal.Reason reason) {
        for (var language : LANGUAGES) {
            assertThat(said(reason.messageKey(), language)).as(language + " " + reason).isNotBlank();
        }
        assertThat(said(reason.messageKey(), Locale.SIMPLIFIED_CHINESE)).as("a whole sentence").endsWith("。");
    }

    private static String ground(ActKind kind) {
        return switch (kind) {
            case REFUSE_ACCEPTANCE -> "NOT_ACCEPTABLE";
            case DENY -> "NOT_QUALIFIED";
            case TERMINATE -> "SUBJECT_GONE";
            case REVOKE -> "FRAUD";
            default -> "EXPIRED";
        };
    }

    private static String said(String key, Locale language) {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/casework");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return Objects.requireNonNull(words.getMessage(key, new @Nullable Object[0], language));
    }

    private static String template() throws IOException {
        try (var in = Objects.requireNonNull(
                EveryActFormTest.class.getResourceAsStream("/templates/casework/case.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
