package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.ActOutcome.Done;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.keeping.Erasures;
import org.onewindow.casework.papers.CasePapers;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The acts of a case on a real database, each as an officer would do it. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class CaseworkTest {
    @Autowired
    private Casework casework;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private Organisation organisation;
    @Autowired
    private CaseViews views;
    @Autowired
    private CaseSnapshots snapshots;
    @Autowired
    private JournalVerifier verifier;
    @Autowired
    private Erasures erasures;
    @Autowired
    private CasePapers papers;
    @Autowired
    private org.onewindow.parties.Parties parties;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyItemGoesFromReceiptToArchive() {
        for (var item : catalogue.inForceToday()) {
            var received = receive(item);
            if (item.isPublicService()) {
                assertThat(act(acceptor(item), received.number(), new Act.Finish("已出具"))).isInstanceOf(Done.class);
            } else {
                decide(item, received.number());
                assertThat(act(acceptor(item), received.number(),
                        new Act.Deliver(Given.applicantOf(item).kind() == ApplicantKind.LEGAL_ENTITY
                                ? Relation.REPRESENTATIVE
                                : Relation.APPLICANT, "本人")))
                        .as(item.name().zh()).isInstanceOf(Done.class);
            }
            assertThat(act(acceptor(item), received.number(), new Act.Archive())).isInstanceOf(Done.class);
            var stored = snapshots.current(received.number()).orElseThrow();
            assertThat(stored.file().status()).isEqualTo(CaseStatus.ARCHIVED);
            assertThat(fold(received.number())).isEqualTo(stored.file());
        }
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void ofTwoOfficersWhoDecideAtTheSameInstantExactlyOneWins() throws Exception {
        var item = reviewedItem();
        for (int round = 0; round < 50; round++) {
            var number = receive(item).number();
            var stage = untilLastStage(item, number);
            var head = holder(item, stage);
            var version = snapshots.current(number).orElseThrow().file().seq();
            var outcomes = atOnce(
                    () -> casework.perform(head, CommandId.next(), new Expected.OfCase(version), number,
                            new Act.Grant(stage, "同意"), null),
                    () -> casework.perform(head, CommandId.next(), new Expected.OfCase(version), number,
                            new Act.Deny(stage, "不符合条件"), null));
            assertThat(outcomes).filteredOn(Done.class::isInstance).as("round " + round).hasSize(1);
            assertThat(outcomes).filteredOn(ActOutcome.Stale.class::isInstance).as("round " + round).hasSize(1);
        }
    }

    @Test
    void aStormOfEqualKeysMakesOneCase() throws Exception {
        var item = reviewedItem();
        var actor = acceptor(item);
        var command = CommandId.next();
        var application = Given.application(item);
        var calls = new ArrayList<Callable<SubmissionOutcome>>();
        for (int i = 0; i < 24; i++) {
            calls.add(() -> submissions.submit(actor, command, application));
        }
        List<SubmissionOutcome> outcomes = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : pool.invokeAll(calls)) {
                outcomes.add(future.get());
            }
        }
        assertThat(outcomes).allMatch(Received.class::isInstance);
        assertThat(outcomes.stream().map(o -> ((Received) o).number()).distinct()).hasSize(1);
        assertThat(outcomes.stream().filter(o -> !((Received) o).repeated())).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var item = reviewedItem();
        var number = receive(item).number();
        var command = CommandId.next();
        var first = casework.perform(acceptor(item), command, new Expected.Whatever(), number, new Act.Accept(), null);
        var other = casework.perform(acceptor(item), command, new Expected.Whatever(), number,
                new Act.RefuseAcceptance("不属于本机关职权"), null);
        assertThat(first).isInstanceOf(Done.class);
        assertThat(other).isInstanceOf(ActOutcome.CommandReused.class);
    }

    @Test
    void aKnownKeyIsAnsweredBeforeTheVersionIsCompared() {
        var item = reviewedItem();
        var number = receive(item).number();
        var command = CommandId.next();
        casework.perform(acceptor(item), command, new Expected.OfCase(1), number, new Act.Accept(), null);
        var again = casework.perform(acceptor(item), command, new Expected.OfCase(1), number, new Act.Accept(), null);
        assertThat(again).isInstanceOfSatisfying(Done.class, done -> assertThat(done.repeated()).isTrue());
    }

    @Test
    void whoHandledMayNotDecide() {
        var item = reviewedItem();
        var number = receive(item).number();
        act(acceptor(item), number, new Act.Accept());
        var first = snapshots.current(number).orElseThrow().file().openStages().getFirst().code();
        act(holder(item, first), number, new Act.Review(first, "符合条件"));
        var last = item.procedure().groups().getLast().stages().getFirst();
        var maker = holder(item, first);
        assertThat(act(maker, number, new Act.Grant(last.code(), ""))).isInstanceOfAny(ActOutcome.NotYourPost.class,
                ActOutcome.Unlawful.class);
    }

    @Test
    void aSupplementIsAskedOnceAnsweredAndAccepted() {
        var item = reviewedItem();
        var number = receive(item).number();
        var code = item.materials().getFirst().code();
        assertThat(act(acceptor(item), number, new Act.RequestSupplement(new TreeSet<>(List.of(code)), "缺少签字")))
                .isInstanceOf(Done.class);
        assertThat(act(acceptor(item), number, new Act.Accept())).isInstanceOfSatisfying(ActOutcome.Unlawful.class,
                no -> assertThat(no.refusal().reason()).isEqualTo(Refusal.Reason.WAITING_FOR_SUPPLEMENT));
        var supplied = Given.materials(item, Given.answers(item)).stream().filter(m -> m.code().equals(code)).toList();
        assertThat(act(acceptor(item), number, new Act.Supply(supplied, java.util.Map.of()))).isInstanceOf(Done.class);
        var other = item.materials().getLast().code();
        assertThat(act(acceptor(item), number, new Act.RequestSupplement(new TreeSet<>(List.of(other)), "又发现问题")))
                .isInstanceOfSatisfying(ActOutcome.Unlawful.class, no -> assertThat(no.refusal().reason())
                        .isEqualTo(Refusal.Reason.SECOND_NOTICE_NEW_DEFECT));
        assertThat(act(acceptor(item), number, new Act.Accept())).isInstanceOf(Done.class);
    }

    @Test
    void anErasedCaseKeepsItsChainAndLosesItsData() {
        var item = reviewedItem();
        var number = receive(item).number();
        assertThat(act(acceptor(item), number, new Act.Withdraw("不办了"))).isInstanceOf(Done.class);
        assertThat(erasures.erase(new Actor.Automatic("retention"), CommandId.next(), number, "retention-test"))
                .isEqualTo(Erasures.ErasureOutcome.ERASED);
        assertThat(views.view(acceptor(item), number, Locale.SIMPLIFIED_CHINESE).orElseThrow().application()).isEmpty();
        assertThat(jdbc.sql("select count(*) from casework.application where case_no = :no").param("no", number.value())
                .query(Long.class).single()).isZero();
        assertThat(verifier.verify().faults()).isEmpty();
        assertThat(act(acceptor(item), number, new Act.Accept())).isInstanceOf(ActOutcome.Unlawful.class);
    }

    @Test
    void everyPaperOfACaseIsLegibleAndAReprintSaysSo() throws Exception {
        var item = reviewedItem();
        var number = receive(item).number();
        decide(item, number);
        act(acceptor(item), number, new Act.Deliver(Relation.REPRESENTATIVE, "法定代表人李四"));
        var view = views.view(acceptor(item), number, Locale.SIMPLIFIED_CHINESE).orElseThrow();
        assertThat(view.papers()).extracting(CaseFact.PaperRef::kind).containsExactly(PaperKind.RECEIPT,
                PaperKind.ACCEPTANCE, PaperKind.GRANT, PaperKind.DELIVERY);
        for (var paper : view.papers()) {
            var first = text(papers.paper(acceptor(item), number, paper.no()).orElseThrow().pdf());
            assertThat(first).contains(number.value()).contains(paper.no()).contains("聊城市东昌府区测试食品有限公司")
                    .doesNotContain("补打");
            assertThat(text(papers.paper(acceptor(item), number, paper.no()).orElseThrow().pdf())).contains("补打");
        }
        assertThat(papers.paper(Given.officer("S9101"), number, view.papers().getFirst().no())).isEmpty();
    }

    @Test
    void aCaseIsShownToTheAccountThatFiledItNotToWhoeverNamesTheSamePerson() {
        var item = catalogue.inForceToday().stream()
                .filter(i -> i.applicants().contains(org.onewindow.catalogue.ApplicantKind.NATURAL_PERSON)).findFirst()
                .orElseThrow();
        var application = Given.application(item, Given.person());
        var counter = submissions.submit(acceptor(item), CommandId.next(), application);
        var party = parties.find(new org.onewindow.parties.IdentityDocument(
                org.onewindow.parties.IdentityType.RESIDENT_CARD, Given.person().number())).orElseThrow();
        var owner = new Actor.Citizen(new java.util.UUID(1, 1), party.value());
        var claimant = new Actor.Citizen(new java.util.UUID(2, 2), party.value());
        var online = (Received) submissions.submit(owner, CommandId.next(), application);
        assertThat(views.view(owner, online.number(), Locale.ENGLISH)).map(CaseView::channel)
                .as("what an account sends is online, whatever it says")
                .contains(Channel.ONLINE);
        assertThat(views.view(claimant, online.number(), Locale.ENGLISH)).isEmpty();
        assertThat(views.view(claimant, ((Received) counter).number(), Locale.ENGLISH)).isEmpty();
        assertThat(act(claimant, online.number(), new Act.Withdraw(""))).isInstanceOf(ActOutcome.UnknownCase.class);
        assertThat(act(owner, online.number(), new Act.Withdraw(""))).isInstanceOf(Done.class);
    }

    @Test
    void theRightCaseOfAVoidOneSharesItsItemOrApplicantAndStands() {
        var item = reviewedItem();
        var wrong = receive(item).number();
        var other = catalogue.inForceToday().stream().filter(one -> !one.code().equals(item.code())
                && one.applicants().equals(item.applicants())).findFirst().orElseThrow();
        var withdrawn = receive(item).number();
        act(acceptor(item), withdrawn, new Act.Withdraw(""));
        var another = new org.onewindow.casework.applying.ApplicantEntry(Given.enterprise().kind(), "聊城市另一食品有限公司",
                Given.enterprise().identityType(), "91371500MA3000053Y", "", "", "");
        var unfit = Map.of("right-ended", withdrawn, "right-other",
                ((Received) submissions.submit(acceptor(other), CommandId.next(), Given.application(other, another)))
                        .number(),
                "right-unknown", CaseNumber.parse("37150000SCJ20261127000004N").orElseThrow());
        unfit.forEach((key, right) -> assertThat(act(acceptor(item), wrong, new Act.VoidIntake("重复收件", right)))
                .as(key).isInstanceOfSatisfying(ActOutcome.Invalid.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::messageKey).containsExactly("casework.error." + key)));
        assertThat(act(acceptor(item), wrong, new Act.VoidIntake("收错事项", receive(other).number())))
                .isInstanceOf(Done.class);
        var person = (Received) submissions.submit(acceptor(item), CommandId.next(),
                Given.application(item, another));
        assertThat(act(acceptor(item), receive(item).number(), new Act.VoidIntake("收错申请人", person.number())))
                .isInstanceOf(Done.class);
    }

    @Test
    void nobodyChangesTheJournal() {
        receive(reviewedItem());
        assertThatThrownBy(() -> jdbc.sql("update journal.entry set type = 'x.y.1'").update()).isNotNull();
        assertThatThrownBy(() -> jdbc.sql("delete from journal.entry").update()).isNotNull();
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var document = org.apache.pdfbox.pdmodel.PDDocument.load(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        }
    }

    private Received receive(ServiceItem item) {
        var outcome = submissions.submit(acceptor(item), CommandId.next(), Given.application(item));
        assertThat(outcome).as(item.name().zh()).isInstanceOf(Received.class);
        return (Received) outcome;
    }

    private void decide(ServiceItem item, CaseNumber number) {
        assertThat(act(acceptor(item), number, new Act.Accept())).as(item.name().zh()).isInstanceOf(Done.class);
        var stage = untilLastStageAfterAcceptance(item, number);
        assertThat(act(holder(item, stage), number, new Act.Grant(stage, "同意"))).as(item.name().zh())
                .isInstanceOf(Done.class);
    }

    private String untilLastStage(ServiceItem item, CaseNumber number) {
        act(acceptor(item), number, new Act.Accept());
        return untilLastStageAfterAcceptance(item, number);
    }

    private String untilLastStageAfterAcceptance(ServiceItem item, CaseNumber number) {
        while (true) {
            var open = snapshots.current(number).orElseThrow().file().openStages();
            var stage = open.getFirst().code();
            if (item.procedure().groups().getLast().stages().getFirst().code().equals(stage)) {
                return stage;
            }
            if (Given.isVisit(item, stage)) {
                act(holder(item, stage), number, Given.visit(organisation, item,
                        OneWindowTime.today(java.time.Clock.systemUTC())));
            }
            assertThat(act(holder(item, stage), number, new Act.Review(stage, "符合条件")))
                    .as(item.name().zh() + " " + stage).isInstanceOf(Done.class);
        }
    }

    private ActOutcome act(Actor actor, CaseNumber number, Act act) {
        return casework.perform(actor, CommandId.next(), new Expected.Whatever(), number, act, null);
    }

    private CaseFile fold(CaseNumber number) {
        var folds = new CaseFile[1];
        verifier.forEach(entry -> {
            if (entry.stream().equals(CaseFacts.stream(number))) {
                folds[0] = CaseFold.next(folds[0], entry);
            }
        });
        return folds[0];
    }

    private ServiceItem reviewedItem() {
        return catalogue.inForceToday().stream().filter(item -> item.handling() == HandlingType.COMMITTED
                && item.procedure().groups().size() >= 2 && item.materials().size() >= 3).findFirst().orElseThrow();
    }

    private Actor.Officer acceptor(ServiceItem item) {
        return officer(item.department().value() + "-SL");
    }

    private Actor.Officer holder(ServiceItem item, String stage) {
        return officer(
                item.procedure().stages().filter(s -> s.code().equals(stage)).findFirst().orElseThrow().post().value());
    }

    private Actor.Officer officer(String post) {
        var today = OneWindowTime.dayOf(java.time.Instant.now(java.time.Clock.systemUTC()));
        var staff = organisation.current().holders(new org.onewindow.organisation.PostCode(post), today).getFirst();
        StaffId id = staff.id();
        return Given.officer(id.value());
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        var barrier = new CyclicBarrier(calls.length);
        var results = new ArrayList<T>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (var call : calls) {
                futures.add(pool.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            for (var future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }
}
