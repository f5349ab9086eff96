package org.onewindow.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.documents.Paper.Contact;
import org.onewindow.documents.Paper.Remedies;
import org.onewindow.documents.wording.FilledText;
import org.onewindow.documents.wording.Placeholder;

/** What a paper puts into the places of its wording. */
final class PaperValues {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private PaperValues() {
    }

    /**
     * The values by place, without those that the paper has not.
     *
     * @throws IllegalArgumentException if one is missing without which the paper would not be lawful
     */
    static Map<Placeholder, String> of(Paper paper) {
        var values = head(paper);
        switch (paper) {
            case Paper.Receipt _,Paper.Delivery _ -> {
            }
            case Paper.Acceptance acceptance -> put(acceptance, values);
            case Paper.Supplement supplement -> {
                put(values, Placeholder.SUBMITTED_ON, day(supplement.submittedOn()));
                put(values, Placeholder.REPLY_BY, day(supplement.replyBy()));
                put(values, Placeholder.HOW_TO_SUPPLY, supplement.howToSupply());
            }
            case Paper.Refusal refusal -> {
                put(values, Placeholder.SUBMITTED_ON, day(refusal.submittedOn()));
                put(values, Placeholder.REASON, refusal.reason());
                put(values, Placeholder.BASIS, refusal.basis());
                put(values, Placeholder.WHERE_TO_APPLY, refusal.whereToApply());
                put(values, Placeholder.REMEDIES, remedies(refusal.remedies()));
            }
            case Paper.Grant grant -> put(grant, values);
            case Paper.Denial denial -> put(denial, values);
            case Paper.Notice notice -> {
                values.putAll(notice.values());
                put(values, Placeholder.REMEDIES, remedies(notice.remedies()));
            }
        }
        for (var place : paper.form().allowed()) {
            if (!place.isTable() && !paper.form().conditional().contains(place)
                    && values.getOrDefault(place, "").isBlank()) {
                throw new IllegalArgumentException("no lawful " + paper.form() + " without " + place);
            }
        }
        return values;
    }

    /** The tables that the paper has. */
    static Set<Placeholder> tables(Paper paper) {
        return switch (paper) {
            case Paper.Receipt _ -> EnumSet.of(Placeholder.RECEIPT_HEAD, Placeholder.GIVEN, Placeholder.MISSING,
                    Placeholder.ANSWERS);
            case Paper.Supplement _ -> EnumSet.of(Placeholder.DEFECTS);
            case Paper.Grant grant when grant.instrument() != null -> EnumSet.of(Placeholder.INSTRUMENT);
            case Paper.Delivery _ -> EnumSet.of(Placeholder.DELIVERED);
            case Paper.Acceptance _,Paper.Refusal _,Paper.Grant _,Paper.Denial _,Paper.Notice _ -> Set.of();
        };
    }

    /** Whom to call; a receipt says so in its table, a proof of delivery not at all. */
    static Optional<Contact> contact(Paper paper) {
        return switch (paper) {
            case Paper.Receipt _,Paper.Delivery _ -> Optional.empty();
            case Paper.Acceptance one -> Optional.of(one.contact());
            case Paper.Supplement one -> Optional.of(one.contact());
            case Paper.Refusal one -> Optional.of(one.contact());
            case Paper.Grant one -> Optional.of(one.contact());
            case Paper.Denial one -> Optional.of(one.contact());
            case Paper.Notice one -> Optional.of(one.contact());
        };
    }

    private static Map<Placeholder, String> head(Paper paper) {
        var head = paper.head();
        var values = FilledText.values();
        put(values, Placeholder.APPLICANT, head.applicant());
        put(values, Placeholder.ITEM, head.item());
        put(values, Placeholder.CASE_NO, head.caseNo());
        put(values, Placeholder.DOCUMENT_NO, head.documentNo());
        put(values, Placeholder.DEPARTMENT, head.department());
        put(values, Placeholder.CENTRE, head.centre());
        put(values, Placeholder.ISSUED_ON, day(head.on()));
        return values;
    }

    private static void put(Paper.Acceptance acceptance, Map<Placeholder, String> values) {
        put(values, Placeholder.SUBMITTED_ON, day(acceptance.submittedOn()));
        put(values, Placeholder.ACCEPTED_ON, day(acceptance.acceptedOn()));
        put(values, Placeholder.ACCEPTANCE_GROUND, acceptance.basis());
        put(values, Placeholder.PROMISED_DUE_ON, day(acceptance.promisedDueOn()));
        put(values, Placeholder.STATUTORY_DUE_ON, day(acceptance.statutoryDueOn()));
        put(values, Placeholder.PROVISIONAL, acceptance.dates() == Paper.Certainty.PROVISIONAL
                ? "上述日期跨入尚未公布放假安排的年度，为暂定日期；放假安排公布后如有变化，以网上进度查询为准。"
                : null);
        put(values, Placeholder.PROMISED_MATERIALS, String.join("、", acceptance.later().materials()));
        put(values, Placeholder.SUPPLY_BY, day(acceptance.later().supplyBy()));
        put(values, Placeholder.CHECK_BY, day(acceptance.later().checkBy()));
        put(values, Placeholder.COST, acceptance.cost());
        put(values, Placeholder.COLLECTION, acceptance.collection());
    }

    private static void put(Paper.Grant grant, Map<Placeholder, String> values) {
        put(values, Placeholder.PAPER_TITLE, grant.title());
        put(values, Placeholder.ACCEPTED_ON, day(grant.acceptedOn()));
        put(values, Placeholder.BASIS, String.join("、", grant.basis()));
        put(values, Placeholder.DECISION, grant.decision());
        put(values, Placeholder.DELIVER_BY, day(grant.deliverBy()));
        put(values, Placeholder.HEARING_MINUTES, grant.minutes());
        put(values, Placeholder.COLLECTION, grant.collection());
        put(values, Placeholder.REMEDIES, remedies(grant.remedies()));
    }

    private static void put(Paper.Denial denial, Map<Placeholder, String> values) {
        put(values, Placeholder.PAPER_TITLE, denial.title());
        put(values, Placeholder.ACCEPTED_ON, day(denial.acceptedOn()));
        put(values, Placeholder.REASON, String.join("\n", denial.reasons()));
        put(values, Placeholder.BASIS, String.join("、", denial.basis()));
        put(values, Placeholder.DECISION, denial.decision());
        put(values, Placeholder.HEARING_MINUTES, denial.minutes());
        put(values, Placeholder.REMEDIES, remedies(denial.remedies()));
    }

    /**
     * The limits are those of the Administrative Reconsideration Law, art. 20, and the Administrative Litigation Law,
     * art. 46; no wording can change them.
     */
    private static @Nullable String remedies(@Nullable Remedies remedies) {
        return remedies == null
                ? null
                : "如不服本决定，可以自收到本文书之日起六十日内，依法向" + remedies.reviewOrgan() + "申请行政复议；也可以自收到本文书之日起六个月内，依法直接向"
                        + remedies.court()
                        + "提起行政诉讼。法律、行政法规规定应当先申请行政复议的，从其规定。";
    }

    private static void put(Map<Placeholder, String> values, Placeholder place, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(place, value);
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.format(DAY);
    }
}
