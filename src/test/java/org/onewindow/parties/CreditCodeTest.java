package org.onewindow.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "914403003429409755", "91440300L83341734R", "11330800MB0R57773W",
            "11441300007187648G"})
    void aPublishedVectorIsAccepted(String code) {
        assertThat(CreditCode.parse(code)).isEqualTo(new CreditCodeCheck.Valid(new CreditCode(code)));
    }

    @Test
    void theRemainderThirtyIsWrittenY() {
        assertThat(CreditCode.parse("91371500MA3000053Y")).isInstanceOf(CreditCodeCheck.Valid.class);
    }

    @Test
    void theRemainderZeroIsWrittenZero() {
        assertThat(CreditCode.parse("91371500MA30001760")).isInstanceOf(CreditCodeCheck.Valid.class);
        assertInvalid("91371500MA3000176Y", "parties.credit-code.check-character");
    }

    @Test
    void anOrganisationCodeMayEndInX() {
        assertThat(CreditCode.parse("91371500MA300007XH")).isInstanceOf(CreditCodeCheck.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91371500ma3000053y", "９１３７１５００ＭＡ３００００５３Ｙ", " 913715 00MA3 000053Y "})
    void whatAPersonTypesIsForgiven(String typed) {
        assertThat(CreditCode.parse(typed))
                .isEqualTo(new CreditCodeCheck.Valid(new CreditCode("91371500MA3000053Y")));
    }

    @ParameterizedTest
    @CsvSource({"91370000163439656A,check-character", "9137000016343965,form", "91370000163439656BB,form",
            "9137000016343965-B,form", "'',empty", "913715I0MA3000053Y,letters", "91371500OA3000053Y,letters",
            "91371500MS3000053Y,letters", "91371500MA300V053Y,letters", "91371500MA3000053Z,letters",
            "9137A500MA3000053Y,division"})
    void aBrokenCodeIsRefusedWithItsReason(String typed, String reason) {
        assertInvalid(typed, "parties.credit-code." + reason);
    }

    @Test
    void ofAllThirtyOneLastCharactersExactlyOneHolds() {
        var random = new Random(32100);
        for (var round = 0; round < 200; round++) {
            var organisation = "MA3%05d".formatted(random.nextInt(100_000));
            var accepted = 0;
            for (var check : "0123456789X".toCharArray()) {
                for (var last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                    var code = "91371500" + organisation + check + last;
                    accepted += CreditCode.parse(code) instanceof CreditCodeCheck.Valid ? 1 : 0;
                }
            }
            assertThat(accepted).isEqualTo(1);
        }
    }

    @Test
    @Tag("data")
    void theCodesOfRealEnterprisesAgreeWithTheirColumn() throws IOException {
        var folder = checkData();
        Assumptions.assumeTrue(folder.isPresent(), "NOT RUN: ONEWINDOW_CHECK_DATA names no folder");
        var lines = Files.readAllLines(folder.get().resolve("codes/real_enterprise_usci.csv"));

        var compared = 0;
        for (var line : lines.subList(1, lines.size())) {
            var columns = line.split(",", -1);
            assertThat(CreditCode.parse(columns[0]) instanceof CreditCodeCheck.Valid).as(columns[0])
                    .isEqualTo("True".equals(columns[1]));
            compared++;
        }
        assertThat(compared).isEqualTo(94);
    }

    private static Optional<Path> checkData() {
        var named = Optional.ofNullable(System.getProperty("ONEWINDOW_CHECK_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("ONEWINDOW_CHECK_DATA")));
        return named.map(Path::of).filter(Files::isDirectory);
    }

    private static void assertInvalid(String typed, String messageKey) {
        assertThat(CreditCode.parse(typed)).isEqualTo(new CreditCodeCheck.Invalid(messageKey));
    }
}
