package org.onewindow.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.deadlines.SpecialProcedure;

/**
 * What an actor wants to do with a case. Free text is kept sealed under the key of the case; everything else of an act
 * becomes part of the fact. {@link CaseTransitions} says in which status each is lawful, whose it is and by which article.
 */
public sealed interface Act {
    /** Characters that a reason, an opinion or a note may have; a decision that needs more belongs in a paper. */
    int MAX_TEXT = 2_000;

    /** Stands between what is told in writing and what stays inside, in the sealed text of one act. */
    char INSIDE = '\u001e';

    /** Which act of the table this is. */
    default ActKind kind() {
        return ActKind.of(getClass());
    }

    /** The free text that goes with it: reason, opinion or note; may be empty. */
    default String text() {
        return "";
    }

    /** An act of a stage; an empty code means the only open one. */
    sealed interface OnStage extends Act {
        /** The code of the stage. */
        String stage();

        /** The same act for a stage. */
        Act atStage(String code);
    }

    /** An act that concludes a stage, and with it what the discretion table of the stage says (裁量基准). */
    sealed interface Concluding extends OnStage {
        /** The opinion or the reason that is told. */
        String told();

        /** What is concluded instead of what the table says; null to follow it, or where the stage has none. */
        @Nullable
        Departure departure();

        @Override
        default String text() {
            var departure = departure();
            return departure == null ? told() : told() + INSIDE + departure.reason();
        }
    }

    /**
     * A departure from the discretion table (偏离裁量基准).
     *
     * @param outcome code of the outcome of the table that is applied instead; empty for none of them
     * @param reason  why; kept inside and sealed like every text
     */
    record Departure(String outcome, String reason) {
    }

    /** An act that a head may sign on paper and another person records (领导书面签批). */
    sealed interface Signed extends Act {
        /** The signed sheet; null where the head acts in person. */
        @Nullable
        Sheet sheet();
    }

    /** A sheet that a head signed by hand: the staff id of who signed, and SM3 of its scan in the case, hexadecimal. */
    record Sheet(String signer, String scan) {
    }

    /** Whose statement is taken down (陈述申辩), art. 36. */
    enum Speaker {
        /** The applicant. */
        APPLICANT,
        /** Somebody whose major interests are touched (利害关系人); others who were told may still speak. */
        INTERESTED_PARTY,
        /** The last of those who were told: everybody has spoken or said that there is nothing to say. */
        LAST_INTERESTED_PARTY
    }

    /** The first look at an application: fit for acceptance or not, with a note for the colleague at the window. */
    record PreReview(boolean passed, String text) implements Act {
    }

    /** Errors that can be put right at once are put right by the applicant, art. 32(1)(3). */
    record CorrectOnTheSpot(Map<String, String> answers, String text) implements Act {
        public CorrectOnTheSpot {
            answers = Map.copyOf(answers);
        }
    }

    /** Acceptance. */
    record Accept() implements Act {
    }

    /** Acceptance although minor materials are missing, against the written promise to supply them (容缺受理). */
    record AcceptWithPromise(SortedSet<String> materials, LocalDate supplyBy, String text) implements Act {
        public AcceptWithPromise {
            materials = Collections.unmodifiableSortedSet(new TreeSet<>(materials));
        }
    }

    /** Paper that was announced online was brought to a window and seen there. */
    record ReceiveMaterials(List<MaterialReceipt> materials) implements Act {
        public ReceiveMaterials {
            materials = List.copyOf(materials);
        }
    }

    /** What was promised is handed in. */
    record SupplyPromised(List<MaterialReceipt> materials) implements Act {
        public SupplyPromised {
            materials = List.copyOf(materials);
        }
    }

    /** Acceptance on notification and commitment (告知承诺): decided at once, checked afterwards. */
    record AcceptOnCommitment(String text) implements Act {
    }

    /** The later check of a commitment: kept, or found false. */
    record CheckCommitment(boolean kept, String text) implements Act {
    }

    /** The matter needs no licence, art. 32(1)(1). */
    record NotNeeded(String text) implements Act {
    }

    /** The matter is another agency's, which is named, art. 32(1)(2). */
    record NotOurs(String agency, String reason) implements Act {
        @Override
        public String text() {
            return agency + "\n" + reason;
        }
    }

    /** Refusal of acceptance; a reason is required. */
    record RefuseAcceptance(Ground.Refusal ground, String text) implements Act {
        /** A refusal without the reproach of falsehood. */
        public RefuseAcceptance(String text) {
            this(Ground.Refusal.NOT_ACCEPTABLE, text);
        }
    }

    /**
     * The one-time notice: which materials (and whether the form, under the code {@code form}) and what is wrong.
     *
     * @param override why a second notice names new defects nevertheless; empty for an ordinary notice
     */
    record RequestSupplement(SortedSet<String> materials, String reason, String override) implements Act {
        public RequestSupplement {
            materials = Collections.unmodifiableSortedSet(new TreeSet<>(materials));
        }

        /** An ordinary notice. */
        public RequestSupplement(SortedSet<String> materials, String reason) {
            this(materials, reason, "");
        }

        @Override
        public String text() {
            return override.isBlank() ? reason : reason + INSIDE + override;
        }
    }

    /** What was asked for, supplied: materials, and corrected answers where the form was at fault. */
    record Supply(List<MaterialReceipt> materials, Map<String, String> answers) implements Act {
        public Supply {
            materials = List.copyOf(materials);
            answers = Map.copyOf(answers);
        }
    }

    /** A limit has passed and the law attaches its effect to that; nobody's wish, so the system alone does it. */
    record Lapse() implements Act {
    }

    /** The dates are computed again because the calendar changed; the system alone does it. */
    record Recompute() implements Act {
    }

    /** A stage is passed. */
    record Review(String stage, @JsonProperty("text") String told,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Departure departure) implements Concluding {
        /** As the table says, if there is one. */
        public Review(String stage, String told) {
            this(stage, told, null);
        }

        @Override
        public Act atStage(String code) {
            return new Review(code, told, departure);
        }
    }

    /**
     * A stage sends the case back; a reason is required.
     *
     * @param to a stage of the group to which it goes back; null for the group before
     */
    record Return(String stage, @Nullable String to, String text) implements OnStage {
        /** Back to the group before. */
        public Return(String stage, String text) {
            this(stage, null, text);
        }

        @Override
        public Act atStage(String code) {
            return new Return(code, to, text);
        }
    }

    /** A stage is given to one person who holds its post (改派), for example the substitute of the one who left. */
    record Reassign(String stage, String staff, String text) implements OnStage {
        @Override
        public Act atStage(String code) {
            return new Reassign(code, staff, text);
        }
    }

    /** A visit to the site by two or more, art. 34(3). */
    record RecordSiteVisit(LocalDate on, SortedSet<String> inspectors, String text) implements Act {
        public RecordSiteVisit {
            inspectors = Collections.unmodifiableSortedSet(new TreeSet<>(inspectors));
        }
    }

    /** A procedure of art. 45 begins; the applicant is told how long it is expected to take, in working days. */
    record BeginSpecialProcedure(SpecialProcedure procedure, int days, String text) implements Act {
    }

    /** A procedure of art. 45 has ended, with its result. */
    record EndSpecialProcedure(SpecialProcedure procedure, String text) implements Act {
    }

    /** The limit is extended, art. 42; the reason is told to the applicant. */
    record Extend(int days, @Nullable Sheet sheet, String text) implements Signed {
    }

    /** The head confirms by own sign-in what was recorded from a sheet, named by its entry. */
    record ConfirmSheet(long entry) implements Act {
    }

    /** The right to a hearing is told, art. 47. */
    record OfferHearing(String text) implements Act {
    }

    /** A hearing is asked for. */
    record RequestHearing(String text) implements Act {
    }

    /** A hearing is renounced. */
    record WaiveHearing(String text) implements Act {
    }

    /** Time and place of the hearing are told at least seven days before, art. 48(1)(1). */
    record ConveneHearing(LocalDate on, String chair, String place) implements Act {
        @Override
        public String text() {
            return place;
        }
    }

    /** The hearing was held; its minutes bind the decision, art. 48(2). */
    record RecordHearing(String text) implements Act {
    }

    /** Those whose major interests are touched are told, art. 36; the text names them and the interest. */
    record TellThirdParties(String text) implements Act {
    }

    /** What the applicant or an interested party said is taken down, art. 36. */
    record HearStatement(Speaker speaker, String text) implements Act {
    }

    /** The opinion and all materials go up to the agency that decides, art. 35. */
    record Forward(String text) implements Act {
    }

    /** The decision to grant, at the last stage. */
    record Grant(String stage, @Nullable Sheet sheet, @JsonProperty("text") String told,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Departure departure) implements Concluding, Signed {
        /** As the table says, if there is one. */
        public Grant(String stage, @Nullable Sheet sheet, String told) {
            this(stage, sheet, told, null);
        }

        /** A decision made in person. */
        public Grant(String stage, String told) {
            this(stage, null, told);
        }

        @Override
        public Act atStage(String code) {
            return new Grant(code, sheet, told, departure);
        }
    }

    /** The decision to deny, at the last stage; reasons are required. */
    record Deny(String stage, Ground.Denial ground, @Nullable Sheet sheet, @JsonProperty("text") String told,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Departure departure) implements Concluding, Signed {
        /** As the table says, if there is one. */
        public Deny(String stage, Ground.Denial ground, @Nullable Sheet sheet, String told) {
            this(stage, ground, sheet, told, null);
        }

        /** A denial in person because the conditions are not met. */
        public Deny(String stage, String told) {
            this(stage, Ground.Denial.NOT_QUALIFIED, null, told);
        }

        @Override
        public Act atStage(String code) {
            return new Deny(code, ground, sheet, told, departure);
        }
    }

    /** A public service is done. */
    record Finish(String text) implements Act {
    }

    /** The applicant is told that the result lies ready; not the same as having collected it. */
    record AnnounceReady() implements Act {
    }

    /**
     * The result is handed over to the named receiver, who showed who they are, or sent.
     *
     * @param relation of whoever stands at the window; null where it is sent, and counted as a third person at a window
     * @param letter   SM3 of the scan of the letter of authorisation among the files of the case, hexadecimal; null
     *                 where none was shown
     */
    record Deliver(DeliveryWay way, @JsonInclude(JsonInclude.Include.NON_NULL) DeliveryWay.@Nullable Relation relation,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String letter, String text) implements Act {
        /** By post or network, to the applicant. */
        public Deliver(DeliveryWay way, String text) {
            this(way, null, null, text);
        }

        /** At a window, to somebody who needs no letter. */
        public Deliver(DeliveryWay.Relation relation, String text) {
            this(DeliveryWay.WINDOW, relation, null, text);
        }
    }

    /** The file is closed. */
    record Archive() implements Act {
    }

    /** The applicant withdraws; a reason is welcome, not required. */
    record Withdraw(String text) implements Act {
    }

    /** Handling ends without a decision because there is nothing left to decide. */
    record Terminate(Ground.Termination ground, String text) implements Act {
    }

    /** A wrong intake is voided, after acceptance only proposed; the right case is named where there is one. */
    record VoidIntake(String text, @Nullable CaseNumber rightCase) implements Act {
    }

    /** A second person confirms that an accepted intake is void. */
    record ConfirmVoid() implements Act {
    }

    /** An intake that somebody asked to void is kept, by another or by who asked; the text says why it is right. */
    record RejectVoid(String text) implements Act {
    }

    /** A clerical error in a paper is corrected by a new entry; the text says what was wrong and what is right. */
    record CorrectClericalError(String paperNo, String text) implements Act {
    }

    /** What was granted is revoked, art. 69. */
    record Revoke(Ground.Revocation ground, String text) implements Act {
    }

    /** What was granted is withdrawn for the public interest, art. 8. */
    record WithdrawLicence(String text) implements Act {
    }

    /** What was granted is cancelled, a formality, art. 70. */
    record CancelLicence(Ground.Cancellation ground, String text) implements Act {
    }
}
