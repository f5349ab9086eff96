package org.onewindow.casework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.CaseDecisions;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseTransitions;
import org.onewindow.casework.CaseTransitions.Transition;
import org.onewindow.casework.Refusal;
import org.onewindow.casework.Situation;
import org.onewindow.casework.Situations;
import org.onewindow.casework.Standing;
import org.onewindow.casework.Verdict;
import org.onewindow.casework.reading.CaseView.ActOption;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Post;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;

/**
 * What can be done next on a case, by whom, and why not by this reader. Each act is tried as a probe that nobody records:
 * what the probe could not know, because a form has yet to say it, does not stand against the act.
 */
final class ActOptions {
    /** Names of posts in one sentence; whoever needs more asks the department. */
    private static final int MOST_NAMED = 6;

    private final Situations situations;
    private final MessageSource messages;

    ActOptions(Situations situations, MessageSource messages) {
        this.situations = situations;
        this.messages = messages;
    }

    List<ActOption> of(CaseFile file, Situation situation, Locale locale) {
        var options = new ArrayList<ActOption>();
        for (var transition : CaseTransitions.of(file.status())) {
            if (!isOffered(transition.act(), situation.item())) {
                continue;
            }
            if (transition.act().isOnStage()) {
                file.openStages().forEach(stage -> option(transition, stage.code(), file, situation, locale)
                        .ifPresent(options::add));
            } else {
                option(transition, null, file, situation, locale).ifPresent(options::add);
            }
        }
        return options;
    }

    /** Acts of the system, and those for which the item gives no occasion, are on nobody's page. */
    private static boolean isOffered(ActKind act, ServiceItem item) {
        return !act.isAutomatic()
                && (act != ActKind.ACCEPT_WITH_PROMISE || !item.special().deferrable().isEmpty());
    }

    private Optional<ActOption> option(Transition transition, @Nullable String stage, CaseFile file,
            Situation situation, Locale locale) {
        var probe = Probe.of(transition.act(), stage, file, situation);
        var verdict = CaseDecisions.decide(file, probe, situation, kind -> new PaperRef("", kind, 1));
        var fits = new Standing(file, situation).fits(transition, stage);
        var posts = situations.organisation().current().posts().stream().filter(fits).toList();
        var name = stage == null ? "" : CaseWords.stageName(situation.item(), stage, locale);
        var recorded = verdict instanceof Verdict.NotYours && isRecordable(probe, file, situation);
        var whyNot = recorded ? "" : switch (verdict) {
            case Verdict.Lawful _,Verdict.Invalid _ -> "";
            case Verdict.NotYours _ -> CaseDecisions.against(file, probe, situation)
                    .filter(ActOptions::structural).isPresent()
                            ? null
                            : text("casework.why-not.post", locale, names(posts, locale));
            case Verdict.Unlawful(Refusal refusal) -> whyNot(refusal, locale);
        };
        return Optional.ofNullable(whyNot).map(why -> new ActOption(transition.act(), stage, name,
                file.versionFor(stage), why.isEmpty(), why,
                posts.stream().map(post -> post.name().in(locale)).toList(), recorded,
                why.isEmpty() ? people(transition.act(), stage, file, situation) : List.of(),
                stage != null && why.isEmpty() && transition.act() == ActKind.RETURN
                        ? new Standing(file, situation).earlier(stage)
                        : List.of()));
    }

    /** Those whom the rules let be named in the act; it is tried again with whoever is chosen. */
    private List<String> people(ActKind act, @Nullable String stage, CaseFile file, Situation situation) {
        return switch (act) {
            case GRANT, DENY, EXTEND, REASSIGN, RECORD_SITE_VISIT, CONVENE_HEARING -> {
                var standing = new Standing(file, situation);
                yield situations.organisation().current().staff().stream().map(person -> person.id().value())
                        .filter(person -> standing.against(act, stage, person).isEmpty()).toList();
            }
            default -> List.of();
        };
    }

    /** Whether an act is open to the reader, as far as a probe can tell. */
    static boolean isOpen(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Lawful _,Verdict.Invalid _ -> true;
            case Verdict.NotYours _ -> false;
            case Verdict.Unlawful(Refusal refusal) -> isOfTheForm(refusal.reason());
        };
    }

    private @Nullable String whyNot(Refusal refusal, Locale locale) {
        if (structural(refusal)) {
            return null;
        }
        return isOfTheForm(refusal.reason())
                ? ""
                : text(refusal.reason().messageKey(), locale, refusal.words(locale));
    }

    /** Whether the reader may record what a head signed on paper, although the act itself is not the reader's. */
    private static boolean isRecordable(Act probe, CaseFile file, Situation situation) {
        var signed = Probe.signed(probe);
        if (signed == null) {
            return false;
        }
        return switch (CaseDecisions.decide(file, signed, situation.withAnyScan(), kind -> new PaperRef("", kind, 1))) {
            case Verdict.Lawful _ -> true;
            case Verdict.Unlawful(Refusal refusal) -> switch (refusal.reason()) {
                case NOT_THEIR_POST, NEEDS_AGENCY_HEAD, NEEDS_GOVERNMENT_HEAD -> true;
                default -> false;
            };
            case Verdict.NotYours _,Verdict.Invalid _ -> false;
        };
    }

    /** Refusals that merely say that another act belongs here; a page does not list the act at all. */
    private static boolean structural(Refusal refusal) {
        return switch (refusal.reason()) {
            case DECISION_DUE, NOT_THE_LAST_STAGE, NO_STAGE_BEFORE, NOT_ONLINE, NO_LICENCE_LAW,
                    NOT_A_SERVICE, NOTHING_PROMISED, NOTHING_ANNOUNCED, NO_COMMITMENT, NOTHING_TO_CHECK, NO_PROCEDURE,
                    NO_SHEET,
                    NO_HEARING, HEARING_OFFERED_ALREADY, NOT_FORWARDED, DECIDED_ABOVE, NO_VOID_PROPOSED,
                    VOID_PROPOSED_ALREADY, NOTHING_GRANTED, NOT_IN_FORCE, READY_TOLD_ALREADY, NOT_EXTENSIBLE,
                    ALREADY_EXTENDED ->
                true;
            default -> false;
        };
    }

    /** Refusals of what the form would have said otherwise: another day, another person, another material. */
    private static boolean isOfTheForm(Refusal.Reason reason) {
        return switch (reason) {
            case HEARING_NOTICE_TOO_SHORT, HEARING_TOO_FAR, CHAIR_EXAMINES, TWO_INSPECTORS, NOT_THEIR_POST,
                    NOT_AN_EARLIER_STAGE, PROCEDURE_RUNNING_ALREADY, NOT_DEFERRABLE, SECOND_NOTICE_NEW_DEFECT,
                    NO_SUCH_PAPER, DAYS_NOT_ALLOWED, DEPARTURE_UNEXPLAINED, TABLE_SILENT ->
                true;
            default -> false;
        };
    }

    private String names(List<Post> posts, Locale locale) {
        var view = situations.organisation().current();
        var today = OneWindowTime.today(situations.clock());
        return posts.stream().limit(MOST_NAMED).map(post -> post.name().in(locale) + holders(
                view.holders(post.code(), today).stream().map(staff -> staff.name()).toList()))
                .collect(Collectors.joining("、"));
    }

    private static String holders(List<String> names) {
        return names.isEmpty() ? "" : "(" + String.join("、", names) + ")";
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
