package org.onewindow.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;

/**
 * Why an act is not lawful now, as a value: the reason, the article it rests on, and what the words need.
 *
 * @param args for the sentence of {@link Reason#messageKey()}
 */
public record Refusal(Reason reason, List<Object> args) {
    public Refusal {
        args = List.copyOf(args);
    }

    static Refusal of(Reason reason, Object... args) {
        return new Refusal(reason, List.of(args));
    }

    /** What the sentence needs, in the reader's language: days as they are said, names as they are called. */
    public Object[] words(Locale locale) {
        return args.stream().map(arg -> switch (arg) {
            case LocalDate day -> OneWindowTime.inWords(day, locale);
            case LocalisedText text -> text.in(locale);
            default -> arg;
        }).toArray();
    }

    /** The article, for the reader and for the member {@code basis} of the interface. */
    public LocalisedText basis() {
        return new LocalisedText(reason.zh, reason.en);
    }

    /** The laws that refusals cite. */
    private enum Law {
        LICENSING("《中华人民共和国行政许可法》", "Administrative Licensing Law, "), BUSINESS("《优化营商环境条例》",
                "Regulation on Optimising the Business Environment, ");

        private final String zh;
        private final String en;

        Law(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** The reasons, each with its article. */
    public enum Reason {
        /** Nothing is done on a case before it is accepted. */
        NOT_ACCEPTED_YET("第三十二条", "art. 32"),
        /** What was accepted is not accepted, refused or sent back again. */
        ALREADY_ACCEPTED("第三十二条第一款", "art. 32(1)"),
        /** The applicant has the notice and is to answer it first. */
        WAITING_FOR_SUPPLEMENT("第三十二条第一款第四项", "art. 32(1)(4)"),
        /** Nothing was asked for, so nothing can be supplied. */
        NO_SUPPLEMENT_ASKED("第三十二条第一款第四项", "art. 32(1)(4)"),
        /** A second notice may not name new defects. */
        SECOND_NOTICE_NEW_DEFECT("第三十二条第一款第四项、第七十二条", "art. 32(1)(4), art. 72"),
        /** After five working days of silence the application counts as accepted since its receipt. */
        DEEMED_ACCEPTED("第三十二条第一款第四项", "art. 32(1)(4)"),
        /** Required materials are neither there nor promised. */
        MATERIALS_MISSING("第三十二条第一款第四项", "art. 32(1)(4)"),
        /** Required paper was only announced online; it is seen at a window before it counts as complete. */
        PAPER_OUTSTANDING("第三十二条第一款第四项、第五项", "art. 32(1)(4), (5)"),
        /** No paper was announced, or all of it was brought. */
        NOTHING_ANNOUNCED("第三十二条第一款第四项", "art. 32(1)(4)"),
        /** The party may not apply again before a day. */
        BANNED("第七十八条、第七十九条", "art. 78, art. 79"),
        /** The case was decided; a decision is changed only by the ways the law names. */
        ALREADY_DECIDED("第八条、第三十八条", "art. 8, art. 38"),
        /** There is no decision yet. */
        NOT_DECIDED_YET("第三十八条、第四十四条", "art. 38, art. 44"),
        /** The result was handed over before. */
        ALREADY_DELIVERED("第四十四条", "art. 44"),
        /** Whoever is neither applicant, legal representative nor agent of the case shows a letter of authorisation. */
        NO_LETTER("第四十四条", "art. 44"),
        /** The result is to be handed over first. */
        NOT_DELIVERED_YET("第四十四条", "art. 44"),
        /** The case is closed. */
        CASE_CLOSED("第三十二条、第三十八条", "art. 32, art. 38"),
        /** The stage is not open: passed, still to come, or left out. */
        STAGE_NOT_OPEN("第三十四条", "art. 34"),
        /** The last stage ends with a decision, not with an opinion. */
        DECISION_DUE("第三十八条", "art. 38"),
        /** A decision is made at the last stage only. */
        NOT_THE_LAST_STAGE("第三十四条、第三十八条", "art. 34, art. 38"),
        /** Whoever examined does not also decide. */
        MAKER_IS_APPROVER("第三十四条第二款、第六十条", "art. 34(2), art. 60"),
        /** There is no stage before the first. */
        NO_STAGE_BEFORE("第三十四条", "art. 34"),
        /** Only what came in online is reviewed beforehand. */
        NOT_ONLINE("第二十九条、第三十三条", "art. 29, art. 33"),
        /** The personal data were destroyed; the case can only be read. */
        DATA_ERASED("第五条", "art. 5"),
        /** A public service has no acceptance, no stages and no decision; it is received and done. */
        NO_LICENCE_LAW("第二条", "art. 2"),
        /** Only a public service is simply done; here a decision in writing is due. */
        NOT_A_SERVICE("第三十八条", "art. 38"),
        /** Nothing has lapsed: the limit is still running, or there is none. */
        NOTHING_LAPSED("第三十二条、第八十二条", "art. 32, art. 82"),
        /** The calendar gives the same dates. */
        NOTHING_TO_RECOMPUTE("第八十二条", "art. 82"),
        /** The item does not let this material come later. */
        NOT_DEFERRABLE(Law.BUSINESS, "第四十条", "art. 40"),
        /** Nothing was promised for later, or it came in already. */
        NOTHING_PROMISED(Law.BUSINESS, "第四十条", "art. 40"),
        /** What was promised has to come in before the decision. */
        PROMISE_OPEN(Law.LICENSING, "第三十八条", "art. 38"),
        /** The item is not one for notification and commitment. */
        NO_COMMITMENT(Law.BUSINESS, "第四十条", "art. 40"),
        /** There is no commitment to check, or it was checked. */
        NOTHING_TO_CHECK(Law.BUSINESS, "第四十条", "art. 40"),
        /** A visit to the site is made by two or more. */
        TWO_INSPECTORS("第三十四条第三款", "art. 34(3)"),
        /** A stage of verification on site is passed only after a visit by two was recorded. */
        SITE_VISIT_FIRST("第三十四条第三款", "art. 34(3)"),
        /** The person named does not hold a post that may do it. */
        NOT_THEIR_POST("第三十四条", "art. 34"),
        /** The stage was given to somebody else. */
        ASSIGNED_TO_ANOTHER("第三十四条", "art. 34"),
        /** The stage named is not an earlier one. */
        NOT_AN_EARLIER_STAGE("第三十四条", "art. 34"),
        /** A special procedure is running; the decision waits for its result. */
        PROCEDURE_RUNNING("第四十五条", "art. 45"),
        /** The same special procedure is running already. */
        PROCEDURE_RUNNING_ALREADY("第四十五条", "art. 45"),
        /** No such special procedure is running. */
        NO_PROCEDURE("第四十五条", "art. 45"),
        /** A hearing begins by its notice and ends by its minutes, not by hand. */
        HEARING_BY_NOTICE("第四十五条、第四十八条", "art. 45, art. 48"),
        /** The limit was extended before; the law knows one extension. */
        ALREADY_EXTENDED("第四十二条", "art. 42"),
        /** The limit has expired; an extension is approved before. */
        LIMIT_EXPIRED("第四十二条", "art. 42"),
        /** Only the head of the agency itself may extend. */
        NEEDS_AGENCY_HEAD("第四十二条第一款", "art. 42(1)"),
        /** Only the head of the government of this level may extend. */
        NEEDS_GOVERNMENT_HEAD("第四十二条第二款", "art. 42(2)"),
        /** More days than the law allows, or none. */
        DAYS_NOT_ALLOWED("第四十二条", "art. 42"),
        /** The law knows no extension of this limit. */
        NOT_EXTENSIBLE("第四十二条", "art. 42"),
        /** Signer and recorder of a sheet are two persons. */
        SIGNER_IS_RECORDER("第六十条", "art. 60"),
        /** No sheet waits for this person's confirmation. */
        NO_SHEET("第六十条", "art. 60"),
        /** A sheet still waits for its signer, so the file cannot be closed. */
        SHEET_UNCONFIRMED("第六十条", "art. 60"),
        /** The right to a hearing was told before. */
        HEARING_OFFERED_ALREADY("第四十七条", "art. 47"),
        /** No hearing was offered or asked for. */
        NO_HEARING("第四十六条、第四十七条", "art. 46, art. 47"),
        /** The days for asking have passed. */
        HEARING_TOO_LATE("第四十七条第一款", "art. 47(1)"),
        /** The days for asking are still running, or a hearing that was asked for has not been held. */
        HEARING_PENDING("第四十七条、第四十八条", "art. 47, art. 48"),
        /** Time and place are told at least seven working days before. */
        HEARING_NOTICE_TOO_SHORT("第四十八条第一款第一项", "art. 48(1)(1)"),
        /** The hearing is held within twenty working days of its request. */
        HEARING_TOO_FAR("第四十七条第一款", "art. 47(1)"),
        /** Whoever examines does not chair the hearing. */
        CHAIR_EXAMINES("第四十八条第一款第三项", "art. 48(1)(3)"),
        /** The day of the hearing has not come. */
        HEARING_NOT_YET("第四十八条", "art. 48"),
        /** Interested parties were told and may still speak. */
        THIRD_PARTIES_PENDING("第三十六条", "art. 36"),
        /** The item is not one that goes up. */
        NOT_FORWARDED("第三十五条、第四十三条", "art. 35, art. 43"),
        /** The item goes up; the decision is the upper agency's. */
        DECIDED_ABOVE("第三十五条、第四十三条", "art. 35, art. 43"),
        /** Somebody accepted earlier is still undecided. */
        EARLIER_ACCEPTED_FIRST("第五十七条", "art. 57"),
        /** The limited number is used up. */
        NUMBER_EXHAUSTED("第五十七条", "art. 57"),
        /** A void was not asked for. */
        NO_VOID_PROPOSED("第六十条", "art. 60"),
        /** Whoever asked for a void does not also confirm it. */
        PROPOSER_CONFIRMS("第六十条", "art. 60"),
        /** A void was asked for already. */
        VOID_PROPOSED_ALREADY("第六十条", "art. 60"),
        /** The case named as the right one cannot stand for this one. */
        RIGHT_CASE_UNFIT("第六十条", "art. 60"),
        /** The case has no such paper. */
        NO_SUCH_PAPER("第三十八条", "art. 38"),
        /** Nothing was granted, so nothing can be revoked, withdrawn or cancelled. */
        NOTHING_GRANTED("第八条、第六十九条、第七十条", "art. 8, art. 69, art. 70"),
        /** No check found the commitment false. */
        COMMITMENT_NOT_FALSE(Law.BUSINESS, "第四十条", "art. 40"),
        /** What was granted is in force no longer. */
        NOT_IN_FORCE("第六十九条、第七十条", "art. 69, art. 70"),
        /** The decision differs from what the discretion table says, or another outcome is applied, and no reason is given. */
        DEPARTURE_UNEXPLAINED(Law.BUSINESS, "第六十条", "art. 60"),
        /** The discretion table has no single answer, and the officer gives no reason in its place. */
        TABLE_SILENT(Law.BUSINESS, "第六十条", "art. 60"),
        /** Nothing lies ready, or it was told. */
        READY_TOLD_ALREADY("第四十四条", "art. 44");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this(Law.LICENSING, zh, en);
        }

        Reason(Law law, String zh, String en) {
            this.zh = law.zh + zh;
            this.en = law.en + en;
        }

        /** The key of the sentence that says what happened, why, and what to do next. */
        public String messageKey() {
            return "casework.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
