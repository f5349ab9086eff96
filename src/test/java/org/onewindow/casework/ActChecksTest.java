package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.item;
import static org.onewindow.casework.PureCase.practices;
import static org.onewindow.casework.PureCase.received;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.SpecialProcedure;

/** What makes the request of an act whole: each error with its field, and the bounds on both sides. */
class ActChecksTest {
    private static final ServiceItem ITEM = item(practices());
    private static final Situation SITUATION = PureCase.situation(clerk(), RECEIVED, ITEM, null);
    private static final MaterialReceipt PLAN = new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of());

    @Test
    void aReasonIsGivenWhereTheLawAsksForOne() {
        assertThat(errors(new Act.RefuseAcceptance(" "))).containsExactly("reason casework.error.required");
        assertThat(errors(new Act.Deliver(Relation.REPRESENTATIVE, ""))).containsExactly(
                "receiver casework.error.required");
        assertThat(errors(new Act.ConveneHearing(RECEIVED, "S0104", ""))).containsExactly(
                "place casework.error.required");
        assertThat(errors(new Act.Review("a", ""))).isEmpty();
        assertThat(errors(new Act.Accept())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REVIEW, opinion", "GRANT, opinion", "PRE_REVIEW, opinion", "FINISH, opinion", "FORWARD, reason",
            "RECORD_SITE_VISIT, reason", "RECORD_HEARING, reason", "CHECK_COMMITMENT, reason", "DENY, reason",
            "WITHDRAW, reason", "DELIVER, receiver", "CONVENE_HEARING, place"})
    void aTextIsCalledWhatItIs(ActKind kind, String field) {
        assertThat(ActChecks.textField(kind)).isEqualTo(field);
    }

    @Test
    void aTextIsBoundedInCharactersNotInHalvesOfThem() {
        assertThat(errors(new Act.Review("a", "𠮷".repeat(Act.MAX_TEXT)))).isEmpty();
        assertThat(errors(new Act.Review("a", "好".repeat(Act.MAX_TEXT + 1)))).containsExactly(
                "opinion casework.error.too-long");
        assertThat(errors(new Act.Review("a", "a\u0000b"))).containsExactly("opinion casework.error.characters");
        assertThat(errors(new Act.RequestSupplement(materials("plan"), "缺签字", "确有必要"))).as("the mark between two texts")
                .isEmpty();
    }

    @Test
    void aNoticeAsksForSomethingThatTheItemKnows() {
        assertThat(errors(new Act.RequestSupplement(materials(), "x"))).containsExactly(
                "materials casework.error.nothing-asked");
        assertThat(errors(new Act.RequestSupplement(materials("plan", "nothing"), "x"))).containsExactly(
                "materials casework.error.material-unknown");
        assertThat(errors(new Act.RequestSupplement(materials("plan", ActChecks.FORM), "x"))).isEmpty();
    }

    @Test
    void anotherAgencyIsNamed() {
        assertThat(errors(new Act.NotOurs(" ", "在县"))).containsExactly("agency casework.error.required");
        assertThat(errors(new Act.NotOurs("县局", "在县"))).isEmpty();
    }

    @Test
    void everythingAskedForIsSupplied() {
        var asked = after(received(ITEM, Channel.COUNTER), new Act.RequestSupplement(materials("plan", ActChecks.FORM),
                "x"), clerk(), RECEIVED, ITEM);
        assertThat(errors(asked, new Act.Supply(List.of(), Map.of()))).containsExactlyInAnyOrder(
                "materials casework.error.nothing-supplied", "materials casework.error.still-missing",
                "answers casework.error.form-still-missing");
        assertThat(errors(asked, new Act.Supply(List.of(PLAN), Map.of("x", "1")))).containsExactly(
                "x catalogue.field.unknown");
        assertThat(errors(asked, new Act.Supply(List.of(PLAN), Map.of()))).containsExactly(
                "answers casework.error.form-still-missing");
        assertThat(errors(asked, new Act.Supply(List.of(), Map.of("x", "1")))).containsExactly(
                "x catalogue.field.unknown", "materials casework.error.still-missing");
        assertThat(errors(received(ITEM, Channel.COUNTER), new Act.Supply(List.of(PLAN), Map.of()))).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAsTheItemNamesIt() {
        var asked = after(received(ITEM, Channel.COUNTER), new Act.RequestSupplement(materials("plan"), "x"), clerk(),
                RECEIVED, ITEM);
        var promised = after(received(ITEM, Channel.COUNTER), promise(RECEIVED), clerk(), RECEIVED, ITEM);
        assertThat(ActChecks.check(new Act.Supply(List.of(), Map.of("x", "1")), asked, SITUATION))
                .contains(new FieldError("materials", "casework.error.still-missing", List.of("plan")));
        assertThat(ActChecks.check(new Act.SupplyPromised(List.of()), promised, SITUATION))
                .containsExactly(new FieldError("materials", "casework.error.still-missing", List.of("plan")));
    }

    @Test
    void aMaterialIsKnownInAFormThatIsTakenAndOnce() {
        var original = new MaterialReceipt("plan", MaterialForm.ORIGINAL, 1, List.of());
        var other = new MaterialReceipt("nothing", MaterialForm.COPY, 1, List.of());
        assertThat(ActChecks.materials(List.of(PLAN, PLAN, original, other), ITEM)).extracting(ActChecksTest::said)
                .containsExactly("materials/1 casework.error.material-twice",
                        "materials/2 casework.error.material-form", "materials/3 casework.error.material-unknown");
        assertThat(ActChecks.materials(List.of(PLAN), ITEM)).isEmpty();
    }

    @Test
    void aPromiseNamesMaterialsAndADayWithinSixty() {
        assertThat(errors(promise(RECEIVED))).isEmpty();
        assertThat(errors(promise(RECEIVED.plusDays(60)))).isEmpty();
        assertThat(errors(promise(RECEIVED.minusDays(1)))).containsExactly("until casework.error.until");
        assertThat(errors(promise(RECEIVED.plusDays(61)))).containsExactly("until casework.error.until");
        assertThat(errors(new Act.AcceptWithPromise(materials(), RECEIVED, "x"))).containsExactly(
                "materials casework.error.nothing-asked");
        assertThat(errors(new Act.AcceptWithPromise(materials("nothing"), RECEIVED, "x"))).containsExactly(
                "materials casework.error.material-unknown");
    }

    @Test
    void whatWasPromisedComesWhole() {
        var promised = after(received(ITEM, Channel.COUNTER), promise(RECEIVED), clerk(), RECEIVED, ITEM);
        assertThat(errors(promised, new Act.SupplyPromised(List.of()))).containsExactly(
                "materials casework.error.still-missing");
        assertThat(errors(promised, new Act.SupplyPromised(List.of(PLAN)))).isEmpty();
        assertThat(errors(promised, new Act.SupplyPromised(List.of(PLAN, PLAN)))).containsExactly(
                "materials/1 casework.error.material-twice");
    }

    @Test
    void daysAreAtLeastOneAndAtMostAYear() {
        for (int days : new int[]{0, 366}) {
            assertThat(errors(new Act.Extend(days, null, "x"))).containsExactly("days casework.error.days");
            assertThat(errors(new Act.BeginSpecialProcedure(SpecialProcedure.TESTING, days, "x")))
                    .containsExactly("days casework.error.days");
        }
        for (int days : new int[]{1, 365}) {
            assertThat(errors(new Act.Extend(days, null, "x"))).isEmpty();
            assertThat(errors(new Act.BeginSpecialProcedure(SpecialProcedure.TESTING, days, "x"))).isEmpty();
        }
    }

    @Test
    void aSignedSheetHasTheDigestOfItsScan() {
        var wrong = new Act.Sheet("S0104", "abc");
        assertThat(errors(new Act.Extend(5, wrong, "x"))).containsExactly("scan casework.error.scan");
        assertThat(errors(new Act.Grant("c", wrong, ""))).containsExactly("scan casework.error.scan");
        assertThat(errors(new Act.Deny("c", Ground.Denial.NOT_QUALIFIED, wrong, "x"))).containsExactly(
                "scan casework.error.scan");
        assertThat(errors(new Act.Grant("c", new Act.Sheet("S0104", "0".repeat(64)), ""))).isEmpty();
    }

    private static Act promise(LocalDate until) {
        return new Act.AcceptWithPromise(materials("plan"), until, "补交");
    }

    private static SortedSet<String> materials(String... codes) {
        return new TreeSet<>(Set.of(codes));
    }

    private static List<String> errors(Act act) {
        return errors(received(ITEM, Channel.COUNTER), act);
    }

    private static List<String> errors(CaseFile file, Act act) {
        return ActChecks.check(act, file, SITUATION).stream().map(ActChecksTest::said).toList();
    }

    private static String said(FieldError error) {
        return error.field() + " " + error.messageKey();
    }
}
