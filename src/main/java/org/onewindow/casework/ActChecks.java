package org.onewindow.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.platform.OneLine;
import org.springframework.modulith.NamedInterface;

/** Whether the request of an act is whole: reasons given, texts within bounds, materials known. Pure. */
@NamedInterface("core")
public final class ActChecks {
    /** The pseudo material that stands for the form itself in a supplement notice. */
    public static final String FORM = "form";

    /** The longest special procedure or extension that can be meant, in working days. */
    private static final int MAX_DAYS = 365;

    /** The longest time that a promise of missing materials may run; practice of the centre. */
    private static final int MAX_PROMISE_DAYS = 60;

    private static final String APPLIED = "applied";

    private ActChecks() {
    }

    static List<FieldError> check(Act act, CaseFile file, Situation situation) {
        var item = situation.item();
        var errors = new ArrayList<FieldError>();
        if (isReasonRequired(act.kind()) && OneLine.isSilent(told(act))) {
            errors.add(error(textField(act.kind()), "casework.error.required"));
        }
        bounded(textField(act.kind()), words(act), errors);
        switch (act) {
            case Act.RequestSupplement request -> asked(request, item, errors);
            case Act.NotOurs away -> required("agency", away.agency(), errors);
            case Act.VoidIntake(var _, var right) when right != null ->
                AftermathRules.unfit(right, file, situation).ifPresent(key -> errors.add(error("right", key)));
            case Act.ReceiveMaterials brought -> brought(brought, file, situation, errors);
            case Act.Deliver deliver -> delivered(deliver, file, situation, errors);
            case Act.Supply supply -> supplied(supply, file, situation, errors);
            case Act.SupplyPromised supply -> promised(supply, file, situation, errors);
            case Act.CorrectOnTheSpot right -> errors.addAll(Forms.check(item.fields(), right.answers()));
            case Act.AcceptWithPromise promise -> promise(promise, file, situation, errors);
            case Act.RecordSiteVisit visit -> visited(visit.on(), file, situation, errors);
            case Act.BeginSpecialProcedure begin -> days(begin.days(), errors);
            case Act.Extend extend -> {
                days(extend.days(), errors);
                sheet(extend.sheet(), situation, errors);
            }
            case Act.Review review -> departure(review, null, situation, errors);
            case Act.Grant grant -> {
                sheet(grant.sheet(), situation, errors);
                departure(grant, Leads.GRANT, situation, errors);
            }
            case Act.Deny deny -> {
                sheet(deny.sheet(), situation, errors);
                departure(deny, Leads.DENY, situation, errors);
            }
            default -> {
            }
        }
        return errors;
    }

    private static void visited(LocalDate on, CaseFile file, Situation situation, List<FieldError> errors) {
        if (on.isAfter(situation.today()) || on.isBefore(file.received().receivedOn())) {
            errors.add(error("on", "casework.error.visit-on"));
        }
    }

    /** What was typed. The sign that hides the rest from the applicant is the act's to set and never typed. */
    private static String words(Act act) {
        return switch (act) {
            case Act.RequestSupplement(var _, var reason, var override) -> reason + '\n' + override;
            case Act.Concluding concluding when concluding.departure() != null ->
                concluding.told() + '\n' + concluding.departure().reason();
            default -> act.text();
        };
    }

    /** The words without what stays inside. */
    private static String told(Act act) {
        return switch (act) {
            case Act.RequestSupplement request -> request.reason();
            case Act.Concluding concluding -> concluding.told();
            default -> act.text();
        };
    }

    /**
     * What is applied instead of the answer of the discretion table is another of its outcomes, or none of them where the
     * decision itself is the other one.
     */
    private static void departure(Act.Concluding act, @Nullable Leads leads, Situation situation,
            List<FieldError> errors) {
        var departure = act.departure();
        if (departure == null) {
            return;
        }
        var yardstick = situation.yardstick().apply(act.stage()).orElse(null);
        if (yardstick == null) {
            errors.add(error(APPLIED, "casework.error.no-table"));
            return;
        }
        var answer = yardstick.answer();
        var applied = yardstick.table().outcome(departure.outcome()).orElse(null);
        if (departure.outcome().isEmpty()) {
            if (answer != null && (leads == null || leads == answer.leads())) {
                errors.add(error(APPLIED, "casework.error.applied-required"));
            }
        } else if (applied == null) {
            errors.add(error(APPLIED, "casework.error.choice"));
        } else if (applied.equals(answer)) {
            errors.add(error(APPLIED, "casework.error.applied-same"));
        } else if (leads != null && applied.leads() != leads) {
            errors.add(error(APPLIED, "casework.error.applied-contrary"));
        }
    }

    /** Acts whose reason, opinion or words the law or the record cannot do without. */
    private static boolean isReasonRequired(ActKind kind) {
        return switch (kind) {
            case REFUSE_ACCEPTANCE, NOT_NEEDED, NOT_OURS, REQUEST_SUPPLEMENT, ACCEPT_WITH_PROMISE, RETURN, REASSIGN,
                    RECORD_SITE_VISIT, BEGIN_SPECIAL_PROCEDURE, END_SPECIAL_PROCEDURE, EXTEND, OFFER_HEARING,
                    CONVENE_HEARING, RECORD_HEARING, TELL_THIRD_PARTIES, HEAR_STATEMENT, FORWARD, DENY, DELIVER,
                    TERMINATE, VOID, REJECT_VOID, CORRECT_CLERICAL_ERROR, REVOKE, WITHDRAW_LICENCE, CANCEL_LICENCE,
                    CHECK_COMMITMENT ->
                true;
            case PRE_REVIEW, CORRECT_ON_THE_SPOT, ACCEPT, RECEIVE_MATERIALS, SUPPLY_PROMISED, ACCEPT_ON_COMMITMENT,
                    SUPPLY, LAPSE,
                    RECOMPUTE, REVIEW, CONFIRM_SHEET, REQUEST_HEARING, WAIVE_HEARING, GRANT, FINISH, ANNOUNCE_READY,
                    ARCHIVE, WITHDRAW, CONFIRM_VOID ->
                false;
        };
    }

    /** What the text of an act is called in the interface. */
    static String textField(ActKind kind) {
        return switch (kind) {
            case DELIVER -> "receiver";
            case CONVENE_HEARING -> "place";
            case PRE_REVIEW, REVIEW, GRANT, FINISH, FORWARD, RECORD_SITE_VISIT, RECORD_HEARING, CHECK_COMMITMENT ->
                isReasonRequired(kind) ? "reason" : "opinion";
            default -> "reason";
        };
    }

    private static void days(int days, List<FieldError> errors) {
        if (days < 1 || days > MAX_DAYS) {
            errors.add(error("days", "casework.error.days", MAX_DAYS));
        }
    }

    /** A sheet is believed for its scan, which has to lie with the case. */
    private static void sheet(Act.@Nullable Sheet sheet, Situation situation, List<FieldError> errors) {
        kept("scan", sheet == null ? null : sheet.scan(), situation, errors);
    }

    private static void kept(String field, @Nullable String scan, Situation situation, List<FieldError> errors) {
        if (scan != null && !situation.kept().test(scan)) {
            errors.add(error(field, "casework.error." + field));
        }
    }

    /** Who receives at a window is somebody whom the case can have; elsewhere nobody is looked at. */
    private static void delivered(Act.Deliver deliver, CaseFile file, Situation situation, List<FieldError> errors) {
        var relation = deliver.relation();
        if (deliver.way() == DeliveryWay.WINDOW) {
            kept("letter", deliver.letter(), situation, errors);
            if (relation != null && !isKnown(relation, file, situation)) {
                errors.add(error("relation", "casework.error.relation"));
            }
            return;
        }
        if (relation != null) {
            errors.add(error("relation", "casework.error.relation-window"));
        }
        if (deliver.letter() != null) {
            errors.add(error("letter", "casework.error.letter-window"));
        }
    }

    private static boolean isKnown(DeliveryWay.Relation relation, CaseFile file, Situation situation) {
        return switch (relation) {
            case APPLICANT -> file.received().applicantKind() == ApplicantKind.NATURAL_PERSON;
            case REPRESENTATIVE -> file.received().applicantKind() == ApplicantKind.LEGAL_ENTITY;
            case AGENT -> situation.application().get().agent();
            case OTHER -> true;
        };
    }

    private static void promise(Act.AcceptWithPromise promise, CaseFile file, Situation situation,
            List<FieldError> errors) {
        var item = situation.item();
        if (promise.materials().isEmpty()) {
            errors.add(error("materials", "casework.error.nothing-asked"));
        }
        for (var code : promise.materials()) {
            if (item.material(code).isEmpty()) {
                errors.add(error("materials", "casework.error.material-unknown", OneLine.of(code, 40)));
            }
        }
        var received = file.received().receivedOn();
        if (promise.supplyBy().isBefore(situation.today())
                || promise.supplyBy().isAfter(received.plusDays(MAX_PROMISE_DAYS))) {
            errors.add(error("until", "casework.error.until", MAX_PROMISE_DAYS));
        }
    }

    /** What was brought is what was announced, whole or in part, on paper or as a file. */
    private static void brought(Act.ReceiveMaterials brought, CaseFile file, Situation situation,
            List<FieldError> errors) {
        var toBring = file.toBring();
        if (toBring.isEmpty()) {
            return;
        }
        var item = situation.item();
        var outstanding = file.received().outstanding();
        if (brought.materials().isEmpty()) {
            errors.add(error("materials", "casework.error.nothing-supplied"));
        }
        errors.addAll(materials(brought.materials(), item));
        files(brought.materials(), situation, errors);
        for (var material : brought.materials()) {
            var code = material.code();
            if (!toBring.contains(code)) {
                errors.add(error("materials", outstanding.contains(code)
                        ? "casework.error.asked-by-notice"
                        : "casework.error.not-announced", name(item, code)));
            } else if (material.form() == MaterialForm.ELECTRONIC
                    && material.withFilesOf(file.received().materials().get(code)).files().isEmpty()) {
                errors.add(error("materials", "casework.error.file-missing", name(item, code)));
            }
        }
    }

    /** Of a promise only what there is counts: online that is a file. */
    private static void promised(Act.SupplyPromised supply, CaseFile file, Situation situation,
            List<FieldError> errors) {
        errors.addAll(materials(supply.materials(), situation.item()));
        files(supply.materials(), situation, errors);
        var there = situation.sent(supply.materials()).stream().filter(material -> !material.missing())
                .map(MaterialReceipt::code).toList();
        file.promisedYet().stream().filter(code -> !there.contains(code)).forEach(code -> errors.add(
                error("materials", "casework.error.still-missing", name(situation.item(), code))));
    }

    /** A file that is named lies with the case. */
    private static void files(List<MaterialReceipt> materials, Situation situation, List<FieldError> errors) {
        materials.stream().filter(material -> !material.files().stream().allMatch(situation.kept()))
                .forEach(material -> errors.add(error("materials", "casework.error.file-unknown",
                        name(situation.item(), material.code()))));
    }

    private static String name(ServiceItem item, String code) {
        return item.material(code).map(material -> material.name().zh()).orElse(OneLine.of(code, 40));
    }

    /** Whether materials are known to the item, each once, in a form it takes. */
    public static List<FieldError> materials(List<MaterialReceipt> materials, ServiceItem item) {
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        for (int i = 0; i < materials.size(); i++) {
            var material = materials.get(i);
            var pointer = "materials/" + i;
            var requirement = item.material(material.code()).orElse(null);
            if (requirement == null) {
                errors.add(error(pointer, "casework.error.material-unknown", OneLine.of(material.code(), 40)));
            } else if (!requirement.forms().contains(material.form())) {
                errors.add(error(pointer, "casework.error.material-form", requirement.name().zh()));
            } else if (!seen.add(material.code())) {
                errors.add(error(pointer, "casework.error.material-twice", requirement.name().zh()));
            }
        }
        return errors;
    }

    private static void asked(Act.RequestSupplement request, ServiceItem item, List<FieldError> errors) {
        if (request.materials().isEmpty()) {
            errors.add(error("materials", "casework.error.nothing-asked"));
        }
        for (var code : request.materials()) {
            if (!FORM.equals(code) && item.material(code).isEmpty()) {
                errors.add(error("materials", "casework.error.material-unknown", OneLine.of(code, 40)));
            }
        }
    }

    private static void supplied(Act.Supply supply, CaseFile file, Situation situation, List<FieldError> errors) {
        var item = situation.item();
        var supplement = file.supplement();
        if (supply.materials().isEmpty() && supply.answers().isEmpty()) {
            errors.add(error("materials", "casework.error.nothing-supplied"));
        }
        errors.addAll(materials(supply.materials(), item));
        files(supply.materials(), situation, errors);
        if (!supply.answers().isEmpty()) {
            errors.addAll(Forms.check(item.fields(), supply.answers()));
        }
        if (supplement == null) {
            return;
        }
        var there = supply.materials().stream().map(MaterialReceipt::code).toList();
        for (var code : supplement.materials()) {
            if (!FORM.equals(code) && !there.contains(code)) {
                errors.add(error("materials", "casework.error.still-missing", name(item, code)));
            } else if (FORM.equals(code) && supply.answers().isEmpty()) {
                errors.add(error("answers", "casework.error.form-still-missing"));
            }
        }
    }

    private static void required(String field, String text, List<FieldError> errors) {
        if (OneLine.isSilent(text)) {
            errors.add(error(field, "casework.error.required"));
        }
    }

    private static void bounded(String field, String text, List<FieldError> errors) {
        if (text.codePointCount(0, text.length()) > Act.MAX_TEXT) {
            errors.add(error(field, "casework.error.too-long", Act.MAX_TEXT));
        } else if (OneLine.isBroken(text)) {
            errors.add(error(field, "casework.error.characters"));
        }
    }

    private static FieldError error(String field, String key, Object... args) {
        return new FieldError(field, key, List.of(args));
    }
}
