package org.onewindow.casework.marking;

/** Why supervision looks at something. */
public enum MarkKind {
    /** A second notice named new defects with a reason (二次告知新问题), art. 32(1)(4), art. 72. */
    SECOND_NOTICE,
    /** Five working days passed in silence and the application counts as accepted (逾期未告知), art. 32(1)(4). */
    DEEMED,
    /** The signer of a sheet did not confirm it in time (签批未按时确认); practice. */
    SHEET,
    /** A wrong intake was voided (作废), counted for the clerk who received it; practice. */
    VOID,
    /** A stage departed from its discretion table with a reason (偏离裁量基准); Regulation on Optimising the Business Environment, art. 60. */
    DEPARTURE
}
