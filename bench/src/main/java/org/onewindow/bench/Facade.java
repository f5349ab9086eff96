package org.onewindow.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.PostCode;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.context.ApplicationContext;

/** One case by the façade: submitted at a window, accepted, reviewed, granted, delivered; five acts of four officers. */
final class Facade {
    /** Enterprises that come again and again; each is created at its first case. */
    static final int ENTERPRISES = 500;

    /** The licence of public places: six materials, one review, one approval. */
    private static final ItemCode ITEM = new ItemCode("000123001000");

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final Submissions submissions;
    private final Casework casework;
    private final ServiceItem item;
    private final Map<String, String> answers;
    private final List<MaterialReceipt> materials;
    private final Actor.Officer counter;
    private final Actor.Officer acceptor;
    private final Actor.Officer reviewer;
    private final Actor.Officer head;

    Facade(ApplicationContext centre) {
        submissions = centre.getBean(Submissions.class);
        casework = centre.getBean(Casework.class);
        item = centre.getBean(Catalogue.class).inForce(ITEM, OneWindowTime.today(Clock.systemUTC())).orElseThrow();
        var organisation = centre.getBean(Organisation.class);
        answers = answers(item);
        materials = materials(item, answers);
        counter = holder(organisation, new PostCode("000-C01"));
        acceptor = holder(organisation, new PostCode(item.department().value() + "-SL"));
        var stages = item.procedure().stages().toList();
        reviewer = holder(organisation, stages.getFirst().post());
        head = holder(organisation, stages.getLast().post());
    }

    ServiceItem item() {
        return item;
    }

    /** The whole case of one of the enterprises. */
    void handle() {
        var number = submit();
        for (int step = 1; step < 5; step++) {
            act(number, step);
        }
    }

    CaseNumber submit() {
        var applicant = enterprise(ThreadLocalRandom.current().nextInt(ENTERPRISES));
        var outcome = submissions.submit(counter, CommandId.next(), new Submission(item.code(), applicant, null,
                answers, materials, Channel.COUNTER, null));
        if (outcome instanceof SubmissionOutcome.Received received) {
            return received.number();
        }
        throw new IllegalStateException(outcome.toString());
    }

    /** Step 1 accepts, 2 reviews, 3 grants, 4 delivers. */
    void act(CaseNumber number, int step) {
        var outcome = switch (step) {
            case 1 -> perform(acceptor, number, new Act.Accept());
            case 2 -> perform(reviewer, number, new Act.Review("", "材料齐全，符合法定条件"));
            case 3 -> perform(head, number, new Act.Grant("", "同意"));
            default -> perform(acceptor, number, new Act.Deliver(Relation.REPRESENTATIVE, "测速法定代表人"));
        };
        if (!(outcome instanceof ActOutcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private ActOutcome perform(Actor actor, CaseNumber number, Act act) {
        return casework.perform(actor, CommandId.next(), new Expected.Whatever(), number, act, null);
    }

    /** An invented enterprise whose code fits GB 32100. */
    private static ApplicantEntry enterprise(int no) {
        return new ApplicantEntry(ApplicantKind.LEGAL_ENTITY, "聊城市测速企业第%d号有限公司".formatted(no),
                IdentityType.RESIDENT_CARD, code(no), "测速法定代表人", "138%08d".formatted(no),
                "山东省聊城市东昌府区测速路%d号".formatted(no));
    }

    private static String code(int no) {
        var organisation = "%08d".formatted(10_000_000 + no);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(organisation.charAt(i), 36);
        }
        int check = (11 - sum % 11) % 11;
        var body = "91371502" + organisation + (check == 10 ? "X" : Integer.toString(check));
        int total = 0;
        for (int i = 0; i < 17; i++) {
            total += WEIGHTS[i] * ALPHABET.indexOf(body.charAt(i));
        }
        return body + ALPHABET.charAt((31 - total % 31) % 31);
    }

    private static Map<String, String> answers(ServiceItem item) {
        var answers = new HashMap<String, String>();
        for (var field : item.fields()) {
            if (field.isShown(answers)) {
                answers.put(field.code(), switch (field.type()) {
                    case TEXT, LONG_TEXT -> "测速填写内容".substring(0, Math.min(6, field.maxLength()));
                    case NUMBER -> "10";
                    case DATE -> "2026-12-01";
                    case PHONE -> "13800001234";
                    case YES_NO -> "no";
                    case CHOICE -> field.choices().getFirst().code();
                });
            }
        }
        return answers;
    }

    private static List<MaterialReceipt> materials(ServiceItem item, Map<String, String> answers) {
        var receipts = new ArrayList<MaterialReceipt>();
        item.materialsFor(answers).forEach(material -> receipts.add(new MaterialReceipt(material.code(),
                material.forms().iterator().next(), 1, List.of())));
        return receipts;
    }

    private static Actor.Officer holder(Organisation organisation, PostCode post) {
        var staff = organisation.current().holders(post, OneWindowTime.today(Clock.systemUTC())).getFirst().id();
        return new Actor.Officer(new UUID(7, staff.value().hashCode()), staff.value(), Set.of(Role.STAFF));
    }
}
