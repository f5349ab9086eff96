package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.director;
import static org.onewindow.casework.PureCase.head;
import static org.onewindow.casework.PureCase.item;
import static org.onewindow.casework.PureCase.practices;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.reviewer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.SpecialProcedure;
import org.onewindow.platform.LocalisedText;

/** Every act with a case in which it is lawful, and one in which it is not yet. */
public final class ActTries {
    private static final MaterialReceipt PLAN = new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of());
    private static final MaterialReceipt FILED = new MaterialReceipt("plan", MaterialForm.COPY, 1,
            List.of(PureCase.SCAN));
    private static final ServiceItem LICENCE = item();
    private static final ServiceItem COMMITMENT = item(practices(Practice.COMMITMENT));
    private static final ServiceItem UPWARD = item(
            new Particulars(List.of(), Set.of(), null, new LocalisedText("省主管部门", "the provincial authority")));
    static final ServiceItem SERVICE = item(ItemKind.PUBLIC_SERVICE, StatutoryRule.NONE, Particulars.NONE);
    static final Map<ActKind, Try> ALL = tries();

    private ActTries() {
    }

    /** A case in which an act is lawful for somebody. */
    public record Ready(ActKind kind, @Nullable String stage, CaseFile file, Situation situation) {
    }

    /** One of each act. */
    public static Stream<Ready> ready() {
        return ALL.entrySet().stream().map(one -> new Ready(one.getKey(),
                one.getValue().act() instanceof Act.OnStage staged ? staged.stage() : null, one.getValue().ready(),
                PureCase.situation(one.getValue().who(), one.getValue().on(), one.getValue().item(), null)));
    }

    /**
     * How an act is tried.
     *
     * @param before a case in which it is not lawful yet; null where it is lawful from the receipt on
     * @param ready  a case in which it is lawful
     */
    record Try(ServiceItem item, CaseFile before, CaseFile ready, Act act, Who who, LocalDate on) {
        Verdict done() {
            return decide(ready, act, who, on, item);
        }

        CaseFile after() {
            return PureCase.after(ready, act, who, on, item);
        }
    }

    static Try of(ActKind kind) {
        return Objects.requireNonNull(ALL.get(kind), kind.name());
    }

    private static Map<ActKind, Try> tries() {
        var tries = new EnumMap<ActKind, Try>(ActKind.class);
        acceptance(tries);
        examination(tries);
        clocks(tries);
        ends(tries);
        return tries;
    }

    private static void acceptance(Map<ActKind, Try> tries) {
        var online = received(LICENCE, Channel.ONLINE);
        var received = received();
        var answered = after(received, PureCase.supplement("plan"), clerk(), RECEIVED);
        fromReceipt(tries, LICENCE, online, new Act.PreReview(true, ""), clerk(), RECEIVED);
        fromReceipt(tries, LICENCE, received, new Act.CorrectOnTheSpot(Map.of(), ""), Who.APPLICANT, RECEIVED);
        fromReceipt(tries, LICENCE, PureCase.announced(LICENCE), new Act.ReceiveMaterials(List.of(PLAN)),
                PureCase.counter(), RECEIVED);
        fromReceipt(tries, LICENCE, received, new Act.Accept(), clerk(), RECEIVED);
        fromReceipt(tries, COMMITMENT, received(COMMITMENT, Channel.COUNTER), new Act.AcceptWithPromise(
                new TreeSet<>(Set.of("plan")), RECEIVED.plusDays(10), "月底前补交"), clerk(), RECEIVED);
        fromReceipt(tries, COMMITMENT, received(COMMITMENT, Channel.COUNTER), new Act.AcceptOnCommitment(""), clerk(),
                RECEIVED);
        fromReceipt(tries, LICENCE, received, new Act.NotNeeded("经营自产农产品不需要许可"), clerk(), RECEIVED);
        fromReceipt(tries, LICENCE, received, new Act.NotOurs("县市场监督管理局", "经营场所在县"), clerk(), RECEIVED);
        fromReceipt(tries, LICENCE, received, new Act.RefuseAcceptance("材料虚假"), clerk(), RECEIVED);
        fromReceipt(tries, LICENCE, received, PureCase.supplement("plan"), clerk(), RECEIVED);
        put(tries, LICENCE, received, answered, new Act.Supply(List.of(PLAN), Map.of()), Who.APPLICANT, RECEIVED);
        put(tries, LICENCE, after(received, new Act.Accept(), clerk(), RECEIVED), received, new Act.Lapse(),
                Who.SYSTEM, LocalDate.of(2011, 1, 31));
        var promised = promised();
        put(tries, COMMITMENT, received(COMMITMENT, Channel.COUNTER), promised, new Act.SupplyPromised(List.of(FILED)),
                Who.APPLICANT, RECEIVED);
        fromReceipt(tries, SERVICE, received(SERVICE, Channel.COUNTER), new Act.Finish(""), clerk(), RECEIVED);
    }

    private static void examination(Map<ActKind, Try> tries) {
        var received = received();
        var accepted = accepted(LICENCE);
        var last = lastStage(LICENCE);
        put(tries, LICENCE, received, accepted, new Act.Review("a", ""), clerk(), RECEIVED);
        put(tries, LICENCE, received, last, new Act.Return("c", "缺少现场照片"), head(), RECEIVED);
        put(tries, LICENCE, received, accepted, new Act.Reassign("a", "S0101", "原承办人休假"), head(), RECEIVED);
        put(tries, LICENCE, received, accepted, new Act.RecordSiteVisit(RECEIVED,
                new TreeSet<>(Set.of("S0101", "S0102")), "现场与图纸一致"), clerk(), RECEIVED);
        put(tries, LICENCE, received, last, new Act.Grant("c", ""), head(), RECEIVED);
        put(tries, LICENCE, received, last, new Act.Deny("c", "场所不符合规定"), head(), RECEIVED);
        put(tries, UPWARD, received(UPWARD, Channel.COUNTER), lastStage(UPWARD), new Act.Forward("拟同意"), head(),
                RECEIVED);
        put(tries, LICENCE, received, accepted, new Act.TellThirdParties("相邻住户：采光"), clerk(), RECEIVED);
        put(tries, LICENCE, received, accepted, new Act.HearStatement(Act.Speaker.APPLICANT, "同意整改"), clerk(),
                RECEIVED);
    }

    private static void clocks(Map<ActKind, Try> tries) {
        var received = received();
        var accepted = accepted(LICENCE);
        var begin = new Act.BeginSpecialProcedure(SpecialProcedure.TESTING, 10, "送检");
        var offered = after(accepted, new Act.OfferHearing("涉及他人重大利益"), clerk(), RECEIVED);
        var requested = after(offered, new Act.RequestHearing(""), Who.APPLICANT, RECEIVED);
        var day = LocalDate.of(2011, 2, 14);
        var convene = new Act.ConveneHearing(day, director().staff(), "大厅3楼听证室");
        put(tries, LICENCE, received, accepted, begin, clerk(), RECEIVED);
        put(tries, LICENCE, accepted, after(accepted, begin, clerk(), RECEIVED),
                new Act.EndSpecialProcedure(SpecialProcedure.TESTING, "合格"), clerk(), RECEIVED.plusDays(1));
        put(tries, LICENCE, received, accepted, new Act.Extend(10, null, "案情复杂"), director(), RECEIVED);
        put(tries, LICENCE, received, signed(accepted), new Act.ConfirmSheet(accepted.seq() + 1), director(),
                RECEIVED);
        put(tries, LICENCE, received, accepted, new Act.OfferHearing("涉及他人重大利益"), clerk(), RECEIVED);
        put(tries, LICENCE, accepted, offered, new Act.RequestHearing(""), Who.APPLICANT, RECEIVED);
        put(tries, LICENCE, accepted, offered, new Act.WaiveHearing(""), Who.APPLICANT, RECEIVED);
        put(tries, LICENCE, offered, requested, convene, clerk(), RECEIVED);
        put(tries, LICENCE, requested, after(requested, convene, clerk(), RECEIVED), new Act.RecordHearing("双方发表意见"),
                clerk(), day);
        put(tries, LICENCE, received, stale(accepted), new Act.Recompute(), Who.SYSTEM, RECEIVED);
    }

    private static void ends(Map<ActKind, Try> tries) {
        var received = received();
        var decided = after(lastStage(LICENCE), new Act.Grant("c", ""), head(), RECEIVED);
        var delivered = after(decided, new Act.Deliver(Relation.REPRESENTATIVE, "张三"), clerk(), RECEIVED);
        var committed = after(after(received(COMMITMENT, Channel.COUNTER), new Act.AcceptOnCommitment(""), clerk(),
                RECEIVED, COMMITMENT), new Act.Grant("c", ""), head(), RECEIVED, COMMITMENT);
        var proposed = after(accepted(LICENCE), new Act.VoidIntake("重复收件", null), clerk(), RECEIVED);
        put(tries, COMMITMENT, received(COMMITMENT, Channel.COUNTER), committed, new Act.CheckCommitment(true, "属实"),
                reviewer(), RECEIVED);
        put(tries, LICENCE, received, decided, new Act.AnnounceReady(), clerk(), RECEIVED);
        put(tries, LICENCE, received, decided, new Act.Deliver(Relation.REPRESENTATIVE, "张三"), clerk(), RECEIVED);
        put(tries, LICENCE, decided, delivered, new Act.Archive(), clerk(), RECEIVED);
        fromReceipt(tries, LICENCE, received, new Act.Withdraw(""), Who.APPLICANT, RECEIVED);
        fromReceipt(tries, LICENCE, received, new Act.Terminate(Ground.Termination.APPLICANT_DISSOLVED, "已注销"), head(),
                RECEIVED);
        fromReceipt(tries, LICENCE, received, new Act.VoidIntake("重复收件", null), clerk(), RECEIVED);
        put(tries, LICENCE, accepted(LICENCE), proposed, new Act.ConfirmVoid(), head(), RECEIVED);
        put(tries, LICENCE, accepted(LICENCE), proposed, new Act.RejectVoid("两次申请的场所不同"), head(), RECEIVED);
        put(tries, LICENCE, received, decided, new Act.CorrectClericalError(decided.papers().getLast(), "名称错字"), head(),
                RECEIVED);
        put(tries, LICENCE, received, decided, new Act.Revoke(Ground.Revocation.NOT_QUALIFIED, "不具备条件"), head(),
                RECEIVED);
        put(tries, LICENCE, received, decided, new Act.WithdrawLicence("法律修改"), head(), RECEIVED);
        put(tries, LICENCE, received, decided, new Act.CancelLicence(Ground.Cancellation.EXPIRED, "期满未延续"), head(),
                RECEIVED);
    }

    private static CaseFile accepted(ServiceItem item) {
        return after(received(item, Channel.COUNTER), new Act.Accept(), clerk(), RECEIVED, item);
    }

    private static CaseFile lastStage(ServiceItem item) {
        var a = after(accepted(item), new Act.Review("a", ""), clerk(), RECEIVED, item);
        return after(a, new Act.Review("b", ""), reviewer(), RECEIVED, item);
    }

    private static CaseFile promised() {
        return after(received(COMMITMENT, Channel.COUNTER), new Act.AcceptWithPromise(new TreeSet<>(Set.of("plan")),
                RECEIVED.plusDays(10), "月底前补交"), clerk(), RECEIVED, COMMITMENT);
    }

    private static CaseFile signed(CaseFile accepted) {
        var sheet = new Act.Sheet(director().staff(), "0".repeat(64));
        return after(accepted, new Act.Extend(5, sheet, "案情复杂"), clerk(), RECEIVED);
    }

    /** An accepted case whose dates a new calendar would move. */
    private static CaseFile stale(CaseFile accepted) {
        var clock = Objects.requireNonNull(accepted.clock());
        var wrong = new CaseFact.Dates(clock.due().promisedDueOn().plusDays(1), clock.due().statutoryDueOn(), true, 0);
        return CaseFold.after(accepted, new CaseFact.DueRecomputed(clock.due(), wrong), PureCase.at(RECEIVED));
    }

    private static void fromReceipt(Map<ActKind, Try> tries, ServiceItem item, CaseFile file, Act act, Who who,
            LocalDate on) {
        put(tries, item, file, file, act, who, on);
    }

    private static void put(Map<ActKind, Try> tries, ServiceItem item, CaseFile before, CaseFile ready, Act act,
            Who who, LocalDate on) {
        assertThat(tries.put(act.kind(), new Try(item, before, ready, act, who, on))).as("tried twice: " + act.kind())
                .isNull();
    }
}
