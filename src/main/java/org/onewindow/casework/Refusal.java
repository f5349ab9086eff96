package org.onewindow.casework;

import java.util.List;
import java.util.Locale;
import org.onewindow.platform.LocalisedText;

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

    /** The article, for the reader and for the member {@code basis} of the interface. */
    public LocalisedText basis() {
        return new LocalisedText(reason.zh, reason.en);
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
        /** The case was decided; a decision is changed only by the ways the law names. */
        ALREADY_DECIDED("第八条、第三十八条", "art. 8, art. 38"),
        /** There is no decision yet. */
        NOT_DECIDED_YET("第三十八条、第四十四条", "art. 38, art. 44"),
        /** The result was handed over before. */
        ALREADY_DELIVERED("第四十四条", "art. 44"),
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
        /** A public service has nothing to deny. */
        NOTHING_TO_DENY("第二条", "art. 2"),
        /** Only what came in online is reviewed beforehand. */
        NOT_ONLINE("第二十九条、第三十三条", "art. 29, art. 33"),
        /** The personal data were destroyed; the case can only be read. */
        DATA_ERASED("第五条", "art. 5");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = "《中华人民共和国行政许可法》" + zh;
            this.en = "Administrative Licensing Law, " + en;
        }

        /** The key of the sentence that says what happened, why, and what to do next. */
        public String messageKey() {
            return "casework.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
