package org.onewindow.casework.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFact.Papered;
import org.onewindow.casework.PaperKind;
import org.onewindow.casework.Situations;
import org.onewindow.casework.papers.PaperWords.Ground;
import org.onewindow.documents.Paper;
import org.onewindow.documents.Paper.Head;
import org.onewindow.documents.Paper.Remedies;
import org.onewindow.organisation.Staff;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The wording of the papers that are plain notices: a title and paragraphs, whose values are the item, what the officer
 * wrote, and the dates and grounds of the fact, in this order.
 */
@Component
final class PaperNoticeWords {
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", OFFICIAL);

    private final Situations situations;
    private final MessageSource messages;

    PaperNoticeWords(Situations situations, MessageSource messages) {
        this.situations = situations;
        this.messages = messages;
    }

    /** The notice that an act gave. */
    Paper notice(Papered fact, Ground ground, Head head, Remedies remedies) {
        var key = "casework.paper.notice." + fact.paper().kind().name().toLowerCase(OFFICIAL).replace('_', '-');
        var values = new ArrayList<@Nullable Object>(List.of(ground.item().name().zh(), ground.reason()));
        values.addAll(values(fact, ground));
        var body = say(key, values.toArray());
        return new Paper.Notice(head, say(key + ".title"), List.of(body.split("\n")),
                isContestable(fact.paper().kind()) ? remedies : null,
                PaperWords.contact(ground.item()));
    }

    /** What touches a right is open to review and to the court. */
    private static boolean isContestable(PaperKind kind) {
        return switch (kind) {
            case REVOCATION, WITHDRAWAL, CANCELLATION, TERMINATION, LAPSE -> true;
            case RECEIPT, ACCEPTANCE, NOT_NEEDED, REFUSAL, SUPPLEMENT, SUSPENSION, EXTENSION, HEARING_RIGHT, HEARING,
                    MINUTES, THIRD_PARTY, FORWARDING, GRANT, DENIAL, COMPLETION, DELIVERY, CORRECTION ->
                false;
        };
    }

    private List<? extends @Nullable Object> values(Papered fact, Ground ground) {
        return switch (fact) {
            case CaseFact.DeemedWithdrawn f -> List.of(day(f.dueOn()), say("casework.paper.lapse." + f.cause()));
            case CaseFact.SpecialProcedureBegun f ->
                List.of(f.procedure().term(), day(f.beganOn()), f.expectedDays());
            case CaseFact.Extended f -> List.of(f.days(), say("casework.paper.approver." + f.approver()),
                    day(f.due().statutoryDueOn() == null ? f.due().promisedDueOn() : f.due().statutoryDueOn()));
            case CaseFact.HearingOffered f -> List.of(day(f.requestUntil()));
            case CaseFact.HearingConvened f -> List.of(day(f.heldOn()), staff(f.chair()));
            case CaseFact.HearingHeld f -> List.of(day(f.heldOn()));
            case CaseFact.ThirdPartiesTold f -> List.of(day(f.until()));
            case CaseFact.Forwarded _ -> List.of(upperLevel(ground));
            case CaseFact.Finished f -> List.of(day(f.finishedOn()));
            case CaseFact.Terminated f -> List.of(say(f.ground().messageKey()));
            case CaseFact.ClericalErrorCorrected f -> List.of(f.corrected());
            case CaseFact.LicenceRevoked f -> List.of(say(f.ground().messageKey()));
            case CaseFact.LicenceCancelled f -> List.of(say(f.ground().messageKey()));
            case CaseFact.NotNeeded _,CaseFact.LicenceWithdrawn _ -> List.of();
            case CaseFact.Submitted _,CaseFact.Accepted _,CaseFact.NotOurs _,CaseFact.AcceptanceRefused _,CaseFact.SupplementRequested _,CaseFact.Decided _,CaseFact.Delivered _ ->
                throw new IllegalArgumentException("has a paper of its own form: " + fact);
        };
    }

    private static String upperLevel(Ground ground) {
        var upper = ground.item().special().upperLevel();
        return upper == null ? "" : upper.zh();
    }

    private String staff(String id) {
        return situations.organisation().current().staff().stream().filter(one -> one.id().value().equals(id))
                .map(Staff::name).findFirst().orElse(id);
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private String say(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, OFFICIAL);
    }
}
