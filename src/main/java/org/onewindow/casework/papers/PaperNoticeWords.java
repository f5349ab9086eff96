package org.onewindow.casework.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFact.Papered;
import org.onewindow.casework.Situations;
import org.onewindow.casework.papers.PaperWords.Ground;
import org.onewindow.documents.Paper;
import org.onewindow.documents.Paper.Head;
import org.onewindow.documents.Paper.Remedies;
import org.onewindow.documents.wording.Placeholder;
import org.onewindow.organisation.Staff;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the papers that are plain notices say beyond their wording: what the officer wrote, and the dates and grounds of
 * the fact.
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
        var form = fact.paper().kind().form();
        var values = values(fact, ground);
        if (!ground.reason().isBlank()) {
            values.put(Placeholder.REASON, ground.reason());
        }
        return new Paper.Notice(head, form, values, form.needed().contains(Placeholder.REMEDIES) ? remedies : null,
                PaperWords.contact(ground, situations));
    }

    private Map<Placeholder, String> values(Papered fact, Ground ground) {
        return switch (fact) {
            case CaseFact.DeemedWithdrawn f -> of(Placeholder.DUE_ON, day(f.dueOn()), Placeholder.GROUND,
                    say("casework.paper.lapse." + f.cause()));
            case CaseFact.SpecialProcedureBegun f -> of(Placeholder.PROCEDURE, f.procedure().term(),
                    Placeholder.BEGAN_ON, day(f.beganOn()), Placeholder.EXPECTED_DAYS, count(f.expectedDays()));
            case CaseFact.Extended f -> of(Placeholder.EXTENSION_DAYS, count(f.days()), Placeholder.APPROVER,
                    say("casework.paper.approver." + f.approver()), Placeholder.DUE_ON,
                    day(f.due().statutoryDueOn() == null ? f.due().promisedDueOn() : f.due().statutoryDueOn()));
            case CaseFact.HearingOffered f -> of(Placeholder.REQUEST_UNTIL, day(f.requestUntil()));
            case CaseFact.HearingConvened f -> of(Placeholder.HELD_ON, day(f.heldOn()), Placeholder.CHAIR,
                    staff(f.chair()));
            case CaseFact.HearingHeld f -> of(Placeholder.HELD_ON, day(f.heldOn()));
            case CaseFact.ThirdPartiesTold f -> of(Placeholder.SPEAK_UNTIL, day(f.until()));
            case CaseFact.Forwarded _ -> of(Placeholder.UPPER_LEVEL, upperLevel(ground));
            case CaseFact.Finished f -> of(Placeholder.FINISHED_ON, day(f.finishedOn()));
            case CaseFact.Terminated f -> of(Placeholder.GROUND, say(f.ground().messageKey()));
            case CaseFact.ClericalErrorCorrected f -> of(Placeholder.CORRECTED, f.corrected());
            case CaseFact.LicenceRevoked f -> of(Placeholder.GROUND, say(f.ground().messageKey()));
            case CaseFact.LicenceCancelled f -> of(Placeholder.GROUND, say(f.ground().messageKey()));
            case CaseFact.NotNeeded _ -> of(Placeholder.SUBMITTED_ON, day(ground.file().received().receivedOn()));
            case CaseFact.LicenceWithdrawn _ -> new EnumMap<>(Placeholder.class);
            case CaseFact.Submitted _,CaseFact.Accepted _,CaseFact.NotOurs _,CaseFact.AcceptanceRefused _,CaseFact.SupplementRequested _,CaseFact.Decided _,CaseFact.Delivered _ ->
                throw new IllegalArgumentException("has a paper of its own form: " + fact);
        };
    }

    private static Map<Placeholder, String> of(Placeholder place, String value) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(place, value);
        return values;
    }

    private static Map<Placeholder, String> of(Placeholder place, String value, Placeholder second, String other) {
        var values = of(place, value);
        values.put(second, other);
        return values;
    }

    private static Map<Placeholder, String> of(Placeholder place, String value, Placeholder second, String other,
            Placeholder third, String last) {
        var values = of(place, value, second, other);
        values.put(third, last);
        return values;
    }

    private static String count(int days) {
        return Integer.toString(days);
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
