package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.fact;
import static org.onewindow.casework.PureCase.head;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.supplement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseFact.Dates;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.casework.terms.Source;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.journal.Entry;

/** From entries to the file of a case. */
class CaseFoldTest {
    private static final MaterialReceipt PLAN = new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of());
    private static final CaseFact.Submitted SUBMITTED = new CaseFact.Submitted("TEST-1", 1, "SCJ", Channel.ONLINE,
            ApplicantKind.LEGAL_ENTITY, false, "某公司", "00", List.of(PLAN), List.of("skipped"), null,
            RECEIVED, RECEIVED.plusDays(6), null, new CaseFact.PaperRef("收〔2011〕1", PaperKind.RECEIPT, 1));

    @Test
    void aStreamBeginsWithTheSubmissionAndGoesOnFromThere() {
        var number = received().number();
        var first = CaseFold.next(null, entry(number, SUBMITTED, null));
        assertThat(first).isEqualTo(CaseFold.open(number, SUBMITTED, PureCase.at(RECEIVED)));
        assertThat(first.number()).isEqualTo(number);
        assertThat(first.received().materials()).containsEntry("plan", PLAN);
        assertThat(first.received().receivedAt()).isEqualTo(PureCase.at(RECEIVED));
        var withdrawn = new CaseFact.Withdrawn(null);
        assertThat(CaseFold.next(first, entry(number, withdrawn, null)))
                .isEqualTo(CaseFold.after(first, withdrawn, PureCase.at(RECEIVED)));
        assertThatThrownBy(() -> CaseFold.next(null, entry(number, withdrawn, null)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CaseFold.after(first, SUBMITTED, PureCase.at(RECEIVED)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEntryTellsItsCaseItsFactAndWhereItCameFrom() {
        var number = received().number();
        var source = new Source("province", "A-1", Instant.parse("2011-01-24T01:00:00Z"));
        var relayed = entry(number, SUBMITTED, source);
        assertThat(CaseFacts.caseOf(relayed)).isEqualTo(number);
        assertThat(CaseFacts.read(relayed)).isEqualTo(SUBMITTED);
        assertThat(CaseFacts.source(relayed)).contains(source);
        assertThat(CaseFacts.source(entry(number, SUBMITTED, null))).isEmpty();
        assertThat(CaseFacts.type(CaseFact.ReplyDueRecomputed.class)).isEqualTo("case.reply-due-recomputed.1");
        assertThat(CaseFacts.types()).contains("case.submitted.1", "case.submitted.2", "case.reply-due-recomputed.1");
        var foreign = new Entry("org/1", 1, "org.changed.1", Instant.EPOCH, Instant.EPOCH, "system/test",
                new UUID(0, 1), 0, new byte[32], CaseFacts.write(SUBMITTED, null), null, new byte[32]);
        assertThatThrownBy(() -> CaseFacts.read(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCaseEndsInTheStatusOfItsFact() {
        assertThat(ended(new Act.NotNeeded("不需要"), clerk())).isEqualTo(CaseStatus.NOT_NEEDED);
        assertThat(ended(new Act.NotOurs("县局", "在县"), clerk())).isEqualTo(CaseStatus.NOT_ACCEPTED);
        assertThat(ended(new Act.RefuseAcceptance("虚假"), clerk())).isEqualTo(CaseStatus.NOT_ACCEPTED);
        assertThat(ended(new Act.Withdraw(""), Who.APPLICANT)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(ended(new Act.Terminate(Ground.Termination.ITEM_ABOLISHED, "取消"), head()))
                .isEqualTo(CaseStatus.TERMINATED);
        assertThat(ended(new Act.VoidIntake("重复", null), clerk())).isEqualTo(CaseStatus.VOID);
        var asked = after(received(), supplement("plan"), clerk(), RECEIVED);
        assertThat(after(asked, new Act.Lapse(), Who.SYSTEM, LocalDate.of(2011, 2, 12)).status())
                .isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void whatIsOverHasNothingDue() {
        for (var act : List.of(new Act.NotNeeded("不需要"), new Act.RefuseAcceptance("虚假"))) {
            var over = after(received(), act, clerk(), RECEIVED);
            assertThat(over.nextDueOn()).isNull();
            assertThat(over.lapsesOn()).isNull();
            assertThat(over.openStages()).isEmpty();
        }
    }

    @Test
    void datesThatWereComputedAgainReplaceThoseBefore() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        var clock = Objects.requireNonNull(file.clock());
        var later = new Dates(RECEIVED.plusDays(30), RECEIVED.plusDays(40), true, 7);
        var now = CaseFold.after(file, new CaseFact.DueRecomputed(clock.due(), later), PureCase.at(RECEIVED));
        assertThat(now.clock()).isEqualTo(new CaseFile.Running(RECEIVED, false, later, List.of(), List.of(), null));
        assertThat(now.openStages()).isEqualTo(file.openStages());
    }

    @Test
    void everyPaperIsKeptByItsNumber() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        var paper = fact(decide(received(), new Act.Accept(), clerk(), RECEIVED));
        assertThat(file.papers()).containsExactly("收〔2011〕1", ((CaseFact.Papered) paper).paper().no());
        var b = after(file, new Act.Review("a", ""), clerk(), RECEIVED);
        assertThat(b.papers()).isEqualTo(file.papers());
    }

    private static CaseStatus ended(Act act, Who who) {
        var over = after(received(), act, who, RECEIVED);
        assertThat(over.statusSeq()).isEqualTo(2);
        return over.status();
    }

    private static Entry entry(CaseNumber number, CaseFact fact, @Nullable Source source) {
        return new Entry(CaseFacts.stream(number), 1, CaseFacts.type(fact.getClass()), PureCase.at(RECEIVED),
                PureCase.at(RECEIVED), "citizen/1", new UUID(0, 1), 0, new byte[32], CaseFacts.write(fact, source),
                null,
                new byte[32]);
    }
}
