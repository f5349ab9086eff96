package org.onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.catalogue.SampleItem.field;
import static org.onewindow.catalogue.SampleItem.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.FieldDefinition.FieldType;

class FormsTest {
    private static final String RARE = "\uD87E\uDC1A";

    @Test
    void aRequiredFieldIsMissed() {
        assertThat(keys(FieldType.TEXT, "  ")).containsExactly("catalogue.field.required");
        assertThat(keys(FieldType.DATE, "")).containsExactly("catalogue.field.required");
        assertThat(keys(FieldType.YES_NO, "")).containsExactly("catalogue.field.required-choice");
        assertThat(keys(FieldType.CHOICE, "")).containsExactly("catalogue.field.required-choice");
    }

    @Test
    void rareCharactersAreKeptAndCountAsOne() {
        var three = List.of(field("name", FieldType.TEXT, 3));

        assertThat(Forms.check(three, Map.of("name", RARE.repeat(3)))).isEmpty();
        assertThat(Forms.check(three, Map.of("name", RARE.repeat(4)))).singleElement()
                .isEqualTo(new FieldError("name", "catalogue.field.length", List.of(3, 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\nb", "a\u0085b", "a\uFFFDb", "a\uD800b", "a\uFFFEb", "a\u202Eb"})
    void controlCharactersAndBrokenTextAreRefused(String answer) {
        assertThat(keys(FieldType.TEXT, answer)).containsExactly("catalogue.field.characters");
    }

    @Test
    void severalLinesAreAllowedWhereThereAreSeveral() {
        var fields = List.of(field("name", FieldType.LONG_TEXT, 100));

        var tidied = Forms.tidy(fields, Map.of("name", " 一\r\n二\r三 "));

        assertThat(tidied).containsEntry("name", "一\n二\n三");
        assertThat(Forms.check(fields, tidied)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "1900-02-29", "2026-13-01", "2026-1-1", "0001-01-01", "9999-01-01", "昨天"})
    void onlyRealDaysAreDays(String answer) {
        assertThat(keys(FieldType.DATE, answer)).containsExactly("catalogue.field.date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "1986-05-04", "2026-11-23"})
    void realDaysAreTaken(String answer) {
        assertThat(keys(FieldType.DATE, answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e5", "1.23456", "1,000", "NaN", "1234567890123456", "1."})
    void onlyPlainNumbersAreNumbers(String answer) {
        assertThat(keys(FieldType.NUMBER, answer)).containsExactly("catalogue.field.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000000", "0635-0000000", "8200000", "+8613800000000", "0635-0000000-12"})
    void phonesOfAllKindsAreTaken(String answer) {
        assertThat(keys(FieldType.PHONE, answer)).isEmpty();
    }

    @Test
    void fullWidthDigitsAreMadePlain() {
        assertThat(Forms.tidy(List.of(field("name", FieldType.NUMBER, 5)), Map.of("name", "１２．５")))
                .containsEntry("name", "12.5");
    }

    @Test
    void onlyTheOfferedChoicesAreTaken() {
        assertThat(keys(FieldType.CHOICE, "one")).isEmpty();
        assertThat(keys(FieldType.CHOICE, "two")).containsExactly("catalogue.field.choice");
        assertThat(keys(FieldType.YES_NO, "maybe")).containsExactly("catalogue.field.yesno");
    }

    @Test
    void unknownFieldsAreRefused() {
        assertThat(Forms.check(List.of(), Map.of("role\u0000", "admin")))
                .containsExactly(new FieldError("role", "catalogue.field.unknown", List.of()));
    }

    @Test
    void whatIsNotAskedIsNeitherRequiredNorKept() {
        var asked = field("asked", FieldType.YES_NO, 3);
        var follows = new FieldDefinition("follows", text("follows"), null, FieldType.TEXT, true, 9, List.of(),
                new FieldEquals("asked", "yes"));
        var fields = List.of(asked, follows);

        assertThat(Forms.check(fields, Map.of("asked", "no"))).isEmpty();
        assertThat(Forms.tidy(fields, Map.of("asked", "no", "follows", "left over"))).isEqualTo(Map.of("asked", "no"));
        assertThat(Forms.check(fields, Map.of("asked", "yes"))).extracting(FieldError::field)
                .containsExactly("follows");
    }

    private static List<String> keys(FieldType type, String answer) {
        return Forms.check(List.of(field("name", type, 40)), Map.of("name", answer)).stream()
                .map(FieldError::messageKey).toList();
    }
}
