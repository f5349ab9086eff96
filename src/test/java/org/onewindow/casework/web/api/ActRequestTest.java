package org.onewindow.casework.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

class ActRequestTest {
    private static final Actor CITIZEN = new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID());
    private static final Actor CLERK = new Actor.Officer(UUID.randomUUID(), "S0101", Set.of(Role.STAFF));

    @Test
    void whatACitizensAccountSuppliesIsElectronicWhateverItSays() {
        assertThat(supplied(CITIZEN)).isEqualTo(new MaterialReceipt("layout", MaterialForm.ELECTRONIC, 1, List.of()));
    }

    @Test
    void whatAClerkSawOnPaperStaysPaper() {
        assertThat(supplied(CLERK)).isEqualTo(new MaterialReceipt("layout", MaterialForm.ORIGINAL, 3, List.of()));
    }

    private static MaterialReceipt supplied(Actor actor) {
        var request = new ActRequest("supply", null, null,
                List.of(new ActRequest.MaterialRequest("layout", MaterialForm.ORIGINAL, 3, null)), null, null, null,
                null,
                null, null, null, null);
        assertThat(request.parse(actor)).isInstanceOf(ActRequest.Parsed.Right.class);
        var act = ((ActRequest.Parsed.Right) request.parse(actor)).act();
        return ((Act.Supply) act).materials().getFirst();
    }
}
