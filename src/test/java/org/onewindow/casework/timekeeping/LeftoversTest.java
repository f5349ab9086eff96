package org.onewindow.casework.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.casework.applying.DraftId;
import org.onewindow.casework.applying.Drafts;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.MovableTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft is kept as long as its page says, to the day, and then nothing of it is left. */
@MovableTime
@Tag("slow")
class LeftoversTest {
    private static final Actor.Citizen CITIZEN = new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID());

    @Autowired
    private MovableClock clock;
    @Autowired
    private Leftovers leftovers;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    @Test
    void aDraftIsErasedWithItsFilesOnceNobodyChangedItForNinetyDays() {
        var draft = begin();
        attach(draft);
        var chunks = chunks();
        clock.advance(Duration.ofDays(Drafts.KEPT_DAYS).minusMinutes(1));
        leftovers.erase();
        assertThat(drafts.read(CITIZEN, draft)).as("a minute before").isPresent();
        clock.advance(Duration.ofMinutes(2));
        leftovers.erase();
        assertThat(drafts.read(CITIZEN, draft)).as("a minute after").isEmpty();
        assertThat(chunks()).isEqualTo(chunks - 1);
    }

    @Test
    void whoeverGoesOnWritingKeepsTheDraft() {
        var draft = begin();
        clock.advance(Duration.ofDays(Drafts.KEPT_DAYS - 1));
        assertThat(drafts.save(CITIZEN, draft, content())).isTrue();
        clock.advance(Duration.ofDays(2));
        leftovers.erase();
        assertThat(drafts.read(CITIZEN, draft)).isPresent();
    }

    private DraftId begin() {
        return drafts.begin(CITIZEN, catalogue.inForceToday().getFirst(), content()).orElseThrow();
    }

    private static DraftContent content() {
        return new DraftContent(Given.person(), null, Map.of(), Map.of());
    }

    private void attach(DraftId draft) {
        assertThat(drafts.attach(CITIZEN, draft, "申请书.pdf",
                new ByteArrayInputStream("%PDF-1.7\n1".getBytes(StandardCharsets.UTF_8))))
                .containsInstanceOf(StoreOutcome.Stored.class);
    }

    private long chunks() {
        return jdbc.sql("select count(*) from documents.file_chunk").query(Long.class).single();
    }
}
