package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.CollectionWay;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Guidance;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.catalogue.Requirements;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.StageGroup;
import org.onewindow.catalogue.StageKind;
import org.onewindow.catalogue.StatutoryRule;
import org.onewindow.catalogue.Validity;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.deadlines.calendar.WorkingCalendar;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.platform.Actor;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;

/** The law of a case, decided without database or clock. */
class CaseDecisionsTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.ofLibrary();
    private static final LocalDate RECEIVED = LocalDate.of(2011, 1, 24);
    private static final DepartmentCode SCJ = new DepartmentCode("SCJ");

    @Test
    void onTheFifthWorkingDayTheNoticeIsStillInTime() {
        var file = received();
        assertThat(file.received().replyDueOn()).as("a make-up Sunday (T1)").isEqualTo(LocalDate.of(2011, 1, 30));
        assertThat(decide(file, supplement("plan"), clerk(), LocalDate.of(2011, 1, 29)))
                .isInstanceOf(Verdict.Lawful.class);
        assertThat(decide(file, supplement("plan"), clerk(), LocalDate.of(2011, 1, 30)))
                .isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void afterFiveWorkingDaysOfSilenceTheApplicationCountsAsAcceptedSinceItsReceipt() {
        var file = received();
        var dayAfter = LocalDate.of(2011, 1, 31);
        assertThat(reason(decide(file, supplement("plan"), clerk(), dayAfter))).isEqualTo(Reason.DEEMED_ACCEPTED);
        assertThat(reason(decide(file, new Act.RefuseAcceptance("x"), clerk(), dayAfter)))
                .isEqualTo(Reason.DEEMED_ACCEPTED);
        assertThat(decide(file, new Act.Accept(), clerk(), dayAfter)).isInstanceOfSatisfying(Verdict.Lawful.class,
                lawful -> assertThat(lawful.fact()).isInstanceOfSatisfying(CaseFact.Accepted.class, accepted -> {
                    assertThat(accepted.deemed()).isTrue();
                    assertThat(accepted.acceptedOn()).isEqualTo(RECEIVED);
                    assertThat(accepted.statutoryDueOn()).isEqualTo(LocalDate.of(2011, 2, 24));
                }));
    }

    @Test
    void aSecondNoticeMayAskOnlyForWhatTheFirstAskedFor() {
        var asked = after(received(), supplement("plan"), clerk(), RECEIVED);
        var supplied = after(asked,
                new Act.Supply(List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of())),
                        Map.of()),
                clerk(), RECEIVED.plusDays(1));
        assertThat(decide(supplied, supplement("plan"), clerk(), RECEIVED.plusDays(2)))
                .isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(supplied, supplement("form"), clerk(), RECEIVED.plusDays(2))))
                .isEqualTo(Reason.SECOND_NOTICE_NEW_DEFECT);
    }

    @Test
    void parallelStagesMustAllBePassedBeforeTheDecision() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        assertThat(file.openStages()).extracting(CaseFile.StageState::code).containsExactly("a", "b");
        assertThat(reason(decide(file, new Act.Grant("c", ""), head(), RECEIVED))).isEqualTo(Reason.STAGE_NOT_OPEN);
        var one = after(file, new Act.Review("a", ""), clerk(), RECEIVED);
        assertThat(one.openStages()).extracting(CaseFile.StageState::code).containsExactly("b");
        var both = after(one, new Act.Review("b", ""), reviewer(), RECEIVED);
        assertThat(both.openStages()).extracting(CaseFile.StageState::code).containsExactly("c");
        assertThat(decide(both, new Act.Grant("c", ""), head(), RECEIVED)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void whoExaminedDoesNotAlsoDecide() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        var a = after(file, new Act.Review("a", ""), clerk(), RECEIVED);
        var b = after(a, new Act.Review("b", ""), reviewer(), RECEIVED);
        var reviewerWithApproval = new Who(reviewer().staff(), List.of(post("SCJ-PZ", PostKind.APPROVAL)));
        assertThat(reason(decide(b, new Act.Grant("c", ""), reviewerWithApproval, RECEIVED)))
                .isEqualTo(Reason.MAKER_IS_APPROVER);
    }

    @Test
    void aReturnedStageIsDoneAgainAndItsFirstMakerStaysAMaker() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        var b = after(after(file, new Act.Review("a", ""), clerk(), RECEIVED), new Act.Review("b", ""), reviewer(),
                RECEIVED);
        var back = after(b, new Act.Return("c", "缺少现场照片"), head(), RECEIVED);
        assertThat(back.openStages()).extracting(CaseFile.StageState::code).containsExactly("a", "b");
        assertThat(back.makers()).contains(clerk().staff(), reviewer().staff());
        assertThat(reason(decide(back, new Act.Return("a", "x"), clerk(), RECEIVED))).isEqualTo(Reason.NO_STAGE_BEFORE);
    }

    @Test
    void theLastStageEndsWithADecision() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        var b = after(after(file, new Act.Review("a", ""), clerk(), RECEIVED), new Act.Review("b", ""), reviewer(),
                RECEIVED);
        assertThat(reason(decide(b, new Act.Review("c", ""), head(), RECEIVED))).isEqualTo(Reason.DECISION_DUE);
        assertThat(decide(b, new Act.Deny("c", " "), head(), RECEIVED)).as("a denial gives reasons, art. 38")
                .isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void aPostOfAnotherDepartmentIsNobodyHere() {
        var stranger = new Who("S0201", List.of(new Post(new PostCode("WJW-SL"), new LocalisedText("受理", "Acceptance"),
                new DepartmentCode("WJW"), PostKind.ACCEPTANCE)));
        assertThat(decide(received(), new Act.Accept(), stranger, RECEIVED)).isInstanceOf(Verdict.NotYours.class);
        var administrator = new Who("S9103", List.of());
        assertThat(decide(received(), new Act.Accept(), administrator, RECEIVED)).isInstanceOf(Verdict.NotYours.class);
    }

    private record Who(String staff, List<Post> posts) {
    }

    private static Who clerk() {
        return new Who("S0101", List.of(post("SCJ-SL", PostKind.ACCEPTANCE), post("SCJ-CB", PostKind.HANDLING)));
    }

    private static Who reviewer() {
        return new Who("S0102", List.of(post("SCJ-SH", PostKind.REVIEW)));
    }

    private static Who head() {
        return new Who("S0103", List.of(post("SCJ-PZ", PostKind.APPROVAL)));
    }

    private static Post post(String code, PostKind kind) {
        return new Post(new PostCode(code), new LocalisedText(code, code), SCJ, kind);
    }

    private static Act supplement(String material) {
        return new Act.RequestSupplement(new TreeSet<>(Set.of(material)), "缺少签字");
    }

    private static CaseFile received() {
        var fact = new CaseFact.Submitted("TEST-1", 1, "SCJ", Channel.COUNTER, ApplicantKind.LEGAL_ENTITY, false, "某公司",
                "00", List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of())), List.of("skipped"),
                RECEIVED,
                CALENDAR.plusWorkingDays(RECEIVED, 5), "000-C01", new PaperRef("收〔2011〕1", PaperKind.RECEIPT, 1));
        return CaseFile.open(CaseNumber.of(new CentreCode("37150000"), SCJ, RECEIVED, 1), fact, at(RECEIVED));
    }

    private static Verdict decide(CaseFile file, Act act, Who who, LocalDate on) {
        var actor = new Actor.Officer(new UUID(0, 1), who.staff(), Set.of(Role.STAFF));
        return CaseDecisions.decide(file, act, new Situation(actor, who.posts(), false, item(), CALENDAR, at(on)),
                kind -> kind.seriesWord() + "1");
    }

    private static CaseFile after(CaseFile file, Act act, Who who, LocalDate on) {
        var verdict = decide(file, act, who, on);
        assertThat(verdict).as(act.kind().name()).isInstanceOf(Verdict.Lawful.class);
        return file.after(((Verdict.Lawful) verdict).fact(), at(on));
    }

    private static Reason reason(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Unlawful.class);
        return ((Verdict.Unlawful) verdict).refusal().reason();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(OneWindowTime.ZONE).toInstant();
    }

    /** Two parallel stages, one left out, and an approval. */
    private static ServiceItem item() {
        var text = LocalisedText.of("测试");
        var groups = new ArrayList<StageGroup>();
        groups.add(
                new StageGroup(List.of(stage("a", StageKind.HANDLING, "SCJ-CB"), stage("b", StageKind.REVIEW, "SCJ-SH"),
                        new Stage("skipped", StageKind.VERIFICATION, text, new PostCode("SCJ-CB"), new WorkingDays(2),
                                new Condition.FieldEquals("x", "yes")))));
        groups.add(new StageGroup(List.of(stage("c", StageKind.APPROVAL, "SCJ-PZ"))));
        var plan = new MaterialRequirement("plan", text, true, Set.of(MaterialForm.COPY), 1, text, null, false, null);
        return new ServiceItem(new ItemCode("TEST-1"), 1, text, ItemKind.LICENCE, HandlingType.COMMITTED, SCJ,
                Set.of(ApplicantKind.LEGAL_ENTITY),
                new Limits(new WorkingDays(20), StatutoryRule.ORDINARY_20, new WorkingDays(9), null), List.of(),
                new Requirements(List.of(), List.of(plan), List.of()), new Procedure(groups), List.of(), List.of(text),
                new Guidance(text, List.of(), text, text, "0635-1", text, 0,
                        new org.onewindow.catalogue.Collection(Set.of(CollectionWay.PICK_UP), true, null), List.of()),
                PublicationClass.FULL, List.of(), new Validity(LocalDate.of(2010, 1, 1), null));
    }

    private static Stage stage(String code, StageKind kind, String post) {
        return new Stage(code, kind, LocalisedText.of(code), new PostCode(post), new WorkingDays(3), null);
    }
}
