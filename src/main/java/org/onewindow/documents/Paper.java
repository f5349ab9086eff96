package org.onewindow.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.documents.wording.PaperForm;
import org.onewindow.documents.wording.Placeholder;

/**
 * What an act gives in writing, as the values that the template shows. Its text is Chinese, the official language; the
 * values are ready sentences and dates, because what is lawful to say was decided by the act. Each record names the
 * article that asks for the paper.
 */
public sealed interface Paper {
    /** What every paper shows. */
    Head head();

    /** The form by whose wording it is said. */
    default PaperForm form() {
        return switch (this) {
            case Receipt _ -> PaperForm.RECEIPT;
            case Acceptance _ -> PaperForm.ACCEPTANCE;
            case Supplement _ -> PaperForm.SUPPLEMENT;
            case Refusal _ -> PaperForm.REFUSAL;
            case Grant _ -> PaperForm.GRANT;
            case Denial _ -> PaperForm.DENIAL;
            case Delivery _ -> PaperForm.DELIVERY;
            case Notice notice -> notice.kind();
        };
    }

    /**
     * What every paper shows.
     *
     * @param centre      the centre in full, for example 聊城市政务服务中心
     * @param department  the authority in whose name the paper is given
     * @param documentNo  文号, for example 聊行审受〔2026〕000017号
     * @param on          the date of the paper, which is also the creation date inside the PDF
     * @param applicant   name of the applicant in full
     * @param progressUrl where the progress is shown; printed as a QR code; no query code in it
     */
    record Head(String centre, String department, String documentNo, String caseNo, LocalDate on, String applicant,
            String item, String progressUrl) {
    }

    /** Whom to call and how to complain, as ready sentences. */
    record Contact(String phone, String complaints) {
    }

    /** Where to go against a decision (art. 38; 60 days, 6 months): the authority above and the court. */
    record Remedies(String reviewOrgan, String court) {
    }

    /** A material handed in: its name, 原件 / 复印件 / 电子件, and how many. */
    record Given(String name, String form, int copies) {
    }

    /** What is to be supplemented: the material, and what is wrong with it and wanted instead. */
    record Defect(String material, String request) {
    }

    /** A certificate that comes with a decision: its name, its number if it has one already, its validity in words. */
    record Instrument(String name, @Nullable String number, String validity) {
    }

    /**
     * Receipt for what was handed in (收件回执), before acceptance. Answers what the applicant asks at the door.
     *
     * @param agent               who handed it in for the applicant; null if the applicant did
     * @param missing             names of what is still missing; empty if nothing is
     * @param answerDueOn         the day by which acceptance is decided, five working days (art. 32)
     * @param promise             how long it takes after acceptance, a sentence
     * @param cost                what it costs and on what basis, or that it is free
     * @param collection          where and how to collect
     * @param collectionByAnother whether another may collect and with what papers
     */
    record Receipt(Head head, String queryCode, LocalDateTime receivedAt, @Nullable String agent, List<Given> given,
            List<String> missing, LocalDate answerDueOn, String promise, String cost, String collection,
            String collectionByAnother, Contact contact) implements Paper {
        public Receipt {
            given = List.copyOf(given);
            missing = List.copyOf(missing);
        }
    }

    /**
     * Notice of acceptance (受理通知书), art. 32(1)(5) and the last paragraph.
     *
     * @param basis          the article under which it is accepted
     * @param statutoryDueOn null where no statute sets a limit
     * @param dates          whether the days are certain or rest on a calendar not yet published
     * @param later          what was promised for later
     */
    record Acceptance(Head head, LocalDate submittedOn, LocalDate acceptedOn, LocalDate promisedDueOn,
            @Nullable LocalDate statutoryDueOn, Certainty dates, Later later, String basis, String cost,
            String collection, Contact contact) implements Paper {
    }

    /**
     * What an acceptance leaves for later (容缺受理, 告知承诺).
     *
     * @param materials names of materials promised for later; empty if there are none
     * @param supplyBy  the last day for them
     * @param checkBy   the last day for the check of a commitment
     */
    record Later(List<String> materials, @Nullable LocalDate supplyBy, @Nullable LocalDate checkBy) {
        /** Nothing is left for later. */
        public static final Later NOTHING = new Later(List.of(), null, null);

        public Later {
            materials = List.copyOf(materials);
        }
    }

    /** Whether due dates are certain. */
    enum Certainty {
        /** The calendar of every day counted is published. */
        CERTAIN,
        /** Some days lie in a year whose holidays are not published yet. */
        PROVISIONAL
    }

    /**
     * The one notice of everything to supplement (补正材料一次性告知书), art. 32(1)(4).
     *
     * @param replyBy     the day the notice sets; null if it sets none
     * @param howToSupply a sentence
     */
    record Supplement(Head head, LocalDate submittedOn, List<Defect> defects, @Nullable LocalDate replyBy,
            String howToSupply, Contact contact) implements Paper {
        public Supplement {
            defects = List.copyOf(defects);
            if (defects.isEmpty()) {
                throw new IllegalArgumentException("a supplement notice says what is to be supplemented");
            }
        }

        /** Whether the same is wanted of all materials, so that it is said once. */
        public boolean alike() {
            return defects.size() > 1 && defects.stream().map(Defect::request).distinct().count() == 1;
        }
    }

    /**
     * Refusal to accept (不予受理决定书), art. 32(1)(1), (2) and the last paragraph.
     *
     * @param whereToApply the authority that is competent; null if none is or no licence is needed
     */
    record Refusal(Head head, LocalDate submittedOn, String reason, String basis, @Nullable String whereToApply,
            Remedies remedies, Contact contact) implements Paper {
    }

    /**
     * Decision that grants (准予行政许可决定书 and its kin), art. 38(1).
     *
     * @param title      of the paper, by the kind of item
     * @param decision   the operative words
     * @param instrument the certificate; null if the decision itself is the result
     * @param deliverBy  the day by which a certificate is delivered, ten working days (art. 44); null without one
     * @param minutes    of the hearing on which it rests (art. 48(2)); null where there was none
     */
    record Grant(Head head, String title, LocalDate acceptedOn, List<String> basis, String decision,
            @Nullable Instrument instrument, @Nullable LocalDate deliverBy, @Nullable String minutes,
            String collection, Remedies remedies, Contact contact) implements Paper {
        public Grant {
            basis = List.copyOf(basis);
        }
    }

    /**
     * Decision that denies (不予行政许可决定书 and its kin), art. 38(2): with reasons and remedies, or it is void.
     *
     * @param title    of the paper, by the kind of item
     * @param decision the operative words, for example 不予行政许可
     * @param minutes  of the hearing on which it rests (art. 48(2)); null where there was none
     */
    record Denial(Head head, String title, LocalDate acceptedOn, List<String> reasons, List<String> basis,
            String decision, @Nullable String minutes, Remedies remedies, Contact contact) implements Paper {
        public Denial {
            reasons = List.copyOf(reasons);
            basis = List.copyOf(basis);
            if (reasons.isEmpty() || reasons.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a denial gives its reasons (art. 38)");
            }
        }
    }

    /**
     * Any paper that consists of a title and paragraphs: special procedures (art. 45), extensions (art. 42), hearings
     * (art. 47, 48), interested parties (art. 36), termination, correction, revocation (art. 69) and the like.
     *
     * @param values   what the form needs beyond head and remedies
     * @param remedies null where nothing is decided that could be contested
     */
    record Notice(Head head, PaperForm kind, Map<Placeholder, String> values, @Nullable Remedies remedies,
            Contact contact) implements Paper {
        public Notice {
            values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        }
    }

    /**
     * Proof of delivery (送达回证).
     *
     * @param delivered  papers and certificates with their numbers
     * @param mode       at the counter, by post, …
     * @param receivedBy who received it for the applicant, with the relation; null if the applicant does
     */
    record Delivery(Head head, List<String> delivered, String mode, String place, @Nullable String receivedBy,
            String deliveredBy, @Nullable String remark) implements Paper {
        public Delivery {
            delivered = List.copyOf(delivered);
        }
    }
}
