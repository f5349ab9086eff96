package org.onewindow.documents.wording;

import static org.onewindow.documents.wording.Placeholder.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A form of paper (文书式样): what its wording has to contain for the paper to be lawful, and what it may contain.
 * Number, date, authority, place of the seal and contact are printed by the layout on every form and cannot be left out.
 */
@SuppressWarnings("ImmutableEnumChecker") // The sets cannot be modified; the checker knows no type that says so.
public enum PaperForm {
    /** 收件回执, art. 32(2): proof of what was handed in, with date. */
    RECEIPT(of(RECEIPT_HEAD, GIVEN, MISSING, ANSWERS), of(), of()),
    /** 受理通知书, art. 32(1)(5) and 32(2). */
    ACCEPTANCE(of(APPLICANT, ITEM, ACCEPTANCE_GROUND, ACCEPTED_ON, PROMISED_DUE_ON, COST),
            of(STATUTORY_DUE_ON, PROVISIONAL, PROMISED_MATERIALS, SUPPLY_BY, CHECK_BY), of(SUBMITTED_ON, COLLECTION)),
    /** 不需要取得行政许可告知书, art. 32(1)(1). */
    NOT_NEEDED(of(APPLICANT, ITEM, REASON, REMEDIES), of(), of(SUBMITTED_ON)),
    /** 不予受理决定书, art. 32(1)(2) and 32(2). */
    REFUSAL(of(APPLICANT, ITEM, REASON, BASIS, REMEDIES), of(WHERE_TO_APPLY), of(SUBMITTED_ON)),
    /** 补正材料一次性告知书, art. 32(1)(4). */
    SUPPLEMENT(of(APPLICANT, ITEM, DEFECTS, REPLY_BY, HOW_TO_SUPPLY), of(), of(SUBMITTED_ON)),
    /** 视为撤回申请告知书. */
    LAPSE(of(APPLICANT, ITEM, DUE_ON, GROUND, REMEDIES), of(), of()),
    /** 特别程序所需时间告知书, art. 45. */
    SUSPENSION(of(APPLICANT, ITEM, PROCEDURE, BEGAN_ON, EXPECTED_DAYS, REASON), of(), of()),
    /** 延长办理期限告知书, art. 42(1). */
    EXTENSION(of(APPLICANT, ITEM, REASON, EXTENSION_DAYS, APPROVER, DUE_ON), of(), of()),
    /** 听证权利告知书, art. 46 and 47. */
    HEARING_RIGHT(of(APPLICANT, ITEM, REASON, REQUEST_UNTIL), of(), of()),
    /** 听证通知书, art. 48(1)(1) and (3). */
    HEARING(of(APPLICANT, ITEM, HELD_ON, REASON, CHAIR), of(), of()),
    /** 听证笔录, art. 48(1)(5). */
    MINUTES(of(ITEM, HELD_ON, REASON), of(), of()),
    /** 利害关系人告知书, art. 36. */
    THIRD_PARTY(of(APPLICANT, ITEM, REASON, SPEAK_UNTIL), of(), of()),
    /** 转报函, art. 35. */
    FORWARDING(of(UPPER_LEVEL, APPLICANT, ITEM, REASON), of(), of()),
    /** 准予行政许可决定书 and its kin, art. 38(1), 39 and 44. */
    GRANT(of(APPLICANT, ITEM, BASIS, DECISION), of(INSTRUMENT, DELIVER_BY, HEARING_MINUTES),
            of(PAPER_TITLE, ACCEPTED_ON, COLLECTION, REMEDIES)),
    /** 不予行政许可决定书 and its kin, art. 38(2). */
    DENIAL(of(APPLICANT, ITEM, REASON, BASIS, DECISION, REMEDIES), of(HEARING_MINUTES), of(PAPER_TITLE, ACCEPTED_ON)),
    /** 办结单 of a public service. */
    COMPLETION(of(APPLICANT, ITEM, FINISHED_ON), of(REASON), of()),
    /** 送达回证, art. 44. */
    DELIVERY(of(Placeholder.DELIVERED), of(), of()),
    /** 终止办理告知书. */
    TERMINATION(of(APPLICANT, ITEM, GROUND, REASON, REMEDIES), of(), of()),
    /** 更正书. */
    CORRECTION(of(APPLICANT, ITEM, CORRECTED, REASON), of(), of()),
    /** 撤销行政许可决定书, art. 69. */
    REVOCATION(of(APPLICANT, ITEM, GROUND, REASON, REMEDIES), of(), of()),
    /** 撤回行政许可决定书, art. 8(2). */
    WITHDRAWAL(of(APPLICANT, ITEM, REASON, REMEDIES), of(), of()),
    /** 注销行政许可告知书, art. 70. */
    CANCELLATION(of(APPLICANT, ITEM, GROUND, REASON, REMEDIES), of(), of());

    private static final Set<Placeholder> EVERYWHERE = of(APPLICANT, ITEM, CASE_NO, DOCUMENT_NO, DEPARTMENT, CENTRE,
            ISSUED_ON);

    private final Set<Placeholder> needed;
    private final Set<Placeholder> conditional;
    private final Set<Placeholder> free;

    PaperForm(Set<Placeholder> needed, Set<Placeholder> conditional, Set<Placeholder> free) {
        this.needed = needed;
        this.conditional = conditional;
        this.free = free;
    }

    /** What the wording must name and every such paper has. */
    public Set<Placeholder> needed() {
        return needed;
    }

    /** What the wording must name, although a paper may have none of it: the line is then left out. */
    public Set<Placeholder> conditional() {
        return conditional;
    }

    /** All that the wording may name. */
    public Set<Placeholder> allowed() {
        var all = EnumSet.copyOf(EVERYWHERE);
        all.addAll(needed);
        all.addAll(conditional);
        all.addAll(free);
        return Collections.unmodifiableSet(all);
    }

    /** The name in addresses, in files and in the table of papers, such as {@code hearing-right}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form of a code. */
    public static Optional<PaperForm> of(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }

    /** The key of its name. */
    public String messageKey() {
        return "documents.form." + code();
    }

    /** The key of the article that says what it must contain. */
    public String articleKey() {
        return messageKey() + ".article";
    }

    private static Set<Placeholder> of(Placeholder... places) {
        var set = EnumSet.noneOf(Placeholder.class);
        Collections.addAll(set, places);
        return Collections.unmodifiableSet(set);
    }
}
