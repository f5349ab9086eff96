package org.onewindow.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.onewindow.deadlines.calendar.WorkingCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the centre owes whoever asks, complains or rates, in working days. No national law gives these numbers: local
 * rules and the centre's own announcements do, and they differ from city to city, so they are settings. The defaults
 * are those met most often.
 *
 * @param consultationWorkingDays          to answer a question (在线咨询)
 * @param complaintAcceptanceWorkingDays   to tell a complainant whether the complaint is taken up (投诉受理)
 * @param badRatingContactWorkingDays      to call back who rated the service as bad (差评核实)
 * @param badRatingReplyWorkingDays        to correct what was wrong and reply (差评整改反馈)
 * @param difficultRatingReplyWorkingDays  the same where the matter is difficult
 * @param hotlineOrderWorkingDays          to answer an order of the public hotline (12345 工单)
 * @param hotlineReturnHours               to send back an order that belongs to somebody else, with the reason (退单)
 */
@ConfigurationProperties("onewindow.deadlines.service")
public record ServiceLimits(@DefaultValue("5") int consultationWorkingDays,
        @DefaultValue("5") int complaintAcceptanceWorkingDays, @DefaultValue("1") int badRatingContactWorkingDays,
        @DefaultValue("5") int badRatingReplyWorkingDays, @DefaultValue("15") int difficultRatingReplyWorkingDays,
        @DefaultValue("5") int hotlineOrderWorkingDays, @DefaultValue("24") int hotlineReturnHours) {
    /** A quarter: whoever asks more patience of a complainant has made a mistake in the settings. */
    private static final int LONGEST_WORKING_DAYS = 60;
    private static final int LONGEST_HOURS = 240;

    public ServiceLimits {
        checked(consultationWorkingDays);
        checked(complaintAcceptanceWorkingDays);
        checked(badRatingContactWorkingDays);
        checked(badRatingReplyWorkingDays);
        checked(difficultRatingReplyWorkingDays);
        checked(hotlineOrderWorkingDays);
        if (hotlineReturnHours < 1 || hotlineReturnHours > LONGEST_HOURS) {
            throw new IllegalArgumentException("an order is returned within 1 to " + LONGEST_HOURS + " hours, not "
                    + hotlineReturnHours);
        }
    }

    /**
     * The clock of what somebody is owed; it may be extended only where {@link LegalRule#extension()} says so.
     *
     * @param on the day on which the question, the complaint, the rating or the order came in
     */
    public StatutoryClock clock(LegalRule rule, LocalDate on) {
        return StatutoryClock.started(rule, on, limit(rule));
    }

    /** The last day of what somebody is owed, with its derivation. */
    public Due due(LegalRule rule, LocalDate on, WorkingCalendar calendar) {
        return clock(rule, on).due(on, calendar);
    }

    /** Until when an order that belongs to somebody else may be sent back; hours run on through the night. */
    public Instant returnUntil(Instant orderedAt) {
        return orderedAt.plus(Duration.ofHours(hotlineReturnHours));
    }

    /** The limit of a rule. */
    public WorkingDays limit(LegalRule rule) {
        return new WorkingDays(switch (rule) {
            case CONSULTATION -> consultationWorkingDays;
            case COMPLAINT_ACCEPTANCE -> complaintAcceptanceWorkingDays;
            case BAD_RATING_CONTACT -> badRatingContactWorkingDays;
            case BAD_RATING_REPLY -> badRatingReplyWorkingDays;
            case DIFFICULT_RATING_REPLY -> difficultRatingReplyWorkingDays;
            case HOTLINE_ORDER -> hotlineOrderWorkingDays;
            case SUPPLEMENT_NOTICE, DECISION, JOINT_DECISION, PRELIMINARY_REVIEW, DELIVERY, INSPECTORS_ASSIGNED,
                    HEARING_HELD, HEARING_NOTICE, HEARING_REQUEST, RENEWAL, SPECIAL_LAW, PROMISE, STAGE,
                    SUPPLEMENT_REPLY,
                    ASKED ->
                throw new IllegalArgumentException(rule + " is not the centre's to set");
        });
    }

    private static void checked(int workingDays) {
        if (workingDays < 1 || workingDays > LONGEST_WORKING_DAYS) {
            throw new IllegalArgumentException("the centre answers within 1 to " + LONGEST_WORKING_DAYS
                    + " working days, not " + workingDays);
        }
    }
}
