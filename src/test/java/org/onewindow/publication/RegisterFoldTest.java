package org.onewindow.publication;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.publication.SampleCases.DAY;
import static org.onewindow.publication.SampleCases.accepted;
import static org.onewindow.publication.SampleCases.decided;
import static org.onewindow.publication.SampleCases.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.Outcome;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.platform.LocalisedText;

class RegisterFoldTest {
    private static final String COMPANY = "聊城示例食品有限公司";

    @Test
    void aCaseIsShownFromItsAcceptance() {
        var received = begun(PublicationClass.FULL, ApplicantKind.LEGAL_ENTITY, COMPANY);
        assertThat(received.isListed()).isFalse();
        assertThat(received.isCounted()).isFalse();

        var accepted = RegisterFold.apply(received, accepted());
        assertThat(accepted.isListed()).isTrue();
        assertThat(accepted.state()).isEqualTo(RegisterState.IN_PROCESS);
        assertThat(accepted.publicName()).isEqualTo(COMPANY);

        var decided = RegisterFold.apply(accepted, decided(Outcome.DENIED, DAY.plusDays(3)));
        assertThat(decided.state()).isEqualTo(RegisterState.DENIED);
        assertThat(decided.decidedOn()).isEqualTo(DAY.plusDays(3));
    }

    @ParameterizedTest
    @CsvSource({"FULL, LEGAL_ENTITY, 聊城示例食品有限公司, 聊城示例食品有限公司", "FULL, NATURAL_PERSON, 张*, 张*",
            "FULL, NATURAL_PERSON, 张三丰, 张***", "MASKED, LEGAL_ENTITY, 聊城示例食品有限公司, 聊城***",
            "MASKED, NATURAL_PERSON, 欧阳**, 欧阳**", "COUNT_ONLY, NATURAL_PERSON, 张*, ''"})
    void theClassDecidesHowMuchOfANameIsShown(PublicationClass publication, ApplicantKind kind, String name,
            String shown) {
        assertThat(begun(publication, kind, name).publicName()).isEqualTo(shown);
    }

    @Test
    void whatIsOnlyCountedIsNeverListed() {
        var entry = RegisterFold.apply(begun(PublicationClass.COUNT_ONLY, ApplicantKind.NATURAL_PERSON, "张*"),
                accepted());

        assertThat(entry.isCounted()).isTrue();
        assertThat(entry.isListed()).isFalse();
    }

    @Test
    void whatIsNotPublishedLeavesNoTrace() {
        assertThat(RegisterFold.begin("1", submitted("X", ApplicantKind.LEGAL_ENTITY, COMPANY),
                new RegisterFold.Item(LocalisedText.of("事项"), PublicationClass.NONE))).isNull();
    }

    @Test
    void aVoidIntakeDisappears() {
        var entry = RegisterFold.apply(begun(PublicationClass.FULL, ApplicantKind.LEGAL_ENTITY, COMPANY), accepted());

        var gone = RegisterFold.apply(entry, new CaseFact.Voided(null, List.of(), "S0103", "SCJ-PZ"));
        assertThat(gone.isListed()).isFalse();
        assertThat(gone.isCounted()).isFalse();
    }

    @Test
    void erasureTakesThePersonsNameAway() {
        var person = RegisterFold.apply(begun(PublicationClass.FULL, ApplicantKind.NATURAL_PERSON, "张*"), accepted());

        assertThat(RegisterFold.apply(person, new CaseFact.DataErased("retention")).publicName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"某公司371502199003070019", "某公司 371502 19900307 0019", "某公司３７１５０２１９９００３０７００１９",
            "某公司37150219900307001X", "371502900307001", "联系13800000000", "联系138-0000-0000"})
    void whatLooksLikeANumberOfAPersonIsHeldBack(String name) {
        var entry = RegisterFold.apply(begun(PublicationClass.FULL, ApplicantKind.LEGAL_ENTITY, name), accepted());

        assertThat(entry.heldBack()).isTrue();
        assertThat(entry.isListed()).isFalse();
        assertThat(entry.publicName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"聊城2026食品有限公司", "中国石化第100加油站", "91371500MA30001760"})
    void whatDoesNotPasses(String name) {
        assertThat(begun(PublicationClass.FULL, ApplicantKind.LEGAL_ENTITY, name).heldBack()).isFalse();
    }

    private static RegisterEntry begun(PublicationClass publication, ApplicantKind kind, String name) {
        return requireNonNull(RegisterFold.begin("1", submitted("X", kind, name),
                new RegisterFold.Item(LocalisedText.of("事项"), publication)));
    }
}
