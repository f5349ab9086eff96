package org.onewindow.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.casework.CaseFact.AcceptanceWay;
import org.onewindow.casework.CaseFact.LapseCause;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.deadlines.ClockOutcome;
import org.onewindow.deadlines.ClockRefusal;
import org.onewindow.deadlines.Exclusion;
import org.onewindow.deadlines.Extension;
import org.onewindow.deadlines.ExtensionApprover;
import org.onewindow.deadlines.SpecialProcedure;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostKind;

/** The rules of time: what passes by itself, what stops and what lengthens a limit, art. 42, 45, 82. Pure. */
final class ClockRules {
    private ClockRules() {
    }

    static Verdict judge(Act act, Deciding on) {
        return switch (act) {
            case Act.Lapse _ -> lapsed(on);
            case Act.Recompute _ -> recomputed(on);
            case Act.BeginSpecialProcedure begin -> begun(begin, on);
            case Act.EndSpecialProcedure end -> ended(end, on);
            case Act.Extend extend -> extended(extend, on);
            case Act.ConfirmSheet confirm -> confirmed(confirm, on);
            default -> throw new IllegalArgumentException("not of a clock: " + act.kind());
        };
    }

    /** What the passing of a limit brings about, from the day after its last day. */
    private static Verdict lapsed(Deciding on) {
        var file = on.file();
        var last = file.lapsesOn();
        if (last == null || !on.today().isAfter(last)) {
            return on.unlawful(Reason.NOTHING_LAPSED);
        }
        return switch (file.status()) {
            case SUBMITTED -> on.lawful(AcceptanceRules.accepted(on, AcceptanceWay.DEEMED));
            case SUPPLEMENT_NOTICED -> on.lawful(new CaseFact.DeemedWithdrawn(LapseCause.SUPPLEMENT_OVERDUE, last,
                    on.paper(PaperKind.LAPSE)));
            case IN_PROCESS -> on.lawful(new CaseFact.DeemedWithdrawn(LapseCause.PROMISE_BROKEN, last,
                    on.paper(PaperKind.LAPSE)));
            case DECIDED, DELIVERED, ARCHIVED, NOT_NEEDED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, FORWARDED, VOID ->
                on.unlawful(Reason.NOTHING_LAPSED);
        };
    }

    private static Verdict recomputed(Deciding on) {
        var running = on.file().clock();
        if (running == null) {
            return replyRecomputed(on);
        }
        var now = on.dates(running);
        var same = now.promisedDueOn().equals(running.due().promisedDueOn())
                && Objects.equals(now.statutoryDueOn(), running.due().statutoryDueOn())
                && now.provisional() == running.due().provisional();
        return same
                ? on.unlawful(Reason.NOTHING_TO_RECOMPUTE)
                : on.lawful(new CaseFact.DueRecomputed(running.due(), now));
    }

    /** The five days for an answer; what has passed in silence is acceptance and no new calendar takes it back. */
    private static Verdict replyRecomputed(Deciding on) {
        var before = on.file().received().replyDueOn();
        var after = CaseClocks.reply(on.file(), on.situation().calendar());
        return after.on().equals(before) || AcceptanceRules.isSilenceOver(on)
                ? on.unlawful(Reason.NOTHING_TO_RECOMPUTE)
                : on.lawful(new CaseFact.ReplyDueRecomputed(before, after.on(), after.calendarRevision()));
    }

    private static Verdict begun(Act.BeginSpecialProcedure begin, Deciding on) {
        if (begin.procedure() == SpecialProcedure.HEARING) {
            return on.unlawful(Reason.HEARING_BY_NOTICE);
        }
        var running = running(on);
        return isRunning(running, begin.procedure())
                ? on.unlawful(Reason.PROCEDURE_RUNNING_ALREADY)
                : on.lawful(new CaseFact.SpecialProcedureBegun(begin.procedure(), on.today(), begin.days(), on.held(),
                        on.paper(PaperKind.SUSPENSION)));
    }

    private static Verdict ended(Act.EndSpecialProcedure end, Deciding on) {
        if (end.procedure() == SpecialProcedure.HEARING) {
            return on.unlawful(Reason.HEARING_BY_NOTICE);
        }
        var running = running(on);
        return isRunning(running, end.procedure())
                ? on.lawful(new CaseFact.SpecialProcedureEnded(end.procedure(), on.today(),
                        on.dates(without(running, end.procedure(), on.today())), on.held()))
                : on.unlawful(Reason.NO_PROCEDURE);
    }

    private static Verdict extended(Act.Extend extend, Deciding on) {
        var running = running(on);
        var sheet = extend.sheet();
        var approver = approver(sheet == null
                ? on.situation().posts()
                : on.situation().staffing().apply(sheet.signer()), on);
        if (sheet != null && sheet.signer().equals(on.situation().staff())) {
            return on.unlawful(Reason.SIGNER_IS_RECORDER);
        }
        var law = CaseClocks.of(running, on.file().received(), on.item()).statutory();
        if (law.isEmpty()) {
            return on.unlawful(Reason.NOT_EXTENSIBLE);
        }
        var wish = new Extension(on.today(), approver, extend.days());
        return switch (law.get().extend(wish, on.situation().calendar())) {
            case ClockOutcome.Refused(ClockRefusal refusal) -> on.unlawful(reason(refusal));
            case ClockOutcome.Changed _ -> on.lawful(new CaseFact.Extended(extend.days(), approver, on.today(),
                    on.dates(new CaseFile.Running(running.acceptedOn(), running.deemed(), running.due(),
                            running.exclusions(), running.running(), wish)),
                    on.signature(sheet), on.paper(PaperKind.EXTENSION)));
        };
    }

    /** Why the holder of posts cannot approve an extension; empty if they can. */
    static Optional<Reason> againstApprover(List<Post> posts, Deciding on) {
        var needed = needed(on);
        return approver(posts, on) == needed
                ? Optional.empty()
                : Optional.of(needed == ExtensionApprover.GOVERNMENT_HEAD
                        ? Reason.NEEDS_GOVERNMENT_HEAD
                        : Reason.NEEDS_AGENCY_HEAD);
    }

    private static ExtensionApprover needed(Deciding on) {
        return CaseClocks.rule(on.item()).extension().map(rule -> rule.approver())
                .orElse(ExtensionApprover.AGENCY_HEAD);
    }

    private static ExtensionApprover approver(List<Post> posts, Deciding on) {
        var needed = needed(on);
        var held = posts.stream().map(post -> post.kind() == PostKind.GOVERNMENT_HEAD
                ? ExtensionApprover.GOVERNMENT_HEAD
                : post.kind() == PostKind.AGENCY_HEAD
                        && post.department().value().equals(on.file().received().department())
                                ? ExtensionApprover.AGENCY_HEAD
                                : ExtensionApprover.OTHER)
                .toList();
        return held.contains(needed) ? needed : held.stream().sorted().findFirst().orElse(ExtensionApprover.OTHER);
    }

    private static Reason reason(ClockRefusal refusal) {
        return switch (refusal) {
            case ALREADY_EXTENDED -> Reason.ALREADY_EXTENDED;
            case LIMIT_EXPIRED, BEFORE_START -> Reason.LIMIT_EXPIRED;
            case NEEDS_AGENCY_HEAD -> Reason.NEEDS_AGENCY_HEAD;
            case NEEDS_GOVERNMENT_HEAD -> Reason.NEEDS_GOVERNMENT_HEAD;
            case DAYS_NOT_ALLOWED -> Reason.DAYS_NOT_ALLOWED;
            case NOT_EXTENSIBLE, ORDER_EXTENSION -> Reason.NOT_EXTENSIBLE;
            case ALREADY_SUSPENDED -> Reason.PROCEDURE_RUNNING_ALREADY;
            case NOT_SUSPENDED -> Reason.NO_PROCEDURE;
        };
    }

    private static Verdict confirmed(Act.ConfirmSheet confirm, Deciding on) {
        return on.file().proceedings().sheets().stream()
                .anyMatch(sheet -> sheet.entry() == confirm.entry()
                        && sheet.signer().equals(on.situation().staff()))
                                ? on.lawful(new CaseFact.SheetConfirmed(confirm.entry(), on.situation().staff()))
                                : on.unlawful(Reason.NO_SHEET);
    }

    static CaseFile.Running running(Deciding on) {
        var running = on.file().clock();
        if (running == null) {
            throw new IllegalStateException("an accepted case has a clock: " + on.file().number());
        }
        return running;
    }

    private static boolean isRunning(CaseFile.Running running, SpecialProcedure procedure) {
        return running.running().stream().anyMatch(one -> one.kind() == procedure);
    }

    /** The clock with a special procedure ended on a day; others still run. */
    static CaseFile.Running without(CaseFile.Running running, SpecialProcedure procedure, LocalDate on) {
        var ended = new ArrayList<>(running.exclusions());
        running.running().stream().filter(one -> one.kind() == procedure)
                .forEach(one -> ended.add(new Exclusion(one.startOn(), on, procedure)));
        return new CaseFile.Running(running.acceptedOn(), running.deemed(), running.due(), ended,
                running.running().stream().filter(one -> one.kind() != procedure).toList(), running.extension());
    }
}
