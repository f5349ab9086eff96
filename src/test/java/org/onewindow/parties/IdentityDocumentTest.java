package org.onewindow.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.parties.IdentityType.FOREIGN_RESIDENT_CARD;
import static org.onewindow.parties.IdentityType.HK_MACAO_PERMIT;
import static org.onewindow.parties.IdentityType.HMT_RESIDENCE_CARD;
import static org.onewindow.parties.IdentityType.HOUSEHOLD_REGISTER;
import static org.onewindow.parties.IdentityType.PASSPORT;
import static org.onewindow.parties.IdentityType.RESIDENT_CARD;
import static org.onewindow.parties.IdentityType.TAIWAN_PERMIT;
import static org.onewindow.parties.IdentityType.TEMPORARY_CARD;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityDocumentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** A number with a right check character for the seventeen places given. */
    static String numbered(String first17) {
        for (var last : "0123456789X".toCharArray()) {
            if (CitizenNumber.checks(first17 + last)) {
                return first17 + last;
            }
        }
        throw new AssertionError("some character always fits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "371502199003070019", "371523198501010016",
            "371523200002290025", "371581199912310038", "371502198605040015"})
    void aPublishedVectorIsAccepted(String number) {
        assertThat(IdentityDocument.parse(RESIDENT_CARD, number, TODAY))
                .isEqualTo(new IdentityCheck.Valid(new IdentityDocument(RESIDENT_CARD, number)));
    }

    @Test
    void aNumberOfAnAbolishedCountyStaysValid() {
        var number = numbered("37152319850101001");
        assertThat(IdentityDocument.parse(RESIDENT_CARD, number, TODAY)).isInstanceOf(IdentityCheck.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19400601", "19860504", "19910414", "19190413"})
    void aBirthdayOnWhichSummerTimeBeganIsADay(String born) {
        var number = numbered("371502" + born + "001");
        assertThat(IdentityDocument.parse(RESIDENT_CARD, number, TODAY)).isInstanceOf(IdentityCheck.Valid.class);
    }

    @Test
    void aDayThatTheCalendarNeverHadIsRefusedThoughTheCheckCharacterHolds() {
        assertInvalid(RESIDENT_CARD, "371502190002290019", "parties.identity.impossible-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", " 110105 19491231 002X ",
            "110105　19491231 002x"})
    void whatAPersonTypesIsForgiven(String typed) {
        assertThat(IdentityDocument.parse(RESIDENT_CARD, typed, TODAY))
                .isEqualTo(new IdentityCheck.Valid(new IdentityDocument(RESIDENT_CARD, "11010519491231002X")));
    }

    @ParameterizedTest
    @CsvSource({"110105194912310021, parties.identity.check-character", "'', parties.identity.empty",
            "1101051949123100, parties.identity.citizen-form", "11010519491231002XX, parties.identity.citizen-form",
            "X10105194912310021, parties.identity.citizen-form", "110105491231002, parties.identity.fifteen-digits"})
    void aBrokenNumberIsRefusedWithItsReason(String typed, String messageKey) {
        assertInvalid(RESIDENT_CARD, typed, messageKey);
    }

    @Test
    void someoneBornTodayIsAcceptedAndSomeoneBornTomorrowIsNot() {
        var today = numbered("37150220261123001");
        var tomorrow = numbered("37150220261124001");

        assertThat(IdentityDocument.parse(HOUSEHOLD_REGISTER, today, TODAY)).isInstanceOf(IdentityCheck.Valid.class);
        assertInvalid(HOUSEHOLD_REGISTER, tomorrow, "parties.identity.future-date");
    }

    @Test
    void aProvinceThatNeverWasIsRefused() {
        assertInvalid(RESIDENT_CARD, numbered("99150219900307001").replaceFirst("^99", "10"),
                "parties.identity.province");
    }

    @ParameterizedTest
    @ValueSource(strings = {"81000019900307001", "82000019900307001", "83000019900307001"})
    void aResidenceCardIsAcceptedByTypeThoughItsRegionIsInNoTable(String first17) {
        var number = numbered(first17);

        assertThat(IdentityDocument.parse(HMT_RESIDENCE_CARD, number, TODAY)).isInstanceOf(IdentityCheck.Valid.class);
        assertInvalid(RESIDENT_CARD, number, "parties.identity.is-residence-card");
        assertInvalid(HMT_RESIDENCE_CARD, "371502199003070019", "parties.identity.residence-card-form");
    }

    @Test
    void aForeignResidentsCardIsAcceptedInBothForms() {
        var number = numbered("91184019900307001");

        assertThat(IdentityDocument.parse(FOREIGN_RESIDENT_CARD, number, TODAY))
                .isInstanceOf(IdentityCheck.Valid.class);
        assertThat(IdentityDocument.parse(FOREIGN_RESIDENT_CARD, "deu370090030712", TODAY))
                .isInstanceOf(IdentityCheck.Valid.class);
        assertInvalid(FOREIGN_RESIDENT_CARD, "DEU37009003071", "parties.identity.foreign-card-form");
        assertInvalid(RESIDENT_CARD, number, "parties.identity.is-foreign-card");
        assertInvalid(FOREIGN_RESIDENT_CARD, numbered("91184019900230001"), "parties.identity.impossible-date");
    }

    @ParameterizedTest
    @CsvSource({"PASSPORT,EA1234567", "PASSPORT,C01X00T47", "HK_MACAO_PERMIT,H12345678", "HK_MACAO_PERMIT,m1234567801",
            "TAIWAN_PERMIT,12345678", "TAIWAN_PERMIT,1234567890(B)", "TAIWAN_PERMIT,1234567890"})
    void otherDocumentsAreCheckedByForm(IdentityType type, String typed) {
        assertThat(IdentityDocument.parse(type, typed, TODAY)).isInstanceOf(IdentityCheck.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({"PASSPORT,ABCDEFG,parties.identity.passport-form", "PASSPORT,E12-345,parties.identity.passport-form",
            "PASSPORT,E123456789012345,parties.identity.passport-form",
            "HK_MACAO_PERMIT,A12345678,parties.identity.hk-macao-form",
            "HK_MACAO_PERMIT,H123456789,parties.identity.hk-macao-form",
            "TAIWAN_PERMIT,1234567,parties.identity.taiwan-form"})
    void otherFormsAreRefused(IdentityType type, String typed, String messageKey) {
        assertInvalid(type, typed, messageKey);
    }

    @Test
    void onePersonIsOnePersonWhicheverPaperShowsTheCitizenNumber() {
        var card = new IdentityDocument(RESIDENT_CARD, "371502199003070019");

        assertThat(new IdentityDocument(TEMPORARY_CARD, card.number()).personKey()).isEqualTo(card.personKey());
        assertThat(new IdentityDocument(PASSPORT, "12345678").personKey())
                .isNotEqualTo(new IdentityDocument(TAIWAN_PERMIT, "12345678").personKey());
        assertThat(new IdentityDocument(HK_MACAO_PERMIT, "H1234567801").personKey())
                .isEqualTo(new IdentityDocument(HK_MACAO_PERMIT, "H12345678").personKey());
    }

    @Test
    void printingADocumentShowsNoWholeNumber() {
        assertThat(new IdentityDocument(RESIDENT_CARD, "371502199003070019").toString())
                .doesNotContain("371502199003070019").contains("371502********0019");
    }

    @Test
    void everySingleDigitErrorAndEverySwapOfNeighboursIsFound() {
        var random = new Random(20261123);
        for (var round = 0; round < 500; round++) {
            var born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(35_000));
            var number = numbered("371502%tY%<tm%<td%03d".formatted(born, random.nextInt(1000)));
            var place = random.nextInt(17);
            var changed = new StringBuilder(number);
            changed.setCharAt(place, (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10));
            assertThat(CitizenNumber.checks(number)).isTrue();
            assertThat(CitizenNumber.checks(changed.toString())).as("%s from %s", changed, number).isFalse();
            if (place < 16 && number.charAt(place) != number.charAt(place + 1)) {
                var swapped = new StringBuilder(number);
                swapped.setCharAt(place, number.charAt(place + 1));
                swapped.setCharAt(place + 1, number.charAt(place));
                assertThat(CitizenNumber.checks(swapped.toString())).isFalse();
            }
        }
    }

    private static void assertInvalid(IdentityType type, String typed, String messageKey) {
        assertThat(IdentityDocument.parse(type, typed, TODAY)).isEqualTo(new IdentityCheck.Invalid(messageKey));
    }
}
