package org.onewindow.catalogue.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Proposed;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Saved;
import org.onewindow.catalogue.cleanup.Round.Source;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Money;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.MovableTime;
import org.springframework.beans.factory.annotation.Autowired;

/** Two persons who propose and confirm rounds of clean-up over items with one fee, on a Monday before the day of effect. */
@MovableTime
abstract class CleanupStage {
    static final Actor PROPOSER = officer("S9001", Role.CENTRE_MANAGER);
    static final Actor CONFIRMER = officer("S9002", Role.SYSTEM_ADMIN);
    static final Actor.Automatic HISTORY = new Actor.Automatic("test");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final String FEE_NAME = "样品工本费";
    static final Fee FEE = new Fee(SampleItem.text(FEE_NAME), SampleItem.text("每本 20 元"), new Money(2_000),
            SampleItem.text("样品价字〔2020〕1号"), null, null);

    @Autowired
    MovableClock clock;
    @Autowired
    CleanupRounds rounds;
    @Autowired
    Catalogue catalogue;
    @Autowired
    Publishing publishing;

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    final ServiceItem published(ServiceItem item) {
        assertThat(publishing.publish(HISTORY, CommandId.next(), item)).as(item.code().value())
                .isInstanceOf(Published.class);
        return item;
    }

    static Round round(int number, Measure... measures) {
        return round(number, DAY, measures);
    }

    static Round round(int number, LocalDate on, Measure... measures) {
        return new Round(number, SampleItem.text("测试第" + number + "轮"), "测试〔2026〕" + number + "号", Source.OFFICIAL,
                SampleItem.text("测试机关"), TODAY, on, List.of(measures));
    }

    final UUID proposed(Round round) {
        var id = UUID.randomUUID();
        assertThat(rounds.save(PROPOSER, id, round, 0)).isEqualTo(new Saved(id, 1));
        assertThat(rounds.propose(PROPOSER, CommandId.next(), id, 1)).isEqualTo(new Proposed(id));
        return id;
    }

    final void inForce(Round round) {
        var id = proposed(round);
        assertThat(rounds.confirm(CONFIRMER, CommandId.next(), id)).isEqualTo(new CleanupOutcome.InForce(id, 0));
    }

    final List<Fee> fees(ServiceItem item, LocalDate day) {
        return catalogue.inForce(item.code(), day).orElseThrow().fees();
    }

    final void at(LocalDate day) {
        clock.moveTo(day.atTime(10, 0).atZone(OneWindowTime.ZONE).toInstant());
    }

    static Actor.Officer officer(String staff, Role role) {
        return new Actor.Officer(new UUID(9, staff.hashCode()), staff, Set.of(role));
    }
}
