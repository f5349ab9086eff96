package org.onewindow.casework.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.casework.ActTries;
import org.onewindow.casework.ActTries.Ready;
import org.onewindow.casework.CaseDecisions;
import org.onewindow.casework.CaseFact.PaperRef;

/** Every act is offered where it is lawful, to whoever may do it: what its form has yet to say does not hide it. */
class ActOptionsTest {
    static Stream<Ready> everyActOfPeople() {
        return ActTries.ready().filter(ready -> !ready.kind().isAutomatic());
    }

    @ParameterizedTest
    @MethodSource("everyActOfPeople")
    void isOffered(Ready ready) {
        var probe = Probe.of(ready.kind(), ready.stage(), ready.file(), ready.situation());
        var verdict = CaseDecisions.decide(ready.file(), probe, ready.situation(), kind -> new PaperRef("", kind, 1));
        assertThat(ActOptions.isOpen(verdict)).as(ready.kind() + ": " + verdict).isTrue();
    }
}
