package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.Situation.Application;
import org.onewindow.casework.Situation.Elsewhere;
import org.onewindow.casework.Situation.Queue;
import org.onewindow.casework.Situation.Yardstick;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Guidance;
import org.onewindow.catalogue.Guidance.CollectionWay;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.catalogue.Requirements;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.discretion.Cell;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.catalogue.discretion.DiscretionTable.Outcome;
import org.onewindow.catalogue.discretion.DiscretionTable.Rule;
import org.onewindow.catalogue.discretion.Judgement;
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

/**
 * A case in the pure core, without database or clock: an item, its people, and acts tried one after the other. The
 * ordinary item has two parallel stages a and b, one left out, and the approval c.
 */
final class PureCase {
    static final WorkingCalendar CALENDAR = WorkingCalendar.ofLibrary();
    static final LocalDate RECEIVED = LocalDate.of(2011, 1, 24);
    /** The one scan that lies with every case. */
    static final String SCAN = "0".repeat(64);
    /** The table whose answer leads to a grant. */
    static final String LENIENT = "lenient";
    /** The table whose answer leads to a denial. */
    static final String STRICT = "strict";
    /** The table without an answer. */
    static final String SILENT = "silent";
    static final DepartmentCode SCJ = new DepartmentCode("SCJ");
    /** Another case of the same item and applicant. */
    static final CaseNumber RIGHT = other(2);
    /** The same, which is withdrawn on the thirteenth day after the receipt. */
    static final CaseNumber WITHDRAWN_LATER = other(3);
    static final CaseNumber VOIDED = other(4);
    static final CaseNumber OF_ANOTHER_ITEM = other(5);
    static final CaseNumber OF_ANOTHER = other(6);
    static final CaseNumber NO_CASE = other(7);
    /** Of another item and another applicant. */
    static final CaseNumber OTHER_IN_BOTH = other(8);
    static final List<CaseNumber> OTHERS = List.of(RIGHT, WITHDRAWN_LATER, VOIDED, OF_ANOTHER_ITEM, OF_ANOTHER,
            OTHER_IN_BOTH, NO_CASE);

    private PureCase() {
    }

    /** Somebody who acts: of the staff with posts, the applicant, or the system. */
    record Who(String staff, List<Post> posts) {
        static final Who APPLICANT = new Who("", List.of());
        static final Who SYSTEM = new Who("system", List.of());

        Actor actor() {
            if (equals(SYSTEM)) {
                return new Actor.Automatic("sweep");
            }
            return equals(APPLICANT)
                    ? new Actor.Citizen(new UUID(0, 2), new UUID(0, 3))
                    : new Actor.Officer(new UUID(0, 1), staff, Set.of(Role.STAFF));
        }
    }

    static Who clerk() {
        return new Who("S0101", List.of(post("SCJ-SL", PostKind.ACCEPTANCE), post("SCJ-CB", PostKind.HANDLING)));
    }

    static Who reviewer() {
        return new Who("S0102", List.of(post("SCJ-SH", PostKind.REVIEW)));
    }

    static Who head() {
        return new Who("S0103", List.of(post("SCJ-PZ", PostKind.APPROVAL)));
    }

    static Who director() {
        return new Who("S0104", List.of(post("SCJ-FZ", PostKind.AGENCY_HEAD)));
    }

    static Who mayor() {
        return new Who("S9201", List.of(centre("000-ZF", PostKind.GOVERNMENT_HEAD)));
    }

    static Who counter() {
        return new Who("S9001", List.of(centre("000-C01", PostKind.COUNTER)));
    }

    static Who collection() {
        return new Who("S9011", List.of(centre("000-CJ", PostKind.DELIVERY)));
    }

    /** Of another department, with every kind of post there. */
    static Who stranger() {
        var department = new DepartmentCode("WJW");
        return new Who("S0201", List.of(
                new Post(new PostCode("WJW-SL"), LocalisedText.of("受理"), department, PostKind.ACCEPTANCE),
                new Post(new PostCode("WJW-CB"), LocalisedText.of("承办"), department, PostKind.HANDLING),
                new Post(new PostCode("WJW-PZ"), LocalisedText.of("批准"), department, PostKind.APPROVAL),
                new Post(new PostCode("WJW-FZ"), LocalisedText.of("负责人"), department, PostKind.AGENCY_HEAD)));
    }

    static List<Who> everybody() {
        return List.of(clerk(), reviewer(), head(), director(), mayor(), counter(), collection(), stranger());
    }

    static Post post(String code, PostKind kind) {
        return new Post(new PostCode(code), LocalisedText.of(code), SCJ, kind);
    }

    private static Post centre(String code, PostKind kind) {
        return new Post(new PostCode(code), LocalisedText.of(code), DepartmentCode.CENTRE, kind);
    }

    private static CaseNumber other(int serial) {
        return CaseNumber.of(new CentreCode("37150000"), SCJ, RECEIVED, serial);
    }

    /** An application that came in online with paper that is still to be brought. */
    static CaseFile announced(ServiceItem item) {
        return received(item, Channel.ONLINE,
                List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of()).sentOnline()));
    }

    static Act supplement(String material) {
        return new Act.RequestSupplement(new TreeSet<>(Set.of(material)), "缺少签字");
    }

    static CaseFile received() {
        return received(item(), Channel.COUNTER);
    }

    static CaseFile received(ServiceItem item, Channel channel) {
        return received(item, channel, List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of())));
    }

    static CaseFile received(ServiceItem item, Channel channel, List<MaterialReceipt> materials) {
        var fact = new CaseFact.Submitted(item.code().value(), 1, "SCJ", channel, ApplicantKind.LEGAL_ENTITY, false,
                "某公司", "00", materials, List.of("skipped"), null,
                RECEIVED, CALENDAR.plusWorkingDays(RECEIVED, 5), "000-C01",
                new PaperRef("收〔2011〕1", PaperKind.RECEIPT, 1));
        return CaseFold.open(CaseNumber.of(new CentreCode("37150000"), SCJ, RECEIVED, 1), fact, at(RECEIVED));
    }

    static Verdict decide(CaseFile file, Act act, Who who, LocalDate on) {
        return decide(file, act, who, on, item());
    }

    static Verdict decide(CaseFile file, Act act, Who who, LocalDate on, ServiceItem item) {
        var number = item.special().number();
        return decide(file, act, who, on, item, number == null ? null : new Queue(number, 1, null));
    }

    static Verdict decide(CaseFile file, Act act, Who who, LocalDate on, ServiceItem item, @Nullable Queue queue) {
        return decide(file, act, who, on, item, queue, CALENDAR);
    }

    static Verdict decide(CaseFile file, Act act, Who who, LocalDate on, ServiceItem item, @Nullable Queue queue,
            WorkingCalendar calendar) {
        return decide(file, act, situation(who, on, item, queue, calendar, Application.NONE));
    }

    /** The same where the applicant said something. */
    static Verdict decide(CaseFile file, Act act, Who who, LocalDate on, ServiceItem item, Application said) {
        return decide(file, act, situation(who, on, item, null, CALENDAR, said));
    }

    private static Verdict decide(CaseFile file, Act act, Situation situation) {
        return CaseDecisions.decide(file, act, situation,
                kind -> new PaperRef(kind.seriesWord() + "〔2011〕" + (file.seq() + 1), kind, 1));
    }

    static Situation situation(Who who, LocalDate on, ServiceItem item, @Nullable Queue queue) {
        return situation(who, on, item, queue, CALENDAR, Application.NONE);
    }

    private static Situation situation(Who who, LocalDate on, ServiceItem item, @Nullable Queue queue,
            WorkingCalendar calendar, Application said) {
        return new Situation(who.actor(), who.posts(), who.equals(Who.APPLICANT), PureCase::posts, item, queue,
                SCAN::equals, other -> elsewhere(item, other, on), () -> said, stage -> item.tableAt(stage)
                        .map(table -> table.code().equals(SILENT)
                                ? Yardstick.of(table, new Judgement.Nothing())
                                : Yardstick.of(table, new Judgement.Hit(1, table.outcomes().getFirst()))),
                calendar, at(on));
    }

    /** The other cases that stand beside every case. */
    private static Optional<Elsewhere> elsewhere(ServiceItem item, CaseNumber other, LocalDate on) {
        var code = item.code().value();
        if (other.equals(RIGHT)) {
            return Optional.of(new Elsewhere(code, CaseStatus.IN_PROCESS, true));
        }
        if (other.equals(WITHDRAWN_LATER)) {
            return Optional.of(new Elsewhere(code,
                    on.isAfter(RECEIVED.plusDays(12)) ? CaseStatus.WITHDRAWN : CaseStatus.SUBMITTED, true));
        }
        if (other.equals(VOIDED)) {
            return Optional.of(new Elsewhere(code, CaseStatus.VOID, true));
        }
        if (other.equals(OF_ANOTHER_ITEM)) {
            return Optional.of(new Elsewhere("TEST-2", CaseStatus.IN_PROCESS, true));
        }
        if (other.equals(OTHER_IN_BOTH)) {
            return Optional.of(new Elsewhere("TEST-2", CaseStatus.IN_PROCESS, false));
        }
        return other.equals(OF_ANOTHER)
                ? Optional.of(new Elsewhere(code, CaseStatus.IN_PROCESS, false))
                : Optional.empty();
    }

    private static List<Post> posts(String staff) {
        return everybody().stream().filter(one -> one.staff().equals(staff)).findFirst().map(Who::posts)
                .orElse(List.of());
    }

    static CaseFile after(CaseFile file, Act act, Who who, LocalDate on) {
        return after(file, act, who, on, item());
    }

    static CaseFile after(CaseFile file, Act act, Who who, LocalDate on, ServiceItem item) {
        return CaseFold.after(file, fact(decide(file, act, who, on, item)), at(on));
    }

    static CaseFact fact(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Lawful.class);
        return ((Verdict.Lawful) verdict).fact();
    }

    static Reason reason(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Unlawful.class);
        return ((Verdict.Unlawful) verdict).refusal().reason();
    }

    static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(OneWindowTime.ZONE).toInstant();
    }

    /** An ordinary licence. */
    static ServiceItem item() {
        return item(ItemKind.LICENCE, StatutoryRule.ORDINARY_20, Particulars.NONE);
    }

    static ServiceItem item(Particulars particulars) {
        return item(ItemKind.LICENCE, StatutoryRule.ORDINARY_20, particulars);
    }

    static Particulars practices(Practice... practices) {
        return new Particulars(List.of("plan"), Set.of(practices), null, null);
    }

    static ServiceItem item(ItemKind kind, StatutoryRule rule, Particulars particulars) {
        var groups = new ArrayList<StageGroup>();
        groups.add(
                new StageGroup(List.of(stage("a", StageKind.HANDLING, "SCJ-CB"), stage("b", StageKind.REVIEW, "SCJ-SH"),
                        skipped())));
        groups.add(new StageGroup(List.of(stage("c", StageKind.APPROVAL, "SCJ-PZ"))));
        return item(kind, rule, particulars, groups, List.of(material("plan")));
    }

    static ServiceItem item(ItemKind kind, StatutoryRule rule, Particulars particulars, List<StageGroup> groups,
            List<MaterialRequirement> materials) {
        var text = LocalisedText.of("测试");
        var statutory = new WorkingDays(rule == StatutoryRule.JOINT_45 ? 45 : 20);
        return new ServiceItem(new ItemCode("TEST-1"), 1, text, kind, HandlingType.COMMITTED, SCJ,
                Set.of(ApplicantKind.LEGAL_ENTITY), new Limits(statutory, rule, new WorkingDays(9), null), List.of(),
                new Requirements(List.of(), materials, List.of()).withTables(List.of(table(LENIENT, Leads.GRANT),
                        table(STRICT, Leads.DENY), table(SILENT, Leads.GRANT))),
                new Procedure(groups), List.of(), List.of(text),
                new Guidance(text, List.of(), text, text, "0635-1", text, 0,
                        new org.onewindow.catalogue.Guidance.Collection(Set.of(CollectionWay.PICK_UP), true, null),
                        List.of()),
                PublicationClass.FULL, List.of(), particulars, null, new Validity(LocalDate.of(2010, 1, 1), null));
    }

    /** A table with one rule, whose answer leads as said; further outcomes lead the one way and the other. */
    private static DiscretionTable table(String code, Leads answer) {
        var outcomes = List.of(new Outcome("answer", LocalisedText.of("基准结论"), answer),
                new Outcome("granted", LocalisedText.of("附条件准予"), Leads.GRANT),
                new Outcome("denied", LocalisedText.of("不予"), Leads.DENY));
        return new DiscretionTable(code, LocalisedText.of(code), LocalisedText.of("基准"), List.of("area"), outcomes,
                List.of(new Rule(List.of(Cell.ANY), "answer")));
    }

    /** The ordinary item with a discretion table at each of its stages. */
    static ServiceItem measured(String table) {
        return item(ItemKind.LICENCE, StatutoryRule.ORDINARY_20, Particulars.NONE, List.of(
                new StageGroup(List.of(stage("a", StageKind.HANDLING, "SCJ-CB", table))),
                new StageGroup(List.of(stage("c", StageKind.APPROVAL, "SCJ-PZ", table)))), List.of(material("plan")));
    }

    static Stage stage(String code, StageKind kind, String post, @Nullable String table) {
        return new Stage(code, kind, LocalisedText.of(code), new PostCode(post), new WorkingDays(3), null, table);
    }

    static MaterialRequirement material(String code) {
        var text = LocalisedText.of(code);
        return new MaterialRequirement(code, text, true, Set.of(MaterialForm.COPY), 1, text, null, false, null);
    }

    /** A stage that no case of these tests walks through. */
    static Stage skipped() {
        return new Stage("skipped", StageKind.VERIFICATION, LocalisedText.of("skipped"), new PostCode("SCJ-CB"),
                new WorkingDays(2), new Condition.FieldEquals("x", "yes"));
    }

    static Stage stage(String code, StageKind kind, String post) {
        return new Stage(code, kind, LocalisedText.of(code), new PostCode(post), new WorkingDays(3), null);
    }
}
