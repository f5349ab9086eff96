package org.onewindow.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.PostCode;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

/** What tests of cases start from: officers of the demonstration centre, and applications that fit any item. */
public final class Given {
    private Given() {
    }

    /** An officer of the given staff id. */
    public static Actor.Officer officer(String staff) {
        return new Actor.Officer(new UUID(7, staff.hashCode()), staff, Set.of(Role.STAFF));
    }

    /** A visit to the site today by two of the department. */
    public static Act visit(Organisation organisation, ServiceItem item, LocalDate today) {
        var inspectors = Stream.of("-CB", "-SH")
                .map(post -> organisation.current()
                        .holders(new PostCode(item.department().value() + post), today).getFirst().id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Act.RecordSiteVisit(today, inspectors, "现场与图纸一致");
    }

    /** Whether a stage of an item is a visit on site, which two make before it is passed. */
    public static boolean isVisit(ServiceItem item, String stage) {
        return item.procedure().stages()
                .anyMatch(one -> one.code().equals(stage) && one.kind() == StageKind.VERIFICATION);
    }

    /** An enterprise with a valid code. */
    public static ApplicantEntry enterprise() {
        return new ApplicantEntry(ApplicantKind.LEGAL_ENTITY, "聊城市东昌府区测试食品有限公司", IdentityType.RESIDENT_CARD,
                "91350100M000100Y43", "王测试", "13800001234", "山东省聊城市东昌府区测试路1号");
    }

    /** A natural person with a valid number. */
    public static ApplicantEntry person() {
        return new ApplicantEntry(ApplicantKind.NATURAL_PERSON, "欧阳小明", IdentityType.RESIDENT_CARD,
                "371502199003070019", "", "13900005678", "山东省聊城市东昌府区测试路2号");
    }

    /** An applicant of a kind that the item takes. */
    public static ApplicantEntry applicantOf(ServiceItem item) {
        return item.applicants().contains(ApplicantKind.LEGAL_ENTITY) ? enterprise() : person();
    }

    /** A whole and right application for an item, at the counter. */
    public static Submission application(ServiceItem item) {
        return application(item, applicantOf(item));
    }

    /** A whole and right application of the given applicant for an item, at the counter. */
    public static Submission application(ServiceItem item, ApplicantEntry applicant) {
        var answers = answers(item);
        return new Submission(new ItemCode(item.code().value()), applicant, null, answers, materials(item, answers),
                Channel.COUNTER, null);
    }

    /** Answers that every field takes. */
    public static Map<String, String> answers(ServiceItem item) {
        var answers = new HashMap<String, String>();
        for (var field : item.fields()) {
            if (field.isShown(answers)) {
                answers.put(field.code(), switch (field.type()) {
                    case TEXT, LONG_TEXT -> "测试".substring(0, Math.min(2, field.maxLength()));
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

    /** The same as a person sends them online: as files, where files are taken. */
    public static List<MaterialReceipt> uploaded(ServiceItem item, Map<String, String> answers) {
        return materials(item, answers).stream().map(receipt -> item.material(receipt.code())
                .filter(material -> material.forms().contains(MaterialForm.ELECTRONIC)).isPresent()
                        ? new MaterialReceipt(receipt.code(), MaterialForm.ELECTRONIC, 1, List.of("0".repeat(64)))
                        : receipt)
                .toList();
    }

    /** Every material that the answers make needed, each in a form it takes. */
    public static List<MaterialReceipt> materials(ServiceItem item, Map<String, String> answers) {
        var receipts = new ArrayList<MaterialReceipt>();
        for (var material : item.materialsFor(answers)) {
            var form = material.forms().contains(MaterialForm.ORIGINAL)
                    ? MaterialForm.ORIGINAL
                    : material.forms().iterator().next();
            receipts.add(new MaterialReceipt(material.code(), form, 1, List.of()));
        }
        return receipts;
    }
}
