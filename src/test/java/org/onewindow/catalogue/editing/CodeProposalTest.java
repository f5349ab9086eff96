package org.onewindow.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.catalogue.SampleItem.lawful;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.organisation.DepartmentCode;

class CodeProposalTest {
    @Test
    void aNewItemStandsUnderTheMinistryOfItsDepartment() {
        assertThat(CodeProposal.next(ItemKind.LICENCE, new DepartmentCode("SCJ"), List.of(lawful()), _ -> false))
                .isEqualTo(new ItemCode("000131001000"));
    }

    @Test
    void aDepartmentWithoutItemsHasNoMinistry() {
        assertThat(CodeProposal.next(ItemKind.PUBLIC_SERVICE, new DepartmentCode("GAJ"), List.of(lawful()),
                _ -> false)).isEqualTo(new ItemCode("002099001000"));
    }

    @Test
    void aCodeThatIsTakenIsPassedOver() {
        var taken = Set.of(new ItemCode("000131001000"), new ItemCode("000131002000"));

        assertThat(CodeProposal.next(ItemKind.LICENCE, new DepartmentCode("SCJ"), List.of(lawful()), taken::contains))
                .isEqualTo(new ItemCode("000131003000"));
    }
}
