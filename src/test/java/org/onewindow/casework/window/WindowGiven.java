package org.onewindow.casework.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Role;
import org.springframework.context.ApplicationContext;

/** What tests of windows start from: people of the demonstration centre, and cases received and decided there. */
public final class WindowGiven {
    public static final Actor.Officer WINDOW = Given.officer("S9001");
    public static final Actor.Officer OTHER_WINDOW = Given.officer("S9002");
    public static final Actor.Officer DELIVERY = Given.officer("S9011");
    public static final Actor.Officer HYGIENE_CLERK = Given.officer("S0201");
    public static final Actor.Officer HYGIENE_REVIEWER = Given.officer("S0202");
    public static final Actor.Officer HYGIENE_HEAD = Given.officer("S0203");
    public static final Actor.Officer STRANGER = Given.officer("S0502");
    public static final Actor.Officer SUPERVISOR = new Actor.Officer(new UUID(7, 9101), "S9101",
            Set.of(Role.SUPERVISOR));
    public static final Actor.Officer MANAGER = new Actor.Officer(new UUID(7, 9102), "S9102",
            Set.of(Role.CENTRE_MANAGER));
    private static final String HYGIENE_LICENCE = "000123001000";

    private WindowGiven() {
    }

    /** A case of the health commission, received at the first window. */
    public static CaseNumber received(ApplicationContext beans) {
        var item = beans.getBean(Catalogue.class).inForceToday().stream()
                .filter(known -> known.code().equals(new ItemCode(HYGIENE_LICENCE))).findFirst().orElseThrow();
        return ((Received) beans.getBean(Submissions.class).submit(WINDOW, CommandId.next(),
                Given.application(item))).number();
    }

    /** The same, accepted, reviewed and granted. */
    public static CaseNumber granted(ApplicationContext beans) {
        var number = received(beans);
        act(beans, List.of(HYGIENE_CLERK), number, new Act.Accept());
        var everybody = List.of(HYGIENE_CLERK, HYGIENE_REVIEWER, HYGIENE_HEAD);
        for (int stage = 0; stage < 6 && !act(beans, everybody, number, new Act.Grant("", "同意")); stage++) {
            assertThat(act(beans, everybody, number, new Act.Review("", "符合条件"))).isTrue();
        }
        return number;
    }

    /** Whether one of the officers could do it. */
    private static boolean act(ApplicationContext beans, List<Actor.Officer> officers, CaseNumber number, Act act) {
        return officers.stream().anyMatch(officer -> beans.getBean(Casework.class).perform(officer, CommandId.next(),
                new Expected.Whatever(), number, act, null) instanceof ActOutcome.Done);
    }
}
